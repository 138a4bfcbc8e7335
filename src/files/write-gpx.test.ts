import * as fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { takenGeometry } from '@/domain/row-arbitrary';
import { tablesOf } from './example-files';
import { fitsGpx } from './fits-gpx';
import { readGpx } from './read-gpx';
import { writeGpx } from './write-gpx';
import { bytesOf, writtenTable } from './written-arbitrary';
import type { WrittenTable } from './written-table';

const own = { name: 'namn', description: 'beskrivning' };
const columns = [
  { name: 'id', type: 'text' },
  { name: 'namn', type: 'text' },
  { name: 'beskrivning', type: 'text' },
  { name: 'belopp_sek', type: 'integer' },
] as const;
const line = [
  [18, 59],
  [18.1, 59.1],
];

function tableWith(...geometries: (Geometry | null)[]): WrittenTable {
  const rows = geometries.map((_, at) => [`r${at}`, `Nr ${at} <å>`, 'rad 1 & rad 2', 5]);
  return { name: '', columns, rows, geometries };
}

async function read(table: WrittenTable) {
  return tablesOf(readGpx(await bytesOf(await writeGpx(table, own))));
}

describe('a GPX file', () => {
  test('has points, routes and tracks with all that is said of them', async () => {
    const tables = await read(
      tableWith(
        { type: 'MultiLineString', coordinates: [line, line] },
        { type: 'Point', coordinates: [18.02, 59.31] },
        { type: 'LineString', coordinates: line },
      ),
    );
    const about = (at: number) => [`Nr ${at} <å>`, 'rad 1 & rad 2', `r${at}`, '5'];
    expect(
      tables.map(({ name, rows, geometries, epsg }) => ({ name, rows, geometries, epsg })),
    ).toEqual([
      {
        name: 'waypoints',
        rows: [about(1)],
        geometries: [{ type: 'Point', coordinates: [18.02, 59.31] }],
        epsg: 4326,
      },
      {
        name: 'routes',
        rows: [about(2)],
        geometries: [{ type: 'LineString', coordinates: line }],
        epsg: 4326,
      },
      {
        name: 'tracks',
        rows: [about(0)],
        geometries: [{ type: 'MultiLineString', coordinates: [line, line] }],
        epsg: 4326,
      },
    ]);
    expect(tables[0]?.columns).toEqual(['name', 'desc', 'id', 'belopp_sek']);
  });

  test('has each of several points', async () => {
    const [table] = await read(tableWith({ type: 'MultiPoint', coordinates: line }));
    expect([...(table?.geometries ?? [])].map((each) => each?.type)).toEqual(['Point', 'Point']);
  });

  test('has no areas and nothing without a place', async () => {
    const ring = [...line, [18.1, 59], [18, 59]];
    const file = await writeGpx(tableWith(null, { type: 'Polygon', coordinates: [ring] }), own);
    expect(await file.text()).not.toMatch(/<(wpt|rte|trk)/);
  });

  test('is refused a place that is none, and a column that is no name', async () => {
    const nowhere = tableWith({ type: 'Point', coordinates: [Number.NaN, 59] });
    await expect(writeGpx(nowhere, own)).rejects.toThrow(RangeError);
    const strange = { ...tableWith({ type: 'Point', coordinates: [18, 59] }) };
    const named = { ...strange, columns: [{ name: 'a b>', type: 'text' } as const] };
    await expect(writeGpx(named, own)).rejects.toThrow('"a b>"');
  });
});

test('any text comes back or is no more than trimmed', () =>
  fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, unit: 'grapheme' }), async (text) => {
      fc.pre(text.trim() !== '' && !/\p{C}/u.test(text));
      const table = tableWith({ type: 'Point', coordinates: [18, 59] });
      const [found] = await read({ ...table, rows: [['r', text, null, null]] });
      expect(String(found?.rows.at(0)?.[0]).trim()).toBe(text.trim());
    }),
  ));

test('places that fit come back, coordinate for coordinate', () =>
  fc.assert(
    fc.asyncProperty(takenGeometry.filter(fitsGpx), async (geometry) => {
      fc.pre(geometry.type !== 'MultiPoint');
      // A track of one part is read as a line.
      fc.pre(geometry.type !== 'MultiLineString' || geometry.coordinates.length > 1);
      const [table] = await read(tableWith(geometry));
      expect(table?.geometries).toEqual([geometry]);
    }),
    { numRuns: 60 },
  ));

test('any table gives a file that can be read, with a row for each that fits', () =>
  fc.assert(
    fc.asyncProperty(writtenTable, async (table) => {
      const fitting = table.geometries.filter(fitsGpx);
      fc.pre(fitting.length > 0 && !fitting.some((each) => each?.type === 'MultiPoint'));
      const rows = (await read(table)).reduce((sum, each) => sum + each.rows.length, 0);
      expect(rows).toBe(fitting.length);
    }),
    { numRuns: 40 },
  ));
