import type { LayerConfig } from '@/domain/workspace';
import type { DocumentPicture } from '@/files/document';
import { symbolLook } from '@/ui/LayerSymbol';
import type { Sketch } from './sketch';
import { border, drawSymbol, land, type Pen, paper, pictureOf } from './sketch-pen';

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
    drawSymbol(pen, symbolLook(config.symbol, config.farg.ljus, planned, paper), { x, y });
  }
}

/**
 * A sketch as a picture for a Word file, in the colours for white paper.
 * @param alt what is to be seen in it
 * @throws when the browser makes no picture of a canvas
 */
export function sketchPicture(
  sketch: Sketch,
  layers: readonly LayerConfig[],
  { alt, caption }: { alt: string; caption: string },
): Promise<DocumentPicture> {
  const colourOf = (layer: string) => layers.find(({ id }) => id === layer)?.farg.ljus ?? border;
  const draw = (pen: Pen) => {
    drawShapes(pen, sketch, colourOf);
    drawMarks(pen, sketch, layers);
  };
  return pictureOf(sketch, draw, { alt, caption, maxWidthMillimeters: 75 });
}
