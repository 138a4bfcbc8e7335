import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orBits } from './bit-rows';
import { makeCoverGrid } from './cover-grid';
import type { CoverSources } from './cover-sources';
import {
  box,
  type ExampleSource,
  groundOf,
  type Place,
  sitesOf,
  sourcesOf,
} from './example-ground';
import { countShares, coverCells } from './raster-cover';
import { curveOfDistrict, makeReachCurve, sharesAt } from './reach-curve';

const grid = makeCoverGrid(
  groundOf(
    [[box(0, 0, 100, 150)], [box(100, 0, 95, 150)]],
    [box(80, 60, 50, 12)],
    [box(0, 100, 150, 30)],
  ),
  5,
);
const curveOf = (sources: CoverSources, mostMeters = 100) =>
  makeReachCurve(grid, sources, { alreadyCovered: null, mostMeters });
const withReach = (sources: CoverSources, reach: number): CoverSources => ({
  ...sources,
  reachMeters: new Float64Array(sources.count).fill(reach),
});

// Places off the multiples that give distances of whole metres, where rounding decides.
const place: fc.Arbitrary<Place> = fc.tuple(
  fc.integer({ min: -300, max: 2400 }).map((x) => x / 10 + 0.0137),
  fc.integer({ min: -300, max: 1900 }).map((y) => y / 10 + 0.0171),
);
const source: fc.Arbitrary<ExampleSource> = fc.record({
  reach: fc.constant(0),
  points: fc.array(place, { maxLength: 3 }),
  stretches: fc.array(fc.tuple(place, place), { maxLength: 2 }),
  polygons: fc.array(
    fc.array(fc.array(place, { minLength: 3, maxLength: 5 }), { minLength: 1, maxLength: 2 }),
    {
      maxLength: 1,
    },
  ),
});
const sources = fc.array(source, { maxLength: 5 });

describe('the curve', () => {
  test('is that of the cover, at every whole metre', () => {
    return fc.assert(
      fc.property(sources, fc.integer({ min: 0, max: 60 }), (list, reach) => {
        const parts = sourcesOf(list);
        const found = sharesAt(curveOf(parts, 60), reach);
        const wanted = countShares(grid, coverCells(grid, withReach(parts, reach)));
        expect([...found.landOnce]).toEqual([...wanted.landOnce]);
        expect([...found.livedOnce]).toEqual([...wanted.livedOnce]);
      }),
      { numRuns: 150 },
    );
  });

  test('is that of the cover with many sites too', () => {
    const sites = fc.array(place, { minLength: 30, maxLength: 80 });
    return fc.assert(
      fc.property(sites, fc.integer({ min: 1, max: 25 }), (places, reach) => {
        const parts = sitesOf(places, reach);
        const wanted = countShares(grid, coverCells(grid, parts));
        expect([...sharesAt(curveOf(parts, 25), reach).landOnce]).toEqual([...wanted.landOnce]);
      }),
    );
  });

  test('lies between the whole metres in between, and never falls', () => {
    return fc.assert(
      fc.property(sources, fc.double({ min: 0, max: 59.9, noNaN: true }), (list, reach) => {
        const curve = curveOf(sourcesOf(list), 60);
        const [low, found, high] = [Math.floor(reach), reach, Math.floor(reach) + 1].map(
          (meters) => sharesAt(curve, meters).landOnce,
        );
        for (const district of [0, 1]) {
          expect(found?.[district]).toBeGreaterThanOrEqual(low?.[district] ?? Number.NaN);
          expect(found?.[district]).toBeLessThanOrEqual(high?.[district] ?? Number.NaN);
        }
      }),
    );
  });

  test('counts what others cover at every reach, once', () => {
    return fc.assert(
      fc.property(sources, sources, fc.integer({ min: 0, max: 40 }), (list, others, reach) => {
        const already = coverCells(grid, withReach(sourcesOf(others), 20)).once;
        const parts = sourcesOf(list);
        const curve = makeReachCurve(grid, parts, { alreadyCovered: already, mostMeters: 40 });
        const cells = coverCells(grid, withReach(parts, reach));
        orBits(cells.once, already);
        const wanted = countShares(grid, cells);
        const found = sharesAt(curve, reach);
        expect([...found.landOnce]).toEqual([...wanted.landOnce]);
        expect([...found.livedOnce]).toEqual([...wanted.livedOnce]);
      }),
      { numRuns: 60 },
    );
  });

  test('of a district can be drawn, metre by metre', () => {
    const curve = curveOf(sitesOf([[52.5, 52.5]], 0), 12);
    const { land, lived } = curveOfDistrict(curve, 0);
    // The cell itself at 1 m, its four neighbours at 5 m, the next four at 7.07 m, and four more at 10 m.
    expect([...land]).toEqual([0, 25, 25, 25, 25, 125, 125, 125, 225, 225, 325, 325, 525]);
    expect(lived).toEqual(land);
    expect([...curveOfDistrict(curve, 1).land]).toEqual(new Array(13).fill(0));
  });
});

describe('what data can hold', () => {
  test('no sources, sources far away, and a longest reach of nothing', () => {
    for (const parts of [sourcesOf([]), sitesOf([[1e9, 1e9]], 50), sourcesOf([{ reach: 1 }])])
      expect([...sharesAt(curveOf(parts), 100).landOnce]).toEqual([0, 0]);
    const area = sourcesOf([{ reach: 0, polygons: [[box(0, 0, 50)]] }]);
    expect([...sharesAt(curveOf(area, 0), 0).landOnce]).toEqual([2500, 0]);
  });

  test('a thousand points at one place, and stretches of no length', () => {
    const one = curveOf(sitesOf([[40.1, 40.2]], 0));
    expect(curveOf(sitesOf(new Array<Place>(1000).fill([40.1, 40.2]), 0))).toEqual(one);
    const stretch: ExampleSource = {
      reach: 0,
      stretches: [
        [
          [40.1, 40.2],
          [40.1, 40.2],
        ],
      ],
    };
    expect(curveOf(sourcesOf([stretch]))).toEqual(one);
  });

  test('points in line, above one another and beside', () => {
    for (const places of [
      [
        [40, 10],
        [40, 90],
        [40, 50],
      ],
      [
        [10, 40],
        [90, 40],
        [50, 40],
      ],
    ] as Place[][])
      for (const reach of [7, 23, 60]) {
        const wanted = countShares(grid, coverCells(grid, sitesOf(places, reach)));
        expect(sharesAt(curveOf(sitesOf(places, 0)), reach).landOnce).toEqual(wanted.landOnce);
      }
  });

  test('an area without districts', () => {
    const empty = makeCoverGrid(groundOf([]), 5);
    const curve = makeReachCurve(empty, sitesOf([[1, 1]], 1), {
      alreadyCovered: null,
      mostMeters: 50,
    });
    expect(sharesAt(curve, 20).landOnce).toHaveLength(0);
  });
});

test('what is no reach is refused', () => {
  const parts = sitesOf([[40, 40]], 0);
  for (const reach of [-1, Number.NaN, 100.5])
    expect(() => sharesAt(curveOf(parts), reach)).toThrow(`${reach} metres`);
  for (const most of [-1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => curveOf(parts, most)).toThrow(`${most} metres`);
  expect(() => curveOf(sitesOf([[Number.NaN, 1]], 0))).toThrow('NaN');
  const other = coverCells(makeCoverGrid(groundOf([[box(0, 0, 5)]]), 5), parts).once;
  expect(() => makeReachCurve(grid, parts, { alreadyCovered: other, mostMeters: 9 })).toThrow(
    RangeError,
  );
});
