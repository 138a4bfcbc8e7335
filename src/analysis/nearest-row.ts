/**
 * Distances along one row of cells to the nearest of many points and stretches, squared, in cells. Exact: points
 * need not lie on the centres of cells.
 */

/** Points in cells, sorted by u. */
export interface RowPoints {
  u: Float64Array;
  v: Float64Array;
}

/** Stretches in cells, as u0, v0, u1, v1 …. */
export type RowStretches = Float64Array;

/** Room for the points that are nearest somewhere along a row, used over and over. */
export interface Envelope {
  /** Numbers of the points from west to east, and from which column on each is nearest. */
  point: Int32Array;
  from: Float64Array;
}

/** Column from which point `next` is nearer than `kept`, which lies west of it or in line. */
function turnOf(points: RowPoints, row: number, kept: number, next: number): number {
  const u0 = points.u[kept] ?? 0;
  const u1 = points.u[next] ?? 0;
  const rise0 = (row - (points.v[kept] ?? 0)) ** 2;
  const rise1 = (row - (points.v[next] ?? 0)) ** 2;
  if (u0 === u1) return rise1 < rise0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return ((rise1 - rise0) / (u1 - u0) + u0 + u1) / 2;
}

/**
 * Finds which point is nearest where. Source: the lower envelope of parabolas of P. F. Felzenszwalb and
 * D. P. Huttenlocher, Distance Transforms of Sampled Functions, 2012, with vertices that are not whole numbers.
 * @param near numbers of the points to ask, rising in u; those more than `most` above or below are passed by
 * @returns how many of the envelope's places are used
 */
function fillEnvelope(
  envelope: Envelope,
  points: RowPoints,
  near: Int32Array,
  row: number,
  most: number,
): number {
  let count = 0;
  for (const next of near) {
    if (Math.abs(row - (points.v[next] ?? 0)) > most) continue;
    let turn = Number.NEGATIVE_INFINITY;
    while (count > 0) {
      turn = turnOf(points, row, envelope.point[count - 1] ?? 0, next);
      if (turn > (envelope.from[count - 1] ?? 0)) break;
      count--;
      turn = Number.NEGATIVE_INFINITY;
    }
    envelope.point[count] = next;
    envelope.from[count] = turn;
    count++;
  }
  return count;
}

/**
 * Lowers the row's squared distances to those of the nearest points, up to `most` cells away.
 * @param near numbers of the points to ask, rising in u
 */
export function lowerByPoints(
  squares: Float64Array,
  envelope: Envelope,
  points: RowPoints,
  near: Int32Array,
  row: number,
  most: number,
): void {
  const count = fillEnvelope(envelope, points, near, row, most);
  for (let index = 0; index < count; index++) {
    const point = envelope.point[index] ?? 0;
    const u = points.u[point] ?? 0;
    const rise = row - (points.v[point] ?? 0);
    const square = rise * rise;
    const next = index + 1 < count ? (envelope.from[index + 1] ?? 0) : squares.length;
    const from = Math.max(0, Math.ceil(envelope.from[index] ?? 0), Math.ceil(u - most));
    const end = Math.min(squares.length, Math.ceil(next), Math.floor(u + most) + 1);
    for (let column = from; column < end; column++) {
      const run = column - u;
      squares[column] = run * run + square;
    }
  }
}

/** Cells of a row, from the first to before the last, between which something holds. */
interface Limits {
  from: number;
  end: number;
}

/** Narrows the limits to the columns where value + column * slope lies between low and high. */
function narrow(limits: Limits, value: number, slope: number, low: number, high: number): void {
  if (slope === 0) {
    if (value < low || value > high) limits.end = 0;
    return;
  }
  const a = (low - value) / slope;
  const b = (high - value) / slope;
  limits.from = Math.max(limits.from, Math.ceil(Math.min(a, b)));
  limits.end = Math.min(limits.end, Math.floor(Math.max(a, b)) + 1);
}

/**
 * Lowers the row's squared distances to those of a stretch, beside it; its ends count as points.
 * @param at where the stretch begins among the numbers
 */
export function lowerByStretch(
  squares: Float64Array,
  stretches: RowStretches,
  at: number,
  row: number,
  most: number,
): void {
  const u0 = stretches[at] ?? 0;
  const rise = row - (stretches[at + 1] ?? 0);
  const du = (stretches[at + 2] ?? 0) - u0;
  const dv = (stretches[at + 3] ?? 0) - (stretches[at + 1] ?? 0);
  const length = Math.sqrt(du * du + dv * dv);
  if (length === 0) return;
  const alongU = du / length;
  const alongV = dv / length;
  // In column 0: how far along the stretch, and aside of it. Both change evenly with the column.
  const along = rise * alongV - u0 * alongU;
  const aside = -u0 * alongV - rise * alongU;
  const limits: Limits = { from: 0, end: squares.length };
  narrow(limits, along, alongU, 0, length);
  narrow(limits, aside, alongV, -most, most);
  const { from, end } = limits;
  for (let column = from; column < end; column++) {
    const distance = aside + column * alongV;
    const square = distance * distance;
    if (square < (squares[column] ?? 0)) squares[column] = square;
  }
}
