import type { DocumentPicture } from '@/files/document';
import { documentsText } from '@/text/documents';
import { formatCount } from '@/text/format';
import { changeColours, changeLook } from './change-look';
import { kindsIn } from './change-words';
import { type ChangesSketch, roughRadius, sketchWords } from './changes-sketch';
import { border, drawSymbol, land, type Pen, paper, pictureOf } from './sketch-pen';

const words = documentsText.snapshot;
/** Units of the drawing between the lines of the key below the map, and how many lines it may have. */
const keyLine = 24;
const keyLines = 2;
/** Millimetres of a page that it may be high. */
const longest = 140;
const keyFont = '14px "Inter Variable", system-ui, sans-serif';

function drawMap(pen: Pen, { outlines, marks }: ChangesSketch): void {
  pen.fillStyle = land;
  pen.strokeStyle = border;
  pen.lineWidth = 1;
  for (const outline of outlines.map((path) => new Path2D(path))) {
    pen.fill(outline, 'evenodd');
    pen.stroke(outline);
  }
  for (const { x, y, kind } of marks.filter(({ rough }) => rough)) {
    pen.globalAlpha = 0.2;
    pen.fillStyle = changeColours[kind];
    pen.beginPath();
    pen.arc(x, y, roughRadius, 0, 2 * Math.PI);
    pen.fill();
  }
  pen.globalAlpha = 1;
  for (const mark of marks)
    drawSymbol(pen, changeLook(mark.kind, changeColours[mark.kind], paper), mark);
}

function drawKey(pen: Pen, sketch: ChangesSketch): void {
  pen.font = keyFont;
  pen.textBaseline = 'middle';
  let [x, y] = [10, sketch.height + keyLine / 2];
  for (const { kind, count } of kindsIn(sketch.counts)) {
    const label = `${words.kinds[kind]} (${formatCount(count)})`;
    const length = 22 + pen.measureText(label).width;
    if (x + length > sketch.width) [x, y] = [10, y + keyLine];
    drawSymbol(pen, changeLook(kind, changeColours[kind], paper), { x: x + 8, y });
    pen.fillStyle = '#000000';
    pen.fillText(label, x + 22, y);
    x += length + 16;
  }
}

/**
 * Changes on a sketch map as a picture for a written document, with their key, in the colours for white paper.
 * @throws when the browser makes no picture of a canvas
 */
export function changesPicture(sketch: ChangesSketch, area: string): Promise<DocumentPicture> {
  const { alt, notes } = sketchWords(sketch, area);
  const size = { width: sketch.width, height: sketch.height + keyLine * keyLines };
  const draw = (pen: Pen) => {
    drawMap(pen, sketch);
    drawKey(pen, sketch);
  };
  const caption = notes.join(' ');
  const maxWidthMillimeters = Math.min(150, (longest * size.width) / size.height);
  return pictureOf(size, draw, { alt, caption, maxWidthMillimeters });
}
