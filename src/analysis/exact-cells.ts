import type { Frame } from './exact-edges';

/** Cells over a window. */
export interface FieldCells {
  west: number;
  south: number;
  /** Metres of a cell's side. */
  size: number;
  columns: number;
  rows: number;
}

/** Where in a cell its known point lies, as shares of its side: odd ones, so that data hardly ever meet them. */
export const knownAcross = 0.4871;
export const knownUp = 0.5317;

/** Edges this near a cell are held to touch it, in metres: more than rounding, less than anything measured. */
const margin = 1e-6;

/** Number of the cell of a point, or -1 outside the window. */
export function cellAt({ west, south, size, columns, rows }: FieldCells, x: number, y: number) {
  const column = Math.floor((x - west) / size);
  const row = Math.floor((y - south) / size);
  return column >= 0 && row >= 0 && column < columns && row < rows ? row * columns + column : -1;
}

/**
 * Lays cells over a window. They stand out two cells beyond it: an edge that reaches into the window is known
 * wherever a piece of it may have its middle.
 * @param most about how many cells
 */
export function layCells({ west, south, east, north }: Frame, most: number): FieldCells {
  const [width, height] = [east - west, north - south];
  const size = Math.max(Math.sqrt((width * height) / most), Math.max(width, height) / most, 1e-3);
  return {
    west: west - 2 * size,
    south: south - 2 * size,
    size,
    columns: Math.floor(width / size) + 5,
    rows: Math.floor(height / size) + 5,
  };
}

/** Columns and rows of cells that a frame touches, kept inside the window; `east` and `north` are included. */
export function cellsOf(
  { west, south, size, columns, rows }: FieldCells,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): Frame {
  return {
    west: Math.max(0, Math.floor((fromX - margin - west) / size)),
    south: Math.max(0, Math.floor((fromY - margin - south) / size)),
    east: Math.min(columns - 1, Math.floor((toX + margin - west) / size)),
    north: Math.min(rows - 1, Math.floor((toY + margin - south) / size)),
  };
}
