import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { andNotBits, type BitRows, copyBits, countBits, hasBit } from './bit-rows';
import { districtOfCell, makeCoverGrid } from './cover-grid';
import type { CoverSources } from './cover-sources';
import {
  box,
  type ExampleSource,
  groundOf,
  metersToSource,
  type Place,
  sitesOf,
  sourcesOf,
} from './example-ground';
import { countShares, coverCells } from './raster-cover';

const square = makeCoverGrid(groundOf([[box(0, 0, 200)]]), 1);
const shareOf = (sources: CoverSources, grid = square) =>
  countShares(grid, coverCells(grid, sources));

const place = fc.tuple(fc.double({ min: -20, max: 120, noNaN: true }), fc.nat(120));
const reach = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.double({ min: 0, max: 40, noNaN: true }),
);
const ring = fc.array(place, { minLength: 3, maxLength: 6 });
const source: fc.Arbitrary<ExampleSource> = fc.record({
  reach,
  points: fc.array(place, { maxLength: 2 }),
  stretches: fc.array(fc.tuple(place, place), { maxLength: 2 }),
  polygons: fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), { maxLength: 1 }),
});
const sources = fc.array(source, { maxLength: 5 });
const site: fc.Arbitrary<ExampleSource> = fc.record({
  reach,
  points: fc.tuple(place),
});
const small = makeCoverGrid(
  groundOf(
    [[box(0, 0, 50, 100)], [box(50, 0, 45, 100)]],
    [box(30, 30, 40, 7)],
    [box(10, 60, 70, 20)],
  ),
  5,
);

describe('by hand', () => {
  const disc = Math.PI * 50 * 50;

  test('one disc covers its area', () => {
    const { landOnce, landTwice, land } = shareOf(sitesOf([[100, 100]], 50));
    expect(Math.abs((landOnce[0] ?? 0) / disc - 1)).toBeLessThan(0.002);
    expect([...landTwice]).toEqual([0]);
    expect([...land]).toEqual([40_000]);
  });

  test('a small disc covers the cells it must, tangent rows too', () => {
    // Centre of a cell, reach of 2 cells: 1 + 3 + 5 + 3 + 1 cells.
    const cells = coverCells(square, sitesOf([[10.5, 10.5]], 2));
    expect(countBits(cells.once)).toBe(13);
    expect(hasBit(cells.once, 12, 10)).toBe(true);
    expect(hasBit(cells.once, 8, 10)).toBe(true);
    expect(hasBit(cells.once, 12, 11)).toBe(false);
  });

  test('two discs that touch share nothing, one inside another counts once', () => {
    const apart = shareOf(
      sitesOf(
        [
          [50.25, 100],
          [150.25, 100],
        ],
        49.9,
      ),
    );
    const alone = shareOf(sitesOf([[50.25, 100]], 49.9));
    expect(apart.landOnce[0]).toBe(2 * (alone.landOnce[0] ?? 0));
    expect(apart.landTwice[0]).toBe(0);
    const inside = shareOf(
      sourcesOf([
        { reach: 50, points: [[100, 100]] },
        { reach: 20, points: [[110, 100]] },
      ]),
    );
    expect(inside.landOnce).toEqual(shareOf(sitesOf([[100, 100]], 50)).landOnce);
    expect(inside.landTwice).toEqual(shareOf(sitesOf([[110, 100]], 20)).landOnce);
  });

  test('a disc over a border is shared by the districts, and a hole covers nothing', () => {
    const grid = makeCoverGrid(
      groundOf([[box(0, 0, 100, 200), box(60, 90, 20)], [box(100, 0, 100, 200)]]),
      1,
    );
    const { landOnce } = shareOf(sitesOf([[100, 100]], 50), grid);
    expect(Math.abs((landOnce[1] ?? 0) - disc / 2)).toBeLessThan(15);
    expect(landOnce[0]).toBe((landOnce[1] ?? 0) - 400);
  });

  test('a stretch covers its oblong and two half discs', () => {
    for (const ends of [
      [
        [60, 100],
        [140, 100],
      ],
      [
        [100, 60],
        [100, 140],
      ],
      [
        [76, 68],
        [124, 132],
      ],
    ] as const) {
      const { landOnce } = shareOf(sourcesOf([{ reach: 30, stretches: [ends] }]));
      const area = 80 * 60 + Math.PI * 900;
      expect(Math.abs((landOnce[0] ?? 0) / area - 1)).toBeLessThan(0.004);
    }
  });

  test('a polygon covers itself, and with reach what lies round it', () => {
    const polygons = [[box(60, 60, 80), box(90, 90, 20)]];
    expect(shareOf(sourcesOf([{ reach: 0, polygons }])).landOnce[0]).toBe(6400 - 400);
    const area = 6400 + 4 * 80 * 10 + Math.PI * 100;
    const { landOnce, landTwice } = shareOf(sourcesOf([{ reach: 10, polygons }]));
    // The hole is 20 wide, so a reach of 10 from its sides fills it.
    expect(Math.abs((landOnce[0] ?? 0) / area - 1)).toBeLessThan(0.002);
    expect(landTwice[0]).toBe(0);
  });

  test('lived land leaves parks out', () => {
    const grid = makeCoverGrid(groundOf([[box(0, 0, 100)]], [], [box(0, 0, 50, 100)]), 5);
    const shares = shareOf(sourcesOf([{ reach: 0, polygons: [[box(0, 0, 100, 50)]] }]), grid);
    expect([shares.land[0], shares.lived[0]]).toEqual([10_000, 5000]);
    expect([shares.landOnce[0], shares.livedOnce[0]]).toEqual([5000, 2500]);
  });
});

describe('as by the rule, cell by cell', () => {
  const isUsed = (own: ExampleSource): boolean => own.reach > 0 || (own.polygons ?? []).length > 0;

  function hold(list: readonly ExampleSource[]): void {
    const cells = coverCells(small, sourcesOf(list));
    const wrong: number[][] = [];
    for (let row = 0; row < small.rows; row++)
      for (let column = 0; column < small.columns; column++) {
        const centre: Place = [column * 5 + 2.5, row * 5 + 2.5];
        const meters = list.map((own) => metersToSource(own, centre));
        // Rounding may put a centre on an edge to either side.
        if (list.some((own, at) => Math.abs((meters[at] ?? 0) - own.reach) < 1e-6)) continue;
        const count = list.filter(
          (own, at) => isUsed(own) && (meters[at] ?? 0) <= own.reach,
        ).length;
        const found = hasBit(cells.twice, row, column)
          ? 2
          : Number(hasBit(cells.once, row, column));
        if (found !== Math.min(count, 2)) wrong.push([row, column, found, count]);
      }
    expect(wrong).toEqual([]);
  }

  test('sites', () => {
    return fc.assert(fc.property(fc.array(site, { maxLength: 6 }), hold), { numRuns: 40 });
  });
  test('sources of many parts', () => {
    return fc.assert(fc.property(sources, hold), { numRuns: 40 });
  });
});

describe('what must always hold', () => {
  test('covered and uncovered land are the land, and twice is within once', () => {
    return fc.assert(
      fc.property(sources, (list) => {
        const cells = coverCells(small, sourcesOf(list));
        const shares = countShares(small, cells);
        const open = copyBits(small.land);
        andNotBits(open, cells.once);
        const covered = shares.landOnce.reduce((a, b) => a + b, 0);
        expect(covered + countBits(open) * 25).toBe(shares.land.reduce((a, b) => a + b, 0));
        const outside = copyBits(cells.twice);
        andNotBits(outside, cells.once);
        expect(countBits(outside)).toBe(0);
      }),
    );
  });

  test('shares are the cells of each district counted one by one', () => {
    const ground = groundOf(
      [[box(0, 0, 260, 60)], [box(260, 0, 245, 60)]],
      [box(240, 20, 50, 11)],
      [box(0, 30, 300, 20)],
    );
    const grid = makeCoverGrid(ground, 5);
    const everyCell = Array.from({ length: grid.rows * grid.columns }, (_, cell) => {
      const row = Math.floor(cell / grid.columns);
      return [row, cell - row * grid.columns] as const;
    });
    const across = fc.tuple(fc.integer({ min: -10, max: 510 }), fc.nat(60));
    return fc.assert(
      fc.property(fc.array(across, { maxLength: 8 }), (places) => {
        const cells = coverCells(grid, sitesOf(places, 33));
        const within = (district: number, ...sets: readonly BitRows[]) =>
          everyCell.filter(
            ([row, column]) =>
              districtOfCell(grid, row, column) === district &&
              sets.every((bits) => hasBit(bits, row, column)),
          ).length * 25;
        const shares = countShares(grid, cells);
        const { land, lived } = grid;
        const { once, twice } = cells;
        for (const district of [0, 1]) {
          expect(shares.landOnce[district]).toBe(within(district, land, once));
          expect(shares.landTwice[district]).toBe(within(district, land, twice));
          expect(shares.livedOnce[district]).toBe(within(district, lived, once));
          expect(shares.livedTwice[district]).toBe(within(district, lived, twice));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a source more never lowers a share', () => {
    return fc.assert(
      fc.property(sources, source, (list, more) => {
        const before = shareOf(sourcesOf(list), small);
        const after = shareOf(sourcesOf([...list, more]), small);
        for (const key of ['landOnce', 'landTwice', 'livedOnce', 'livedTwice'] as const)
          for (const [district, area] of before[key].entries())
            expect(after[key][district]).toBeGreaterThanOrEqual(area);
      }),
    );
  });

  test('the order of sources does not matter', () => {
    return fc.assert(
      fc.property(sources, (list) => {
        const turned = coverCells(small, sourcesOf(list.toReversed()));
        expect(coverCells(small, sourcesOf(list))).toEqual(turned);
      }),
    );
  });

  test('a site covers the same cells as a stretch of no length, at every edge of the grid', () => {
    const wide = makeCoverGrid(groundOf([[box(0, 0, 200, 70)]]), 5);
    const anywhere = fc.tuple(
      fc.integer({ min: -60, max: 260 }),
      fc.integer({ min: -60, max: 130 }),
    );
    return fc.assert(
      fc.property(
        fc.array(anywhere, { maxLength: 6 }),
        fc.integer({ min: 1, max: 60 }),
        (list, own) => {
          const stretches = list.map((at) => ({ reach: own, stretches: [[at, at]] as const }));
          // All words alike: nothing may stand past the last column either.
          expect(coverCells(wide, sitesOf(list, own))).toEqual(
            coverCells(wide, sourcesOf(stretches)),
          );
        },
      ),
    );
  });

  test('sites cover the same cells as sources of many parts, whatever their reach and place', () => {
    const wide = makeCoverGrid(groundOf([[box(0, 0, 600, 500)]]), 5);
    const anywhere = fc.tuple(
      fc.double({ min: -50, max: 650, noNaN: true }),
      fc.double({ min: -50, max: 550, noNaN: true }),
    );
    // Discs of up to 14.5 cells are drawn in one way, larger ones in another, those at edges in a third.
    const far = fc.oneof(
      fc.double({ min: 0, max: 200, noNaN: true }),
      fc.constantFrom(2.5, 5, 50, 72.5, 72.6, 77.5, 80),
    );
    return fc.assert(
      fc.property(fc.array(fc.tuple(anywhere, far), { maxLength: 6 }), (list) => {
        const points = list.map(([at, reach]) => ({ reach, points: [at] }));
        // The same point twice in a source is put together before it counts.
        const parts = list.map(([at, reach]) => ({ reach, points: [at, at] }));
        expect(coverCells(wide, sourcesOf(points))).toEqual(coverCells(wide, sourcesOf(parts)));
      }),
    );
  });

  test('a disc with its centre on a cell and a reach of whole cells has its outermost cells', () => {
    const wide = makeCoverGrid(groundOf([[box(0, 0, 600, 600)]]), 5);
    for (const reach of [5, 50, 70, 75, 160]) {
      const cells = coverCells(wide, sitesOf([[302.5, 302.5]], reach));
      const away = reach / 5;
      for (const [row, column] of [
        [60, 60 - away],
        [60, 60 + away],
        [60 - away, 60],
        [60 + away, 60],
      ] as const)
        expect(hasBit(cells.once, row, column)).toBe(true);
      expect(hasBit(cells.once, 60, 60 + away + 1)).toBe(false);
      expect(hasBit(cells.once, 60, 60 - away - 1)).toBe(false);
    }
  });

  test('a thousand sources at one place cover it once, and twice as they are different', () => {
    const one = coverCells(small, sitesOf([[40, 40]], 30));
    const many = coverCells(small, sitesOf(new Array<Place>(1000).fill([40, 40]), 30));
    expect(many.once).toEqual(one.once);
    expect(many.twice).toEqual(one.once);
    expect(countBits(one.twice)).toBe(0);
  });

  test('a thousand parts of one source at one place count once', () => {
    const points = new Array<Place>(1000).fill([40, 40]);
    const cells = coverCells(small, sourcesOf([{ reach: 30, points }]));
    expect(cells.once).toEqual(coverCells(small, sitesOf([[40, 40]], 30)).once);
    expect(countBits(cells.twice)).toBe(0);
  });

  test('cells that are used again hold nothing of what they held', () => {
    const cells = coverCells(
      small,
      sitesOf(
        [
          [40, 40],
          [45, 40],
        ],
        30,
      ),
    );
    expect(coverCells(small, sitesOf([[10, 10]], 20), cells)).toBe(cells);
    expect(cells).toEqual(coverCells(small, sitesOf([[10, 10]], 20)));
  });

  test('finer cells come closer to the area', () => {
    const errors = [10, 5, 1].map((size) => {
      const grid = makeCoverGrid(groundOf([[box(0, 0, 1000)]]), size);
      const { landOnce } = shareOf(sitesOf([[501.3, 498.9]], 321), grid);
      return Math.abs((landOnce[0] ?? 0) / (Math.PI * 321 * 321) - 1);
    });
    expect(errors[0]).toBeLessThan(2e-3);
    expect(errors[2]).toBeLessThan(1e-4);
  });
});

describe('what data can hold', () => {
  test('nothing, no reach, and places far away cover nothing', () => {
    for (const list of [
      [],
      [{ reach: 50 }],
      [{ reach: 0, points: [[40, 40]] }],
      [
        {
          reach: 0,
          stretches: [
            [
              [0, 0],
              [90, 90],
            ],
          ],
        },
      ],
      [
        {
          reach: 50,
          points: [
            [1e9, 1e9],
            [-1e12, 40],
            [40, -1e300],
          ],
        },
      ],
      [
        {
          reach: 50,
          stretches: [
            [
              [1e9, 0],
              [1e9, 1e9],
            ],
          ],
        },
      ],
      [{ reach: 5, polygons: [[box(1e6, 1e6, 10)]] }],
      [
        {
          reach: 0,
          polygons: [
            [[]],
            [[[3, 3]]],
            [
              [
                [3, 3],
                [70, 70],
              ],
            ],
          ],
        },
      ],
    ] as ExampleSource[][])
      expect([...shareOf(sourcesOf(list), small).landOnce]).toEqual([0, 0]);
  });

  test('a reach or a polygon round everything covers everything', () => {
    for (const list of [
      [{ reach: 1e9, points: [[-5000, 40]] }],
      [{ reach: 1e12, points: [[-1e12 + 1e6, 40]] }],
      [
        {
          reach: 1e5,
          stretches: [
            [
              [-5000, 40],
              [1e7, 3],
            ],
          ],
        },
      ],
      [{ reach: 0, polygons: [[box(-1e7, -1e7, 2e7)]] }],
    ] as ExampleSource[][]) {
      const { land, landOnce } = shareOf(sourcesOf(list), small);
      expect([...landOnce]).toEqual([...land]);
    }
  });

  test('a stretch of no length covers as a point does', () => {
    const stretch = sourcesOf([
      {
        reach: 30,
        stretches: [
          [
            [40, 40],
            [40, 40],
          ],
        ],
      },
    ]);
    expect(coverCells(small, stretch)).toEqual(coverCells(small, sitesOf([[40, 40]], 30)));
  });

  test('an area without districts has no shares', () => {
    const empty = makeCoverGrid(groundOf([]), 5);
    expect(shareOf(sitesOf([[40, 40]], 30), empty).land).toHaveLength(0);
  });
});

describe('what is refused', () => {
  const good = sitesOf(
    [
      [40, 40],
      [50, 50],
    ],
    30,
  );

  test('numbers that are none, and lists that do not fit', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => coverCells(small, sitesOf([[value, 4]], 30))).toThrow(`coordinate ${value}`);
      expect(() => coverCells(small, sitesOf([[4, 4]], value))).toThrow(`reach of ${value}`);
    }
    expect(() => coverCells(small, sitesOf([[4, 4]], -1))).toThrow('reach of -1');
    expect(() => coverCells(small, { ...good, count: 3 })).toThrow('2 reaches for 3 sources');
    const points = { ...good.points, xy: new Float64Array(3) };
    expect(() => coverCells(small, { ...good, points })).toThrow('3 numbers, not 4');
  });

  test('parts that are not sorted, or of no source', () => {
    const withSources = (...source: number[]) => ({
      ...good,
      points: { ...good.points, source: Uint32Array.from(source) },
    });
    expect(() => coverCells(small, withSources(1, 0))).toThrow('sorted');
    expect(() => coverCells(small, withSources(0, 2))).toThrow('source 2 of 2');
  });

  test('cells of another grid', () => {
    const cells = coverCells(square, good);
    expect(() => countShares(small, cells)).toThrow(RangeError);
    expect(() => coverCells(small, good, cells)).toThrow(RangeError);
  });
});
