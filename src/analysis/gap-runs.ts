import { type BitRows, maskFrom, maskTo } from './bit-rows';
import type { CoverGrid } from './cover-grid';

/**
 * Runs of cells joined into pieces: cells that touch by a side or a corner, within one district. The runs of the
 * grid's district run `n` are those from start[n] to start[n + 1] - 1, from west to east.
 */
export interface JoinedRuns {
  start: Uint32Array;
  /** First column of each run and first column after it, in turn. */
  ends: Int32Array;
  /** Number of the piece each run belongs to; pieces are numbered by their first runs. */
  piece: Int32Array;
}

/** Cells, runs and district of each piece. */
export interface Pieces {
  cells: Int32Array;
  runs: Int32Array;
  district: Int32Array;
}

/** Words of the grids that say together which cells are open: land, not covered, exposed. */
interface OpenWords {
  land: Int32Array;
  covered: Int32Array;
  exposed: Int32Array;
}

const wider = (values: Int32Array, length: number): Int32Array => {
  const next = new Int32Array(length);
  next.set(values);
  return next;
};

/** Makes room for so many runs at least. */
function makeRoom(runs: JoinedRuns, count: number): void {
  if (count <= runs.piece.length) return;
  runs.ends = wider(runs.ends, count * 4);
  runs.piece = wider(runs.piece, count * 2);
}

/** Adds the open cells of one of the grid's district runs. @returns the number of runs */
function addDistrictRun(
  runs: JoinedRuns,
  grid: CoverGrid,
  { land, covered, exposed }: OpenWords,
  districtRun: number,
  base: number,
): number {
  const from = grid.runFrom[districtRun] ?? 0;
  const to = grid.runTo[districtRun] ?? 0;
  const last = base + ((to - 1) >> 5);
  const first = runs.start[districtRun] ?? 0;
  // Every other cell, at most, begins a run.
  makeRoom(runs, first + ((to - from) >> 1) + 1);
  const { ends, piece } = runs;
  let next = first * 2;
  let column = from & -32;
  let mask = maskFrom(from);
  let before = 0;
  for (let at = base + (from >> 5); at <= last; at++, column += 32, mask = -1) {
    if (at === last) mask &= maskTo(to);
    const word = (land[at] ?? 0) & ~(covered[at] ?? 0) & (exposed[at] ?? 0) & mask;
    // Where a cell differs from the one before it a run begins or ends, in turn.
    let turns = word ^ ((word << 1) | before);
    before = word >>> 31;
    while (turns !== 0) {
      ends[next++] = column + 31 - Math.clz32(turns & (0 - turns));
      turns &= turns - 1;
    }
  }
  if (before === 1) ends[next++] = to;
  const count = next >> 1;
  for (let run = first; run < count; run++) piece[run] = run;
  return count;
}

/** First run of a run's piece; halves the way there for whoever asks next. */
function firstOf(piece: Int32Array, run: number): number {
  let at = run;
  for (;;) {
    const up = piece[at] ?? at;
    if (up === at) return at;
    const higher = piece[up] ?? up;
    piece[at] = higher;
    at = higher;
  }
}

/** Makes the pieces of two runs one, which the earlier of their first runs stands for. */
function join(piece: Int32Array, run: number, other: number): void {
  const a = firstOf(piece, run);
  const b = firstOf(piece, other);
  if (a < b) piece[b] = a;
  else piece[a] = b;
}

/** Joins the runs of a district run with those of one in the row before that touch them by a side or a corner. */
function joinDistrictRuns({ start, ends, piece }: JoinedRuns, above: number, below: number): void {
  const endAbove = start[above + 1] ?? 0;
  const end = start[below + 1] ?? 0;
  let other = start[above] ?? 0;
  let run = start[below] ?? 0;
  while (run < end && other < endAbove) {
    const to0 = ends[other * 2 + 1] ?? 0;
    const to1 = ends[run * 2 + 1] ?? 0;
    // Equal columns touch by a corner.
    if (to0 >= (ends[run * 2] ?? 0) && to1 >= (ends[other * 2] ?? 0)) join(piece, other, run);
    if (to0 <= to1) other++;
    else run++;
  }
}

/** Joins the runs of a row with those of the row before. */
function joinRow(runs: JoinedRuns, grid: CoverGrid, row: number): void {
  const { rowStart, runFrom, runTo, runDistrict } = grid;
  const first = rowStart[row] ?? 0;
  const end = rowStart[row + 1] ?? 0;
  let above = rowStart[row - 1] ?? first;
  for (let run = first; run < end; run++) {
    const from = runFrom[run] ?? 0;
    const to = runTo[run] ?? 0;
    while (above < first && (runTo[above] ?? 0) < from) above++;
    for (let other = above; other < first && (runFrom[other] ?? 0) <= to; other++)
      if (runDistrict[other] === runDistrict[run]) joinDistrictRuns(runs, other, run);
  }
}

/** How many runs are the first of their pieces. */
function countFirst(piece: Int32Array, count: number): number {
  let number = 0;
  for (let run = 0; run < count; run++) if (piece[run] === run) number++;
  return number;
}

/**
 * Numbers the pieces and measures them. The run that a run leads to is an earlier one, so its piece's number is
 * already known.
 */
function measurePieces(runs: JoinedRuns, grid: CoverGrid, count: number): Pieces {
  const { start, ends, piece } = runs;
  const number = countFirst(piece, count);
  const cells = new Int32Array(number);
  const runCount = new Int32Array(number);
  const district = new Int32Array(number);
  let next = 0;
  for (let districtRun = 0; districtRun + 1 < start.length; districtRun++) {
    const end = start[districtRun + 1] ?? 0;
    for (let run = start[districtRun] ?? 0; run < end; run++) {
      const earlier = piece[run] ?? run;
      if (earlier === run) district[next] = grid.runDistrict[districtRun] ?? 0;
      const own = earlier === run ? next++ : (piece[earlier] ?? 0);
      piece[run] = own;
      cells[own] = (cells[own] ?? 0) + (ends[run * 2 + 1] ?? 0) - (ends[run * 2] ?? 0);
      runCount[own] = (runCount[own] ?? 0) + 1;
    }
  }
  return { cells, runs: runCount, district };
}

/** Room for the runs of each grid, kept because making it anew takes longer than filling it. */
const rooms = new WeakMap<CoverGrid, JoinedRuns>();

/**
 * Joins the land that is not covered, and exposed, into pieces, in one pass over the rows. Pieces are cut at the
 * boundaries of districts. Source: union-find over runs, as in A. Rosenfeld and J. L. Pfaltz, Sequential
 * Operations in Digital Picture Processing, 1966.
 * @param covered and exposed are of the grid's size; null for all land
 * @returns runs that hold until the next call for the same grid
 */
export function joinOpenRuns(
  grid: CoverGrid,
  covered: BitRows,
  exposed: BitRows | null,
): { runs: JoinedRuns; pieces: Pieces } {
  let runs = rooms.get(grid);
  if (!runs) {
    runs = {
      start: new Uint32Array(grid.runFrom.length + 1),
      ends: new Int32Array(0),
      piece: new Int32Array(0),
    };
    rooms.set(grid, runs);
  }
  const land = grid.land.words;
  const open: OpenWords = { land, covered: covered.words, exposed: exposed?.words ?? land };
  let count = 0;
  for (let row = 0; row < grid.rows; row++) {
    const end = grid.rowStart[row + 1] ?? 0;
    for (let run = grid.rowStart[row] ?? 0; run < end; run++) {
      count = addDistrictRun(runs, grid, open, run, row * covered.stride);
      runs.start[run + 1] = count;
    }
    joinRow(runs, grid, row);
  }
  return { runs, pieces: measurePieces(runs, grid, count) };
}
