import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { damaged, expectResult, tableOf, tablesOf, utf8 } from './example-files';
import { hex, toWkb } from './example-wkb';
import { openSqlite } from './open-sqlite';
import { readGpkg } from './read-gpkg';
import { defaultLimits } from './table';

const sqlite = await openSqlite(
  createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'),
);

/** The tables every GeoPackage has, with SWEREF 99 18 00 under a number of the file's own. */
const frame = `
  CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
    organization_coordsys_id INTEGER, definition TEXT);
  CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER);
  CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER,
    z TINYINT, m TINYINT);
  INSERT INTO gpkg_spatial_ref_sys VALUES ('SWEREF99 18 00', 100001, 'epsg', 3011, ''),
    ('Undefined', -1, 'NONE', -1, 'undefined');`;
const point: Geometry = { type: 'Point', coordinates: [147_000, 6_573_000] };

function stored(geometry: Geometry): Uint8Array {
  return Uint8Array.from([...hex('4750 00 01 a1860100'), ...toWkb(geometry, true)]);
}

function build(sql: string, blobs: readonly Uint8Array[] = []): Uint8Array {
  const database = new sqlite.Database();
  database.run(frame + sql);
  for (const blob of blobs) database.run('INSERT INTO platser (geom) VALUES (?)', [blob]);
  const bytes = database.export();
  database.close();
  return bytes;
}

const places = `
  CREATE TABLE platser (fid INTEGER PRIMARY KEY, geom POINT, namn TEXT, antal REAL, skyltad BOOLEAN, bild BLOB);
  INSERT INTO gpkg_contents VALUES ('platser', 'features', 'Platser i söder', 100001);
  INSERT INTO gpkg_geometry_columns VALUES ('platser', 'geom', 'POINT', 100001, 0, 0);`;

describe('a GeoPackage', () => {
  test('gives a layer with its columns, geometries and system', () => {
    const bytes = build(
      `${places} INSERT INTO platser VALUES (7, NULL, 'Älvsjö', 1.5, 1, x'00');`,
      [stored(point)],
    );
    expect(tableOf(readGpkg(bytes, sqlite))).toEqual({
      name: 'Platser i söder',
      columns: ['fid', 'namn', 'antal', 'skyltad', 'bild'],
      rows: [
        [7, 'Älvsjö', 1.5, true, null],
        [8, null, null, null, null],
      ],
      geometries: [null, point],
      epsg: 3011,
    });
  });

  test('gives every layer, attribute tables among them, and nothing else', () => {
    const bytes = build(`${places}
      CREATE TABLE "under ""lag""; --" (id TEXT, "kolumn ""x""" TEXT);
      INSERT INTO "under ""lag""; --" VALUES ('a', 'b');
      CREATE TABLE hemlig (a TEXT);
      INSERT INTO gpkg_contents VALUES ('under "lag"; --', 'attributes', NULL, NULL),
        ('bilder', 'tiles', 'x', 100001), ('saknas', 'features', 'x', 100001);`);
    const tables = tablesOf(readGpkg(bytes, sqlite));
    expect(tables.map(({ name, epsg }) => [name, epsg])).toEqual([
      ['Platser i söder', 3011],
      ['under "lag"; --', null],
    ]);
    expect(tables[1]).toMatchObject({
      columns: ['id', 'kolumn "x"'],
      rows: [['a', 'b']],
      geometries: null,
    });
  });

  test('is read once where it is named twice', () => {
    const bytes = build(
      `${places} INSERT INTO gpkg_contents VALUES ('Platser', 'features', 'b', 1);`,
    );
    expect(tablesOf(readGpkg(bytes, sqlite))).toHaveLength(1);
  });

  test('keeps the row of a geometry that cannot be read', () => {
    const curve = hex('4750 00 01 a1860100 01 08000000 00000000');
    const table = tableOf(readGpkg(build(places, [curve, utf8('skräp'), stored(point)]), sqlite));
    expect(table.geometries).toEqual([null, null, point]);
  });

  test('is read though it was left with a write-ahead log', () => {
    const bytes = build(places, [stored(point)]);
    bytes[18] = 2;
    bytes[19] = 2;
    expect(tableOf(readGpkg(bytes, sqlite)).geometries).toEqual([point]);
    expect(bytes[18]).toBe(2);
  });
});

test('no program out of the file is run', () => {
  const endless = 'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT n FROM t';
  const bytes = build(`
    CREATE VIEW utan_slut AS ${endless};
    CREATE VIRTUAL TABLE sokning USING fts3(text);
    CREATE TABLE raknad (a TEXT, b INTEGER AS (length(hex(zeroblob(100000)))));
    INSERT INTO raknad (a) VALUES ('x');
    INSERT INTO gpkg_contents VALUES ('utan_slut', 'features', 'x', 100001),
      ('sokning', 'attributes', 'x', 100001), ('raknad', 'attributes', 'Räknad', NULL);`);
  expect(tableOf(readGpkg(bytes, sqlite))).toMatchObject({ columns: ['a'], rows: [['x']] });
});

describe('a file is refused', () => {
  const failure = (bytes: Uint8Array, limits = defaultLimits) => readGpkg(bytes, sqlite, limits);

  test('that is SQLite but no GeoPackage, or no SQLite', () => {
    const database = new sqlite.Database();
    database.run('CREATE TABLE a (b TEXT); CREATE VIEW gpkg_contents AS SELECT * FROM a;');
    expect(failure(database.export())).toEqual({ ok: false, failure: { code: 'notThisFormat' } });
    database.close();
    expect(failure(utf8('PK'))).toMatchObject({ failure: { code: 'notThisFormat' } });
  });

  test('that is empty, cut short or too large', () => {
    expect(failure(build(''))).toMatchObject({ failure: { code: 'empty' } });
    const bytes = build(places, [stored(point), stored(point)]);
    expect(failure(bytes.slice(0, 2000))).toMatchObject({ failure: { code: 'damaged' } });
    expect(failure(bytes, { ...defaultLimits, rows: 1 })).toMatchObject({
      failure: { code: 'tooManyRows', limit: 1 },
    });
    expect(failure(bytes, { ...defaultLimits, unpackedBytes: 50 })).toMatchObject({
      failure: { code: 'tooLarge', detail: 'unpackedBytes' },
    });
  });
});

test('texts, numbers and points come back', () => {
  const row = fc.tuple(
    fc.string().filter((text) => !text.includes('\0')),
    fc.double({ noNaN: true }),
    fc.option(fc.integer()),
  );
  return fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const database = new sqlite.Database();
      database.run(`${frame} CREATE TABLE t (a TEXT, b REAL, c INTEGER, geom POINT);
        INSERT INTO gpkg_contents VALUES ('t', 'features', 't', 100001);
        INSERT INTO gpkg_geometry_columns VALUES ('T', 'GEOM', 'POINT', 100001, 0, 0);`);
      for (const each of rows)
        database.run('INSERT INTO t VALUES (?, ?, ?, ?)', [...each, stored(point)]);
      const table = tableOf(readGpkg(database.export(), sqlite));
      database.close();
      // SQLite has no -0.
      expect(table.rows).toEqual(rows.map(([a, b, c]) => [a, b + 0, c]));
      expect(table.geometries).toEqual(rows.map(() => point));
    }),
    { numRuns: 40 },
  );
});

test('any bytes give tables or a reason', () => {
  const file = build(`${places} INSERT INTO platser VALUES (7, NULL, 'Älvsjö', 1.5, 1, NULL);`, [
    stored(point),
  ]);
  return fc.assert(fc.property(damaged(file), (bytes) => expectResult(readGpkg(bytes, sqlite))));
});
