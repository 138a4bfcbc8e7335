import { isSqlite } from './sqlite-header';
import { isZip, listZip } from './zip';

export type ImportFormat = 'geojson' | 'csv' | 'xlsx' | 'gpx' | 'kml' | 'gpkg' | 'shapefile';

const byExtension: Readonly<Record<string, ImportFormat>> = {
  geojson: 'geojson',
  json: 'geojson',
  geojsonl: 'geojson',
  geojsons: 'geojson',
  ndjson: 'geojson',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  txt: 'csv',
  xlsx: 'xlsx',
  gpx: 'gpx',
  kml: 'kml',
  gpkg: 'gpkg',
  zip: 'shapefile',
};

/** Bytes that are looked at: enough to come past an XML declaration and a long comment. */
export const startLength = 4096;

function startOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, startLength);
  const wide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0);
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(start).trimStart();
}

function formatOfZip(bytes: Uint8Array, named: ImportFormat | null): ImportFormat | null {
  const entries = listZip(bytes);
  // Cut short: its reader says so.
  if (!entries) return named === 'xlsx' || named === 'shapefile' ? named : null;
  if (entries.some(({ name }) => name.toLowerCase() === 'xl/workbook.xml')) return 'xlsx';
  return entries.some(({ name }) => /\.shp$/i.test(name)) ? 'shapefile' : null;
}

/**
 * Finds out what a file is, by its contents first and its name where they leave it open (text, damaged files).
 * @param name file name with its extension
 * @param bytes of a zip the whole, since what it holds stands at its end; of others the first `startLength` do
 * @returns null for a format that is not read
 */
export function detectFormat(name: string, bytes: Uint8Array): ImportFormat | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const named = Object.hasOwn(byExtension, extension) ? (byExtension[extension] ?? null) : null;
  if (isZip(bytes)) return formatOfZip(bytes, named);
  if (isSqlite(bytes)) return 'gpkg';
  const start = startOf(bytes);
  if (start.startsWith('<')) {
    const root = /<(?:\w+:)?(gpx|kml)[\s>]/.exec(start)?.[1];
    if (root === 'gpx' || root === 'kml') return root;
  }
  if (/^[^\w<]*\{/.test(start) && /"(type|features|coordinates)"/.test(start)) return 'geojson';
  return named;
}
