import type { Geometry, Position } from 'geojson';
import type { Database, SqlJsStatic, SqlValue } from 'sql.js';
import { mapPositions } from './map-positions';
import { findReferenceSystem, type ReferenceSystem } from './srs-wkt';
import { type Envelope, toGeoPackageGeometry } from './write-wkb';
import {
  noPause,
  type Step,
  type WrittenCell,
  type WrittenColumn,
  type WrittenTable,
  type WrittenType,
} from './written-table';

/** A table, and the name it has in the database: letters, digits and hyphens, unlike any other. */
export interface GeoPackageLayer extends WrittenTable {
  id: string;
}

export type WriteGeoPackageResult =
  | { ok: true; bytes: Uint8Array }
  /** No description of the reference system is at hand, and without one no reader knows where the places lie. */
  | { ok: false; unknownEpsg: number };

/** What says that a SQLite database is a GeoPackage 1.3 (OGC 12-128r17, requirement 2): "GPKG", and the version. */
const signs = 'PRAGMA application_id = 1196444487; PRAGMA user_version = 10300;';

/** The tables of clauses 1.1.2, 1.1.3 and 2.1.5, and the two systems for what has none (requirement 11). */
const frame = `
  CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
    organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
    description TEXT);
  CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
    identifier TEXT UNIQUE, description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
  CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
  INSERT INTO gpkg_spatial_ref_sys VALUES
    ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');`;

/** Table 1 of the standard. */
const sqlTypes: Readonly<Record<WrittenType, string>> = {
  text: 'TEXT',
  date: 'DATE',
  integer: 'INTEGER',
  real: 'DOUBLE',
  boolean: 'BOOLEAN',
};
/** The only text that a DATE may be. */
const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/** Columns of the file's own; a reader must find them under names that no column of the table has. */
const ownColumns = { key: 'fid', geometry: 'geom' } as const;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function checkColumns(columns: readonly WrittenColumn[]): void {
  // SQLite takes Namn and namn for the same.
  const names = [...Object.values(ownColumns), ...columns.map(({ name }) => name.toLowerCase())];
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined) throw new RangeError(`two columns are called "${double}"`);
}

/** SQLite's texts would end at a NUL. */
function toSql(cell: WrittenCell): SqlValue {
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  return typeof cell === 'string' ? cell.replaceAll('\0', '') : cell;
}

/** Whether a column has days, and whole ones only. */
function holdsDays(rows: GeoPackageLayer['rows'], column: number): boolean {
  let stated = false;
  for (const row of rows) {
    const cell = row[column] ?? null;
    if (cell === null) continue;
    if (typeof cell !== 'string' || !wholeDay.test(cell)) return false;
    stated = true;
  }
  return stated;
}

function createLayer(database: Database, layer: GeoPackageLayer, srsId: number): void {
  checkColumns(layer.columns);
  const columns = layer.columns.map(({ name, type }, at) => {
    // A single vague date makes texts of them all; so does there being none, for vague ones may come.
    const asText = type === 'date' && !holdsDays(layer.rows, at);
    return `, ${quoted(name)} ${sqlTypes[asText ? 'text' : type]}`;
  });
  database.run(
    `CREATE TABLE ${quoted(layer.id)} (${ownColumns.key} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      ${ownColumns.geometry} GEOMETRY${columns.join('')})`,
  );
  database.run(
    "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, 'features', ?, ?)",
    [layer.id, layer.name, srsId],
  );
  database.run("INSERT INTO gpkg_geometry_columns VALUES (?, ?, 'GEOMETRY', ?, 0, 0)", [
    layer.id,
    ownColumns.geometry,
    srsId,
  ]);
}

function joined(a: Envelope | null, b: Envelope): Envelope {
  if (!a) return b;
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.max(a[3], b[3])];
}

/** How positions get from the globe to the file's system. */
export type ToPlane = (position: Position) => Position;

async function fillLayer(
  database: Database,
  layer: GeoPackageLayer,
  encode: (geometry: Geometry) => { bytes: Uint8Array; envelope: Envelope },
  pause: Step,
): Promise<void> {
  const names = [ownColumns.geometry, ...layer.columns.map(({ name }) => name)].map(quoted);
  const statement = database.prepare(
    `INSERT INTO ${quoted(layer.id)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  let extent: Envelope | null = null;
  try {
    for (const [index, row] of layer.rows.entries()) {
      const geometry = layer.geometries[index] ?? null;
      const encoded = geometry && encode(geometry);
      if (encoded) extent = joined(extent, encoded.envelope);
      statement.run([encoded?.bytes ?? null, ...row.map(toSql)]);
      await pause();
    }
  } finally {
    statement.free();
  }
  const [west = null, east = null, south = null, north = null] = extent ?? [];
  database.run(
    'UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?',
    [west, south, east, north, layer.id],
  );
}

function addSystem(database: Database, { name, epsg, wkt }: ReferenceSystem): void {
  database.run('INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)', [
    name,
    epsg,
    'EPSG',
    epsg,
    wkt,
  ]);
}

/**
 * Writes a GeoPackage 1.3 (OGC 12-128r17) with a feature table for each layer: points, lines and areas together,
 * and rows without a place among them. Dates are a DATE where all of a column are whole days, else text. A NUL in a
 * text is left out.
 * @param epsg system of the file: WGS 84 or one of SWEREF 99's planes
 * @param toPlane from [lng, lat] to that system's [east, north]
 * @param sqlite from `openSqlite`
 * @throws RangeError where a column is called as another, or fid or geom
 */
export async function writeGpkg(
  layers: readonly GeoPackageLayer[],
  { epsg, toPlane }: { epsg: number; toPlane: ToPlane },
  sqlite: SqlJsStatic,
  pause: Step = noPause,
): Promise<WriteGeoPackageResult> {
  const own = findReferenceSystem(epsg);
  const globe = findReferenceSystem(4326);
  if (!own || !globe) return { ok: false, unknownEpsg: epsg };
  const database = new sqlite.Database();
  try {
    database.run(signs + frame);
    // The standard asks for WGS 84 in every file.
    for (const system of [globe, own]) addSystem(database, system);
    database.run('BEGIN');
    for (const layer of layers) {
      createLayer(database, layer, epsg);
      const encode = (geometry: Geometry) =>
        toGeoPackageGeometry(mapPositions(geometry, toPlane), epsg);
      await fillLayer(database, layer, encode, pause);
    }
    database.run('COMMIT');
    return { ok: true, bytes: database.export() };
  } finally {
    database.close();
  }
}
