import * as fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  andNotBits,
  type BitRows,
  copyBits,
  countRun,
  hasBit,
  makeBitRows,
  setRun,
} from './bit-rows';
import { type CoverGrid, districtOfCell, makeCoverGrid } from './cover-grid';
import { box, groundOf, type Place, sitesOf } from './example-ground';
import { gapOutline, gapPolygons, insidePoint } from './gap-outline';
import { coverCells, makeCoverCells } from './raster-cover';
import { findGaps, type Gap } from './raster-gaps';

const all = { exposed: null, leastSquareMeters: 0, most: Number.POSITIVE_INFINITY };

/** A grid of one district, and cover that leaves the cells marked # open; the first line is the northernmost. */
function pictureOf(...lines: readonly string[]) {
  const columns = lines[0]?.length ?? 0;
  const grid = makeCoverGrid(groundOf([[box(0, 0, columns * 5, lines.length * 5)]]), 5);
  const cells = makeCoverCells(grid);
  for (const [index, line] of lines.toReversed().entries())
    for (const [column, sign] of [...line].entries())
      if (sign !== '#') setRun(cells.once, index, column, column + 1);
  return { grid, cells };
}

const gapsIn = (...lines: readonly string[]): Gap[] => {
  const { grid, cells } = pictureOf(...lines);
  return findGaps(grid, cells, all);
};

/** The cells of gaps, joined; a cell in two of them fails. */
function cellsOfGaps(grid: CoverGrid, gaps: readonly Gap[]): BitRows {
  const bits = makeBitRows(grid.columns, grid.rows);
  for (const { runs } of gaps)
    for (let at = 0; at < runs.length; at += 3) {
      const [row = 0, from = 0, to = 0] = runs.subarray(at, at + 3);
      if (countRun(bits, row, from, to) > 0) throw new Error('a cell lies in two gaps');
      setRun(bits, row, from, to);
    }
  return bits;
}

/** Flood filling by hand, cell by cell: takes the piece that holds a cell away. @returns its cells */
function takePiece(left: BitRows, grid: CoverGrid, start: number): number {
  const districtOf = (cell: number) =>
    districtOfCell(grid, Math.floor(cell / left.columns), cell % left.columns);
  const todo = [start];
  let found = 0;
  for (let cell = todo.pop(); cell !== undefined; cell = todo.pop()) {
    const [row, column] = [Math.floor(cell / left.columns), cell % left.columns];
    if (!hasBit(left, row, column) || districtOf(cell) !== districtOf(start)) continue;
    const word = row * left.stride + (column >> 5);
    left.words[word] = (left.words[word] ?? 0) ^ (1 << (column & 31));
    found++;
    for (const nextRow of [row - 1, row, row + 1])
      for (const next of [column - 1, column, column + 1])
        if (hasBit(left, nextRow, next)) todo.push(nextRow * left.columns + next);
  }
  return found;
}

/** Area of rings, holes below 0. */
const areaOf = (rings: readonly Position[][]): number =>
  rings
    .flatMap((ring) => ring.slice(1).map((place, at) => [ring[at] ?? place, place] as const))
    .reduce((sum, [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]]) => sum + (x0 * y1 - x1 * y0) / 2, 0);

const sites = fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 25 });
const twoDistricts = makeCoverGrid(
  groundOf([[box(0, 0, 100, 200)], [box(100, 0, 100, 200)]], [box(20, 90, 120, 8)]),
  5,
);

describe('gaps', () => {
  test('are the connected pieces, largest first, with area and bounds', () => {
    const gaps = gapsIn('##...', '##..#', '....#', '#...#');
    expect(
      gaps.map(({ cells, squareMeters, bounds }) => ({ cells, squareMeters, bounds })),
    ).toEqual([
      { cells: 4, squareMeters: 100, bounds: [0, 10, 10, 20] },
      { cells: 3, squareMeters: 75, bounds: [20, 0, 25, 15] },
      { cells: 1, squareMeters: 25, bounds: [0, 0, 5, 5] },
    ]);
    expect([...(gaps[1]?.runs ?? [])]).toEqual([0, 4, 5, 1, 4, 5, 2, 4, 5]);
  });

  test('hold together by corners', () => {
    expect(gapsIn('#..', '.#.', '..#')).toHaveLength(1);
    expect(gapsIn('..#', '.#.', '#..')).toHaveLength(1);
    expect(gapsIn('#.#', '.#.', '#.#')).toHaveLength(1);
    expect(gapsIn('#.#', '...', '#.#')).toHaveLength(4);
  });

  test('hold together by corners also where the district itself does', () => {
    for (const boxes of [
      [box(0, 0, 5), box(5, 5, 5)],
      [box(5, 0, 5), box(0, 5, 5)],
    ]) {
      const grid = makeCoverGrid(groundOf([boxes]), 5);
      expect(findGaps(grid, makeCoverCells(grid), all)).toHaveLength(1);
    }
  });

  test('are joined late: arms that meet in the last row, and combs', () => {
    expect(gapsIn('#####', '#.#.#', '#.#.#')).toHaveLength(1);
    expect(gapsIn('#.#.#', '#.#.#', '#####')).toHaveLength(1);
    expect(
      gapsIn(
        '#########',
        '#.......#',
        '#.#####.#',
        '#.#...#.#',
        '#.###.#.#',
        '#.....#.#',
        '#######.#',
      ),
    ).toHaveLength(1);
  });

  test('are cut where districts meet', () => {
    const gaps = findGaps(twoDistricts, makeCoverCells(twoDistricts), all);
    expect(gaps.map(({ district, cells }) => [district, cells]).toSorted()).toEqual([
      [0, 38 * 20 + 2 * 4],
      [1, 38 * 20 + 2 * 12],
    ]);
  });

  test('of one size come from south to north, and only as many as asked for', () => {
    const { grid, cells } = pictureOf('#.#', '...', '#.#', '...', '##.');
    expect(findGaps(grid, cells, { ...all, most: 3 }).map(({ runs }) => [...runs])).toEqual([
      [0, 0, 2],
      [2, 0, 1],
      [2, 2, 3],
    ]);
    expect(findGaps(grid, cells, { ...all, leastSquareMeters: 26 })).toHaveLength(1);
    expect(findGaps(grid, cells, { ...all, leastSquareMeters: 25 })).toHaveLength(5);
    expect(findGaps(grid, cells, { ...all, most: 0 })).toEqual([]);
  });

  test('take only exposed cells when these are given', () => {
    const { grid, cells } = pictureOf('####', '####');
    const exposed = makeBitRows(grid.columns, grid.rows);
    setRun(exposed, 1, 1, 3);
    const [gap] = findGaps(grid, cells, { ...all, exposed });
    expect([...(gap?.runs ?? [])]).toEqual([1, 1, 3]);
  });

  test('are together the land without cover, each within one district', () => {
    return fc.assert(
      fc.property(sites, (places) => {
        const cells = coverCells(twoDistricts, sitesOf(places, 23));
        const gaps = findGaps(twoDistricts, cells, all);
        const open = copyBits(twoDistricts.land);
        andNotBits(open, cells.once);
        expect(cellsOfGaps(twoDistricts, gaps)).toEqual(open);
        for (const { district, runs, cells: count } of gaps) {
          let own = 0;
          for (let at = 0; at < runs.length; at += 3) {
            const [row = 0, from = 0, to = 0] = runs.subarray(at, at + 3);
            expect(districtOfCell(twoDistricts, row, from)).toBe(district);
            expect(districtOfCell(twoDistricts, row, to - 1)).toBe(district);
            own += to - from;
          }
          expect(own).toBe(count);
        }
      }),
    );
  });

  test('are whole: no two of a district touch, and each is connected', () => {
    return fc.assert(
      fc.property(sites, (places) => {
        const cells = coverCells(twoDistricts, sitesOf(places, 23));
        const gaps = findGaps(twoDistricts, cells, all);
        const left = cellsOfGaps(twoDistricts, gaps);
        let pieces = 0;
        for (let start = 0; start < left.rows * left.columns; start++)
          if (takePiece(left, twoDistricts, start) > 0) pieces++;
        expect(gaps).toHaveLength(pieces);
      }),
      { numRuns: 30 },
    );
  });

  test('are none where all is covered, or there is no land', () => {
    expect(gapsIn('...', '...')).toEqual([]);
    const empty = makeCoverGrid(groundOf([]), 5);
    expect(findGaps(empty, makeCoverCells(empty), all)).toEqual([]);
    expect(gapsIn('#')).toHaveLength(1);
  });

  test('refuse limits and grids that cannot be', () => {
    const { grid, cells } = pictureOf('#');
    expect(() => findGaps(grid, cells, { ...all, leastSquareMeters: -1 })).toThrow('-1 m²');
    expect(() => findGaps(grid, cells, { ...all, most: Number.NaN })).toThrow('NaN gaps');
    expect(() => findGaps(twoDistricts, cells, all)).toThrow(RangeError);
    const exposed = makeBitRows(3, 3);
    expect(() => findGaps(grid, cells, { ...all, exposed })).toThrow(RangeError);
  });
});

describe('the outline', () => {
  const polygonsIn = (...lines: readonly string[]): Position[][][] => {
    const { grid, cells } = pictureOf(...lines);
    const [gap] = findGaps(grid, cells, all);
    return gap ? gapPolygons(grid, gap) : [];
  };

  test('of a block is its four corners, anticlockwise and closed', () => {
    const [[ring = []] = []] = polygonsIn('##', '##');
    expect(ring).toHaveLength(5);
    expect(ring[0]).toEqual(ring[4]);
    expect(new Set(ring.map(String))).toEqual(new Set(['0,0', '10,0', '10,10', '0,10']));
    expect(areaOf([ring])).toBe(100);
  });

  test('has a ring for each hole, clockwise', () => {
    const polygons = polygonsIn('#####', '#.#.#', '#####');
    expect(polygons.map((rings) => rings.map((ring) => areaOf([ring])))).toEqual([
      [325 + 50, -25, -25],
    ]);
  });

  test('gives parts that touch by a corner polygons of their own', () => {
    expect(polygonsIn('#.', '.#').map((rings) => rings.length)).toEqual([1, 1]);
    // A ring round a hole in which a part touches it by a corner.
    const nested = polygonsIn('#####', '#...#', '#.#.#', '##..#', '#####');
    expect(nested.map((rings) => rings.map((ring) => areaOf([ring])))).toEqual([[625, -200], [25]]);
  });

  test('cuts a ring where it would touch itself', () => {
    // The hole opens outwards by a corner only; two holes touch by a corner.
    expect(polygonsIn('####', '#..#', '##.#', '###.').flat()).toHaveLength(2);
    expect(polygonsIn('####', '#.##', '##.#', '####').map((rings) => rings.length)).toEqual([3]);
  });

  test('encloses the area of the gap, and no ring meets a corner twice', () => {
    return fc.assert(
      fc.property(sites, (places) => {
        const cells = coverCells(twoDistricts, sitesOf(places, 17));
        for (const gap of findGaps(twoDistricts, cells, all)) {
          const rings = gapOutline(twoDistricts, gap);
          expect(areaOf(rings)).toBe(gap.squareMeters);
          for (const ring of rings) expect(new Set(ring.map(String)).size).toBe(ring.length - 1);
          for (const [outer = [], ...holes] of gapPolygons(twoDistricts, gap)) {
            expect(areaOf([outer])).toBeGreaterThan(0);
            for (const hole of holes) expect(areaOf([hole])).toBeLessThan(0);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the inside point', () => {
  const owner = (grid: CoverGrid, gaps: readonly Gap[], [x, y]: Place): number =>
    gaps.findIndex((gap) =>
      hasBit(
        cellsOfGaps(grid, [gap]),
        Math.floor((y - grid.south) / grid.cellMeters),
        Math.floor((x - grid.west) / grid.cellMeters),
      ),
    );

  test('is the middle of a block, and in the wide part of others', () => {
    const { grid, cells } = pictureOf('###', '###', '###');
    const [block] = findGaps(grid, cells, all);
    expect(block && insidePoint(grid, block)).toEqual([7.5, 7.5]);
    const horseshoe = pictureOf('#.....#', '#.....#', '#.....#', '#######');
    const [bent] = findGaps(horseshoe.grid, horseshoe.cells, all);
    expect(bent && insidePoint(horseshoe.grid, bent)).toEqual([17.5, 2.5]);
  });

  test('always lies in the gap', () => {
    return fc.assert(
      fc.property(sites, (places) => {
        const cells = coverCells(twoDistricts, sitesOf(places, 23));
        const gaps = findGaps(twoDistricts, cells, all);
        for (const [index, gap] of gaps.entries())
          expect(owner(twoDistricts, gaps, insidePoint(twoDistricts, gap))).toBe(index);
      }),
      { numRuns: 25 },
    );
  });
});
