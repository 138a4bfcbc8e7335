import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBits } from './bit-rows';
import { makeCoverGrid } from './cover-grid';
import {
  box,
  type ExampleSource,
  groundOf,
  type Place,
  sitesOf,
  sourcesOf,
} from './example-ground';
import { makeMovingCover, move, setActive } from './moving-cover';
import { countShares, coverCells } from './raster-cover';

const grid = makeCoverGrid(
  groundOf(
    [[box(0, 0, 100, 150)], [box(100, 0, 95, 150)]],
    [box(80, 60, 50, 12)],
    [box(0, 100, 150, 30)],
  ),
  5,
);
const place: fc.Arbitrary<Place> = fc.tuple(fc.integer({ min: -30, max: 230 }), fc.nat(180));
const source: fc.Arbitrary<ExampleSource> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ reach: fc.nat(40), points: fc.tuple(place) }) },
  fc.record({
    reach: fc.nat(20),
    points: fc.array(place, { maxLength: 2 }),
    stretches: fc.array(fc.tuple(place, place), { maxLength: 2 }),
    polygons: fc.array(fc.tuple(fc.array(place, { minLength: 3, maxLength: 5 })), { maxLength: 1 }),
  }),
);
const step = fc.oneof(
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(20), place }),
  fc.record({ kind: fc.constant('switch' as const), at: fc.nat(20), on: fc.boolean() }),
);

const isPoint = (own: ExampleSource): boolean =>
  (own.points ?? []).length === 1 && !own.stretches?.length && !own.polygons?.length;

test('after any moves and switches the cover is as if made anew', () => {
  return fc.assert(
    fc.property(
      fc.array(source, { minLength: 1, maxLength: 8 }),
      fc.array(step, { maxLength: 12 }),
      (list, steps) => {
        const own = [...list];
        const on = list.map(() => true);
        const cover = makeMovingCover(grid, sourcesOf(list));
        for (const one of steps) {
          const at = one.at % own.length;
          const now = own[at];
          if (!now) continue;
          if (one.kind === 'switch') {
            setActive(cover, [at], one.on);
            on[at] = one.on;
          } else if (isPoint(now)) {
            move(cover, at, ...one.place);
            own[at] = { ...now, points: [one.place] };
          }
        }
        const anew = coverCells(grid, sourcesOf(own.filter((_, at) => on[at])));
        expect(cover.cells).toEqual(anew);
        expect(cover.shares).toEqual(countShares(grid, anew));
      },
    ),
    { numRuns: 150 },
  );
});

describe('many sources at one place', () => {
  const places = new Array<Place>(1000).fill([40, 40]);

  test('are counted, however many', () => {
    const cover = makeMovingCover(grid, sitesOf(places, 30));
    const one = countBits(coverCells(grid, sitesOf([[40, 40]], 30)).once);
    expect([countBits(cover.cells.once), countBits(cover.cells.twice)]).toEqual([one, one]);
    const all = places.map((_, at) => at);
    setActive(cover, all.slice(1), false);
    expect([countBits(cover.cells.once), countBits(cover.cells.twice)]).toEqual([one, 0]);
    setActive(cover, all, false);
    expect(countBits(cover.cells.once)).toBe(0);
    expect([...cover.shares.landOnce]).toEqual([0, 0]);
    setActive(cover, all, true);
    expect(countBits(cover.cells.twice)).toBe(one);
  });
});

test('the sources that were given stay as they are', () => {
  const sources = sitesOf([[40, 40]], 30);
  const cover = makeMovingCover(grid, sources);
  move(cover, 0, 90, 90);
  expect([...sources.points.xy]).toEqual([40, 40]);
});

test('a source that is switched off twice, or moved while off, comes back once and where it is', () => {
  const cover = makeMovingCover(
    grid,
    sitesOf(
      [
        [40, 40],
        [60, 40],
      ],
      30,
    ),
  );
  setActive(cover, [0, 0], false);
  setActive(cover, [0], false);
  move(cover, 0, 70, 80);
  expect(cover.cells).toEqual(coverCells(grid, sitesOf([[60, 40]], 30)));
  setActive(cover, [0, 0], true);
  expect(cover.cells).toEqual(
    coverCells(
      grid,
      sitesOf(
        [
          [70, 80],
          [60, 40],
        ],
        30,
      ),
    ),
  );
});

test('a site may leave the area and come back', () => {
  const cover = makeMovingCover(grid, sitesOf([[40, 40]], 30));
  const before = cover.shares.landOnce.slice();
  move(cover, 0, 1e9, -1e9);
  expect([...cover.shares.landOnce]).toEqual([0, 0]);
  move(cover, 0, 40, 40);
  expect(cover.shares.landOnce).toEqual(before);
});

test('what cannot move or be switched is refused', () => {
  const cover = makeMovingCover(
    grid,
    sourcesOf([
      {
        reach: 5,
        points: [
          [1, 1],
          [9, 9],
        ],
      },
      { reach: 5, points: [[1, 1]] },
      { reach: 5 },
    ]),
  );
  expect(() => move(cover, 0, 1, 1)).toThrow('source 0 is not one point');
  expect(() => move(cover, 2, 1, 1)).toThrow('source 2 is not one point');
  expect(() => move(cover, 3, 1, 1)).toThrow('no source 3 among 3');
  expect(() => move(cover, 1, Number.NaN, 1)).toThrow('NaN');
  expect(() => setActive(cover, [-1], true)).toThrow('no source -1');
  expect(() => setActive(cover, [0.5], true)).toThrow(RangeError);
  // A move that is refused leaves the cover as it was.
  expect(cover.cells).toEqual(coverCells(grid, cover.pen.sources));
});

test('hundreds of sources at one place are counted one by one', () => {
  const list = Array.from({ length: 300 }, (): Place => [60, 60]);
  const cover = makeMovingCover(grid, sitesOf(list, 30));
  const one = coverCells(grid, sitesOf([[60, 60]], 30));
  expect(cover.cells).toEqual({ once: one.once, twice: one.once });
  setActive(cover, list.slice(2).keys(), false);
  expect(cover.cells).toEqual({ once: one.once, twice: one.once });
  setActive(cover, [298], false);
  expect(cover.cells).toEqual(one);
  expect(cover.shares).toEqual(countShares(grid, one));
  setActive(cover, [299], false);
  expect(countBits(cover.cells.once)).toBe(0);
});
