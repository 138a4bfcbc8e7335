import type { BitRows } from './bit-rows';
import { type CoverGrid, checkSize } from './cover-grid';
import { type JoinedRuns, joinOpenRuns, type Pieces } from './gap-runs';
import type { CoverCells } from './raster-cover';

/** A connected piece of land without cover, in one district. */
export interface Gap {
  district: number;
  cells: number;
  squareMeters: number;
  /** West, south, east, north in metres of the plane. */
  bounds: [west: number, south: number, east: number, north: number];
  /** Row, first column and first column after it, for each run; from south to north, then west to east. */
  runs: Int32Array;
}

export interface GapChoice {
  /** Cells that matter, see `exposedCells`; null for all land. */
  exposed: BitRows | null;
  /** Smaller pieces are left out. */
  leastSquareMeters: number;
  /** At most so many gaps are made, the largest; may be infinite. */
  most: number;
}

/** The largest pieces, largest first; of equal ones the one that begins first. */
function largestPieces(cells: Int32Array, least: number, most: number): number[] {
  // One number holds size and piece, so that no function is called for every comparison.
  const scale = 2 ** 26;
  const keys = new Float64Array(cells.length);
  let found = 0;
  for (let piece = 0; piece < cells.length; piece++)
    if ((cells[piece] ?? 0) >= least) keys[found++] = (cells[piece] ?? 0) * scale - piece;
  const sorted = keys.subarray(0, found).sort();
  const chosen: number[] = [];
  for (let at = found - 1; at >= 0 && chosen.length < most; at--) {
    const key = sorted[at] ?? 0;
    chosen.push(Math.ceil(key / scale) * scale - key);
  }
  return chosen;
}

/** Bounds of a gap's runs, in metres. */
function boundsOf(grid: CoverGrid, runs: Int32Array): Gap['bounds'] {
  let [west, east] = [grid.columns, 0];
  for (let at = 0; at < runs.length; at += 3) {
    west = Math.min(west, runs[at + 1] ?? 0);
    east = Math.max(east, runs[at + 2] ?? 0);
  }
  const size = grid.cellMeters;
  return [
    grid.west + west * size,
    grid.south + (runs[0] ?? 0) * size,
    grid.west + east * size,
    grid.south + ((runs[runs.length - 3] ?? 0) + 1) * size,
  ];
}

/** Where the runs of one row go: the place of each piece's next number, below 0 for pieces not chosen. */
function copyRow(
  runs: JoinedRuns,
  [row, first, end]: readonly [row: number, first: number, end: number],
  places: Int32Array,
  copy: Int32Array,
): void {
  const { ends, piece } = runs;
  for (let run = first; run < end; run++) {
    const own = piece[run] ?? 0;
    const at = places[own] ?? -1;
    if (at < 0) continue;
    copy[at] = row;
    copy[at + 1] = ends[run * 2] ?? 0;
    copy[at + 2] = ends[run * 2 + 1] ?? 0;
    places[own] = at + 3;
  }
}

/** The runs of each chosen piece, in the order of the pieces. */
function runsOfPieces(
  grid: CoverGrid,
  joined: JoinedRuns,
  pieces: Pieces,
  chosen: readonly number[],
): Int32Array[] {
  const places = new Int32Array(pieces.cells.length).fill(-1);
  const ends: number[] = [];
  let total = 0;
  for (const piece of chosen) {
    places[piece] = total;
    total += (pieces.runs[piece] ?? 0) * 3;
    ends.push(total);
  }
  const copy = new Int32Array(total);
  const { start } = joined;
  for (let row = 0; row < grid.rows; row++) {
    const first = start[grid.rowStart[row] ?? 0] ?? 0;
    const end = start[grid.rowStart[row + 1] ?? 0] ?? 0;
    copyRow(joined, [row, first, end], places, copy);
  }
  // Each its own memory, so that one can be handed to another thread without the rest.
  return ends.map((end, index) => copy.slice(ends[index - 1] ?? 0, end));
}

/**
 * Finds the connected pieces of land that nothing covers. Cells that touch by a side or a corner are connected;
 * pieces are cut at the boundaries of districts.
 * @param cells covered cells of the same grid
 * @returns the largest first; of equal ones the one whose first cell lies southernmost, then westernmost
 * @throws RangeError when cells are of another grid, or a limit is negative or not a number
 */
export function findGaps(grid: CoverGrid, cells: CoverCells, choice: GapChoice): Gap[] {
  const { exposed, leastSquareMeters, most } = choice;
  if (!(leastSquareMeters >= 0)) throw new RangeError(`a gap cannot be ${leastSquareMeters} m²`);
  if (!(most >= 0)) throw new RangeError(`there cannot be ${most} gaps`);
  checkSize(grid, cells.once);
  if (exposed) checkSize(grid, exposed);
  const { runs, pieces } = joinOpenRuns(grid, cells.once, exposed);
  const square = grid.cellMeters ** 2;
  // A hair less, since a limit of whole cells can come out a hair above them.
  const chosen = largestPieces(pieces.cells, leastSquareMeters / square - 1e-9, most);
  const outlines = runsOfPieces(grid, runs, pieces, chosen);
  return chosen.map((piece, index) => {
    const own = outlines[index] ?? new Int32Array(0);
    const count = pieces.cells[piece] ?? 0;
    return {
      district: pieces.district[piece] ?? 0,
      cells: count,
      squareMeters: count * square,
      bounds: boundsOf(grid, own),
      runs: own,
    };
  });
}
