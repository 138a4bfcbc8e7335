import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StopDistances } from './stop-distances';
import { orderFreely, suggestStops } from './suggest-stops';

function between(points: readonly (readonly [number, number])[]): StopDistances {
  return {
    count: points.length,
    between: Float64Array.from(
      points.flatMap(([x, y]) => points.map(([u, v]) => Math.hypot(x - u, y - v))),
    ),
  };
}

const lengthOf = ({ count, between: metres }: StopDistances, order: readonly number[]): number =>
  order.slice(1).reduce((sum, to, at) => sum + (metres[(order[at] ?? 0) * count + to] ?? 0), 0);

function* orders(items: readonly number[]): Generator<number[]> {
  if (items.length <= 1) yield [...items];
  for (const [at, first] of items.entries())
    for (const rest of orders(items.toSpliced(at, 1))) if (items.length > 1) yield [first, ...rest];
}

const coordinate = fc.integer({ min: 0, max: 1000 });
const spots = (most: number) =>
  fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: most });

test('the free order is the shortest of all', () => {
  void fc.assert(
    fc.property(spots(6), (points) => {
      const distances = between(points);
      const { order, length } = orderFreely(distances);
      const best = Math.min(
        ...[...orders(points.map((_, at) => at))].map((each) => lengthOf(distances, each)),
      );
      expect([...order].sort()).toEqual(points.map((_, at) => at).sort());
      expect(length).toBeCloseTo(best, 6);
      expect(lengthOf(distances, order)).toBeCloseTo(length, 6);
    }),
  );
});

test('a suggestion keeps within the limits and takes the weightiest first', () => {
  void fc.assert(
    fc.property(spots(10), fc.integer({ min: 0, max: 3000 }), (points, mostMeters) => {
      const limits = { mostMeters, mostStops: 5 };
      const distances = between(points);
      const { stops, meters } = suggestStops(distances, limits);
      expect(meters).toBeLessThanOrEqual(mostMeters);
      expect(stops.length).toBeLessThanOrEqual(5);
      expect(new Set(stops).size).toBe(stops.length);
      expect(lengthOf(distances, stops)).toBeCloseTo(meters, 6);
      // The first always fits: one stop is no way.
      expect(stops).toContain(0);
    }),
  );
});

test('one that is too far away is passed over for one that is near', () => {
  const points = [
    [0, 0],
    [5000, 0],
    [300, 0],
  ] as const;
  const { stops } = suggestStops(between(points), { mostMeters: 2000, mostStops: 8 });
  expect([...stops].sort()).toEqual([0, 2]);
});
