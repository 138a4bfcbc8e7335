import type { CoverGrid } from './cover-grid';
import type { CoverPicture } from './coverage-report';
import type { Plane } from './plane';
import type { CoverCells } from './raster-cover';
import type { CoverFrame } from './stencil';

/** Corners of a frame from the north-west, clockwise. */
function cornersOf(
  { west, south, cellMeters, columns, rows }: CoverFrame,
  plane: Plane,
): CoverPicture['corners'] {
  const [east, north] = [west + columns * cellMeters, south + rows * cellMeters];
  return [
    plane.toGlobe(west, north),
    plane.toGlobe(east, north),
    plane.toGlobe(east, south),
    plane.toGlobe(west, south),
  ];
}

/** Land cells as numbers, the northernmost row first, as pictures have it. */
export function toPicture(grid: CoverGrid, cells: CoverCells, plane: Plane): CoverPicture {
  const { columns, rows, land } = grid;
  const once = cells.once.words;
  const twice = cells.twice.words;
  const numbers = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const base = (rows - 1 - row) * columns;
    for (let word = 0; word < land.stride; word++) {
      const at = row * land.stride + word;
      const ground = land.words[at] ?? 0;
      if (ground === 0) continue;
      const [one, two] = [once[at] ?? 0, twice[at] ?? 0];
      // The bits of the last word beyond the last column are no land.
      for (let bit = 0; bit < 32; bit++)
        if ((ground >>> bit) & 1)
          numbers[base + word * 32 + bit] = 1 + ((one >>> bit) & 1) + ((two >>> bit) & 1);
    }
  }
  return { columns, rows, cells: numbers, corners: cornersOf(grid, plane) };
}
