import * as fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { extendBounds, geometryIssue } from './position';
import { strangeGeometry, takenGeometry, testBounds } from './row-arbitrary';

const issueOf = (geometry: unknown) => geometryIssue(geometry, testBounds)?.code ?? null;
const point = (...coordinates: unknown[]) => ({ type: 'Point', coordinates });
const square: Position[] = [
  [15.6, 58.4],
  [15.61, 58.4],
  [15.61, 58.41],
  [15.6, 58.41],
  [15.6, 58.4],
];

describe('a position in the area is taken', () => {
  test.each([
    ['no place', null],
    ['a point', point(15.6, 58.4)],
    ['a point with height', point(15.6, 58.4, 12)],
    ['a corner of the bounds', point(15.5, 58.3)],
    ['a ring', { type: 'Polygon', coordinates: [square] }],
    ['rings of several areas', { type: 'MultiPolygon', coordinates: [[square], [square]] }],
  ])('%s', (_what, geometry) => {
    expect(issueOf(geometry)).toBeNull();
  });

  test('every sound geometry', () => {
    return fc.assert(
      fc.property(takenGeometry, (geometry) => {
        expect(issueOf(geometry)).toBeNull();
      }),
    );
  });
});

describe('the usual mix-ups are named', () => {
  test.each([
    ['latitude first', point(58.4, 15.6), 'swappedAxes'],
    ['EPSG:3011', point(151_323.9, 6_576_885.2), 'metres'],
    ['EPSG:3011, north first', point(6_576_885.2, 151_323.9), 'metres'],
    ['EPSG:3006', point(672_213.1, 6_578_463.6), 'metres'],
    ['another town', point(18.02, 59.31), 'outsideArea'],
    ['null island', point(0, 0), 'outsideArea'],
    ['the western hemisphere', point(-15.6, 58.4), 'outsideArea'],
    [
      'one bad position of many',
      {
        type: 'LineString',
        coordinates: [
          [15.6, 58.4],
          [0, 0],
        ],
      },
      'outsideArea',
    ],
  ])('%s', (_what, geometry, code) => {
    expect(issueOf(geometry)).toBe(code);
  });

  test('with the coordinates, so that the row can be mended', () => {
    expect(geometryIssue(point(58.4, 15.6), testBounds)?.found).toBe('58.4, 15.6');
  });
});

describe('a damaged geometry is told of', () => {
  const unclosed = { type: 'Polygon', coordinates: [square.slice(0, -1)] };
  test.each([
    ['undefined', undefined],
    ['a text', 'POINT(15.6 58.4)'],
    ['no coordinates', { type: 'Point' }],
    ['no numbers', point('15.6', '58.4')],
    ['NaN', point(Number.NaN, 58.4)],
    ['infinity', point(15.6, Number.POSITIVE_INFINITY)],
    ['one number', point(15.6)],
    ['nothing', point()],
    ['a line of one position', { type: 'LineString', coordinates: [[15.6, 58.4]] }],
    ['no positions', { type: 'MultiPoint', coordinates: [] }],
    [
      'a ring of three',
      { type: 'Polygon', coordinates: [square.slice(0, 2).concat([[15.6, 58.4]])] },
    ],
    ['an unclosed ring', unclosed],
    ['an area without rings', { type: 'Polygon', coordinates: [] }],
    [
      'an area without rings beside a good one',
      { type: 'MultiPolygon', coordinates: [[], [square]] },
    ],
    ['too shallow', { type: 'Polygon', coordinates: square }],
    ['far too shallow', { type: 'MultiPolygon', coordinates: [15.6, 58.4] }],
    ['too deep', { type: 'LineString', coordinates: [square] }],
    ['a hole that is null', { type: 'Polygon', coordinates: [square, null] }],
  ])('%s', (_what, geometry) => {
    expect(issueOf(geometry)).toBe('badGeometry');
  });

  test.each([
    ['GeometryCollection', { type: 'GeometryCollection', geometries: [] }],
    ['a whole feature', { type: 'Feature', geometry: null }],
    ['lower case', { type: 'point', coordinates: [15.6, 58.4] }],
    ['a number', { type: 7, coordinates: [15.6, 58.4] }],
    ['no type', { coordinates: [15.6, 58.4] }],
  ])('%s is no type the register takes', (_what, geometry) => {
    expect(issueOf(geometry)).toBe('geometryType');
  });

  test('anything at all is answered, never thrown at', () => {
    return fc.assert(
      fc.property(
        fc.oneof(
          strangeGeometry,
          fc.anything({
            withBigInt: true,
            withDate: true,
            withMap: true,
            withNullPrototype: true,
            withSparseArray: true,
            withTypedArray: true,
          }),
        ),
        (value) => {
          const issue = geometryIssue(value, testBounds);
          // What is taken can be measured: this is what the map and the maths rely on.
          if (issue === null && value !== null) {
            const bounds = extendBounds(null, value as Geometry); // geometryIssue just vouched for it
            expect(bounds?.every(Number.isFinite)).toBe(true);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('nesting deeper than the stack is answered too', () => {
    const depth = 200_000;
    const text = `{"type":"Point","coordinates":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(issueOf(JSON.parse(text))).toBe('badGeometry');
  });
});

test('bounds hold every position they were widened with', () => {
  return fc.assert(
    fc.property(fc.array(takenGeometry, { minLength: 1, maxLength: 4 }), (geometries) => {
      let bounds = extendBounds(null, geometries[0] as Geometry); // minLength: 1
      for (const geometry of geometries) bounds = extendBounds(bounds, geometry);
      const [west, south, east, north] = bounds ?? [0, 0, 0, 0];
      const numbers = JSON.stringify(geometries).match(/\[-?[\d.e-]+,-?[\d.e-]+\]/g) ?? [];
      const positions = numbers.map((text): [number, number] => JSON.parse(text));
      expect(positions.length).toBeGreaterThan(0);
      expect(Math.min(...positions.map(([lng]) => lng))).toBe(west);
      expect(Math.max(...positions.map(([lng]) => lng))).toBe(east);
      expect(Math.min(...positions.map(([, lat]) => lat))).toBe(south);
      expect(Math.max(...positions.map(([, lat]) => lat))).toBe(north);
    }),
  );
});
