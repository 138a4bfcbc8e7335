import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { tableOf, tablesOf } from './example-files';
import { mapPositions } from './map-positions';
import { openSqlite } from './open-sqlite';
import { prjEpsg } from './prj-epsg';
import { readGpkg } from './read-gpkg';
import { findReferenceSystem } from './srs-wkt';
import { type GeoPackageLayer, writeGpkg } from './write-gpkg';
import { writtenTable } from './written-arbitrary';

const sqlite = await openSqlite(
  createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'),
);

const globe = { epsg: 4326, toPlane: (position: Position): Position => position };
/** SWEREF 99 18 00 in PROJ's words. */
const plane =
  '+proj=tmerc +lat_0=0 +lon_0=18 +k=1 +x_0=150000 +y_0=0 +ellps=GRS80 +units=m +no_defs';
const toMetres = {
  epsg: 3011,
  toPlane: (position: Position): Position => proj4(plane).forward(position),
};

const cameras: GeoPackageLayer = {
  id: 'kamera-platser',
  name: 'Kameror i söder',
  columns: [
    { name: 'namn', type: 'text' },
    { name: 'startdatum', type: 'date' },
    { name: 'skyltad', type: 'boolean' },
  ],
  rows: [
    ['Älvsjö\0', '2024-10', true],
    ['"; DROP TABLE gpkg_contents; --', null, null],
  ],
  geometries: [{ type: 'Point', coordinates: [18, 59.3] }, null],
};

async function written(layers: readonly GeoPackageLayer[], system = toMetres) {
  const made = await writeGpkg(layers, system, sqlite);
  if (!made.ok) throw new Error(`EPSG:${made.unknownEpsg}`);
  return made.bytes;
}

/** The rows of a query. */
function ask(bytes: Uint8Array, sql: string) {
  const database = new sqlite.Database(bytes);
  const [answer] = database.exec(sql);
  database.close();
  return answer?.values ?? [];
}

describe('a GeoPackage', () => {
  test('has its layers in metres, with rows that have no place', async () => {
    const other = { ...cameras, id: 'b', name: 'B', rows: [], geometries: [] };
    const [table, empty] = tablesOf(readGpkg(await written([cameras, other]), sqlite));
    expect(table).toMatchObject({
      name: 'Kameror i söder',
      columns: ['fid', 'namn', 'startdatum', 'skyltad'],
      rows: [
        [1, 'Älvsjö', '2024-10', true],
        [2, '"; DROP TABLE gpkg_contents; --', null, null],
      ],
      epsg: 3011,
    });
    // On the central meridian; the north is the length of the meridian's arc on GRS 80.
    expect(table?.geometries?.at(0)).toMatchObject({
      coordinates: [150_000, expect.closeTo(6_576_430, -3)],
    });
    expect(table?.geometries?.at(1)).toBeNull();
    expect(empty).toMatchObject({ name: 'B', rows: [] });
  });

  test('says what it is', async () => {
    const bytes = await written([cameras]);
    expect(ask(bytes, 'PRAGMA application_id')).toEqual([[0x47504b47]]);
    expect(ask(bytes, 'PRAGMA user_version')).toEqual([[10300]]);
    expect(ask(bytes, 'PRAGMA integrity_check')).toEqual([['ok']]);
    expect(ask(bytes, 'PRAGMA foreign_key_check')).toEqual([]);
    const systems = ask(bytes, 'SELECT srs_id, organization FROM gpkg_spatial_ref_sys ORDER BY 1');
    expect(systems).toEqual([
      [-1, 'NONE'],
      [0, 'NONE'],
      [3011, 'EPSG'],
      [4326, 'EPSG'],
    ]);
    expect(ask(bytes, 'SELECT * FROM gpkg_geometry_columns')).toEqual([
      ['kamera-platser', 'geom', 'GEOMETRY', 3011, 0, 0],
    ]);
    const [[when, west, east, south, north] = []] = ask(
      bytes,
      'SELECT last_change, min_x, max_x, min_y, max_y FROM gpkg_contents',
    );
    expect(when).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect([west, south]).toEqual([east, north]);
  });

  test.each([
    ['DATE', ['2024-10-05', null]],
    ['TEXT', ['2024-10-05', '2024-10']],
    ['TEXT', [null, null]],
  ] as const)('has %s for dates like %j', async (type, dates) => {
    const rows = dates.map((date) => ['Älvsjö', date, true]);
    const bytes = await written([{ ...cameras, rows }]);
    expect(
      ask(bytes, "SELECT type FROM pragma_table_info('kamera-platser') WHERE cid = 3"),
    ).toEqual([[type]]);
    expect(ask(bytes, 'SELECT startdatum FROM "kamera-platser"').flat()).toEqual(dates);
  });

  test('without any place has no box', async () => {
    const bytes = await written([{ ...cameras, geometries: [null, null] }]);
    expect(ask(bytes, 'SELECT min_x, max_y FROM gpkg_contents')).toEqual([[null, null]]);
  });

  test('is refused in a system that is not known', async () => {
    const made = await writeGpkg([cameras], { ...globe, epsg: 3021 }, sqlite);
    expect(made).toEqual({ ok: false, unknownEpsg: 3021 });
  });

  test.each(['geom', 'FID', 'Namn'])('cannot have a column called %s', async (name) => {
    const columns = [...cameras.columns, { name, type: 'text' } as const];
    await expect(written([{ ...cameras, columns }])).rejects.toThrow(RangeError);
  });

  test('is given up where the pause says so', async () => {
    const stop = () => {
      throw new Error('stop');
    };
    await expect(writeGpkg([cameras], globe, sqlite, stop)).rejects.toThrow('stop');
  });
});

const codes = [4326, ...Array.from({ length: 13 }, (_, index) => 3006 + index)];

test.each(codes)('the words for EPSG:%i say where it is', (epsg) => {
  const system = findReferenceSystem(epsg);
  expect(prjEpsg(system?.wkt ?? '')).toBe(epsg);
  // Its name alone leads to the code too, so name and number were not mixed up.
  if (epsg !== 4326) expect(prjEpsg(`PROJCS["${system?.name}"]`)).toBe(epsg);
  if (epsg !== 4326) {
    const { lon, falseEasting } =
      epsg === 3006 ? { lon: 15, falseEasting: 500_000 } : { lon: null, falseEasting: 150_000 };
    const meridian = Number(/central_meridian",([\d.]+)/.exec(system?.wkt ?? '')?.[1]);
    if (lon !== null) expect(meridian).toBe(lon);
    const [east] = proj4(system?.wkt ?? '').forward([meridian, 59]);
    expect(east).toBeCloseTo(falseEasting, 6);
  }
});

test('the words for SWEREF 99 18 00 lead to the same metres as the definition of PROJ', () => {
  const place = [17.93, 59.28];
  const [east = 0, north = 0] = proj4(findReferenceSystem(3011)?.wkt ?? '').forward(place);
  const [expectedEast = 0, expectedNorth = 0] = proj4(plane).forward(place);
  expect(east).toBeCloseTo(expectedEast, 4);
  expect(north).toBeCloseTo(expectedNorth, 4);
});

test('what is written comes back', () =>
  fc.assert(
    fc.asyncProperty(writtenTable, async (table) => {
      const read = tableOf(readGpkg(await written([{ id: 't', ...table }], globe), sqlite));
      expect(read.name).toBe(table.name);
      expect(read.columns).toEqual(['fid', ...table.columns.map(({ name }) => name)]);
      expect(read.rows).toEqual(table.rows.map((row, index) => [index + 1, ...row]));
      expect(read.geometries).toEqual(table.geometries);
      expect(read.epsg).toBe(4326);
    }),
    { numRuns: 40 },
  ));

test('places come back from metres within a hundredth of a millimetre', () =>
  fc.assert(
    fc.asyncProperty(
      fc.double({ min: 12, max: 24, noNaN: true }),
      fc.double({ min: 55, max: 69, noNaN: true }),
      async (lng, lat) => {
        const geometries: Geometry[] = [{ type: 'Point', coordinates: [lng, lat] }];
        const rows = cameras.rows.slice(0, 1);
        const bytes = await written([{ ...cameras, rows, geometries }]);
        const [metres] = tableOf(readGpkg(bytes, sqlite)).geometries ?? [];
        const back = metres && mapPositions(metres, (position) => proj4(plane).inverse(position));
        expect(back).toMatchObject({
          coordinates: [expect.closeTo(lng, 10), expect.closeTo(lat, 10)],
        });
      },
    ),
    { numRuns: 20 },
  ));
