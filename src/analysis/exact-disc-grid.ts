/** Discs in cells about their size: those of like reach share a level, so that one wide reach slows no narrow one. */
interface DiscLevel {
  /** Greatest radius of the level, in metres. */
  most: number;
  west: number;
  south: number;
  /** Metres of a cell's side. */
  size: number;
  columns: number;
  rows: number;
  /** Number of the first disc of each cell, row by row, and the end of the last. */
  start: Uint32Array;
}

/** Discs sorted by level and cell, in metres. Their numbers are theirs alone. */
export interface DiscGrid {
  count: number;
  x: Float64Array;
  y: Float64Array;
  radius: Float64Array;
  levels: readonly DiscLevel[];
}

/** Radii of a level lie within this factor of one another. */
const levelSpread = 4;
const mostLevels = 12;

/** Discs in one cell from which on it pays to look for twins: each circle there would look at all of them. */
const crowded = 200;

/** Lays the grid of a level over its discs: never many more cells than discs. */
function layLevel(from: DiscGrid, discs: Uint32Array): DiscLevel {
  let [west, south, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const disc of discs) {
    const [x, y] = [from.x[disc] ?? 0, from.y[disc] ?? 0];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
    most = Math.max(most, from.radius[disc] ?? 0);
  }
  const room = ((east - west + most) * (north - south + most)) / (4 * discs.length + 64);
  const size = Math.max(most, Math.sqrt(room));
  const columns = Math.floor((east - west) / size) + 1;
  const rows = Math.floor((north - south) / size) + 1;
  const start = new Uint32Array(columns * rows + 1);
  return { most, west, south, size, columns, rows, start };
}

/** Counts the discs of each cell in `start`. @returns the cell of each disc */
function countDiscs(level: DiscLevel, from: DiscGrid, discs: Uint32Array): Uint32Array {
  const { start, west, south, size, columns } = level;
  const cells = new Uint32Array(discs.length);
  for (let at = 0; at < discs.length; at++) {
    const disc = discs[at] ?? 0;
    const column = Math.floor(((from.x[disc] ?? 0) - west) / size);
    const cell = Math.floor(((from.y[disc] ?? 0) - south) / size) * columns + column;
    cells[at] = cell;
    start[cell] = (start[cell] ?? 0) + 1;
  }
  return cells;
}

/** Discs of which no two are the same. */
function withoutTwins({ x, y, radius }: DiscGrid, discs: Uint32Array): Uint32Array {
  const apart = (a: number, b: number) =>
    (x[a] ?? 0) - (x[b] ?? 0) || (y[a] ?? 0) - (y[b] ?? 0) || (radius[a] ?? 0) - (radius[b] ?? 0);
  const sorted = discs.slice().sort(apart);
  return sorted.filter((disc, at) => at === 0 || apart(disc, sorted[at - 1] ?? 0) !== 0);
}

/** Moves the discs of a level to their cells, from the number `base` on. */
function fillLevel(from: DiscGrid, every: Uint32Array, to: DiscGrid, base: number): DiscLevel {
  let discs = every;
  let level = layLevel(from, discs);
  let cells = countDiscs(level, from, discs);
  if (level.start.some((count) => count > crowded)) {
    discs = withoutTwins(from, discs);
    level = layLevel(from, discs);
    cells = countDiscs(level, from, discs);
  }
  const { start } = level;
  // From counts to ends; filling from the back turns them into beginnings and keeps the order.
  let end = base;
  for (let cell = 0; cell < start.length; cell++) {
    end += start[cell] ?? 0;
    start[cell] = end;
  }
  for (let at = discs.length - 1; at >= 0; at--) {
    const disc = discs[at] ?? 0;
    const cell = cells[at] ?? 0;
    const next = (start[cell] ?? 0) - 1;
    start[cell] = next;
    to.x[next] = from.x[disc] ?? 0;
    to.y[next] = from.y[disc] ?? 0;
    to.radius[next] = from.radius[disc] ?? 0;
  }
  return level;
}

/** Numbers of the discs of each level, the widest level first; levels without discs are left out. */
function levelsOf(radius: Float64Array, count: number): Uint32Array[] {
  let widest = 0;
  for (let disc = 0; disc < count; disc++) widest = Math.max(widest, radius[disc] ?? 0);
  const levelOf = new Uint8Array(count);
  const counts = new Uint32Array(mostLevels);
  for (let disc = 0; disc < count; disc++) {
    const steps = Math.log(widest / (radius[disc] ?? 0)) / Math.log(levelSpread);
    // A hair's breadth of rounding must not make a level of its own for radii just four times apart.
    const level = Math.min(mostLevels - 1, Math.max(0, Math.ceil(steps - 1 - 1e-9)));
    levelOf[disc] = level;
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const levels = Array.from(counts, (size) => new Uint32Array(size));
  counts.fill(0);
  for (let disc = 0; disc < count; disc++) {
    const level = levelOf[disc] ?? 0;
    const own = levels[level];
    const next = counts[level] ?? 0;
    if (own) own[next] = disc;
    counts[level] = next + 1;
  }
  return levels.filter((discs) => discs.length > 0);
}

/** Sorts the first `count` discs into cells; all radii are above 0. Of discs that are the same some may be left out. */
export function makeDiscGrid(
  x: Float64Array,
  y: Float64Array,
  radius: Float64Array,
  count: number,
): DiscGrid {
  const from: DiscGrid = { count, x, y, radius, levels: [] };
  const levels: DiscLevel[] = [];
  const sorted: DiscGrid = {
    count: 0,
    x: new Float64Array(count),
    y: new Float64Array(count),
    radius: new Float64Array(count),
    levels,
  };
  for (const discs of levelsOf(radius, count)) {
    const level = fillLevel(from, discs, sorted, sorted.count);
    levels.push(level);
    sorted.count = level.start.at(-1) ?? 0;
  }
  return sorted;
}
