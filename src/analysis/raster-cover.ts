import { type BitRows, countWord, makeBitRows, maskFrom, maskTo } from './bit-rows';
import { checkSources, findParts, isOnePointEach } from './check-parts';
import { discRuns, makeConvexRuns } from './convex-runs';
import { type CoverGrid, checkSize } from './cover-grid';
import type { CoverSources } from './cover-sources';
import { coverDisc, coverRuns, coverStencil } from './draw-cover';
import { drawStretch, type SourcePen, stampSource } from './source-stencil';
import { clearStencil, makeStencil } from './stencil';

/** Cells within reach of sources, inside districts and outside. */
export interface CoverCells {
  /** Covered by at least one source. */
  once: BitRows;
  /** Covered by at least two different sources, which may lie at the same place. */
  twice: BitRows;
}

/** Square metres per district. */
export interface CellShares {
  land: Float64Array;
  landOnce: Float64Array;
  landTwice: Float64Array;
  /** Of the land, where people live. */
  lived: Float64Array;
  livedOnce: Float64Array;
  livedTwice: Float64Array;
}

/** Cells of a grid that nothing covers. */
export const makeCoverCells = ({ columns, rows }: CoverGrid): CoverCells => ({
  once: makeBitRows(columns, rows),
  twice: makeBitRows(columns, rows),
});

/** Covers the cells of sources that are one point each. */
function coverPoints(grid: CoverGrid, sources: CoverSources, cells: CoverCells): void {
  const { west, south, cellMeters, columns, rows } = grid;
  const { count, reachMeters } = sources;
  const { xy } = sources.points;
  const runs = makeConvexRuns(columns, rows);
  for (let point = 0; point < count; point++) {
    const reach = (reachMeters[point] ?? 0) / cellMeters;
    const u = ((xy[point * 2] ?? 0) - west) / cellMeters - 0.5;
    const v = ((xy[point * 2 + 1] ?? 0) - south) / cellMeters - 0.5;
    const inside =
      u >= reach && v >= reach && u + reach <= columns - 1 && v + reach <= rows - 1 && reach > 0;
    if (inside) coverDisc(cells, u, v, reach);
    else {
      discRuns(runs, u, v, reach);
      coverRuns(cells, runs);
    }
  }
}

/** Covers the cells of sources that have any parts. */
function coverParts(grid: CoverGrid, sources: CoverSources, cells: CoverCells): void {
  const starts = findParts(sources);
  const runs = makeConvexRuns(grid.columns, grid.rows);
  const pen: SourcePen = { frame: grid, sources, starts, runs };
  const stencil = makeStencil(grid.columns, grid.rows);
  for (let source = 0; source < sources.count; source++) {
    const stretch = starts.stretches[source] ?? 0;
    const stretches = (starts.stretches[source + 1] ?? 0) - stretch;
    const points = (starts.points[source + 1] ?? 0) - (starts.points[source] ?? 0);
    const rings = (starts.rings[source + 1] ?? 0) - (starts.rings[source] ?? 0);
    if (stretches === 1 && points === 0 && rings === 0) {
      // One convex part cannot overlap itself, so it needs no stencil.
      drawStretch(pen, stretch, sources.reachMeters[source] ?? 0);
      coverRuns(cells, runs);
      continue;
    }
    stampSource(stencil, pen, source);
    coverStencil(cells, stencil);
    clearStencil(stencil);
  }
}

/**
 * Finds the cells whose centres lie within reach of sources, or inside their polygons.
 * @param reuse cells of an earlier answer for the same grid, which are written over: no new memory
 * @throws RangeError for sources whose numbers are no numbers or whose parts are not in order
 */
export function coverCells(grid: CoverGrid, sources: CoverSources, reuse?: CoverCells): CoverCells {
  checkSources(sources);
  const cells = reuse ?? makeCoverCells(grid);
  checkSize(grid, cells.once);
  checkSize(grid, cells.twice);
  if (reuse) {
    reuse.once.words.fill(0);
    reuse.twice.words.fill(0);
  }
  if (isOnePointEach(sources)) coverPoints(grid, sources, cells);
  else coverParts(grid, sources, cells);
  return cells;
}

/** Adds up the covered cells of a district's run in the row whose words begin at `base`. */
function countRun(
  { land, lived, runFrom, runTo, runDistrict }: CoverGrid,
  { once, twice }: CoverCells,
  counts: Int32Array,
  run: number,
  base: number,
): void {
  const from = runFrom[run] ?? 0;
  const to = runTo[run] ?? 0;
  const last = base + ((to - 1) >> 5);
  // Parks are counted, not homes: most words have none, and nothing is quicker to count.
  let [landOnce, landTwice, parkOnce, parkTwice] = [0, 0, 0, 0];
  let mask = maskFrom(from);
  for (let at = base + (from >> 5); at <= last; at++, mask = -1) {
    if (at === last) mask &= maskTo(to);
    const covered = (once.words[at] ?? 0) & (land.words[at] ?? 0) & mask;
    if (covered === 0) continue;
    const doubly = covered & (twice.words[at] ?? 0);
    const park = covered & ~(lived.words[at] ?? 0);
    landOnce += countWord(covered);
    if (doubly !== 0) landTwice += countWord(doubly);
    if (park === 0) continue;
    parkOnce += countWord(park);
    parkTwice += countWord(park & doubly);
  }
  const slot = (runDistrict[run] ?? 0) * 4;
  counts[slot] = (counts[slot] ?? 0) + landOnce;
  counts[slot + 1] = (counts[slot + 1] ?? 0) + landTwice;
  counts[slot + 2] = (counts[slot + 2] ?? 0) + landOnce - parkOnce;
  counts[slot + 3] = (counts[slot + 3] ?? 0) + landTwice - parkTwice;
}

/** Square metres from cells; `counts` holds four numbers per district: land once, land twice, lived once and twice. */
export function sharesOfCounts(grid: CoverGrid, counts: Int32Array): CellShares {
  const square = grid.cellMeters ** 2;
  const column = (place: number) =>
    Float64Array.from(
      grid.landCells,
      (_, district) => (counts[district * 4 + place] ?? 0) * square,
    );
  return {
    land: Float64Array.from(grid.landCells, (count) => count * square),
    landOnce: column(0),
    landTwice: column(1),
    lived: Float64Array.from(grid.livedCells, (count) => count * square),
    livedOnce: column(2),
    livedTwice: column(3),
  };
}

/**
 * Adds up covered cells per district.
 * @param cells of the same grid
 * @throws RangeError when the cells are of another grid
 */
export function countShares(grid: CoverGrid, cells: CoverCells): CellShares {
  checkSize(grid, cells.once);
  checkSize(grid, cells.twice);
  const counts = new Int32Array(grid.districtCount * 4);
  for (let row = 0; row < grid.rows; row++) {
    const end = grid.rowStart[row + 1] ?? 0;
    for (let run = grid.rowStart[row] ?? 0; run < end; run++)
      countRun(grid, cells, counts, run, row * grid.land.stride);
  }
  return sharesOfCounts(grid, counts);
}
