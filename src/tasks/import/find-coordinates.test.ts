import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePlane } from '@/analysis/plane';
import { testBounds } from '@/domain/row-arbitrary';
import { readCoordinate, readNumber, readPair } from '@/files/read-number';
import type { Cell } from '@/files/table';
import { makeToGlobe, wgs84 } from './coordinate-systems';
import { tableOf, testArea } from './example-tables';
import { findCoordinates } from './find-coordinates';
import { parseWkt } from './parse-wkt';
import { makePlacer } from './place-rows';

const tm = makePlane(
  '+proj=tmerc +lat_0=0 +lon_0=15 +k=0.9996 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
);
const points: readonly [number, number][] = [
  [15.61, 58.41],
  [15.65, 58.45],
  [15.52, 58.33],
];
const metres = points.map((point) => tm.toPlane(point));
const round = ([lng = 0, lat = 0]: readonly number[]) => [
  Math.round(lng * 1e6) / 1e6,
  Math.round(lat * 1e6) / 1e6,
];

/** The places that the best reading gives. */
function placesOf(table: Parameters<typeof findCoordinates>[0]) {
  const { best } = findCoordinates(table, testArea);
  if (!best) return null;
  const place = makePlacer(best, table, testArea.plane);
  return [...table.rows].map((row, index) => {
    const { geometry } = place(index, row);
    return geometry?.type === 'Point' ? round(geometry.coordinates) : geometry;
  });
}

describe('where rows are', () => {
  test('is read from columns of degrees with decimal comma', () => {
    const table = tableOf(
      ['namn', 'Latitud', 'Longitud'],
      points.map(([lng, lat]) => ['a', String(lat).replace('.', ','), `${lng}°`]),
    );
    expect(placesOf(table)).toEqual(points);
    expect(findCoordinates(table, testArea).best).toMatchObject({
      kind: 'columns',
      columns: ['Longitud', 'Latitud'],
      epsg: wgs84,
      swapped: false,
      inside: 3,
      of: 3,
    });
  });

  test('is read from metres north and east, thousands divided by spaces', () => {
    const table = tableOf(
      ['N (SWEREF 99 TM)', 'E (SWEREF 99 TM)'],
      metres.map(([x, y]) => [y.toFixed(3).replace(/^(\d)(\d{3})/, '$1 $2 '), x.toFixed(3)]),
    );
    expect(findCoordinates(table, testArea).best).toMatchObject({ epsg: 3006, swapped: false });
    expect(placesOf(table)).toEqual(points);
  });

  test('is told where x is north, as on Swedish maps', () => {
    const own = makePlane(testArea.plane.proj4);
    const table = tableOf(
      ['x-koordinat', 'y-koordinat'],
      points.map((point): Cell[] => {
        const [x, y] = own.toPlane(point);
        return [y, x];
      }),
    );
    expect(findCoordinates(table, testArea).best).toMatchObject({ epsg: 3011, swapped: true });
    expect(placesOf(table)).toEqual(points);
  });

  test('is found in columns whose names say nothing', () => {
    const table = tableOf(
      ['A', 'B', 'C'],
      points.map(([lng, lat], at) => [at, lat, lng]),
    );
    expect(findCoordinates(table, testArea).best).toMatchObject({
      columns: ['C', 'B'],
      swapped: false,
      epsg: wgs84,
    });
  });

  test('is read from one column with both numbers, north first', () => {
    const table = tableOf(
      ['Koordinater'],
      points.map(([lng, lat]) => [`${lat}, ${lng}`]),
    );
    expect(placesOf(table)).toEqual(points);
  });

  test('is read from well-known text, which may name its system', () => {
    const table = tableOf(
      ['geom'],
      metres.map(([x, y]) => [`SRID=3006;POINT Z (${x} ${y} 12)`]),
    );
    expect(placesOf(table)).toEqual(points);
  });

  test('is read from geometries in the system the file states, swapped or not', () => {
    for (const swapped of [false, true]) {
      const table = tableOf(
        [],
        points.map(() => []),
        metres.map(([x, y]) => ({ type: 'Point', coordinates: swapped ? [y, x] : [x, y] })),
        3006,
      );
      expect(findCoordinates(table, testArea).best).toMatchObject({ epsg: 3006, swapped });
      expect(placesOf(table)).toEqual(points);
    }
  });

  test('is another system than the file states, where that one gives no places in the area', () => {
    const table = tableOf(
      [],
      points.map(() => []),
      metres.map(([x, y]) => ({
        type: 'LineString',
        coordinates: [
          [x, y],
          [x + 10, y],
        ],
      })),
      wgs84,
    );
    const { best, alternatives } = findCoordinates(table, testArea);
    expect(best).toMatchObject({ epsg: 3006, inside: 3 });
    expect(alternatives).toEqual([]);
  });

  test('is not found in numbers about other things', () => {
    const table = tableOf(
      ['antal', 'pris'],
      [
        [1, 20],
        [2, 30],
      ],
    );
    expect(findCoordinates(table, testArea)).toEqual({ best: null, alternatives: [] });
  });

  test('is outside where no reading gives a place in the area', () => {
    const far = tableOf(['lat', 'lng'], [[-33.9, 151.2]]);
    expect(findCoordinates(far, testArea).best).toMatchObject({ epsg: wgs84, inside: 0, of: 1 });
    const metresFar = tableOf(['n', 'e'], [[7_000_000, 900_000]]);
    expect(findCoordinates(metresFar, testArea).best).toMatchObject({ epsg: 3011, inside: 0 });
  });

  test('is nothing that makes it throw, whatever the cells', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.double(),
      fc.constantFrom<Cell>(null, true, new Date(Number.NaN), '1e999', '15,6', 'POINT (1 2)'),
    );
    return fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }), (rows) => {
        const table = tableOf(['lat', 'x', 'wkt'], rows);
        placesOf(table);
      }),
      { numRuns: 100 },
    );
  });
});

test('every zone of SWEREF 99 has its middle where its name says', () => {
  const middles = [12, 13.5, 15, 16.5, 18, 14.25, 15.75, 17.25, 18.75, 20.25, 21.75, 23.25];
  for (const [at, lng] of middles.entries()) {
    const position = makeToGlobe(3007 + at, testArea.plane)?.(150_000, 6_500_000);
    expect(position?.[0]).toBeCloseTo(lng, 9);
  }
  expect(makeToGlobe(3021, testArea.plane)).toBeNull();
});

test('a place that goes to a plane comes back within a centimetre', () => {
  const back = makeToGlobe(3006, testArea.plane);
  const [west, south, east, north] = testBounds;
  return fc.assert(
    fc.property(
      fc.double({ min: west, max: east, noNaN: true }),
      fc.double({ min: south, max: north, noNaN: true }),
      (lng, lat) => {
        const [x, y] = tm.toPlane([lng, lat]);
        const place = back?.(x, y);
        expect(Math.abs((place?.[0] ?? 0) - lng)).toBeLessThan(1e-7);
        expect(Math.abs((place?.[1] ?? 0) - lat)).toBeLessThan(1e-7);
      },
    ),
    { numRuns: 50 },
  );
});

describe('well-known text', () => {
  test('gives geometries of each kind', () => {
    expect(parseWkt('POLYGON((0 0,1 0,1 1,0 0),(0 0, .5 0, .5 .5, 0 0))')?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
        [
          [0, 0],
          [0.5, 0],
          [0.5, 0.5],
          [0, 0],
        ],
      ],
    });
    const points = {
      type: 'MultiPoint',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    };
    expect(parseWkt('multipoint (1 2, 3 4)')?.geometry).toEqual(points);
    expect(parseWkt('MULTIPOINT ((1 2), (3 4))')?.geometry).toEqual(points);
    expect(parseWkt('MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))')?.geometry.type).toBe('MultiPolygon');
    expect(parseWkt('MULTILINESTRING ((0 0, 1e1 -0.5))')?.geometry).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 0],
          [10, -0.5],
        ],
      ],
    });
  });

  test('is none where it is cut short or nested wrong', () => {
    for (const text of [
      'POINT (1 2',
      'POINT (1)',
      'POINT EMPTY',
      'POINT (1 2) x',
      'POINT ((1 2))',
      'POLYGON (1 2, 3 4)',
      'LINESTRING ((1 2, 3 4))',
      'MULTIPOLYGON ((1 2))',
      `POLYGON ${'('.repeat(100_000)}`,
      'POINT (1 NaN)',
      'hej',
      '',
    ])
      expect(parseWkt(text)).toBeNull();
  });

  test('is any text without throwing', () => {
    const part = fc.constantFrom(
      'POINT',
      'MULTIPOINT',
      'POLYGON',
      '(',
      ')',
      ',',
      ' ',
      '1',
      '2',
      'Z',
    );
    return fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        parseWkt(`POLYGON (${parts.join('')}`);
        parseWkt(parts.join(''));
      }),
    );
  });
});

test('numbers are read as they are written', () => {
  expect(readNumber('6 574 123,45')).toBe(6_574_123.45);
  expect(readNumber('\u22125')).toBe(-5);
  expect(readNumber('1e3')).toBe(1_000);
  expect(readNumber('1,2,3')).toBeNull();
  expect(readNumber('')).toBeNull();
  expect(readNumber(Number.NaN)).toBeNull();
  expect(readCoordinate('N 59,31')).toBe(59.31);
  expect(readCoordinate('18.02° Ö')).toBe(18.02);
  expect(readPair('59,31034, 18,02333')).toEqual([59.310_34, 18.023_33]);
  expect(readPair('59.31034 18.02333')).toEqual([59.310_34, 18.023_33]);
  expect(readPair('(59.31034;18.02333)')).toEqual([59.310_34, 18.023_33]);
  expect(readPair('Storgatan 5')).toBeNull();
  expect(readPair('2024-10-05')).toBeNull();
});
