import type { BitRows } from './bit-rows';
import { type CoverGrid, checkSize } from './cover-grid';
import {
  cellsAt,
  districtAt,
  type JoinedRuns,
  joinOpenRuns,
  pieceSize,
  runSize,
  runsAt,
} from './gap-runs';
import type { CoverCells } from './raster-cover';

/** A connected piece of land without cover, in one district. */
export interface Gap {
  district: number;
  cells: number;
  squareMeters: number;
  /** West, south, east, north in metres of the plane. */
  bounds: [west: number, south: number, east: number, north: number];
  /**
   * Row, first column and first column after it, for each run; from south to north, then west to east. A view of
   * memory that the gaps of an answer share: to be copied before it is handed to another thread.
   */
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
function largestPieces({ pieces, pieceCount }: JoinedRuns, least: number, most: number): number[] {
  // One number holds size and piece, so that no function is called for every comparison.
  const scale = 2 ** 26;
  const keys = new Float64Array(pieceCount);
  // Numbers for which another stands have no cells.
  const fewest = Math.max(1, least);
  let found = 0;
  for (let piece = 0; piece < pieceCount; piece++) {
    const cells = pieces[piece * pieceSize + cellsAt] ?? 0;
    if (cells >= fewest) keys[found++] = cells * scale - piece;
  }
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

/**
 * Copies the runs of the chosen pieces, those of each piece together.
 * @param places where the runs of each chosen piece begin, by its number, and below 0 for all others; is left where
 * they end
 */
function copyRuns(
  { rowStart, runs, pieces }: JoinedRuns,
  places: Int32Array,
  copy: Int32Array,
): void {
  for (let row = 0; row + 1 < rowStart.length; row++) {
    const end = (rowStart[row + 1] ?? 0) * runSize;
    for (let run = (rowStart[row] ?? 0) * runSize; run < end; run += runSize) {
      const piece = pieces[runs[run + 2] ?? 0] ?? 0;
      const at = places[piece] ?? -1;
      if (at < 0) continue;
      copy[at] = row;
      copy[at + 1] = runs[run] ?? 0;
      copy[at + 2] = runs[run + 1] ?? 0;
      places[piece] = at + 3;
    }
  }
}

/** The runs of each chosen piece, in the order of the pieces. */
function runsOfPieces(joined: JoinedRuns, chosen: readonly number[]): Int32Array[] {
  const { pieces, pieceCount } = joined;
  const places = new Int32Array(pieceCount).fill(-1);
  const ends: number[] = [];
  let total = 0;
  for (const piece of chosen) {
    places[piece] = total;
    total += (pieces[piece * pieceSize + runsAt] ?? 0) * 3;
    ends.push(total);
  }
  const copy = new Int32Array(total);
  copyRuns(joined, places, copy);
  return ends.map((end, index) => copy.subarray(ends[index - 1] ?? 0, end));
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
  const joined = joinOpenRuns(grid, cells.once, exposed);
  const square = grid.cellMeters ** 2;
  // A hair less, since a limit of whole cells can come out a hair above them.
  const chosen = largestPieces(joined, leastSquareMeters / square - 1e-9, most);
  const outlines = runsOfPieces(joined, chosen);
  return chosen.map((piece, index) => {
    const runs = outlines[index] ?? new Int32Array(0);
    const at = piece * pieceSize;
    const count = joined.pieces[at + cellsAt] ?? 0;
    return {
      district: joined.pieces[at + districtAt] ?? 0,
      cells: count,
      squareMeters: count * square,
      bounds: boundsOf(grid, runs),
      runs,
    };
  });
}
