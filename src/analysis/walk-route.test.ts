import * as fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { at, evenPlane, street } from './example-streets';
import { makePlane } from './plane';
import { distanceBetween } from './stop-distances';
import { orderStops } from './stop-order';
import { makeStreetNetwork } from './street-network';
import { layRoute, measureLegs, type RouteOptions } from './walk-route';

const detourFactor = 1.3;
const without: RouteOptions = { network: null, plane: evenPlane, detourFactor };

/** A block of 600 by 400 m with a bridge over it, and an island of its own east of it. */
const block: RouteOptions = {
  ...without,
  network: makeStreetNetwork(
    [
      street([0, 0], [600, 0], [600, 400], [0, 400], [0, 0]),
      street([0, 200], [600, 200]),
      street([1000, 0], [1000, 1200]),
    ],
    evenPlane,
  ),
};
const tidy = (value: number) => Math.round(value * 1000) / 1000;

describe('a leg held by hand', () => {
  test('goes out to the street, round the block and in to the stop', () => {
    // 30 m south to the street, 200 m west, 400 m north, 300 m east, 20 m north.
    const [leg] = layRoute([at(200, 30), at(300, 420)], block);
    expect(leg?.kind).toBe('gata');
    expect(tidy(leg?.meters ?? 0)).toBe(30 + 200 + 400 + 300 + 20);
    expect(tidy(leg?.straightMeters ?? 0)).toBe(tidy(Math.hypot(100, 390)));
    expect(leg?.path).toEqual(
      street([200, 30], [200, 0], [0, 0], [0, 400], [300, 400], [300, 420]),
    );
  });

  test('of two stops on one stretch goes along it', () => {
    const [leg] = layRoute([at(100, -10), at(500, 10)], block);
    expect(leg?.path).toEqual(street([100, -10], [100, 0], [500, 0], [500, 10]));
    expect(tidy(leg?.meters ?? 0)).toBe(420);
  });

  test('does not leave the bridge for the street under it', () => {
    // The bridge meets no street: it is a part of its own, too short to be of use.
    const [leg] = layRoute([at(300, 210), at(300, 410)], block);
    expect(leg?.kind).toBe('rak');
  });

  test('is straight to where the streets do not reach', () => {
    const [leg] = layRoute([at(300, 0), at(300, -500)], block);
    expect(leg).toEqual({
      path: street([300, 0], [300, -500]),
      meters: expect.closeTo(650, 6),
      straightMeters: expect.closeTo(500, 6),
      kind: 'rak',
    });
  });

  test('is straight between streets that do not meet', () => {
    expect(layRoute([at(600, 100), at(1000, 100)], block)).toMatchObject([{ kind: 'rak' }]);
  });

  test('is straight between stops that are nearer one another than the street', () => {
    expect(layRoute([at(300, 90), at(320, 90)], block)).toMatchObject([
      { kind: 'rak', meters: expect.closeTo(26, 6) },
    ]);
  });

  test('is straight where there are no streets at all', () => {
    expect(layRoute([at(0, 0), at(300, 400)], without)).toMatchObject([
      { kind: 'rak', meters: expect.closeTo(650, 6), straightMeters: expect.closeTo(500, 6) },
    ]);
  });

  test('takes the way round however long it is', () => {
    const hairpin = makeStreetNetwork(
      [street([0, 0], [4000, 0], [4000, 150], [0, 150])],
      evenPlane,
    );
    const [leg] = layRoute([at(0, 0), at(0, 150)], { ...block, network: hairpin });
    expect(leg).toMatchObject({ kind: 'gata', meters: expect.closeTo(8150, 6) });
  });

  test('comes by the other end of a long stretch where that is a little shorter', () => {
    // 854 + 1 800 m by the near end, 1 825 + 800 m by the far one, which lies beyond the first search.
    const triangle = makeStreetNetwork(
      [street([0, 0], [-800, 300], [1800, 300], [0, 0])],
      evenPlane,
    );
    const [leg] = layRoute([at(0, 0), at(1000, 300)], { ...block, network: triangle });
    expect(leg?.meters).toBeCloseTo(Math.hypot(1800, 300) + 800, 6);
    expect(leg?.path).toEqual(street([0, 0], [1800, 300], [1000, 300]));
  });
});

test('one stop or none has no legs, and a stop to itself is a line of no length', () => {
  expect(layRoute([], block)).toEqual([]);
  expect(layRoute([at(5, 5)], block)).toEqual([]);
  expect(measureLegs([], block)).toEqual({ count: 0, between: new Float64Array(0) });
  expect(layRoute([at(5, 5), at(5, 5)], block)).toMatchObject([
    { path: street([5, 5], [5, 5]), meters: 0, straightMeters: 0 },
  ]);
});

test.each([0.9, Number.NaN, Number.POSITIVE_INFINITY])(
  'a detour factor of %s is told of',
  (bad) => {
    expect(() => measureLegs([at(0, 0)], { ...block, detourFactor: bad })).toThrow(RangeError);
  },
);

describe('any stops on any streets', () => {
  const meter = fc.integer({ min: -300, max: 900 });
  const stops = fc.array(fc.tuple(meter, meter), { minLength: 2, maxLength: 8 });
  const vertex = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
  const streets = fc.array(fc.array(vertex, { minLength: 2, maxLength: 6 }), { maxLength: 12 });
  const optionsOf = (lines: readonly (readonly (readonly [number, number])[])[]): RouteOptions => ({
    ...without,
    network: makeStreetNetwork(
      lines.map((line) => street(...line.map(([x, y]) => [x * 100, y * 100] as const))),
      evenPlane,
    ),
  });

  test('legs join the stops, and are as long as was measured', () =>
    fc.assert(
      fc.property(stops, streets, (places, lines) => {
        const options = optionsOf(lines);
        const points = places.map(([x, y]) => at(x, y));
        const distances = measureLegs(points, options);
        const legs = layRoute(points, options);
        expect(legs).toHaveLength(points.length - 1);
        for (const [index, leg] of legs.entries()) {
          expect(leg.path[0]).toEqual(points[index]);
          expect(leg.path.at(-1)).toEqual(points[index + 1]);
          expect(leg.path.length).toBeGreaterThan(1);
          expect(leg.meters).toBeCloseTo(distanceBetween(distances, index, index + 1), 6);
          expect(leg.meters).toBeGreaterThanOrEqual(leg.straightMeters - 1e-6);
          const drawn = leg.path
            .slice(1)
            .reduce((sum, to, from) => sum + apart(leg.path[from] ?? to, to), 0);
          // Six decimals are a decimetre on this plane.
          const off = leg.path.length * 0.2;
          const expected = leg.kind === 'gata' ? leg.meters : leg.straightMeters;
          expect(Math.abs(drawn - expected)).toBeLessThan(off);
        }
      }),
      { numRuns: 150 },
    ));

  test('it is as far there as back, and never shorter than straight', () =>
    fc.assert(
      fc.property(stops, streets, (places, lines) => {
        const points = places.map(([x, y]) => at(x, y));
        const options = optionsOf(lines);
        const distances = measureLegs(points, options);
        const back = measureLegs(points.toReversed(), options);
        const last = points.length - 1;
        for (const [a, [x, y]] of places.entries())
          for (const [b, [u, v]] of places.entries()) {
            const meters = distanceBetween(distances, a, b);
            expect(meters).toBe(distanceBetween(distances, b, a));
            expect(meters).toBeCloseTo(distanceBetween(back, last - a, last - b), 6);
            expect(meters).toBeGreaterThanOrEqual(Math.hypot(x - u, y - v) - 1e-6);
          }
      }),
      { numRuns: 150 },
    ));

  test('a route in the order that is found is as long as the order says', () =>
    fc.assert(
      fc.property(stops, streets, (places, lines) => {
        const points = places.map(([x, y]) => at(x, y));
        const options = optionsOf(lines);
        const { order, length } = orderStops(measureLegs(points, options), 0, 0);
        const ordered = order.flatMap((stop) => points.slice(stop, stop + 1));
        const walked = layRoute(ordered, options).reduce((sum, { meters }) => sum + meters, 0);
        expect(walked).toBeCloseTo(length, 5);
      }),
      { numRuns: 100 },
    ));
});

function apart(a: Position, b: Position): number {
  const [[x, y], [u, v]] = [evenPlane.toPlane(a), evenPlane.toPlane(b)];
  return Math.hypot(x - u, y - v);
}

test('on the real plane, legs begin and end at stops of six decimals', () => {
  const plane = makePlane(
    '+proj=tmerc +lat_0=0 +lon_0=18 +k=1 +x_0=150000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
  );
  const line = [
    [17.99, 59.3],
    [18, 59.3],
    [18, 59.305],
  ];
  const network = makeStreetNetwork([line], plane);
  const [leg] = layRoute(
    [
      [17.9912345, 59.3003],
      [18.0001, 59.304],
    ],
    { network, plane, detourFactor },
  );
  expect(leg?.kind).toBe('gata');
  expect(leg?.path[0]).toEqual([17.991235, 59.3003]);
  // The corner stands as it does in the file.
  expect(leg?.path).toContainEqual([18, 59.3]);
  expect(leg?.path.at(-1)).toEqual([18.0001, 59.304]);
});
