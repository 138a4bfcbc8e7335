import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ShortestPaths } from './shortest-paths';
import { buildStreetGraph, type StreetGraph } from './street-graph';

const line = (...points: readonly (readonly [number, number])[]) =>
  Float64Array.from(points.flat());
const nodeAt = ({ xy }: StreetGraph, x: number, y: number) => {
  for (let node = 0; node * 2 < xy.length; node++)
    if (xy[node * 2] === x && xy[node * 2 + 1] === y) return node;
  throw new Error(`there is no node at ${x}, ${y}`);
};

describe('a square with a diagonal and a bridge over it', () => {
  const graph = buildStreetGraph([
    line([0, 0], [300, 0], [300, 400], [0, 400], [0, 0]),
    line([0, 0], [300, 400]),
    line([0, 400], [300, 0]),
    line([1000, 1000], [1000, 1100]),
  ]);
  const paths = new ShortestPaths(graph);
  const at = (x: number, y: number) => nodeAt(graph, x, y);

  test('has a node for each vertex, and stretches both ways', () => {
    expect(graph.xy).toHaveLength(12);
    expect(graph.to).toHaveLength(14);
  });

  test('is walked the shortest way', () => {
    paths.from([{ node: at(0, 0), meters: 0 }], 10_000);
    expect(paths.metersTo(at(300, 400))).toBe(500);
    expect(paths.metersTo(at(0, 400))).toBe(400);
    expect(paths.wayTo(at(300, 400))).toEqual([at(0, 0), at(300, 400)]);
    // Not by the bridge: the lines cross without a common vertex.
    expect(paths.metersTo(at(300, 0))).toBe(300);
    expect(paths.metersTo(at(1000, 1000))).toBe(Number.POSITIVE_INFINITY);
    expect(paths.wayTo(at(1000, 1000))).toEqual([]);
  });

  test('is left where it is too far', () => {
    paths.from([{ node: at(0, 0), meters: 0 }], 399);
    expect(paths.metersTo(at(300, 0))).toBe(300);
    expect(paths.metersTo(at(0, 400))).toBe(Number.POSITIVE_INFINITY);
  });

  test('may be entered in several places', () => {
    const seeds = [
      { node: at(0, 0), meters: 350 },
      { node: at(300, 400), meters: 10 },
    ];
    paths.from(seeds, 10_000);
    expect(paths.metersTo(at(0, 0))).toBe(350);
    expect(paths.metersTo(at(0, 400))).toBe(310);
    expect(paths.wayTo(at(0, 400))).toEqual([at(300, 400), at(0, 400)]);
  });

  test.each([
    ['a seed that is no node', [{ node: 99, meters: 0 }], 100],
    ['a distance that is no number', [], Number.NaN],
    ['a distance without end', [], Number.POSITIVE_INFINITY],
  ])('%s is told of', (_, seeds, most) => {
    expect(() => paths.from(seeds, most)).toThrow(RangeError);
  });
});

test('no streets are no nodes', () => {
  const graph = buildStreetGraph([]);
  new ShortestPaths(graph).from([], 100);
  expect(graph.xy).toHaveLength(0);
  expect(buildStreetGraph([line([5, 5]), line([5, 5], [5, 5])]).to).toHaveLength(0);
  expect(() => buildStreetGraph([line([0, 0], [Number.NaN, 1])])).toThrow(RangeError);
});

/** All distances by trying every node between (Floyd and Warshall). */
function allDistances({ xy, first, to, meters }: StreetGraph): number[][] {
  const count = xy.length / 2;
  const all = Array.from({ length: count }, (_, a) =>
    Array.from({ length: count }, (_each, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)),
  );
  for (const [a, row] of all.entries())
    for (let at = first[a] ?? 0; at < (first[a + 1] ?? 0); at++)
      row[to[at] ?? 0] = Math.min(row[to[at] ?? 0] ?? 0, meters[at] ?? 0);
  for (let via = 0; via < count; via++)
    for (const row of all)
      for (let b = 0; b < count; b++)
        row[b] = Math.min(row[b] ?? 0, (row[via] ?? 0) + (all[via]?.[b] ?? 0));
  return all;
}

test('any streets: every way is as short as the shortest, and is a way', () => {
  const vertex = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
  const streets = fc.array(fc.array(vertex, { minLength: 2, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
  });
  return fc.assert(
    fc.property(streets, fc.integer({ min: 1, max: 90 }), (lines, scale) => {
      const graph = buildStreetGraph(
        lines.map((points) => line(...points.map(([x, y]) => [x * scale, y * scale] as const))),
      );
      const paths = new ShortestPaths(graph);
      const all = allDistances(graph);
      for (const [source, row] of all.entries()) {
        paths.from([{ node: source, meters: 0 }], scale * 4);
        for (const [node, expected] of row.entries()) {
          const reached = expected <= scale * 4 + 1e-9;
          const found = paths.metersTo(node);
          if (Math.abs(expected - scale * 4) < 1e-6) continue;
          if (!reached) expect(found).toBe(Number.POSITIVE_INFINITY);
          else expect(found).toBeCloseTo(expected, 6);
          const way = paths.wayTo(node);
          const walked = way
            .slice(1)
            .reduce((sum, next, at) => sum + (all[way[at] ?? 0]?.[next] ?? Number.NaN), 0);
          if (reached)
            expect([way[0], way.at(-1), walked]).toEqual([source, node, expect.closeTo(found, 6)]);
        }
      }
    }),
    { numRuns: 60 },
  );
});
