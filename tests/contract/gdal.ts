/** GDAL's programs: what they read in our files, and files of their making. */
import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import type { FeatureCollection } from 'geojson';
import type { WorkspaceOnDisk } from './workspaces.ts';

const run = promisify(execFile);
/** More than any register of these tests takes as GeoJSON. */
const maxBuffer = 50_000_000;

/** Reads and writes files of all formats. */
const converter = 'ogr2ogr';

function runs(): boolean {
  try {
    execFileSync(converter, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether GDAL's programs are on this machine. */
export const hasGdal = runs();

/** What GDAL says of a layer. */
export interface LayerInfo {
  name: string;
  /** Type of geometry in GDAL's words: "Point", "Unknown (any)", "None". */
  geometry: string;
  rows: number;
  /** Code of the reference system; null where none is told. */
  epsg: number | null;
  /** Types of the fields in GDAL's words ("String", "Date", "Integer(Boolean)"), by name. */
  fields: ReadonlyMap<string, string>;
}

/**
 * Runs a program that is to have nothing to remark on.
 * @returns what it says
 * @throws where it fails, warns or complains, with its words
 */
async function ask(program: string, args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run(program, args, { maxBuffer });
  if (stderr.trim() !== '') throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function toInfo(text: string): LayerInfo {
  const epsg = /^ {4}ID\["EPSG",(\d+)\]\]$/m.exec(text)?.[1];
  return {
    name: text.slice(0, text.indexOf('\n')),
    geometry: /^Geometry: (.*)$/m.exec(text)?.[1] ?? '',
    rows: Number(/^Feature Count: (\d+)$/m.exec(text)?.[1]),
    epsg: epsg === undefined ? null : Number(epsg),
    fields: new Map(
      [...text.matchAll(/^(\S+): (\S+) \(\d+\.\d+\)$/gm)].map(([, name = '', type = '']) => [
        name,
        type,
      ]),
    ),
  };
}

/**
 * The layers of a file as GDAL sees them.
 * @param options arguments of ogrinfo
 */
export async function describeLayers(
  file: string,
  options: readonly string[] = [],
): Promise<LayerInfo[]> {
  const text = await ask('ogrinfo', ['-ro', '-so', '-al', ...options, file]);
  return text
    .split(/^Layer name: /m)
    .slice(1)
    .map(toInfo);
}

/**
 * A layer as GDAL reads it, in WGS 84 if it is told where it is.
 * @param options arguments of ogr2ogr
 */
export async function readLayer(
  file: string,
  { name, epsg }: Pick<LayerInfo, 'name' | 'epsg'>,
  options: readonly string[] = [],
): Promise<FeatureCollection> {
  const system = epsg === null ? [] : ['-t_srs', 'EPSG:4326'];
  const args = ['-f', 'GeoJSON', '/vsistdout/', file, name, ...system, ...options];
  // What GDAL gives is what was asked for.
  return JSON.parse(await ask(converter, args)) as FeatureCollection;
}

/**
 * Makes a file with ogr2ogr; what it warns of is no fault of ours.
 * @param to the file, or a folder for formats with a file for each layer
 * @param options arguments of ogr2ogr
 * @returns the path of the file
 */
export async function convert(
  format: string,
  to: string,
  from: string,
  ...options: readonly string[]
): Promise<string> {
  await run(converter, ['-f', format, to, from, ...options], { maxBuffer });
  return to;
}

/**
 * Writes a file by which GDAL takes the layer files of a workspace for one.
 * @param withText whether each row has its geometry in a column "wkt" too
 */
export function writeVirtual(path: string, site: WorkspaceOnDisk, withText: boolean): string {
  const layers = site.workspace.lager.map(({ id, kalla }) => {
    const file = kalla.url.replace(/\.geojson$/, '');
    const sql = `<SrcSQL dialect="OGRSQL">SELECT *, OGR_GEOM_WKT AS wkt FROM "${file}"</SrcSQL>`;
    const source = `<SrcDataSource>${resolve(site.folder, kalla.url)}</SrcDataSource>`;
    const what = withText ? sql : `<SrcLayer>${file}</SrcLayer>`;
    return `<OGRVRTLayer name="${id}">${source}${what}</OGRVRTLayer>`;
  });
  writeFileSync(path, `<OGRVRTDataSource>${layers.join('')}</OGRVRTDataSource>`);
  return path;
}

/** A file as a browser hands it over. */
export function openFile(path: string): File {
  return new File([readFileSync(path)], path);
}

/** All files of a folder as one zip. */
export function openZipped(folder: string): File {
  const files = readdirSync(folder).map(
    (name) => [name, readFileSync(join(folder, name))] as const,
  );
  return new File([zipSync(Object.fromEntries(files)).slice()], 'filer.zip');
}
