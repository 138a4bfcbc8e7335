import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, evenPlane, street } from './example-streets';
import { makeStreetNetwork } from './street-network';

describe('a crossing, a stub far off and an island', () => {
  const network = makeStreetNetwork(
    [
      street([0, 0], [600, 0], [1200, 0]),
      street([600, -300], [600, 0], [600, 300]),
      // Cut off from all else, and short.
      street([20, 60], [60, 60]),
      // Cut off too, but long enough to be walked.
      street([5000, 0], [6100, 0]),
    ],
    evenPlane,
  );

  test('a place beside a street goes straight to it', () => {
    const snap = network.snap(at(150, 40));
    expect(snap?.x).toBeCloseTo(150, 6);
    expect(snap?.y).toBeCloseTo(0, 6);
    expect(snap?.meters).toBeCloseTo(40, 6);
    expect(snap?.ends.map(({ meters }) => Math.round(meters)).toSorted()).toEqual([150, 450]);
  });

  test('beyond an end it goes to the end', () => {
    const snap = network.snap(at(1230, 40));
    expect([snap?.x, snap?.y, snap?.meters].map((value) => Math.round(value ?? -1))).toEqual([
      1200, 0, 50,
    ]);
  });

  test('a stub that leads nowhere is passed over for the street', () => {
    expect(network.snap(at(40, 55))?.y).toBeCloseTo(0, 6);
    expect(network.snap(at(40, 150), 100)).toBeNull();
  });

  test('long streets are walked though they hang together with no other', () => {
    expect(network.snap(at(5500, 10))?.part).not.toBe(network.snap(at(500, 10))?.part);
  });

  test('farther than asked for there is none', () => {
    expect(network.snap(at(150, 101))).toBeNull();
    expect(network.snap(at(150, 101), 102)?.meters).toBeCloseTo(101, 6);
    expect(network.snap(at(-90_000, 90_000))).toBeNull();
  });

  test('a place that is none is told of', () => {
    expect(() => network.snap([Number.NaN, 59])).toThrow(RangeError);
  });
});

test.each([
  ['none', []],
  ['lines without length', [street([5, 5]), street([5, 5], [5, 5]), []]],
])('no streets (%s): no place is near one', (_, lines) => {
  const network = makeStreetNetwork(lines, evenPlane);
  expect(network.snap(at(5, 5))).toBeNull();
});

test('a single short street is used all the same', () => {
  const network = makeStreetNetwork([street([0, 0], [50, 0])], evenPlane);
  expect(network.snap(at(25, 5))?.meters).toBeCloseTo(5, 6);
});

/** Straight metres to a stretch, by trying it. */
function metersTo(x: number, y: number, a: readonly number[], b: readonly number[]): number {
  const [ax = 0, ay = 0, bx = 0, by = 0] = [...a, ...b];
  const square = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / (square || 1);
  const within = Math.min(1, Math.max(0, t));
  return Math.hypot(ax + within * (bx - ax) - x, ay + within * (by - ay) - y);
}

test('any streets, any place: no stretch is nearer than the one that is found', () => {
  const meter = fc.integer({ min: -900, max: 900 });
  const vertex = fc.tuple(meter, meter);
  const place = fc.tuple(
    fc.integer({ min: -1200, max: 1200 }),
    fc.integer({ min: -1200, max: 1200 }),
  );
  return fc.assert(
    fc.property(
      // One long line: all hangs together, so that all of it counts.
      fc.array(vertex, { minLength: 2, maxLength: 40 }),
      fc.array(place, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(30, 100, 5000),
      (vertices, places, most) => {
        fc.pre(new Set(vertices.map(String)).size > 1);
        const network = makeStreetNetwork([street(...vertices)], evenPlane);
        for (const [x, y] of places) {
          const nearest = Math.min(
            ...vertices.slice(1).map((to, index) => metersTo(x, y, vertices[index] ?? to, to)),
          );
          const snap = network.snap(at(x, y), most);
          if (Math.abs(nearest - most) < 1e-6) continue;
          if (nearest > most) expect(snap).toBeNull();
          else {
            expect(snap?.meters).toBeCloseTo(nearest, 5);
            expect(Math.hypot((snap?.x ?? 0) - x, (snap?.y ?? 0) - y)).toBeCloseTo(nearest, 5);
          }
          const [a, b] = snap?.ends ?? [];
          if (!snap || !a || !b) continue;
          const { xy } = network.graph;
          for (const { node, meters } of [a, b])
            expect(
              Math.hypot((xy[node * 2] ?? 0) - snap.x, (xy[node * 2 + 1] ?? 0) - snap.y),
            ).toBeCloseTo(meters, 6);
        }
      },
    ),
    { numRuns: 200 },
  );
});
