import { type BitRows, makeBitRows, setRun } from './bit-rows';
import type { ConvexRuns } from './convex-runs';
import type { RingParts } from './cover-sources';

/** Where the cells of a grid lie on the plane. */
export interface CoverFrame {
  /** Metres at the western and southern edges; multiples of the cells' size. */
  west: number;
  south: number;
  cellMeters: number;
  columns: number;
  rows: number;
}

/**
 * The cells of one source, put together from its parts before they count, so that parts which overlap count once.
 * Remembers which words of which rows were touched: a source is small beside the grid.
 */
export interface Stencil {
  bits: BitRows;
  /** Rows touched: fromRow, … toRow - 1. */
  fromRow: number;
  toRow: number;
  /** Words touched per row: wordFrom, … wordTo - 1. */
  wordFrom: Int32Array;
  wordTo: Int32Array;
  /** Where outlines cross a row; all 0 between two polygons. */
  crossings: BitRows;
}

/** An empty stencil for a grid of this size. */
export function makeStencil(columns: number, rows: number): Stencil {
  const bits = makeBitRows(columns, rows);
  return {
    bits,
    fromRow: rows,
    toRow: 0,
    wordFrom: new Int32Array(rows).fill(bits.stride),
    wordTo: new Int32Array(rows),
    crossings: makeBitRows(columns, rows),
  };
}

function touch(stencil: Stencil, row: number, from: number, to: number): void {
  const { wordFrom, wordTo } = stencil;
  if (from < (wordFrom[row] ?? 0)) wordFrom[row] = from;
  if (to > (wordTo[row] ?? 0)) wordTo[row] = to;
  if (row < stencil.fromRow) stencil.fromRow = row;
  if (row >= stencil.toRow) stencil.toRow = row + 1;
}

/** Adds the cells of a disc or a stretch. */
export function stampRuns(stencil: Stencil, runs: ConvexRuns): void {
  for (let at = 0; at < runs.count; at++) {
    const from = runs.from[at] ?? 0;
    const to = runs.to[at] ?? 0;
    if (from >= to) continue;
    const row = runs.firstRow + at;
    setRun(stencil.bits, row, from, to);
    touch(stencil, row, from >> 5, ((to - 1) >> 5) + 1);
  }
}

/** Marks where a side of an outline crosses the rows. A cell is inside from the crossing's first centre on. */
function markSide(
  crossings: BitRows,
  a: readonly [number, number],
  b: readonly [number, number],
): void {
  // Always from south to north, so that districts that share a side share its cells without a seam.
  const [[u0, v0], [u1, v1]] = a[1] <= b[1] ? [a, b] : [b, a];
  const first = Math.max(0, Math.ceil(v0));
  const end = Math.min(crossings.rows, Math.ceil(v1));
  const slope = (u1 - u0) / (v1 - v0);
  const { words, stride, columns } = crossings;
  for (let row = first; row < end; row++) {
    const column = Math.max(0, Math.ceil(u0 + (row - v0) * slope));
    if (column >= columns) continue;
    const at = row * stride + (column >> 5);
    words[at] = (words[at] ?? 0) ^ (1 << (column & 31));
  }
}

/** A word whose every bit says whether an odd number of bits up to it are set. */
function oddUpTo(word: number): number {
  const two = word ^ (word << 1);
  const four = two ^ (two << 2);
  const eight = four ^ (four << 4);
  const sixteen = eight ^ (eight << 8);
  return sixteen ^ (sixteen << 16);
}

/** Turns the crossings of a polygon into cells, row by row, and leaves no crossings behind. */
function fillCrossings(stencil: Stencil, box: readonly [number, number, number, number]): void {
  const { words, stride, columns } = stencil.bits;
  const marks = stencil.crossings.words;
  const [fromWord, fromRow, toWord, toRow] = box;
  for (let row = fromRow; row < toRow; row++) {
    const base = row * stride;
    let inside = 0;
    for (let at = base + fromWord; at < base + toWord; at++) {
      const mark = marks[at] ?? 0;
      const word = mark === 0 ? inside : oddUpTo(mark) ^ inside;
      if (mark !== 0) marks[at] = 0;
      inside = word >> 31;
      if (word !== 0) words[at] = (words[at] ?? 0) | word;
    }
    if (toWord === stride && (columns & 31) !== 0)
      words[base + stride - 1] = (words[base + stride - 1] ?? 0) & (-1 >>> (-columns & 31));
    touch(stencil, row, fromWord, toWord);
  }
}

/** Adds the cells inside one polygon: its first ring, and the first ring after it. */
function stampPolygon(
  stencil: Stencil,
  frame: CoverFrame,
  rings: RingParts,
  [first, end]: readonly [number, number],
): void {
  const { xy, start } = rings;
  const { west, south, cellMeters, columns, rows } = frame;
  let [lowU, lowV] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [highU, highV] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const place = (vertex: number): [number, number] => {
    const u = ((xy[vertex * 2] ?? 0) - west) / cellMeters - 0.5;
    const v = ((xy[vertex * 2 + 1] ?? 0) - south) / cellMeters - 0.5;
    return [u, v];
  };
  for (let ring = first; ring < end; ring++) {
    const [from, to] = [start[ring] ?? 0, start[ring + 1] ?? 0];
    if (to === from) continue;
    let before = place(to - 1);
    for (let vertex = from; vertex < to; vertex++) {
      const here = place(vertex);
      lowU = Math.min(lowU, here[0]);
      highU = Math.max(highU, here[0]);
      lowV = Math.min(lowV, here[1]);
      highV = Math.max(highV, here[1]);
      markSide(stencil.crossings, before, here);
      before = here;
    }
  }
  const fromWord = Math.max(0, Math.ceil(lowU)) >> 5;
  const toWord = highU < 0 ? 0 : (Math.min(columns, Math.ceil(highU) + 1) + 31) >> 5;
  const fromRow = Math.max(0, Math.ceil(lowV));
  const toRow = Math.min(rows, Math.ceil(highV));
  if (lowU >= columns) return;
  fillCrossings(stencil, [fromWord, fromRow, toWord, toRow]);
}

/**
 * Adds the cells inside polygons, each by even and odd; a centre on a western or southern border is inside. Rings
 * may cross and touch themselves and one another.
 * @param first first ring, and `end` the first ring after the last; rings of a polygon follow one another
 */
export function stampPolygons(
  stencil: Stencil,
  frame: CoverFrame,
  rings: RingParts,
  [first, end]: readonly [number, number],
): void {
  let from = first;
  for (let ring = first + 1; ring <= end; ring++) {
    if (ring < end && rings.polygon[ring] === rings.polygon[from]) continue;
    stampPolygon(stencil, frame, rings, [from, ring]);
    from = ring;
  }
}

/** Takes all cells away again. */
export function clearStencil(stencil: Stencil): void {
  const { bits, wordFrom, wordTo, fromRow, toRow } = stencil;
  for (let row = fromRow; row < toRow; row++) {
    const base = row * bits.stride;
    const end = base + (wordTo[row] ?? 0);
    // A loop: most sources touch a word or two of a row, too few for a call.
    for (let at = base + (wordFrom[row] ?? 0); at < end; at++) bits.words[at] = 0;
    wordFrom[row] = bits.stride;
    wordTo[row] = 0;
  }
  stencil.fromRow = bits.rows;
  stencil.toRow = 0;
}
