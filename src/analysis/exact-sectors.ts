/**
 * A quick way to see that a circle lies wholly in other discs, as most do where sites crowd: the circle is cut into
 * 32 sectors, one bit each, and a table tells which of them another disc hides for sure. It only ever says too few.
 */

/** Squares of offsets to a radius, and to a side of the table: another disc is at most two radii away. */
const steps = 16;
const side = 4 * steps;

/** All sectors hidden. */
export const allSectors = -1;

/** Where the sectors begin, on a circle of radius 1; the last ends where the first begins. */
const begins = Array.from({ length: 33 }, (_, sector) => {
  const angle = (sector * Math.PI) / 16;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});

/** Whether the beginning of a sector lies in a disc of radius 1 at any offset within a square. */
function hidesBegin(sector: number, column: number, row: number): boolean {
  const { x, y } = begins[sector] ?? { x: 0, y: 0 };
  for (const [right, up] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const across = (column + right) / steps - 2 - x;
    const along = (row + up) / steps - 2 - y;
    // The corner of a square is the furthest of its places; those that the other circle touches are not hidden.
    if (across * across + along * along > 1 - 1e-9) return false;
  }
  return true;
}

/** A disc of the same radius hides less than half a circle, so it hides a sector if it hides both ends. */
function sectorsOf(column: number, row: number): number {
  let bits = 0;
  let before = hidesBegin(0, column, row);
  for (let sector = 0; sector < 32; sector++) {
    const after = hidesBegin(sector + 1, column, row);
    if (before && after) bits |= 1 << sector;
    before = after;
  }
  return bits;
}

/** Sectors hidden by a disc at each square of offsets; where to look is told by `sectorIndex`. */
export const sectorTable = Int32Array.from({ length: side * side }, (_, at) =>
  sectorsOf(at % side, Math.floor(at / side)),
);

/** Where the table tells of a disc at an offset in radii, less than 2 either way. */
export function sectorIndex(across: number, up: number): number {
  return (((up + 2) * steps) | 0) * side + (((across + 2) * steps) | 0);
}
