import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StopDistances } from './stop-distances';
import { orderStops } from './stop-order';

type Point = readonly [x: number, y: number];

function distancesOf(points: readonly Point[]): StopDistances {
  const between = points.flatMap(([x, y]) => points.map(([u, v]) => Math.hypot(x - u, y - v)));
  return { count: points.length, between: Float64Array.from(between) };
}

function* permutations(items: readonly number[]): Generator<readonly number[]> {
  if (items.length === 0) yield [];
  for (const item of items)
    for (const rest of permutations(items.filter((other) => other !== item))) yield [item, ...rest];
}

const lengthOf = ({ count, between }: StopDistances, order: readonly number[]) =>
  order
    .slice(1)
    .reduce((sum, stop, at) => sum + (between[(order[at] ?? 0) * count + stop] ?? 0), 0);

/** The shortest of all orders, each tried. */
function bruteForce(distances: StopDistances, start: number, end: number): number {
  const middle = Array.from({ length: distances.count }, (_, stop) => stop).filter(
    (stop) => stop !== start && stop !== end,
  );
  let best = Number.POSITIVE_INFINITY;
  for (const order of permutations(middle))
    best = Math.min(best, lengthOf(distances, [start, ...order, end]));
  return best;
}

const point = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));
const few = fc.array(point, { minLength: 2, maxLength: 8 });
const many = fc.array(point, { minLength: 15, maxLength: 40 });

describe('few stops', () => {
  test('are in the shortest of all orders, from any start to any end', () => {
    return fc.assert(
      fc.property(few, fc.nat(), fc.nat(), (points, from, to) => {
        const distances = distancesOf(points);
        const [start, end] = [from % points.length, to % points.length];
        const { order, length, exact } = orderStops(distances, start, end);
        expect(exact).toBe(true);
        expect([order[0], order.at(-1)]).toEqual([start, end]);
        expect(new Set(order).size).toBe(points.length);
        expect(order).toHaveLength(points.length + (start === end ? 1 : 0));
        expect(length).toBeCloseTo(lengthOf(distances, order), 6);
        expect(length).toBeCloseTo(bruteForce(distances, start, end), 6);
      }),
      { numRuns: 60 },
    );
  });

  test('along a street are taken as they come', () => {
    const street = distancesOf([400, 0, 300, 100, 200].map((x) => [x, 0]));
    expect(orderStops(street, 1, 0)).toEqual({ order: [1, 3, 4, 2, 0], length: 400, exact: true });
  });

  test.each([
    [1, { order: [0], length: 0 }],
    [2, { order: [0, 1, 0], length: 200 }],
  ])('%i of them', (count, expected) => {
    const points = Array.from({ length: count }, (_, at): Point => [at * 100, 0]);
    expect(orderStops(distancesOf(points), 0, 0)).toEqual({ ...expected, exact: true });
  });

  test('on one spot are in some order', () => {
    const { order, length } = orderStops(distancesOf(Array<Point>(9).fill([5, 5])), 0, 8);
    expect(length).toBe(0);
    expect(new Set(order).size).toBe(9);
  });
});

describe('many stops', () => {
  test('are all passed, start first and end last, always in the same order', () => {
    return fc.assert(
      fc.property(many, fc.nat(), fc.nat(), (points, from, to) => {
        const distances = distancesOf(points);
        const [start, end] = [from % points.length, to % points.length];
        const found = orderStops(distances, start, end);
        expect([found.order[0], found.order.at(-1)]).toEqual([start, end]);
        expect(new Set(found.order).size).toBe(points.length);
        expect(found.order).toHaveLength(points.length + (start === end ? 1 : 0));
        expect(found.length).toBeCloseTo(lengthOf(distances, found.order), 6);
        expect(orderStops(distances, start, end)).toEqual(found);
      }),
      { numRuns: 20 },
    );
  });

  test('on a circle are walked round', () => {
    const count = 60;
    const points = Array.from({ length: count }, (_, at): Point => {
      const turn = ((at * 17) % count) * ((2 * Math.PI) / count);
      return [1000 * Math.cos(turn), 1000 * Math.sin(turn)];
    });
    const { length, exact } = orderStops(distancesOf(points), 0, 0);
    expect(exact).toBe(false);
    expect(length).toBeCloseTo(count * 2000 * Math.sin(Math.PI / count), 6);
  });

  test('on a grid are walked without a detour', () => {
    const points = Array.from(
      { length: 100 },
      (_, at): Point => [((at * 37) % 100) % 10, Math.floor(((at * 37) % 100) / 10)],
    );
    expect(orderStops(distancesOf(points), 0, 0).length).toBeLessThanOrEqual(100 * 1.02);
  });
});

test.each([
  ['a negative distance', [0, -1, -1, 0], 0, 1],
  ['a distance that is no number', [0, Number.NaN, 1, 0], 0, 1],
  ['a stop that cannot be reached', [0, Number.POSITIVE_INFINITY, 1, 0], 0, 1],
  ['too few distances', [0, 1, 1], 0, 1],
  ['a start that is no stop', [0, 1, 1, 0], 2, 1],
  ['an end that is no stop', [0, 1, 1, 0], 0, 0.5],
])('%s is told of', (_, between, start, end) => {
  expect(() => orderStops({ count: 2, between: Float64Array.from(between) }, start, end)).toThrow(
    RangeError,
  );
});
