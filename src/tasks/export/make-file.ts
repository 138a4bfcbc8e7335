import type { Dataset } from '@/analysis/dataset';
import { foldText } from '@/analysis/fold-text';
import type { Pause } from '@/analysis/pause';
import { makePlane } from '@/analysis/plane';
import type { Workspace } from '@/domain/workspace';
import type { WrittenSheet } from '@/files/write-xlsx';
import type { WrittenCell } from '@/files/written-table';
import { toCameraList } from '@/view/camera-list';
import { toFeatures, toFlatTable, toLayerTables } from './export-rows';
import type { Format } from './outgoing';

/** What a file is made of. */
export interface FileSource {
  dataset: Dataset;
  /** Indexes of the records that go out. */
  records: readonly number[];
  workspace: Workspace;
  /** The user has asked for what is internal too; without it no part that is internal goes along. */
  withInternal?: boolean;
}

/** The file, or the plane system that it cannot be written in. */
export type MadeFile = { ok: true; file: Blob } | { ok: false; unknownEpsg: number };

/** What is worked out and where points lie, for those who have no map at hand. */
const wholeShape = { derived: true, position: true } as const;

function csvCell(cell: WrittenCell): string {
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej';
  return cell === null ? '' : String(cell);
}

/** Rows of CSV written at a time; a few milliseconds of work. */
const rowsPerPart = 200;
const lineBreak = '\r\n';

async function makeCsv(
  { columns, rows }: Omit<WrittenSheet, 'name'>,
  pause: Pause,
): Promise<MadeFile> {
  const { toCsv } = await import('@/files/csv');
  const header = columns.map(({ name }) => name);
  const head = toCsv(header, []);
  const parts: BlobPart[] = [head];
  for (let start = 0; start < rows.length; start += rowsPerPart) {
    await pause();
    const part = rows.slice(start, start + rowsPerPart).map((row) => row.map(csvCell));
    // Each part begins with the same header line, which stands in the file already, and ends without a break.
    if (start > 0) parts.push(lineBreak);
    parts.push(toCsv(header, part).slice(head.size));
  }
  return { ok: true, file: new Blob(parts, { type: head.type }) };
}

async function makeXlsx(sheets: readonly WrittenSheet[], pause: Pause): Promise<MadeFile> {
  const { writeXlsx } = await import('@/files/write-xlsx');
  return { ok: true, file: await writeXlsx(sheets, pause) };
}

async function makeGpkg(source: FileSource, pause: Pause): Promise<MadeFile> {
  const { dataset, records, workspace } = source;
  const { epsg, proj4 } = workspace.plankoordinatsystem;
  const [{ openSqlite }, { writeGpkg }, { default: wasm }] = await Promise.all([
    import('@/files/open-sqlite'),
    import('@/files/write-gpkg'),
    import('sql.js/dist/sql-wasm-browser.wasm?url'),
  ]);
  const { toPlane } = makePlane(proj4);
  const shape = { derived: true, position: false };
  const layers = await toLayerTables(dataset, records, workspace.lager, shape, pause);
  const made = await writeGpkg(layers, { epsg, toPlane }, await openSqlite(wasm), pause);
  if (!made.ok) return made;
  const type = 'application/geopackage+sqlite3';
  // A copy: a Blob takes no bytes that may lie in memory shared with others, and the type does not say they do not.
  return { ok: true, file: new Blob([made.bytes.slice()], { type }) };
}

/**
 * Makes the file of a format. What writes it is fetched first when it is asked for.
 * @param pause awaited now and then; what it throws ends the work
 */
export async function makeFile(
  format: Format,
  source: FileSource,
  pause: Pause,
): Promise<MadeFile> {
  const { dataset, records, workspace, withInternal = false } = source;
  switch (format) {
    case 'geojson': {
      const { writeGeoJson } = await import('@/files/write-geojson');
      const features = toFeatures(dataset, records, withInternal);
      return { ok: true, file: await writeGeoJson(workspace.titel, features, pause) };
    }
    case 'csv':
      return makeCsv(await toFlatTable(dataset, records, wholeShape, pause), pause);
    case 'xlsx':
      // A sheet for each layer: all fields of all types beside one another are more than can be read.
      return makeXlsx(
        await toLayerTables(dataset, records, workspace.lager, wholeShape, pause),
        pause,
      );
    case 'gpx': {
      const { writeGpx } = await import('@/files/write-gpx');
      const table = await toFlatTable(dataset, records, { derived: false, position: false }, pause);
      return { ok: true, file: await writeGpx(table, gpxColumns, pause) };
    }
    case 'gpkg':
      return makeGpkg(source, pause);
    case 'kameror': {
      const measures = records.flatMap((record) => dataset.measures[record] ?? []);
      return makeXlsx([toCameraList(measures)], pause);
    }
  }
}

/** The file keys that GPX has elements for. */
const gpxColumns = { name: 'namn', description: 'beskrivning' } as const;

/** What stands in the name of a file and at its end. */
const endings: Readonly<Record<Format, readonly [what: string, ending: string]>> = {
  xlsx: ['atgarder', 'xlsx'],
  csv: ['atgarder', 'csv'],
  geojson: ['atgarder', 'geojson'],
  gpkg: ['atgarder', 'gpkg'],
  gpx: ['atgarder', 'gpx'],
  kameror: ['kameraforteckning', 'xlsx'],
};

/** Name of the file: the map's name, what is in it, whether internal records are, and the day (local time). */
export function exportFileName(
  title: string,
  format: Format,
  withInternal: boolean,
  day: Date,
): string {
  const [what, ending] = endings[format];
  const two = (part: number) => String(part).padStart(2, '0');
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  const name = [title, what, ...(withInternal ? ['intern'] : [])].map((part) =>
    foldText(part)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  return `${[...name, date].filter((part) => part !== '').join('-')}.${ending}`;
}
