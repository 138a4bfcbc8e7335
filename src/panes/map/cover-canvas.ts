import type { CoverPicture } from '@/analysis/coverage-report';

/** A colour as CSS has it, as red, green and blue from 0 to 255. */
function channelsOf(colour: string): readonly [number, number, number] {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (!hex) throw new Error(`"${colour}" is no colour of six hexadecimal digits`);
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** How strongly cells are coloured: outside and uncovered not at all, covered once, covered twice or more. */
const strengths = [0, 0, 70, 130] as const;

/**
 * Paints covered cells in a colour.
 * @param canvas made as large as the picture has cells
 */
export function paintCover(
  canvas: HTMLCanvasElement,
  { columns, rows, cells }: CoverPicture,
  colour: string,
): void {
  canvas.width = columns;
  canvas.height = rows;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('the browser gave no canvas to draw the cover on');
  const [red, green, blue] = channelsOf(colour);
  const pixels = new Uint32Array(columns * rows);
  // Little-endian, as every computer with a browser: alpha, blue, green, red.
  const looks = strengths.map(
    (strength) => ((strength << 24) | (blue << 16) | (green << 8) | red) >>> 0,
  );
  for (let at = 0; at < pixels.length; at++) pixels[at] = looks[cells[at] ?? 0] ?? 0;
  pen.putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer), columns, rows), 0, 0);
}
