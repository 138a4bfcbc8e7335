import type { CoverSources } from './cover-sources';
import { type Envelope, lowerByPoints, lowerByStretch, type RowPoints } from './nearest-row';
import type { CoverFrame } from './stencil';

/** All parts of sources, ready to be asked for the nearest, one row of cells after another. */
export interface Nearest {
  points: RowPoints;
  /** u0, v0, u1, v1 … in cells. */
  stretches: Float64Array;
  /** Longest distance that is asked for, in cells. */
  most: number;
  envelope: Envelope;
  /** The parts that some row of the block of rows can be near; a block is entered once. */
  block: number;
  nearPoints: Int32Array;
  nearStretches: Int32Array;
}

/** Rows that share one choice of near parts: fewer mean more choosing, more mean longer lists. */
const blockRows = 16;

function toCells(frame: CoverFrame, xy: Float64Array): Float64Array {
  const { west, south, cellMeters } = frame;
  return xy.map((value, at) => (value - (at % 2 === 0 ? west : south)) / cellMeters - 0.5);
}

/** Sides of rings as stretches. */
function sidesOf({ rings }: CoverSources): Float64Array {
  const { xy, start } = rings;
  const sides = new Float64Array(xy.length * 2);
  let at = 0;
  for (let ring = 0; ring + 1 < start.length; ring++) {
    const [from, end] = [start[ring] ?? 0, start[ring + 1] ?? 0];
    let before = end - 1;
    for (let vertex = from; vertex < end; vertex++) {
      sides.set(xy.subarray(before * 2, before * 2 + 2), at);
      sides.set(xy.subarray(vertex * 2, vertex * 2 + 2), at + 2);
      before = vertex;
      at += 4;
    }
  }
  return sides;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Points as two lists, sorted by u. */
function sortedPoints(uv: Float64Array): RowPoints {
  const order = new Uint32Array(uv.length / 2);
  for (let index = 0; index < order.length; index++) order[index] = index;
  order.sort((a, b) => (uv[a * 2] ?? 0) - (uv[b * 2] ?? 0));
  return {
    u: Float64Array.from(order, (index) => uv[index * 2] ?? 0),
    v: Float64Array.from(order, (index) => uv[index * 2 + 1] ?? 0),
  };
}

/**
 * Makes all parts ready: points, and stretches and sides of polygons with their ends as points.
 * @param most longest distance that will be asked for, in cells
 */
export function makeNearest(frame: CoverFrame, sources: CoverSources, most: number): Nearest {
  const { points, stretches, rings } = sources;
  const uv = toCells(frame, joined([points.xy, stretches.xy, rings.xy]));
  const sorted = sortedPoints(uv);
  return {
    points: sorted,
    stretches: toCells(frame, joined([stretches.xy, sidesOf(sources)])),
    most,
    envelope: {
      point: new Int32Array(sorted.u.length),
      from: new Float64Array(sorted.u.length),
    },
    block: -1,
    nearPoints: new Int32Array(0),
    nearStretches: new Int32Array(0),
  };
}

/** Chooses the parts that any row of a block can be near. */
function enterBlock(nearest: Nearest, block: number): void {
  const { points, stretches, most } = nearest;
  const low = block * blockRows - most;
  const high = (block + 1) * blockRows - 1 + most;
  const found = new Int32Array(points.v.length);
  let count = 0;
  for (let point = 0; point < found.length; point++) {
    const v = points.v[point] ?? 0;
    if (v >= low && v <= high) found[count++] = point;
  }
  nearest.nearPoints = found.slice(0, count);
  const near: number[] = [];
  for (let at = 0; at < stretches.length; at += 4) {
    const [a, b] = [stretches[at + 1] ?? 0, stretches[at + 3] ?? 0];
    if (Math.max(a, b) >= low && Math.min(a, b) <= high) near.push(at);
  }
  nearest.nearStretches = Int32Array.from(near);
  nearest.block = block;
}

/**
 * Sets the squared distance, in cells, from each cell of a row to the nearest part; infinite beyond the longest.
 * @param squares one per column
 * @returns false when no part is near the row
 */
export function nearestInRow(nearest: Nearest, row: number, squares: Float64Array): boolean {
  const block = Math.floor(row / blockRows);
  if (block !== nearest.block) enterBlock(nearest, block);
  const { points, stretches, most, envelope, nearPoints, nearStretches } = nearest;
  if (nearPoints.length === 0 && nearStretches.length === 0) return false;
  squares.fill(Number.POSITIVE_INFINITY);
  lowerByPoints(squares, envelope, points, nearPoints, row, most);
  for (const at of nearStretches) lowerByStretch(squares, stretches, at, row, most);
  return true;
}
