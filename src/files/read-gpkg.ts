import type { Geometry } from 'geojson';
import type { Database, SqlJsStatic, SqlValue } from 'sql.js';
import { formatLimits } from './format-limits';
import { type GpkgLayer, readLayers, select } from './gpkg-layers';
import { nameColumns } from './name-columns';
import { checkLimit, reading, refuse } from './refusal';
import { isSqlite } from './sqlite-header';
import type { Cell, FileTable, ReadFileResult, ReadLimits } from './table';
import { parseGeoPackageGeometry } from './wkb';

/** Where a database says in which mode it is written and read (https://sqlite.org/fileformat2.html, 1.3). */
const modeBytes = { write: 18, read: 19 };
const walMode = 2;

/** A name as SQL takes it for a name, whatever is in it. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The file as SQLite opens it: one with a write-ahead log (QGIS leaves such behind) would need its log. */
function withoutLog(bytes: Uint8Array): Uint8Array {
  if (bytes[modeBytes.write] !== walMode) return bytes;
  const copy = bytes.slice();
  copy[modeBytes.write] = 1;
  copy[modeBytes.read] = 1;
  return copy;
}

/** Columns as they are stored; generated ones, which are programs out of the file, are not among them. */
function columnsOf(database: Database, table: string): { name: string; type: string }[] {
  const columns: { name: string; type: string }[] = [];
  for (const { name, type } of select(database, `PRAGMA table_info(${quoted(table)})`))
    columns.push({ name: String(name), type: String(type).toUpperCase() });
  return columns;
}

function toCell(value: SqlValue, type: string): Cell {
  if (value === null || value instanceof Uint8Array) return null;
  if (type === 'BOOLEAN' && typeof value === 'number') return value !== 0;
  return value;
}

/** Bytes a value takes, so that rows that share what the file stores once are not copied without end. */
function sizeOf(value: SqlValue): number {
  return typeof value === 'string' || value instanceof Uint8Array ? value.length : 8;
}

function readLayer(
  database: Database,
  { table, name, geometryColumn, epsg }: GpkgLayer,
  limits: ReadLimits,
): FileTable {
  const all = columnsOf(database, table);
  checkLimit('columns', all.length, limits);
  const shown = all.filter((column) => column.name.toLowerCase() !== geometryColumn);
  const place = all.findIndex((column) => column.name.toLowerCase() === geometryColumn);
  const rows: Cell[][] = [];
  const geometries: (Geometry | null)[] = [];
  let size = 0;
  const names = all.map((column) => quoted(column.name)).join(', ');
  const statement = database.prepare(`SELECT ${names} FROM ${quoted(table)}`);
  try {
    while (statement.step()) {
      const values = statement.get();
      for (const value of values) size += sizeOf(value);
      checkLimit('unpackedBytes', size, limits);
      const geometry = values[place];
      geometries.push(geometry instanceof Uint8Array ? parseGeoPackageGeometry(geometry) : null);
      const cells = values.filter((_, index) => index !== place);
      rows.push(cells.map((value, index) => toCell(value, shown[index]?.type ?? '')));
      checkLimit('rows', rows.length, limits);
      checkLimit('cells', rows.length * shown.length, limits);
    }
  } finally {
    statement.free();
  }
  return {
    name,
    columns: nameColumns(
      shown.map((column) => column.name),
      shown.length,
    ),
    rows,
    geometries: geometryColumn === null ? null : geometries,
    epsg,
  };
}

/**
 * Reads all layers and attribute tables of a GeoPackage (OGC 12-128r19). Booleans are such, dates stay text,
 * blobs are null; a curve, an empty and a damaged geometry are null. Only ordinary tables are read: no view,
 * trigger or expression of the file is run.
 * @param sqlite from `openSqlite`
 */
export function readGpkg(
  bytes: Uint8Array,
  sqlite: SqlJsStatic,
  limits: ReadLimits = formatLimits.gpkg,
): ReadFileResult {
  return reading(bytes, limits, () => {
    if (!isSqlite(bytes)) refuse('notThisFormat');
    const database = new sqlite.Database(withoutLog(bytes));
    try {
      database.run('PRAGMA trusted_schema = OFF');
      const layers = readLayers(database);
      if (layers.length === 0) refuse('empty');
      return layers.map((layer) => readLayer(database, layer, limits));
    } finally {
      database.close();
    }
  });
}
