import type { BitRows } from './bit-rows';
import { type FourNumbers, makeFourNumbers, numberCells } from './cell-numbers';
import type { CoverGrid } from './cover-grid';
import type { CoverPicture } from './coverage-report';
import type { Plane } from './plane';
import type { CoverCells } from './raster-cover';

/** Covered cells are a number higher by one measure, and by a second. */
const coverNumbers = makeFourNumbers({ neither: 1, first: 2, second: 1, both: 3 });
const differenceNumbers = makeFourNumbers({ neither: 1, both: 2, first: 3, second: 4 });

function toCells(
  kind: CoverPicture['kind'],
  grid: CoverGrid,
  plane: Plane,
  sets: readonly [BitRows, BitRows],
  numbers: FourNumbers,
): CoverPicture {
  const { west, south, cellMeters, rows, land } = grid;
  // Whole words: the cells past the last column are no land.
  const columns = land.stride * 32;
  const [east, north] = [west + columns * cellMeters, south + rows * cellMeters];
  return {
    kind,
    columns,
    rows,
    cells: numberCells(land, sets, numbers),
    corners: [
      plane.toGlobe(west, north),
      plane.toGlobe(east, north),
      plane.toGlobe(east, south),
      plane.toGlobe(west, south),
    ],
  };
}

/** Land cells as numbers, the northernmost row first, as pictures have it. */
export function toPicture(grid: CoverGrid, cells: CoverCells, plane: Plane): CoverPicture {
  return toCells('cover', grid, plane, [cells.once, cells.twice], coverNumbers);
}

/** Land cells by which of two covers reaches them. */
export function toDifference(
  grid: CoverGrid,
  a: CoverCells,
  b: CoverCells,
  plane: Plane,
): CoverPicture {
  return toCells('difference', grid, plane, [a.once, b.once], differenceNumbers);
}
