import * as fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { at, evenPlane, street } from './example-streets';
import { passedAlong } from './passed-along';
import { distanceTo, toPlaneShape } from './plane-shapes';

/** East 1 000 m, then north 500 m. */
const path = street([0, 0], [1000, 0], [1000, 500]);
const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: at(x, y) });
const pass = (geometry: Geometry | null, within?: number) =>
  passedAlong(path, [{ id: 'a', geometry }], evenPlane, within).map(
    ({ alongMeters, awayMeters }) => [Math.round(alongMeters), Math.round(awayMeters)],
  );

describe('a route of two streets', () => {
  test.each<[string, Geometry | null, number[][]]>([
    ['a lamp beside it', point(300, 40), [[300, 40]]],
    ['a lamp too far off', point(300, 60), []],
    ['a lamp at the corner, outside', point(1030, -40), [[1000, 50]]],
    ['a lamp inside the corner, nearest the second street', point(970, 45), [[1045, 30]]],
    ['a lamp behind the start', point(-30, 40), [[0, 50]]],
    ['no place', null, []],
    [
      'some lamps, of which the nearest counts',
      { type: 'MultiPoint', coordinates: [at(100, 45), at(400, -20), at(9000, 0)] },
      [[400, 20]],
    ],
    [
      'a path across',
      { type: 'LineString', coordinates: street([250, -80], [250, 80]) },
      [[250, 0]],
    ],
    [
      'a path beside, from its end on',
      { type: 'LineString', coordinates: street([700, 30], [200, 30]) },
      [[200, 30]],
    ],
    [
      'a path on it, from where they meet',
      { type: 'LineString', coordinates: street([800, 0], [200, 0]) },
      [[200, 0]],
    ],
    [
      'lines, of which one is near',
      {
        type: 'MultiLineString',
        coordinates: [street([0, 900], [100, 900]), street([600, 10], [600, 90])],
      },
      [[600, 10]],
    ],
    [
      'an area that it goes through, from where it enters',
      {
        type: 'Polygon',
        coordinates: [street([500, -100], [800, -100], [800, 100], [500, 100], [500, -100])],
      },
      [[500, 0]],
    ],
    [
      'an area that all of it is in',
      {
        type: 'Polygon',
        coordinates: [street([-500, -500], [2000, -500], [2000, 2000], [-500, 2000], [-500, -500])],
      },
      [[0, 0]],
    ],
    [
      'an area whose hole it is in, near the rim',
      {
        type: 'Polygon',
        coordinates: [
          street([-500, -500], [2000, -500], [2000, 2000], [-500, 2000], [-500, -500]),
          street([-100, -45], [-100, 700], [1400, 700], [1400, -45], [-100, -45]),
        ],
      },
      [[0, 45]],
    ],
    [
      'areas, of which the second is passed',
      {
        type: 'MultiPolygon',
        coordinates: [
          [street([0, 900], [10, 900], [10, 910], [0, 900])],
          [street([1020, 200], [1100, 200], [1100, 300], [1020, 200])],
        ],
      },
      [[1200, 20]],
    ],
  ])('%s', (_, geometry, expected) => {
    expect(pass(geometry)).toEqual(expected);
  });

  test('the distance may be another', () => {
    expect(pass(point(300, 60), 60)).toEqual([[300, 60]]);
    expect(pass(point(300, 60), 0)).toEqual([]);
  });

  test('things stand in the order of the walk', () => {
    const things = [
      { id: 'last', geometry: point(1010, 400) },
      { id: 'first', geometry: point(10, 5) },
      { id: 'middle', geometry: point(990, 5) },
    ];
    expect(passedAlong(path, things, evenPlane).map(({ id }) => id)).toEqual([
      'first',
      'middle',
      'last',
    ]);
  });

  test('what is passed twice as near stands where it is passed first', () => {
    const there = street([0, 0], [500, 0], [0, 0]);
    const [passed] = passedAlong(there, [{ id: 'a', geometry: point(200, 10) }], evenPlane);
    expect(passed?.alongMeters).toBeCloseTo(200, 6);
  });
});

test('a path of one position or none', () => {
  expect(passedAlong([], [{ id: 'a', geometry: point(0, 0) }], evenPlane)).toEqual([]);
  expect(passedAlong([at(0, 0)], [{ id: 'a', geometry: point(0, 30) }], evenPlane)).toMatchObject([
    { alongMeters: 0, awayMeters: expect.closeTo(30, 6) },
  ]);
});

/** The place so many metres along a path. */
function placeAlong(
  walk: readonly (readonly [number, number])[],
  meters: number,
): [number, number] {
  let left = meters;
  for (const [index, [x, y]] of walk.entries()) {
    const [u, v] = walk[index + 1] ?? [x, y];
    const length = Math.hypot(u - x, v - y);
    if (left <= length && length > 0)
      return [x + ((u - x) * left) / length, y + ((v - y) * left) / length];
    left -= length;
  }
  const [x, y] = walk.at(-1) ?? [0, 0];
  return [x, y];
}

test('any path and any area: as near as the nearest of many places along the path', () => {
  const meter = fc.integer({ min: 0, max: 400 });
  const place = fc.tuple(meter, meter);
  return fc.assert(
    fc.property(
      fc.array(place, { minLength: 2, maxLength: 5 }),
      fc.array(place, { minLength: 3, maxLength: 6 }),
      fc.boolean(),
      (walk, corners, isArea) => {
        const [first = [0, 0] as const] = corners;
        const geometry: Geometry = isArea
          ? { type: 'Polygon', coordinates: [street(...corners, first)] }
          : { type: 'LineString', coordinates: street(...corners) };
        const shape = toPlaneShape(geometry, evenPlane);
        const [passed] = passedAlong(street(...walk), [{ id: 'a', geometry }], evenPlane, 50);
        let nearest = Number.POSITIVE_INFINITY;
        const steps = 400;
        for (const [index, [u, v]] of walk.entries()) {
          const [x, y] = walk[index - 1] ?? [u, v];
          for (let step = 0; step <= steps; step++) {
            const t = step / steps;
            nearest = Math.min(nearest, distanceTo(shape, x + t * (u - x), y + t * (v - y)));
          }
        }
        // Places tried are at most 1.5 m apart, so the nearest may be missed by half of that.
        if (nearest <= 50) {
          expect(passed?.awayMeters).toBeLessThanOrEqual(nearest + 1e-6);
          expect(passed?.awayMeters).toBeGreaterThan(nearest - 0.75);
          // Where it is said to be nearest it is so near. (Along lines that run side by side the nearest of the
          // places tried may be far from it.)
          const [x, y] = placeAlong(walk, passed?.alongMeters ?? 0);
          const away = passed?.awayMeters ?? Number.NaN;
          // To a few centimetres: of places that are as near but for one centimetre the first counts.
          expect(Math.abs(distanceTo(shape, x, y) - away)).toBeLessThan(0.05);
        } else if (nearest > 51) expect(passed).toBeUndefined();
      },
    ),
    { numRuns: 150 },
  );
});
