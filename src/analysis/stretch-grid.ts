/** Stretches of street sorted into square cells, so that those near a place are found without asking all. */
export interface StretchGrid {
  /** x0, y0, x1, y1 of each stretch, in metres. */
  xy: Float64Array;
  west: number;
  south: number;
  cellMeters: number;
  columns: number;
  rows: number;
  /** The stretches that touch cell c stand from first[c] up to first[c + 1]. */
  first: Int32Array;
  stretches: Int32Array;
}

/** The nearest place on a stretch. */
export interface NearestStretch {
  stretch: number;
  x: number;
  y: number;
  /** Straight metres to it. */
  meters: number;
  /** How far along the stretch it is, from 0 at its first end to 1 at its second. */
  share: number;
}

/** About the length of a stretch of street, so that a cell has few. */
const smallestCell = 64;
/** A few stretches far from the others must not make a grid of empty cells. */
const cellsPerStretch = 4;

function extentOf(xy: Float64Array) {
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < xy.length; at += 2) {
    const [x, y] = [xy[at] ?? 0, xy[at + 1] ?? 0];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return { west, south, width: east - west, height: north - south };
}

/** Visits the cells that a stretch may touch, one row of cells after another. */
function eachCell(grid: StretchGrid, stretch: number, visit: (cell: number) => void): void {
  const { xy, west, south, cellMeters, columns, rows } = grid;
  const at = stretch * 4;
  const [ax, ay] = [((xy[at] ?? 0) - west) / cellMeters, ((xy[at + 1] ?? 0) - south) / cellMeters];
  const bx = ((xy[at + 2] ?? 0) - west) / cellMeters;
  const by = ((xy[at + 3] ?? 0) - south) / cellMeters;
  const lastRow = Math.min(rows - 1, Math.floor(Math.max(ay, by)));
  for (let row = Math.floor(Math.min(ay, by)); row <= lastRow; row++) {
    // Where along the stretch this row of cells begins and ends; a level stretch lies in one row.
    const [s, t] = ay === by ? [0, 1] : [(row - ay) / (by - ay), (row + 1 - ay) / (by - ay)];
    const [u, v] = [Math.min(1, Math.max(0, s)), Math.min(1, Math.max(0, t))];
    const [p, q] = [ax + u * (bx - ax), ax + v * (bx - ax)];
    const last = Math.min(columns - 1, Math.floor(Math.max(p, q) + rounding));
    for (let column = Math.max(0, Math.floor(Math.min(p, q) - rounding)); column <= last; column++)
      visit(row * columns + column);
  }
}

/** Cells; a stretch that runs along the border of one is put on both sides. */
const rounding = 1e-6;

/**
 * Sorts stretches into cells.
 * @param xy x0, y0, x1, y1 of each, in metres on a plane
 */
export function makeStretchGrid(xy: Float64Array): StretchGrid {
  const count = xy.length / 4;
  const { west, south, width, height } = count > 0 ? extentOf(xy) : nowhere;
  const cellMeters = Math.max(
    smallestCell,
    Math.sqrt((width * height) / (cellsPerStretch * count + 1)),
    Math.max(width, height) / (cellsPerStretch * count + 1),
  );
  const columns = Math.floor(width / cellMeters) + 1;
  const rows = Math.floor(height / cellMeters) + 1;
  const first = new Int32Array(columns * rows + 1);
  const grid = { xy, west, south, cellMeters, columns, rows, first, stretches: new Int32Array(0) };
  for (let stretch = 0; stretch < count; stretch++)
    eachCell(grid, stretch, (cell) => {
      first[cell + 1] = (first[cell + 1] ?? 0) + 1;
    });
  for (let cell = 0; cell < columns * rows; cell++)
    first[cell + 1] = (first[cell + 1] ?? 0) + (first[cell] ?? 0);
  const free = first.slice(0, -1);
  grid.stretches = new Int32Array(first[columns * rows] ?? 0);
  for (let stretch = 0; stretch < count; stretch++)
    eachCell(grid, stretch, (cell) => {
      const slot = free[cell] ?? 0;
      free[cell] = slot + 1;
      grid.stretches[slot] = stretch;
    });
  return grid;
}

const nowhere = { west: 0, south: 0, width: 0, height: 0 };

/** The nearest place on one stretch. */
function nearestOn(xy: Float64Array, stretch: number, x: number, y: number): NearestStretch {
  const at = stretch * 4;
  const [x0, y0] = [xy[at] ?? 0, xy[at + 1] ?? 0];
  const [dx, dy] = [(xy[at + 2] ?? 0) - x0, (xy[at + 3] ?? 0) - y0];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / square;
  const share = Math.min(1, Math.max(0, along));
  const [px, py] = [x0 + share * dx, y0 + share * dy];
  return { stretch, x: px, y: py, meters: Math.hypot(px - x, py - y), share };
}

/**
 * Finds the stretch that is nearest a place.
 * @param mostMeters those farther away are not found
 * @returns the nearest place on it, or null when none is within the distance
 */
export function findNearestStretch(
  grid: StretchGrid,
  x: number,
  y: number,
  mostMeters: number,
): NearestStretch | null {
  const { xy, west, south, cellMeters, columns, rows, first, stretches } = grid;
  const cellOf = (meters: number, cells: number) =>
    Math.min(cells - 1, Math.max(0, Math.floor(meters / cellMeters)));
  const [left, right] = [x - mostMeters - west, x + mostMeters - west];
  const [low, high] = [y - mostMeters - south, y + mostMeters - south];
  let best: NearestStretch | null = null;
  for (let row = cellOf(low, rows); row <= cellOf(high, rows); row++)
    for (let column = cellOf(left, columns); column <= cellOf(right, columns); column++) {
      const cell = row * columns + column;
      for (let at = first[cell] ?? 0; at < (first[cell + 1] ?? 0); at++) {
        const found = nearestOn(xy, stretches[at] ?? 0, x, y);
        if (found.meters <= (best ? best.meters - nearer : mostMeters)) best = found;
      }
    }
  return best;
}

/** Metres. What is as near, but for rounding, does not take the place of what was found before. */
const nearer = 1e-9;
