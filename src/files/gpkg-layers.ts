import type { Database, SqlValue } from 'sql.js';
import { refuse } from './refusal';

type Row = Readonly<Record<string, SqlValue>>;

/** Far more than any file has layers; a damaged one can be made to repeat its pages without end. */
const mostLayers = 10_000;

/** The rows of a query by the names of its columns. */
export function* select(database: Database, sql: string): Generator<Row> {
  const statement = database.prepare(sql);
  try {
    while (statement.step()) yield statement.getAsObject();
  } finally {
    statement.free();
  }
}

/**
 * Names of the ordinary tables. Views and virtual tables are left alone: they are programs out of the file, and
 * may be made never to end.
 */
function ordinaryTables(database: Database): Map<string, string> {
  const tables = new Map<string, string>();
  for (const { type, name, sql } of select(
    database,
    `SELECT type, name, sql FROM sqlite_master LIMIT ${mostLayers}`,
  ))
    if (type === 'table' && typeof name === 'string' && !/^\s*CREATE\s+VIRTUAL/i.test(String(sql)))
      tables.set(name.toLowerCase(), name);
  return tables;
}

/** EPSG codes by the file's own number of the reference system. */
function readSystems(database: Database): Map<SqlValue, number> {
  const systems = new Map<SqlValue, number>();
  const sql = `SELECT srs_id, organization, organization_coordsys_id AS code
    FROM gpkg_spatial_ref_sys LIMIT ${mostLayers}`;
  for (const { srs_id: id, organization, code } of select(database, sql))
    if (String(organization).toUpperCase() === 'EPSG' && typeof code === 'number')
      systems.set(id ?? null, code);
  return systems;
}

/** A table that the contents name. */
export interface GpkgLayer {
  table: string;
  name: string;
  geometryColumn: string | null;
  epsg: number | null;
}

/**
 * The layers of the contents, attribute tables among them, in order.
 * @throws refuses a database that is no GeoPackage
 */
export function readLayers(database: Database): GpkgLayer[] {
  const tables = ordinaryTables(database);
  const needed = ['gpkg_contents', 'gpkg_spatial_ref_sys'];
  if (!needed.every((name) => tables.has(name))) refuse('notThisFormat');
  const systems = readSystems(database);
  const geometries = new Map<string, Row>();
  if (tables.has('gpkg_geometry_columns'))
    for (const row of select(
      database,
      `SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns LIMIT ${mostLayers}`,
    ))
      geometries.set(String(row['table_name']).toLowerCase(), row);
  const layers: GpkgLayer[] = [];
  const contents = `SELECT table_name, data_type, identifier FROM gpkg_contents LIMIT ${mostLayers}`;
  for (const row of select(database, contents)) {
    const key = String(row['table_name']).toLowerCase();
    const table = tables.get(key);
    if (!table || !['features', 'attributes'].includes(String(row['data_type']))) continue;
    // Named twice, it is read once.
    tables.delete(key);
    const geometry = geometries.get(key);
    layers.push({
      table,
      name: String(row['identifier'] ?? table),
      geometryColumn: geometry ? String(geometry['column_name']).toLowerCase() : null,
      epsg: systems.get(geometry?.['srs_id'] ?? null) ?? null,
    });
  }
  return layers;
}
