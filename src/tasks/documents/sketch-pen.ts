import type { DocumentPicture } from '@/files/document';
import type { PathLook } from '@/ui/LayerSymbol';
import { type Spot, symbolSize, symbolSquare } from './sketch-frame';

/** So many pixels for each unit of a sketch, so that it is sharp in print. */
const scale = 3;
/** The light colours of the map (ui/tokens.css). */
export const land = '#f4f4f1';
export const border = '#8b918f';
export const paper = '#ffffff';

export type Pen = CanvasRenderingContext2D;

/** Draws a symbol with its middle at a spot. */
export function drawSymbol(pen: Pen, look: readonly PathLook[], { x, y }: Spot): void {
  pen.save();
  pen.translate(x - symbolSize / 2, y - symbolSize / 2);
  pen.scale(symbolSize / symbolSquare, symbolSize / symbolSquare);
  for (const { path, fill, stroke } of look) {
    if (fill !== null) {
      pen.fillStyle = fill;
      pen.fill(new Path2D(path));
    }
    if (stroke === null) continue;
    pen.strokeStyle = stroke.colour;
    pen.lineWidth = stroke.width;
    pen.setLineDash([...(stroke.dashes ?? [])]);
    pen.stroke(new Path2D(path));
  }
  pen.restore();
}

/**
 * A drawing as a picture for a written document.
 * @param size of the drawing, in its units
 * @throws when the browser makes no picture of a canvas
 */
export async function pictureOf(
  size: Readonly<Record<'width' | 'height', number>>,
  draw: (pen: Pen) => void,
  words: Pick<DocumentPicture, 'alt' | 'caption' | 'maxWidthMillimeters'>,
): Promise<DocumentPicture> {
  const canvas = document.createElement('canvas');
  const [width, height] = [size.width * scale, size.height * scale];
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('the browser gives no canvas to draw the sketch on');
  pen.scale(scale, scale);
  draw(pen);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser makes no picture of the sketch');
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { kind: 'picture', bytes, width, height, ...words };
}
