/**
 * The cells of a disc or of a stretch with its reach: one run per row, since both are convex. Positions are in
 * cells, with whole numbers at the centres of cells, so a cell belongs when its centre lies within reach.
 */
export interface ConvexRuns {
  /** Size of the grid that runs are cut to. */
  columns: number;
  rows: number;
  /** The runs lie in the rows firstRow, … firstRow + count - 1. */
  firstRow: number;
  count: number;
  /** First cell of each run, and first cell after it; a row without cells has to <= from. */
  from: Int32Array;
  to: Int32Array;
}

/** Room for the runs of one shape at a time, used over and over. */
export function makeConvexRuns(columns: number, rows: number): ConvexRuns {
  const [from, to] = [new Int32Array(rows), new Int32Array(rows)];
  return { columns, rows, firstRow: 0, count: 0, from, to };
}

/** Cuts to the grid: shapes may lie or reach far outside, where numbers no longer fit in 32 bits. */
const cut = (value: number, most: number): number => Math.max(0, Math.min(value, most));

/** Sets the rows that a shape between two heights meets. @returns false when it meets none */
function setRows(runs: ConvexRuns, low: number, high: number): boolean {
  const first = cut(Math.ceil(low), runs.rows);
  const end = cut(Math.floor(high) + 1, runs.rows);
  runs.firstRow = first | 0;
  runs.count = end > first ? (end - first) | 0 : 0;
  return runs.count > 0;
}

/** Sets the runs to the cells within `reach` cells of a point; none when the reach is 0. */
export function discRuns(runs: ConvexRuns, u: number, v: number, reach: number): void {
  const { columns, from, to } = runs;
  runs.count = 0;
  if (reach <= 0 || u + reach < 0 || u - reach > columns - 1) return;
  if (!setRows(runs, v - reach, v + reach)) return;
  const square = reach * reach;
  const { count, firstRow } = runs;
  // Step by step as in `coverDisc`, so that rounding strikes both alike.
  const west = Math.floor(u - reach);
  const part = u - west;
  const rest = 31 - part;
  for (let at = 0; at < count; at++) {
    const rise = firstRow + at - v;
    const left = square - rise * rise;
    // In a row that only touches the disc, rounding can leave a hair less than nothing.
    const half = left > 0 ? Math.sqrt(left) : 0;
    from[at] = cut(west + 31 - Math.floor(rest + half), columns);
    to[at] = cut(west + Math.floor(part + half) + 1, columns);
  }
}

/**
 * Sets the runs to the cells within `reach` cells of a stretch; none when the reach is 0. In a row the shape lies
 * between the outermost of what its two end discs and its two long sides reach there.
 * @param stretch u0, v0, u1, v1
 */
export function capsuleRuns(
  runs: ConvexRuns,
  [u0, v0, u1, v1]: readonly [number, number, number, number],
  reach: number,
): void {
  const { columns, from, to } = runs;
  runs.count = 0;
  if (reach <= 0 || Math.max(u0, u1) + reach < 0 || Math.min(u0, u1) - reach > columns - 1) return;
  if (!setRows(runs, Math.min(v0, v1) - reach, Math.max(v0, v1) + reach)) return;
  const square = reach * reach;
  const scale = reach / Math.hypot(u1 - u0, v1 - v0);
  const [asideU, asideV] = [(v0 - v1) * scale, (u1 - u0) * scale];
  // A level stretch has level sides, which no row crosses; its end discs touch their ends already.
  const slope = v0 === v1 ? 0 : (u1 - u0) / (v1 - v0);
  const low = v0 === v1 ? Number.POSITIVE_INFINITY : Math.min(v0, v1);
  const high = Math.max(v0, v1);
  for (let at = 0; at < runs.count; at++) {
    const row = runs.firstRow + at;
    let west = Number.POSITIVE_INFINITY;
    let east = Number.NEGATIVE_INFINITY;
    const left0 = square - (row - v0) * (row - v0);
    const left1 = square - (row - v1) * (row - v1);
    if (left0 >= 0) {
      const half = Math.sqrt(left0);
      west = u0 - half;
      east = u0 + half;
    }
    if (left1 >= 0) {
      const half = Math.sqrt(left1);
      west = Math.min(west, u1 - half);
      east = Math.max(east, u1 + half);
    }
    // The sides lie apart by twice `aside`; a side is met where the stretch would be, had it been moved there.
    const one = row - asideV;
    if (one >= low && one <= high) {
      const u = u0 + asideU + (one - v0) * slope;
      west = Math.min(west, u);
      east = Math.max(east, u);
    }
    const other = row + asideV;
    if (other >= low && other <= high) {
      const u = u0 - asideU + (other - v0) * slope;
      west = Math.min(west, u);
      east = Math.max(east, u);
    }
    from[at] = cut(Math.ceil(west), columns);
    to[at] = cut(Math.floor(east) + 1, columns);
  }
}
