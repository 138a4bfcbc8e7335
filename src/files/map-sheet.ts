import { layOutSheet, type MapSheet, placeMap, type SheetLayout } from './map-sheet-layout';
import { family, ink, inkMuted, line, type Pen, setFont } from './picture-pen';
import type { SheetBox, SheetPath } from './sheet-legend';
import type { Measure } from './sheet-text';

/**
 * A map as PNG, with all that makes it stand alone: title, legend, scale, day and sources. Always on white and in the
 * typeface of the page.
 */

/** The map as it was drawn: pixels, and their number. */
export type MapPicture = ImageBitmap | OffscreenCanvas | HTMLCanvasElement;

/** A drawing surface and how its PNG is made; one that works in Safari too, before 16.4. */
function makeSurface(width: number, height: number) {
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(width, height);
    // The two kinds of pens differ only in what nobody draws here: rings of focus on elements.
    const pen = canvas.getContext('2d') as unknown as Pen | null;
    return { pen, toPng: () => canvas.convertToBlob({ type: 'image/png' }) };
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const toPng = () =>
    new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture was made'))));
    });
  return { pen: canvas.getContext('2d'), toPng };
}

const measureWith =
  (pen: Pen): Measure =>
  (text, { size, weight }) => {
    setFont(pen, weight, size, ink);
    return pen.measureText(text).width;
  };

function drawSymbol(pen: Pen, paths: readonly SheetPath[], box: SheetBox): void {
  pen.save();
  pen.translate(box.x, box.y);
  pen.scale(box.width / 32, box.height / 32);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const { path, fill, stroke } of paths) {
    const shape = new Path2D(path);
    if (fill !== null) {
      pen.fillStyle = fill;
      pen.fill(shape);
    }
    if (stroke) {
      pen.strokeStyle = stroke.colour;
      pen.lineWidth = stroke.width;
      pen.setLineDash([...(stroke.dashes ?? [])]);
      pen.stroke(shape);
    }
  }
  pen.restore();
}

/** The bar with its length in words at its end: as on the screen a line with ends that stand up. */
function drawScale(pen: Pen, at: { x: number; y: number; size: number }, bar: MapSheet['scale']) {
  if (!bar) return;
  const [high, thick] = [at.size * 0.45, Math.max(1, at.size / 8)];
  pen.strokeStyle = ink;
  pen.lineWidth = thick;
  pen.beginPath();
  pen.moveTo(at.x + thick / 2, at.y - high);
  pen.lineTo(at.x + thick / 2, at.y + high / 2);
  pen.lineTo(at.x + bar.length, at.y + high / 2);
  pen.lineTo(at.x + bar.length, at.y - high);
  pen.stroke();
  setFont(pen, 400, at.size, ink);
  pen.fillText(bar.label, at.x + bar.length + at.size * 0.6, at.y);
}

function drawSheet(pen: Pen, sheet: MapSheet, layout: SheetLayout, map: MapPicture): void {
  const { width, height, legend } = sheet;
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, width, height);
  const place = placeMap(map, layout.map);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(map, place.x, place.y, place.width, place.height);
  pen.strokeStyle = line;
  pen.lineWidth = 1;
  pen.strokeRect(place.x - 0.5, place.y - 0.5, place.width + 1, place.height + 1);
  pen.textBaseline = 'middle';
  for (const { text, x, y, size, weight, muted } of layout.texts) {
    setFont(pen, weight, size, muted ? inkMuted : ink);
    pen.fillText(text, x, y);
  }
  for (const { row, x, y, size } of layout.marks)
    drawSymbol(pen, legend.rows[row]?.paths ?? [], { x, y, width: size, height: size });
  if (layout.scale && sheet.scale) {
    const { label, length } = sheet.scale;
    drawScale(pen, layout.scale, { label, length: length * place.scale });
  }
}

/**
 * How large the map is on a sheet, so that it can be drawn at just that size.
 * @returns whole pixels
 * @throws when the browser draws no canvas, and RangeError for sides that `layOutSheet` refuses
 */
export async function mapSizeOn(sheet: MapSheet): Promise<{ width: number; height: number }> {
  const { pen } = await penFor(1, 1, sheet.title);
  const { map } = layOutSheet(sheet, measureWith(pen));
  return { width: Math.max(1, Math.floor(map.width)), height: Math.max(1, Math.floor(map.height)) };
}

async function penFor(width: number, height: number, sample: string) {
  // Letters that are not there yet would be drawn in another typeface.
  for (const weight of [400, 600]) await document.fonts.load(`${weight} 14px ${family}`, sample);
  const { pen, toPng } = makeSurface(width, height);
  if (!pen) throw new Error('this browser draws no canvas');
  return { pen, toPng };
}

/**
 * Draws a sheet.
 * @param map shown whole, in its own proportions
 * @throws when the browser draws no canvas or has no room for the picture, and RangeError for sides that
 *   `layOutSheet` refuses and for a map without a size
 */
export async function drawMapSheet(sheet: MapSheet, map: MapPicture): Promise<Blob> {
  const { pen, toPng } = await penFor(sheet.width, sheet.height, sheet.title);
  drawSheet(pen, sheet, layOutSheet(sheet, measureWith(pen)), map);
  return toPng();
}
