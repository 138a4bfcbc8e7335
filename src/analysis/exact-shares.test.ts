import { describe, expect, test } from 'vitest';
import type { CoverGround, CoverSources } from './cover-sources';
import { exactShares, joinSources, makeExactGround } from './exact-shares';
import { box, type ExampleSource, groundOf, type Ring, sitesOf, sourcesOf } from './example-ground';

const disc = (radius: number) => Math.PI * radius ** 2;
const sharesOf = (ground: CoverGround, sources: CoverSources) =>
  exactShares(makeExactGround(ground), sources);
const squareMeters = (value: number) => expect.closeTo(value, 6);

/** Two squares of 100 m beside one another. */
const pair: readonly (readonly Ring[])[] = [[box(0, 0, 100)], [box(100, 0, 100)]];

describe('known areas', () => {
  test('a disc over a boundary, without water and parks', () => {
    expect(sharesOf(groundOf(pair), sitesOf([[100, 50]], 30))).toEqual(
      [0, 1].map(() => ({
        land: squareMeters(10_000),
        covered: squareMeters(disc(30) / 2),
        lived: squareMeters(10_000),
        coveredLived: squareMeters(disc(30) / 2),
      })),
    );
  });

  test('a disc half in water', () => {
    const ground = groundOf([[box(0, 0, 100)]], [box(50, -10, 200)]);
    expect(sharesOf(ground, sitesOf([[50, 50]], 20))).toEqual([
      {
        land: squareMeters(5_000),
        covered: squareMeters(disc(20) / 2),
        lived: squareMeters(5_000),
        coveredLived: squareMeters(disc(20) / 2),
      },
    ]);
  });

  test('a lake inside a park inside a disc', () => {
    const ground = groundOf([[box(0, 0, 100)]], [box(45, 45, 10)], [box(40, 40, 20)]);
    expect(sharesOf(ground, sitesOf([[50, 50]], 30))).toEqual([
      {
        land: squareMeters(9_900),
        covered: squareMeters(disc(30) - 100),
        lived: squareMeters(9_600),
        coveredLived: squareMeters(disc(30) - 400),
      },
    ]);
  });

  test('waters and parks that overlap count once, also where a park lies in water', () => {
    const water = [box(0, 0, 40), box(20, 0, 40), box(20, 0, 40)];
    const parks = [box(40, 0, 40), box(50, 10, 10)];
    const [share] = sharesOf(groundOf([[box(0, 0, 100)]], water, parks), sitesOf([[50, 50]], 200));
    expect(share).toEqual({
      land: squareMeters(10_000 - 60 * 40),
      covered: squareMeters(10_000 - 60 * 40),
      lived: squareMeters(10_000 - 80 * 40),
      coveredLived: squareMeters(10_000 - 80 * 40),
    });
  });

  test('an island in a lake is land', () => {
    const lake = groundOf([[box(0, 0, 100)]]);
    const ring = groundOf([[box(20, 20, 60), box(40, 40, 20)]]).districts;
    const [share] = sharesOf({ ...lake, water: ring }, sitesOf([[50, 50]], 5));
    expect(share?.land).toBeCloseTo(10_000 - 3_200, 6);
    expect(share?.covered).toBeCloseTo(disc(5), 6);
  });

  test('a polygon without reach covers its land, a line or point without reach nothing', () => {
    const ground = groundOf([[box(0, 0, 100)]], [box(50, 0, 50, 100)]);
    const [share] = sharesOf(
      ground,
      sourcesOf([
        { reach: 0, polygons: [[box(30, 30, 40)]] },
        { reach: 0, points: [[10, 10]] },
        {
          reach: 0,
          stretches: [
            [
              [0, 90],
              [90, 90],
            ],
          ],
        },
      ]),
    );
    expect(share?.covered).toBeCloseTo(20 * 40, 6);
  });

  test('identical sources count once', () => {
    const ground = groundOf(pair, [box(0, 0, 20)], [box(90, 0, 20)]);
    const once = sharesOf(ground, sitesOf([[100, 20]], 30));
    const often = sharesOf(ground, sitesOf(Array(1_000).fill([100, 20]), 30));
    for (const [at, share] of often.entries()) {
      expect(share.covered).toBeCloseTo(once[at]?.covered ?? 0, 6);
      expect(share.coveredLived).toBeCloseTo(once[at]?.coveredLived ?? 0, 6);
    }
  });
});

describe('degenerate ground and sources', () => {
  test('no sources cover nothing', () => {
    const ground = groundOf(pair, [box(0, 0, 20)], [box(90, 0, 20)]);
    for (const share of sharesOf(ground, sourcesOf([])))
      expect(share).toMatchObject({ covered: 0, coveredLived: 0 });
  });

  test('sources far outside, or wholly in water, cover nothing', () => {
    const ground = groundOf(pair, [box(0, 0, 60)]);
    for (const share of sharesOf(
      ground,
      sitesOf(
        [
          [1e6, -1e6],
          [30, 30],
        ],
        20,
      ),
    ))
      expect(share).toMatchObject({ covered: 0, coveredLived: 0 });
  });

  test('a district that is all water has no land, one that is all park nobody', () => {
    const ground = groundOf(pair, [box(-10, -10, 110, 120)], [box(90, -10, 120)]);
    expect(sharesOf(ground, sitesOf([[100, 50]], 30))).toEqual([
      { land: 0, covered: 0, lived: 0, coveredLived: 0 },
      {
        land: squareMeters(10_000),
        covered: squareMeters(disc(30) / 2),
        lived: 0,
        coveredLived: 0,
      },
    ]);
  });

  test('what is covered wholly is as large as the land, to the last digit', () => {
    const third = 100 / 3;
    const ground = groundOf(pair, [box(third, third, third)], [box(0.1, 0.7, third)]);
    for (const share of sharesOf(ground, sitesOf([[100, 50]], 400))) {
      expect(share.covered).toBe(share.land);
      expect(share.coveredLived).toBe(share.lived);
    }
  });

  test('no districts have no shares, and a district without outline no land', () => {
    expect(sharesOf(groundOf([]), sitesOf([[0, 0]], 10))).toEqual([]);
    const ground = { ...groundOf([[box(0, 0, 100)]]), districtCount: 2 };
    expect(sharesOf(ground, sitesOf([[0, 0]], 10))[1]).toMatchObject({ land: 0, covered: 0 });
  });

  test('what is no number is refused', () => {
    const ground = groundOf(pair);
    expect(() => sharesOf(ground, sitesOf([[Number.NaN, 0]], 10))).toThrow(RangeError);
    expect(() => sharesOf(ground, sitesOf([[0, 0]], -1))).toThrow('a reach of -1 metres');
    const broken = groundOf(pair, [box(0, Number.NaN, 10)]);
    expect(() => makeExactGround(broken)).toThrow(RangeError);
  });
});

describe('sources put together', () => {
  const first: readonly ExampleSource[] = [
    { reach: 3, points: [[1, 2]], polygons: [[box(0, 0, 10), box(2, 2, 3)]] },
    {
      reach: 4,
      stretches: [
        [
          [5, 6],
          [7, 8],
        ],
      ],
    },
  ];
  const second: readonly ExampleSource[] = [
    { reach: 0, polygons: [[box(20, 0, 4)], [box(30, 0, 5)]] },
    {
      reach: 7,
      points: [[9, 9]],
      stretches: [
        [
          [1, 1],
          [2, 2],
        ],
      ],
    },
    { reach: 8 },
  ];

  test('are those of both, one after the other', () => {
    expect(joinSources(sourcesOf(first), sourcesOf(second))).toEqual(
      sourcesOf([...first, ...second]),
    );
  });

  test('nothing put to them, or they to nothing, changes nothing', () => {
    const all = sourcesOf(first);
    expect(joinSources(all, sourcesOf([]))).toEqual(all);
    expect(joinSources(sourcesOf([]), all)).toEqual(all);
  });
});
