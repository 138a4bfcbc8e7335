import type { LayerConfig } from '@/domain/workspace';
import type { DocumentPicture } from '@/files/document';
import { symbolLook } from '@/ui/LayerSymbol';
import { type Sketch, symbolSize, symbolSquare } from './sketch';

/** So many pixels for each unit of the sketch, so that it is sharp in print. */
const scale = 3;
/** The light colours of the map (ui/tokens.css). */
const land = '#f4f4f1';
const border = '#8b918f';
const paper = '#ffffff';

type Pen = CanvasRenderingContext2D;

function drawShapes(pen: Pen, { outline, shapes }: Sketch, colourOf: (layer: string) => string) {
  const district = new Path2D(outline);
  pen.fillStyle = land;
  pen.fill(district, 'evenodd');
  pen.save();
  pen.clip(district, 'evenodd');
  for (const { layer, planned, area, path } of shapes) {
    const shape = new Path2D(path);
    pen.fillStyle = colourOf(layer);
    pen.strokeStyle = colourOf(layer);
    pen.globalAlpha = planned ? 0.04 : 0.12;
    if (area) pen.fill(shape);
    pen.globalAlpha = 1;
    pen.lineWidth = area ? 1 : 2;
    pen.setLineDash(planned ? [4, 3] : []);
    pen.stroke(shape);
  }
  pen.restore();
  pen.strokeStyle = border;
  pen.lineWidth = 1.5;
  pen.stroke(district);
}

function drawMarks(pen: Pen, { marks }: Sketch, layers: readonly LayerConfig[]) {
  for (const { layer, planned, x, y } of marks) {
    const config = layers.find(({ id }) => id === layer);
    if (!config) continue;
    pen.save();
    pen.translate(x - symbolSize / 2, y - symbolSize / 2);
    pen.scale(symbolSize / symbolSquare, symbolSize / symbolSquare);
    for (const { path, fill, stroke } of symbolLook(
      config.symbol,
      config.farg.ljus,
      planned,
      paper,
    )) {
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
}

/**
 * A sketch as a picture for a Word file, in the colours for white paper.
 * @param alt what is to be seen in it
 * @throws when the browser makes no picture of a canvas
 */
export async function sketchPicture(
  sketch: Sketch,
  layers: readonly LayerConfig[],
  { alt, caption }: { alt: string; caption: string },
): Promise<DocumentPicture> {
  const canvas = document.createElement('canvas');
  const [width, height] = [sketch.width * scale, sketch.height * scale];
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('the browser gives no canvas to draw the sketch on');
  pen.scale(scale, scale);
  const colourOf = (layer: string) => layers.find(({ id }) => id === layer)?.farg.ljus ?? border;
  drawShapes(pen, sketch, colourOf);
  drawMarks(pen, sketch, layers);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the browser makes no picture of the sketch');
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { kind: 'picture', bytes, width, height, alt, caption, maxWidthMillimeters: 75 };
}
