import { describe, expect, test } from 'vitest';
import { exactCoverage, makeRegions, regionAreas } from './exact-coverage';
import {
  box,
  regionRings,
  ringParts,
  type SceneSource,
  sceneSources,
  type Vertices,
} from './exact-scenes';

const wide = makeRegions(regionRings(box(-1000, -1000, 1000, 1000)), 1);

/** Covered square metres of one wide square. */
const coveredBy = (...scene: SceneSource[]): number =>
  exactCoverage(wide, sceneSources(scene))[0] ?? Number.NaN;

const at = (x: number, y: number, reach = 50): SceneSource => ({ point: [x, y], reach });
const discArea = Math.PI * 50 * 50;

/** Area common to two discs of one radius. */
const lens = (apart: number, radius: number): number =>
  2 * radius * radius * Math.acos(apart / (2 * radius)) -
  (apart / 2) * Math.sqrt(4 * radius * radius - apart * apart);

describe('discs', () => {
  test('one', () => {
    expect(coveredBy(at(3, 4))).toBeCloseTo(discArea, 8);
  });

  test('two that overlap', () => {
    expect(coveredBy(at(0, 0), at(60, 0))).toBeCloseTo(2 * discArea - lens(60, 50), 8);
    expect(coveredBy(at(-7, 9), at(-7, -31))).toBeCloseTo(2 * discArea - lens(40, 50), 8);
  });

  test('two that touch from outside, two that touch from inside', () => {
    expect(coveredBy(at(0, 0), at(100, 0))).toBeCloseTo(2 * discArea, 8);
    expect(coveredBy(at(0, 0), at(30, 40, 100))).toBeCloseTo(4 * discArea, 8);
    expect(coveredBy(at(0, 0, 13), at(5, 12, 26))).toBeCloseTo(26 * 26 * Math.PI, 8);
  });

  test('one inside another, with the same centre or not', () => {
    expect(coveredBy(at(0, 0), at(10, 5, 20))).toBeCloseTo(discArea, 8);
    expect(coveredBy(at(0, 0, 20), at(0, 0))).toBeCloseTo(discArea, 8);
  });

  test('three with a hole between them', () => {
    // Centres of a triangle with sides of 90 m: each pair overlaps, nothing lies in all three.
    const scene = [at(0, 0), at(90, 0), at(45, 45 * Math.sqrt(3))];
    expect(coveredBy(...scene)).toBeCloseTo(3 * discArea - 3 * lens(90, 50), 8);
  });

  test('four round one point, as on a grid', () => {
    const scene = [at(0, 0), at(60, 0), at(0, 80), at(60, 80)];
    expect(coveredBy(...scene)).toBeCloseTo(4 * discArea - 2 * lens(60, 50) - 2 * lens(80, 50), 8);
  });

  test('of very different reach', () => {
    expect(coveredBy(at(0, 0, 500), at(10, 20, 1), at(700, 700, 3))).toBeCloseTo(
      Math.PI * (250_000 + 9),
      7,
    );
  });

  test('a thousand in one place count once', () => {
    expect(coveredBy(...Array.from({ length: 1000 }, () => at(12, 34)))).toBeCloseTo(discArea, 8);
  });
});

describe('regions', () => {
  const halves = makeRegions(regionRings(box(0, 0, 100, 200), box(100, 0, 200, 200)), 2);
  const sharesOf = (...scene: SceneSource[]) => [...exactCoverage(halves, sceneSources(scene))];

  test('a border through the centre halves a disc', () => {
    const shares = sharesOf(at(100, 100));
    expect(shares[0]).toBeCloseTo(discArea / 2, 8);
    expect(shares[1]).toBeCloseTo(discArea / 2, 8);
  });

  test('a disc in the corner', () => {
    expect(sharesOf(at(0, 0))).toEqual([expect.closeTo(discArea / 4, 8), 0]);
  });

  test('a disc that touches from outside covers nothing', () => {
    expect(sharesOf(at(-50, 100), at(250, 50), at(150, 250))).toEqual([0, 0]);
  });

  test('a disc over everything covers everything, and no more', () => {
    expect(sharesOf(at(100, 100, 500))).toEqual([
      expect.closeTo(20_000, 8),
      expect.closeTo(20_000, 8),
    ]);
  });

  test('a hole is not covered', () => {
    const ring = (ring: Vertices) => ({ ring, polygon: 0, source: 0 });
    const parts = ringParts([ring(box(0, 0, 200, 200)), ring(box(80, 80, 120, 120))]);
    const holed = makeRegions(parts, 1);
    expect(regionAreas(holed)[0]).toBeCloseTo(40_000 - 1600, 8);
    expect(exactCoverage(holed, sceneSources([at(100, 100)]))[0]).toBeCloseTo(discArea - 1600, 8);
  });

  test('rings may run either way and cross themselves', () => {
    const bow: Vertices = [
      [0, 0],
      [100, 100],
      [100, 0],
      [0, 100],
    ];
    const regions = makeRegions(regionRings(bow, [...box(200, 0, 300, 100)].reverse()), 3);
    expect([...regionAreas(regions)]).toEqual([
      expect.closeTo(5000, 8),
      expect.closeTo(10_000, 8),
      0,
    ]);
    const covered = exactCoverage(regions, sceneSources([at(50, 50, 20), at(250, 50, 20)]));
    expect(covered[0]).toBeCloseTo(200 * Math.PI, 8);
    expect(covered[1]).toBeCloseTo(400 * Math.PI, 8);
  });

  test('a ring that returns along itself bounds nothing there', () => {
    const spike: Vertices = [
      [0, 0],
      [100, 0],
      [100, 50],
      [180, 50],
      [100, 50],
      [100, 100],
      [0, 100],
    ];
    const regions = makeRegions(regionRings(spike), 1);
    expect(regionAreas(regions)[0]).toBeCloseTo(10_000, 8);
    expect(exactCoverage(regions, sceneSources([at(100, 50, 30)]))[0]).toBeCloseTo(
      450 * Math.PI,
      8,
    );
  });

  test('far from the origin of the plane system', () => {
    const [east, north] = [153_000, 6_577_000];
    const regions = makeRegions(regionRings(box(east, north, east + 300, north + 300)), 1);
    const covered = exactCoverage(regions, sceneSources([at(east + 150, north + 150)]));
    expect(covered[0]).toBeCloseTo(discArea, 8);
  });

  test('none, or none with an extent', () => {
    expect([...exactCoverage(makeRegions(regionRings(), 2), sceneSources([at(0, 0)]))]).toEqual([
      0, 0,
    ]);
    const flat = makeRegions(
      regionRings(
        [
          [0, 0],
          [10, 0],
          [5, 0],
        ],
        [[3, 3]],
        [],
      ),
      3,
    );
    expect([...regionAreas(flat)]).toEqual([0, 0, 0]);
    expect([...exactCoverage(flat, sceneSources([at(0, 0)]))]).toEqual([0, 0, 0]);
  });
});

describe('lines and polygons', () => {
  const line = (reach: number, ...vertices: Vertices): SceneSource => ({ line: vertices, reach });
  const polygon = (reach: number, ...rings: Vertices[]): SceneSource => ({ polygon: rings, reach });

  test('a stretch is a rectangle with round ends', () => {
    expect(coveredBy(line(50, [0, 0], [30, 40]))).toBeCloseTo(discArea + 50 * 100, 8);
  });

  test('a line bent at a right angle', () => {
    // The square at the inside of the bend lies in both strips, the quarter disc outside fills the corner.
    const bent = coveredBy(line(10, [0, 0], [100, 0], [100, 100]));
    expect(bent).toBeCloseTo(2 * 2000 + 100 * Math.PI - (100 - 25 * Math.PI), 8);
  });

  test('a straight line with a vertex in it, drawn twice, the second time backwards', () => {
    const once = discArea + 200 * 100;
    expect(coveredBy(line(50, [0, 0], [80, 0], [200, 0]))).toBeCloseTo(once, 8);
    expect(coveredBy(line(50, [0, 0], [200, 0]), line(50, [200, 0], [80, 0], [0, 0]))).toBeCloseTo(
      once,
      8,
    );
    expect(coveredBy(line(50, [0, 0], [150, 0]), line(50, [50, 0], [200, 0]))).toBeCloseTo(once, 8);
  });

  test('a line of no length is a point', () => {
    expect(coveredBy(line(50, [5, 5], [5, 5]))).toBeCloseTo(discArea, 8);
  });

  test('a polygon with and without reach', () => {
    expect(coveredBy(polygon(0, box(0, 0, 100, 60)))).toBeCloseTo(6000, 8);
    expect(coveredBy(polygon(50, box(0, 0, 100, 60)))).toBeCloseTo(6000 + 320 * 50 + discArea, 8);
  });

  test('a polygon with a hole that reach makes smaller', () => {
    const holed = polygon(10, box(0, 0, 200, 200), box(50, 50, 150, 150));
    expect(coveredBy(holed)).toBeCloseTo(40_000 + 8000 + 100 * Math.PI - 6400, 8);
  });

  test('polygons that are the same, share an edge, or a part of one', () => {
    const [left, right] = [box(0, 0, 100, 100), box(100, 0, 200, 100)];
    expect(coveredBy(polygon(0, left), polygon(0, left))).toBeCloseTo(10_000, 8);
    expect(coveredBy(polygon(0, left), polygon(0, right))).toBeCloseTo(20_000, 8);
    expect(coveredBy(polygon(0, left), polygon(0, box(100, 20, 150, 70)))).toBeCloseTo(12_500, 8);
    expect(coveredBy(polygon(0, left), polygon(0, box(40, 0, 100, 60)))).toBeCloseTo(10_000, 8);
  });

  test('a polygon that is the region covers it, its neighbour not at all', () => {
    const slanted: Vertices = [
      [10, 3],
      [97, 21],
      [120, 88],
      [31, 140],
    ];
    const next: Vertices = [
      [97, 21],
      [210, 40],
      [120, 88],
    ];
    const regions = makeRegions(regionRings(slanted, next), 2);
    const covered = exactCoverage(regions, sceneSources([polygon(0, slanted)]));
    expect(covered[0]).toBeCloseTo(regionAreas(regions)[0] ?? 0, 8);
    expect(covered[1]).toBe(0);
  });

  test('a polygon that touches itself in a point', () => {
    const touching: Vertices = [
      [0, 0],
      [50, 50],
      [100, 0],
      [100, 100],
      [50, 50],
      [0, 100],
    ];
    expect(coveredBy(polygon(0, touching))).toBeCloseTo(5000, 8);
  });

  test('a polygon reaching far beyond the regions', () => {
    const far = 5e6;
    expect(coveredBy(polygon(0, box(-far, -far, 0, far)))).toBeCloseTo(2_000_000, 4);
  });
});

describe('nothing to count', () => {
  test.each([1e-6, 1e-12, 1e-20, 1e-300, 5e-324])('a reach of %d m is none', (reach) => {
    expect(coveredBy(at(3, 4, reach))).toBe(0);
    expect(
      coveredBy({
        line: [
          [0, 0],
          [30, 40],
        ],
        reach,
      }),
    ).toBe(0);
    expect(coveredBy({ polygon: [box(0, 0, 30, 40)], reach }, at(500, 500))).toBeCloseTo(
      30 * 40 + discArea,
      6,
    );
  });

  test('no sources, no reach, far away', () => {
    expect(coveredBy()).toBe(0);
    expect(
      coveredBy(at(0, 0, 0), {
        line: [
          [0, 0],
          [9, 9],
        ],
        reach: 0,
      }),
    ).toBe(0);
    expect(
      coveredBy(at(5e6, 5e6), at(-9e7, 0), { polygon: [box(4e6, 0, 5e6, 9)], reach: 20 }),
    ).toBe(0);
  });

  test('broken input is told of', () => {
    expect(() => coveredBy(at(Number.NaN, 0))).toThrow(/NaN/);
    expect(() => coveredBy(at(0, 0, -5))).toThrow(/-5/);
    expect(() => makeRegions(regionRings(box(0, 0, 1, 1)), 0)).toThrow(RangeError);
    expect(() => makeRegions(regionRings([[0, Number.POSITIVE_INFINITY]]), 1)).toThrow(/Infinity/);
  });
});
