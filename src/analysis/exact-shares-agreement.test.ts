import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCoverGrid } from './cover-grid';
import type { CoverGround, CoverSources, RingParts } from './cover-sources';
import { exactShares, makeExactGround } from './exact-shares';
import { box, type ExampleSource, groundOf, sourcesOf } from './example-ground';
import { countShares, coverCells } from './raster-cover';

const sharesOf = (ground: CoverGround, sources: CoverSources) =>
  exactShares(makeExactGround(ground), sources);

const coordinate = fc.double({ min: -40, max: 240, noNaN: true });
const place = fc.tuple(coordinate, coordinate);
const reach = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 60, noNaN: true }));
const block = fc
  .tuple(coordinate, coordinate, fc.double({ min: 5, max: 120, noNaN: true }))
  .map(([x, y, side]) => box(x, y, side));
const source: fc.Arbitrary<ExampleSource> = fc.oneof(
  fc.record({ reach, points: fc.array(place, { minLength: 1, maxLength: 2 }) }),
  fc.record({
    reach,
    stretches: fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    reach,
    polygons: fc.array(
      block.map((ring) => [ring]),
      { maxLength: 2 },
    ),
  }),
);
const scene = fc.array(source, { maxLength: 5 });
const ground = fc
  .tuple(fc.array(block, { maxLength: 4 }), fc.array(block, { maxLength: 4 }))
  .map(([water, parks]) =>
    groundOf([[box(0, 0, 100, 200)], [box(100, 0, 100, 200)]], water, parks),
  );

/** Length of the outlines of blocks, each widened by a reach: blocks are convex. */
function edgeMeters({ xy, start, source }: RingParts, reachOf: (source: number) => number): number {
  let meters = 0;
  for (const [ring, own] of source.entries()) {
    const vertices = Array.from(xy.subarray(2 * (start[ring] ?? 0), 2 * (start[ring + 1] ?? 0)));
    const [west = 0, south = 0, , , east = 0, north = 0] = vertices;
    meters += 2 * (east - west + north - south) + 2 * Math.PI * reachOf(own);
  }
  return meters;
}

/** Length of the outlines of all that sources cover, those inside others too. */
function outlineMeters({ points, stretches, rings, reachMeters }: CoverSources): number {
  const round = (own: number) => 2 * Math.PI * (reachMeters[own] ?? 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const lines = Array.from(stretches.source, (own, at) => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = stretches.xy.subarray(4 * at, 4 * at + 4);
    return round(own) + 2 * Math.hypot(x1 - x0, y1 - y0);
  });
  return (
    sum(Array.from(points.source, round)) +
    sum(lines) +
    edgeMeters(rings, (own) => reachMeters[own] ?? 0)
  );
}

/** Square metres that rounding may come to, of 20 000. */
const tolerance = 0.02;

describe('random ground and sources', () => {
  test('agree with small cells', () => {
    const cellMeters = 0.1;
    const none = () => 0;
    return fc.assert(
      fc.property(ground, scene, (made, drawn) => {
        const sources = sourcesOf(drawn);
        const grid = makeCoverGrid(made, cellMeters);
        const cells = countShares(grid, coverCells(grid, sources));
        // An edge that runs along the cells is off by half a cell at most, others by less.
        const edges =
          edgeMeters(made.water, none) + edgeMeters(made.parks, none) + outlineMeters(sources);
        const most = 1 + (edges * cellMeters) / 2;
        for (const [district, share] of sharesOf(made, sources).entries()) {
          expect(Math.abs(share.land - (cells.land[district] ?? 0))).toBeLessThan(most);
          expect(Math.abs(share.lived - (cells.lived[district] ?? 0))).toBeLessThan(most);
          expect(Math.abs(share.covered - (cells.landOnce[district] ?? 0))).toBeLessThan(most);
          expect(Math.abs(share.coveredLived - (cells.livedOnce[district] ?? 0))).toBeLessThan(
            most,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('no more is covered than there is, and one more source never covers less', () => {
    return fc.assert(
      fc.property(ground, scene, source, (made, drawn, more) => {
        const ready = makeExactGround(made);
        const after = exactShares(ready, sourcesOf([...drawn, more]));
        for (const [district, before] of exactShares(ready, sourcesOf(drawn)).entries()) {
          expect(before.covered).toBeLessThanOrEqual(before.land);
          expect(before.coveredLived).toBeLessThanOrEqual(before.lived);
          expect(before.coveredLived).toBeLessThan(before.covered + tolerance);
          const { covered = 0, coveredLived = 0 } = after[district] ?? {};
          expect(covered).toBeGreaterThan(before.covered - tolerance);
          expect(coveredLived).toBeGreaterThan(before.coveredLived - tolerance);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('water takes from what is covered and from what is not, and adds to neither', () => {
    return fc.assert(
      fc.property(ground, scene, (made, drawn) => {
        const sources = sourcesOf(drawn);
        const dry = sharesOf({ ...made, water: groundOf([]).water }, sources);
        for (const [district, { land, covered }] of sharesOf(made, sources).entries()) {
          const without = dry[district] ?? { land: 0, covered: 0 };
          expect(covered).toBeLessThan(without.covered + tolerance);
          expect(land - covered).toBeLessThan(without.land - without.covered + tolerance);
        }
      }),
      { numRuns: 40 },
    );
  });
});
