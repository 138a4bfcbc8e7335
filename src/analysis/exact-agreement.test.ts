import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactCoverage, makeRegions, regionAreas } from './exact-coverage';
import { scanlineCoverage } from './exact-scanlines';
import { box, regionRings, type SceneSource, sceneSources } from './exact-scenes';

/** Coordinates on a coarse grid make shapes touch and coincide; fine ones do not. */
const coordinate = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map((tens) => tens * 10),
  fc.double({ min: -20, max: 220, noNaN: true }),
);
const reach = fc.oneof(fc.constantFrom(0, 10, 20, 50), fc.double({ min: 5, max: 80, noNaN: true }));
const vertex = fc.tuple(coordinate, coordinate);
const point = fc.record({ point: vertex, reach });
const stretch = fc.record({ line: fc.array(vertex, { minLength: 2, maxLength: 4 }), reach });
const area = fc.record({
  polygon: fc.array(fc.array(vertex, { minLength: 3, maxLength: 5 }), {
    minLength: 1,
    maxLength: 2,
  }),
  reach,
});
const pointScene = fc.array(point, { maxLength: 12 });
const mixedScene = fc.array(fc.oneof(point, stretch, area), { maxLength: 3 });

/** Three regions that share borders, slanted ones too, and fill a square with a bay. */
const shared = regionRings(
  [
    [0, 0],
    [110, 0],
    [90, 70],
    [120, 130],
    [0, 200],
  ],
  [
    [110, 0],
    [200, 0],
    [200, 110],
    [120, 130],
    [90, 70],
  ],
  [
    [120, 130],
    [200, 110],
    [200, 200],
    [0, 200],
  ],
);
const outer = regionRings([
  [0, 0],
  [110, 0],
  [200, 0],
  [200, 110],
  [200, 200],
  [0, 200],
]);
const threeRegions = makeRegions(shared, 3);
const oneRegion = makeRegions(outer, 1);
const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

/** Its first edge all but follows the border between the first two regions. */
const sharpRing = [
  [110, 0.001],
  [89.99976, 70],
  [50, 161],
] as const;

/** Square metres that rounding and the rows' own error may come to, of 40 000. */
const tolerance = 0.002;

function agree(scene: SceneSource[]): void {
  const sources = sceneSources(scene);
  const covered = exactCoverage(threeRegions, sources);
  const rows = scanlineCoverage(shared, 3, sources);
  for (const [region, area] of covered.entries())
    expect(Math.abs(area - (rows[region] ?? 0))).toBeLessThan(tolerance);
  const whole = sumOf(exactCoverage(oneRegion, sources));
  expect(Math.abs(sumOf(covered) - whole)).toBeLessThan(tolerance);
}

describe('random scenes', () => {
  test('discs agree with rows added up', () => {
    return fc.assert(fc.property(pointScene, agree), { numRuns: 30 });
  });

  test('discs, lines and polygons agree with rows added up', () => {
    return fc.assert(fc.property(mixedScene, agree), { numRuns: 12 });
  });

  test.each([
    ['of one reach', () => 24],
    ['of many', (at: number) => 12 + (at % 7) * 4],
  ])('a crowd of discs %s agrees with rows added up', (_what, reachOf) => {
    // Steps that fill the square evenly and never repeat (Roberts, the plane's golden ratio).
    agree(
      Array.from({ length: 50 }, (_, at) => ({
        point: [((at * 0.7548776662) % 1) * 120 + 40, ((at * 0.569840291) % 1) * 120 + 40],
        reach: reachOf(at),
      })),
    );
  });

  test('an edge that crosses a border at a very sharp angle', () => {
    // Within a millimetre of the crossing the two lie closer than what counts as running along one another.
    const sharp = { polygon: [box(20, 20, 60, 60), sharpRing], reach: 0 };
    const wide = { polygon: [sharpRing.map(([x, y]) => [x - 40, y] as const)], reach: 34 };
    agree([wide, wide, sharp, sharp]);
    agree([sharp]);
  });

  test('the order of sources does not matter, nor a source named twice', () => {
    return fc.assert(
      fc.property(mixedScene, (scene) => {
        const covered = exactCoverage(threeRegions, sceneSources(scene));
        const again = exactCoverage(threeRegions, sceneSources([...scene.toReversed(), ...scene]));
        for (const [region, area] of covered.entries())
          expect(Math.abs(area - (again[region] ?? 0))).toBeLessThan(tolerance);
      }),
    );
  });

  test('one more source never covers less, and no region more than itself', () => {
    const whole = regionAreas(threeRegions);
    return fc.assert(
      fc.property(mixedScene, fc.oneof(point, stretch, area), (scene, more) => {
        const before = exactCoverage(threeRegions, sceneSources(scene));
        const after = exactCoverage(threeRegions, sceneSources([...scene, more]));
        for (const [region, covered] of after.entries()) {
          expect(covered).toBeGreaterThan((before[region] ?? 0) - tolerance);
          expect(covered).toBeLessThan((whole[region] ?? 0) + tolerance);
        }
      }),
    );
  });
});
