import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BitRows, hasBit, makeBitRows, setRun } from './bit-rows';
import { makeCoverGrid } from './cover-grid';
import { toDifference, toPicture } from './cover-picture';
import { box, groundOf } from './example-ground';
import { makePlane } from './plane';
import type { CoverCells } from './raster-cover';

const plane = makePlane(
  '+proj=tmerc +lat_0=0 +lon_0=15.5 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs',
);
const north = 6_470_000;
/** 41 by 9 cells of land round a lake: more than one word a row, and not a whole number of them. */
const grid = makeCoverGrid(
  groundOf([[box(0, north, 410, 90)]], [box(100, north + 20, 60, 30)]),
  10,
);

const anyRuns = fc.array(
  fc.tuple(fc.nat(grid.rows - 1), fc.nat(grid.columns - 1), fc.integer({ min: 1, max: 20 })),
  { maxLength: 8 },
);

function bitsOf(runs: readonly (readonly [number, number, number])[]): BitRows {
  const bits = makeBitRows(grid.columns, grid.rows);
  for (const [row, from, length] of runs)
    setRun(bits, row, from, Math.min(grid.columns, from + length));
  return bits;
}

const anyCells = fc
  .tuple(anyRuns, anyRuns)
  .map(
    ([once, twice]): CoverCells => ({ once: bitsOf([...once, ...twice]), twice: bitsOf(twice) }),
  );

/** Number of each cell of the picture by the dumb rule. */
function expected(columns: number, number: (row: number, column: number) => number): number[] {
  return Array.from({ length: grid.rows * columns }, (_, at) => {
    const row = grid.rows - 1 - Math.floor(at / columns);
    const column = at % columns;
    return hasBit(grid.land, row, column) ? number(row, column) : 0;
  });
}

test('cover is drawn cell by cell, from the north', () =>
  fc.assert(
    fc.property(anyCells, (cells) => {
      const picture = toPicture(grid, cells, plane);
      const counted = (row: number, column: number) =>
        1 + Number(hasBit(cells.once, row, column)) + Number(hasBit(cells.twice, row, column));
      expect([...picture.cells]).toEqual(expected(picture.columns, counted));
    }),
  ));

test('the difference says which of the two covers reaches a cell', () =>
  fc.assert(
    fc.property(anyCells, anyCells, (a, b) => {
      const picture = toDifference(grid, a, b, plane);
      const number = (row: number, column: number) => {
        const [first, other] = [hasBit(a.once, row, column), hasBit(b.once, row, column)];
        if (first && other) return 2;
        if (first) return 3;
        return other ? 4 : 1;
      };
      expect([...picture.cells]).toEqual(expected(picture.columns, number));
    }),
  ));

test('its corners are those of whole words of cells', () => {
  const { corners, columns, rows } = toPicture(
    grid,
    { once: bitsOf([]), twice: bitsOf([]) },
    plane,
  );
  const [northWest = [], , southEast = []] = corners;
  const [west, top] = plane.toPlane(northWest);
  const [east, bottom] = plane.toPlane(southEast);
  expect((east ?? 0) - (west ?? 0)).toBeCloseTo(columns * 10, 3);
  expect((top ?? 0) - (bottom ?? 0)).toBeCloseTo(rows * 10, 3);
  expect(west).toBeCloseTo(grid.west, 3);
});
