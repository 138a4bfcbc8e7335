import type { Geometry } from 'geojson';
import { formatLimits } from './format-limits';
import { nameColumns } from './name-columns';
import { prjEpsg } from './prj-epsg';
import { readDbf } from './read-dbf';
import { readShp } from './read-shp';
import { reading, refuse } from './refusal';
import type { Cell, FileTable, ReadFileResult, ReadLimits } from './table';
import { unpackZip } from './zip';

const partOfShapefile = /\.(shp|dbf|prj|cpg)$/i;

/** A name that differs from file to file in its extension alone, and in upper and lower case. */
function withoutExtension(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

function textOf(bytes: Uint8Array | undefined): string | null {
  return bytes ? new TextDecoder('windows-1252').decode(bytes) : null;
}

/** A row per shape; where the table has fewer, the rest is null. */
function toTable(
  path: string,
  fileOf: (extension: string) => Uint8Array | undefined,
  limits: ReadLimits,
): FileTable {
  const geometries: (Geometry | null)[] = readShp(fileOf('shp') ?? new Uint8Array(), limits);
  const table = fileOf('dbf');
  const encoding = textOf(fileOf('cpg'));
  const { columns, rows } = table
    ? readDbf(table, encoding, geometries.length, limits)
    : { columns: [], rows: [] };
  const none: Cell[] = columns.map(() => null);
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    columns: nameColumns(columns, columns.length),
    rows: geometries.map((_, index) => rows[index] ?? none),
    geometries,
    epsg: prjEpsg(textOf(fileOf('prj')) ?? ''),
  };
}

/**
 * Reads every shapefile in a zip: shapes, table, code page (.cpg, else found out) and reference
 * system. Coordinates are left as they are; a system that is not known by code or name is null.
 *
 * The reader is our own. The library at hand unpacks without limit, reads on for ever where a table's header
 * states more rows than there are, takes tables without a code page for UTF-8 whatever they hold, makes days of
 * local time, and reprojects without a word of it, RT 90 two hundred metres off.
 */
export function readShapefile(
  bytes: Uint8Array,
  limits: ReadLimits = formatLimits.shapefile,
): ReadFileResult {
  return reading(bytes, limits, () => {
    const wanted = (name: string) => partOfShapefile.test(name) && !name.startsWith('__MACOSX/');
    const unpacked = unpackZip(bytes, wanted, limits);
    const files = new Map([...unpacked].map(([name, file]) => [name.toLowerCase(), file]));
    const shapes = [...unpacked.keys()].filter((name) => /\.shp$/i.test(name));
    if (shapes.length === 0) refuse('notThisFormat');
    const tables = shapes.map((name) => {
      const path = withoutExtension(name);
      return toTable(path, (extension) => files.get(`${path}.${extension}`.toLowerCase()), limits);
    });
    if (tables.every(({ rows }) => rows.length === 0)) refuse('empty');
    return tables;
  });
}
