import { type BitRows, countWord, makeBitRows, maskFrom, maskTo } from './bit-rows';
import { checkSources, findParts, isOnePointEach } from './check-parts';
import { discRuns, makeConvexRuns } from './convex-runs';
import { type CoverGrid, checkSize } from './cover-grid';
import type { CoverSources } from './cover-sources';
import { coverDisc, coverRuns, coverStencil } from './draw-cover';
import { drawIfConvex, type SourcePen, stampSource } from './source-stencil';
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
    if (drawIfConvex(pen, source)) {
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

/** Adds up the covered cells of a row's district runs that have no park. */
function countPlainRuns(
  { land, rowStart, runFrom, runTo, runDistrict, runParks }: CoverGrid,
  cells: CoverCells,
  counts: Int32Array,
  row: number,
): void {
  const once = cells.once.words;
  const twice = cells.twice.words;
  const { words, stride } = land;
  const base = row * stride;
  const end = rowStart[row + 1] ?? 0;
  for (let run = rowStart[row] ?? 0; run < end; run++) {
    if (runParks[run] !== 0) continue;
    const from = runFrom[run] ?? 0;
    const to = runTo[run] ?? 0;
    const last = base + ((to - 1) >> 5);
    let [landOnce, landTwice] = [0, 0];
    let mask = maskFrom(from);
    // Without asking whether anything is covered: the answer changes so often that to ask takes longer than to count.
    for (let at = base + (from >> 5); at < last; at++) {
      const covered = (once[at] ?? 0) & (words[at] ?? 0) & mask;
      landOnce += countWord(covered);
      landTwice += countWord(covered & (twice[at] ?? 0));
      mask = -1;
    }
    const covered = (once[last] ?? 0) & (words[last] ?? 0) & mask & maskTo(to);
    landOnce += countWord(covered);
    landTwice += countWord(covered & (twice[last] ?? 0));
    const slot = (runDistrict[run] ?? 0) * 4;
    counts[slot] = (counts[slot] ?? 0) + landOnce;
    counts[slot + 1] = (counts[slot + 1] ?? 0) + landTwice;
    counts[slot + 2] = (counts[slot + 2] ?? 0) + landOnce;
    counts[slot + 3] = (counts[slot + 3] ?? 0) + landTwice;
  }
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
  let [landOnce, landTwice, livedOnce, livedTwice] = [0, 0, 0, 0];
  let mask = maskFrom(from);
  for (let at = base + (from >> 5); at <= last; at++, mask = -1) {
    if (at === last) mask &= maskTo(to);
    const covered = (once.words[at] ?? 0) & (land.words[at] ?? 0) & mask;
    if (covered === 0) continue;
    const doubly = covered & (twice.words[at] ?? 0);
    const home = lived.words[at] ?? 0;
    landOnce += countWord(covered);
    landTwice += countWord(doubly);
    livedOnce += countWord(covered & home);
    livedTwice += countWord(doubly & home);
  }
  const slot = (runDistrict[run] ?? 0) * 4;
  counts[slot] = (counts[slot] ?? 0) + landOnce;
  counts[slot + 1] = (counts[slot + 1] ?? 0) + landTwice;
  counts[slot + 2] = (counts[slot + 2] ?? 0) + livedOnce;
  counts[slot + 3] = (counts[slot + 3] ?? 0) + livedTwice;
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
  const { stride } = grid.land;
  for (let row = 0; row < grid.rows; row++) {
    const end = grid.rowStart[row + 1] ?? 0;
    countPlainRuns(grid, cells, counts, row);
    for (let run = grid.rowStart[row] ?? 0; run < end; run++)
      if (grid.runParks[run] === 1) countRun(grid, cells, counts, run, row * stride);
  }
  return sharesOfCounts(grid, counts);
}
