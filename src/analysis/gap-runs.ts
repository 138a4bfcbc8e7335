import type { BitRows } from './bit-rows';
import type { CoverGrid } from './cover-grid';
import { findTurns, type OpenWords, roomForTurns } from './open-rows';

/**
 * Runs of open cells joined into pieces: cells that touch by a side or a corner, within one district. A piece has a
 * number for each of the places where it was begun before it was known to be one; the least of these stands for it.
 * What is known of a run, or of a piece, lies together in memory: a tenth quicker than in lists of their own.
 */
export interface JoinedRuns {
  /** Number of the first run of each row, and the number of runs last. */
  rowStart: Uint32Array;
  /**
   * For each run `runSize` numbers: its first column, the first after it, and the place of its piece in `pieces`.
   * From west to east within a row.
   */
  runs: Int32Array;
  /** For each piece `pieceSize` numbers: see below. In the order of their first runs. */
  pieces: Int32Array;
  pieceCount: number;
}

export const runSize = 3;
/** The first of them stands for the piece, once all are joined: its own number, or a lesser one. */
export const pieceSize = 4;
export const districtAt = 1;
/** Cells and runs of a piece; 0 under numbers for which another stands. */
export const cellsAt = 2;
export const runsAt = 3;

/** The same numbers with room for so many at least. */
function roomFor(values: Int32Array, length: number): Int32Array {
  if (length <= values.length) return values;
  const next = new Int32Array(length * 2);
  next.set(values);
  return next;
}

/** Where the piece that stands for the one at `place` so far lies; halves the way there for whoever asks next. */
function firstOf(pieces: Int32Array, place: number): number {
  let at = place;
  let up = pieces[at] ?? at;
  while (up !== at) {
    const higher = pieces[up] ?? up;
    pieces[at] = higher;
    at = up;
    up = higher;
  }
  return at;
}

/** Makes two pieces one, which the lesser of them stands for. @returns its place */
function unite(pieces: Int32Array, one: number, other: number): number {
  if (one < other) {
    pieces[other] = one;
    return one;
  }
  pieces[one] = other;
  return other;
}

/** The runs of the row before that those to come may still touch, as places in the list of runs. */
interface RowBefore {
  next: number;
  /** The last one that touched the run before. */
  last: number;
  end: number;
}

/**
 * The piece that the columns from, … to - 1 get from the row before: of all runs of the district that touch them,
 * which make one piece with it. @returns its place, or -1 where none touches
 */
function pieceBefore(
  { runs, pieces }: JoinedRuns,
  before: RowBefore,
  [from, to, district]: readonly [from: number, to: number, district: number],
): number {
  const { end } = before;
  let at = before.next;
  // Equal columns touch by a corner.
  while (at < end && (runs[at + 1] ?? 0) < from) at += runSize;
  before.next = at;
  let own = -1;
  for (; at < end && (runs[at] ?? 0) <= to; at += runSize) {
    const near = runs[at + 2] ?? 0;
    if (pieces[near + districtAt] !== district) continue;
    const found = firstOf(pieces, near);
    own = own < 0 ? found : unite(pieces, own, found);
  }
  before.last = at - runSize;
  return own;
}

/** Begins a piece that has no cells yet. @returns its place */
function beginPiece(joined: JoinedRuns, district: number): number {
  const { pieces } = joined;
  const own = joined.pieceCount++ * pieceSize;
  pieces[own] = own;
  pieces[own + districtAt] = district;
  pieces[own + cellsAt] = 0;
  pieces[own + runsAt] = 0;
  return own;
}

/**
 * Cuts the runs of a row at the boundaries of districts, and gives each to the piece of those that touch it in the
 * row before. Pieces go by their places in the list here.
 * @param turns columns at which runs begin and end in turn, and `count` how many
 */
function joinRow(
  joined: JoinedRuns,
  { rowStart, runTo, runDistrict }: CoverGrid,
  row: number,
  [turns, count]: readonly [Int32Array, number],
): void {
  const { runs, pieces } = joined;
  let place = (joined.rowStart[row] ?? 0) * runSize;
  const next = row === 0 ? place : (joined.rowStart[row - 1] ?? 0) * runSize;
  const before: RowBefore = { next, last: next, end: place };
  let districtRun = rowStart[row] ?? 0;
  let border = runTo[districtRun] ?? 0;
  let from = turns[0] ?? 0;
  for (let turn = 0; turn < count; ) {
    while (border <= from) border = runTo[++districtRun] ?? 0;
    const whole = turns[turn + 1] ?? 0;
    const to = Math.min(whole, border);
    const district = runDistrict[districtRun] ?? 0;
    let own = pieceBefore(joined, before, [from, to, district]);
    if (own < 0) own = beginPiece(joined, district);
    runs[place] = from;
    runs[place + 1] = to;
    runs[place + 2] = own;
    place += runSize;
    pieces[own + cellsAt] = (pieces[own + cellsAt] ?? 0) + to - from;
    pieces[own + runsAt] = (pieces[own + runsAt] ?? 0) + 1;
    from = to;
    if (to < whole) continue;
    turn += 2;
    from = turns[turn] ?? 0;
    // No other can reach the next run, which begins a cell later at least.
    before.next = Math.max(before.next, before.last);
  }
  joined.rowStart[row + 1] = place / runSize;
}

/**
 * Adds what was counted under every number to the one that stands for it, which is known already since it is less.
 * From here on pieces go by their numbers.
 */
function addUp({ pieces, pieceCount }: JoinedRuns): void {
  for (let piece = 0; piece < pieceCount; piece++) {
    const at = piece * pieceSize;
    const up = pieces[at] ?? 0;
    if (up === at) {
      pieces[at] = piece;
      continue;
    }
    const own = (pieces[up] ?? 0) * pieceSize;
    pieces[at] = own / pieceSize;
    pieces[own + cellsAt] = (pieces[own + cellsAt] ?? 0) + (pieces[at + cellsAt] ?? 0);
    pieces[own + runsAt] = (pieces[own + runsAt] ?? 0) + (pieces[at + runsAt] ?? 0);
    pieces[at + cellsAt] = 0;
    pieces[at + runsAt] = 0;
  }
}

interface Room {
  joined: JoinedRuns;
  turns: Int32Array;
}

/** Room for the runs of each grid, kept because making it anew takes longer than filling it. */
const rooms = new WeakMap<CoverGrid, Room>();

function makeRoom({ rows, land }: CoverGrid): Room {
  const none = new Int32Array(0);
  const rowStart = new Uint32Array(rows + 1);
  return {
    joined: { rowStart, runs: none, pieces: none, pieceCount: 0 },
    turns: roomForTurns(land.stride),
  };
}

/**
 * Joins the land that is not covered, and exposed, into pieces, in one pass over the rows. Pieces are cut at the
 * boundaries of districts. Source: L. He, Y. Chao and K. Suzuki, A Run-Based Two-Scan Labeling Algorithm, 2008.
 * @param covered and exposed are of the grid's size; null for all land
 * @returns runs that hold until the next call for the same grid
 */
export function joinOpenRuns(
  grid: CoverGrid,
  covered: BitRows,
  exposed: BitRows | null,
): JoinedRuns {
  const room = rooms.get(grid) ?? makeRoom(grid);
  rooms.set(grid, room);
  const { joined, turns } = room;
  const land = grid.land.words;
  const open: OpenWords = { land, covered: covered.words, exposed: exposed?.words ?? land };
  const { stride } = grid.land;
  joined.pieceCount = 0;
  for (let row = 0; row < grid.rows; row++) {
    const count = findTurns(open, row * stride, (row + 1) * stride, turns);
    // As many as the row can have: those found, and one more for each boundary that cuts one.
    const most = count / 2 + (grid.rowStart[row + 1] ?? 0) - (grid.rowStart[row] ?? 0);
    joined.runs = roomFor(joined.runs, ((joined.rowStart[row] ?? 0) + most) * runSize);
    joined.pieces = roomFor(joined.pieces, (joined.pieceCount + most) * pieceSize);
    joinRow(joined, grid, row, [turns, count]);
  }
  addUp(joined);
  return joined;
}
