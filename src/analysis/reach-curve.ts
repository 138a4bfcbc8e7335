import { type BitRows, countWord, maskFrom, maskTo, orBits } from './bit-rows';
import { checkSources } from './check-parts';
import { type CoverGrid, checkSize } from './cover-grid';
import type { CoverSources } from './cover-sources';
import { makeNearest, type Nearest, nearestInRow } from './nearest-parts';
import { makeStencil, stampPolygons } from './stencil';

/**
 * How much of each district lies within any reach of the sources, in steps of a metre, so that a slider only
 * looks up. All sources have the same reach here; their own is not used.
 */
export interface ReachCurve {
  districtCount: number;
  /** Longest reach that can be asked for. */
  mostMeters: number;
  /** Square metres per district. */
  land: Float64Array;
  lived: Float64Array;
  /** Square metres within a reach of 0, 1, 2 … metres: all districts for 0, then all for 1. */
  landWithin: Float64Array;
  livedWithin: Float64Array;
}

/** Square metres per district within one reach. */
export interface ReachShares {
  land: Float64Array;
  landOnce: Float64Array;
  lived: Float64Array;
  livedOnce: Float64Array;
}

export interface ReachCurveChoice {
  /** Cells that something else covers, whatever the reach. */
  alreadyCovered: BitRows | null;
  /** Longest reach to prepare for. */
  mostMeters: number;
}

/** A reach that rounding puts a hair above a whole metre belongs to that metre. */
const hair = 1e-9;

/** Cells that are covered at any reach: by others, and inside polygons. */
function alwaysCovered(
  grid: CoverGrid,
  sources: CoverSources,
  alreadyCovered: BitRows | null,
): BitRows {
  const { rings } = sources;
  const stencil = makeStencil(grid.columns, grid.rows);
  if (rings.source.length > 0) stampPolygons(stencil, grid, rings, [0, rings.source.length]);
  if (alreadyCovered) orBits(stencil.bits, alreadyCovered);
  return stencil.bits;
}

/** What one row's cells are counted by. */
interface RowCount {
  grid: CoverGrid;
  always: BitRows;
  /** Squared distance of each column, in cells. */
  squares: Float64Array;
  mostSquare: number;
  /** Cells per bin, all districts for 0, then all for 1. */
  land: Float64Array;
  lived: Float64Array;
}

/** Counts the cells of a district's run that are always covered. */
function countAlways(count: RowCount, run: number, base: number): void {
  const { grid, always } = count;
  const [from, to] = [grid.runFrom[run] ?? 0, grid.runTo[run] ?? 0];
  const district = grid.runDistrict[run] ?? 0;
  const last = base + ((to - 1) >> 5);
  let mask = maskFrom(from);
  for (let at = base + (from >> 5); at <= last; at++, mask = -1) {
    if (at === last) mask &= maskTo(to);
    const cells = (always.words[at] ?? 0) & (grid.land.words[at] ?? 0) & mask;
    if (cells === 0) continue;
    count.land[district] = (count.land[district] ?? 0) + countWord(cells);
    const home = cells & (grid.lived.words[at] ?? 0);
    count.lived[district] = (count.lived[district] ?? 0) + countWord(home);
  }
}

/** Counts the cells of a district's run that are covered from some reach on, by that reach. */
function countByReach(count: RowCount, run: number, base: number): void {
  const { grid, always, squares, mostSquare, land, lived } = count;
  const { districtCount, cellMeters } = grid;
  const district = grid.runDistrict[run] ?? 0;
  const to = grid.runTo[run] ?? 0;
  for (let column = grid.runFrom[run] ?? 0; column < to; column++) {
    const square = squares[column] ?? 0;
    if (square > mostSquare) continue;
    const at = base + (column >> 5);
    const open = (grid.land.words[at] ?? 0) & ~(always.words[at] ?? 0);
    if (((open >>> (column & 31)) & 1) === 0) continue;
    // Without reach a point or a line covers nothing, not even where it lies.
    const bin = Math.max(1, Math.ceil(Math.sqrt(square) * cellMeters - hair));
    const slot = bin * districtCount + district;
    land[slot] = (land[slot] ?? 0) + 1;
    lived[slot] = (lived[slot] ?? 0) + (((grid.lived.words[at] ?? 0) >>> (column & 31)) & 1);
  }
}

/** Turns cells per bin into square metres up to and with each bin. */
function addUp(cells: Float64Array, districtCount: number, square: number): void {
  for (let slot = 0; slot < cells.length; slot++)
    cells[slot] =
      (cells[slot] ?? 0) * square + (slot < districtCount ? 0 : (cells[slot - districtCount] ?? 0));
}

function countRows(count: RowCount, nearest: Nearest): void {
  const { grid, squares } = count;
  for (let row = 0; row < grid.rows; row++) {
    const [first, end] = [grid.rowStart[row] ?? 0, grid.rowStart[row + 1] ?? 0];
    if (first === end) continue;
    const base = row * grid.land.stride;
    const any = nearestInRow(nearest, row, squares);
    for (let run = first; run < end; run++) {
      countAlways(count, run, base);
      if (any) countByReach(count, run, base);
    }
  }
}

/**
 * Measures the exact straight-line distance from the centre of each cell of land to the nearest part of any
 * source, and adds up how much land lies within each reach. At whole metres the answer is that of `coverCells`.
 * @throws RangeError for sources whose numbers are no numbers; when the longest reach is negative or
 * not a number; or when the covered cells are of another grid
 */
export function makeReachCurve(
  grid: CoverGrid,
  sources: CoverSources,
  { alreadyCovered, mostMeters }: ReachCurveChoice,
): ReachCurve {
  if (!(mostMeters >= 0 && mostMeters <= 1e6))
    throw new RangeError(`the longest reach cannot be ${mostMeters} metres`);
  checkSources(sources);
  if (alreadyCovered) checkSize(grid, alreadyCovered);
  const { districtCount } = grid;
  const bins = Math.ceil(mostMeters) + 1;
  const most = (bins - 1 + hair / 2) / grid.cellMeters;
  const count: RowCount = {
    grid,
    always: alwaysCovered(grid, sources, alreadyCovered),
    squares: new Float64Array(grid.columns),
    mostSquare: most * most,
    land: new Float64Array(bins * districtCount),
    lived: new Float64Array(bins * districtCount),
  };
  countRows(count, makeNearest(grid, sources, most));
  const square = grid.cellMeters ** 2;
  addUp(count.land, districtCount, square);
  addUp(count.lived, districtCount, square);
  return {
    districtCount,
    mostMeters,
    land: Float64Array.from(grid.landCells, (cells) => cells * square),
    lived: Float64Array.from(grid.livedCells, (cells) => cells * square),
    landWithin: count.land,
    livedWithin: count.lived,
  };
}

/**
 * Looks up what lies within a reach; between two whole metres, evenly between their answers.
 * @throws RangeError when the reach is negative, not a number, or longer than what was prepared
 */
export function sharesAt(curve: ReachCurve, reachMeters: number): ReachShares {
  const { districtCount, mostMeters, land, lived } = curve;
  if (!(reachMeters >= 0 && reachMeters <= mostMeters))
    throw new RangeError(`a reach of ${reachMeters} metres is not between 0 and ${mostMeters}`);
  const whole = Math.floor(reachMeters);
  const part = reachMeters - whole;
  const at = (within: Float64Array): Float64Array => {
    const found = within.slice(whole * districtCount, (whole + 1) * districtCount);
    if (part === 0) return found;
    const next = (whole + 1) * districtCount;
    return found.map((value, district) => value + part * ((within[next + district] ?? 0) - value));
  };
  return { land, landOnce: at(curve.landWithin), lived, livedOnce: at(curve.livedWithin) };
}

/** Square metres of a district within a reach of 0, 1, 2 … metres, of land and of where people live. */
export function curveOfDistrict(
  curve: ReachCurve,
  district: number,
): { land: Float64Array; lived: Float64Array } {
  const pick = (within: Float64Array): Float64Array =>
    Float64Array.from(
      { length: Math.floor(curve.mostMeters) + 1 },
      (_, meter) => within[meter * curve.districtCount + district] ?? 0,
    );
  return { land: pick(curve.landWithin), lived: pick(curve.livedWithin) };
}
