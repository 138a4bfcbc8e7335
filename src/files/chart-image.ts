import type { ChartPicture, PictureRow } from './chart-picture';
import {
  drawPart,
  family,
  ink,
  inkMuted,
  line,
  linesOf,
  type Pen,
  setFont,
  write,
} from './picture-pen';

/**
 * A bar chart as PNG. It is drawn from the chart's figures and not from the drawing on screen: so it has one
 * size, fit for a document whatever the window was, is light in dark mode too, and has the page's typeface.
 */

/** Sizes in px, before scaling. */
const width = 1000;
const margin = 32;
const rowHeight = 28;
const barHeight = 18;
const lineHeight = 18;
/** Twice as many pixels, so that it stays sharp in print. */
const scale = 2;
/** The labels may take this part of the width. */
const mostLabels = 0.42;

interface Plot {
  left: number;
  right: number;
  longest: number;
}

function drawRow(
  pen: Pen,
  row: PictureRow,
  label: readonly string[],
  y: number,
  plot: Plot,
): number {
  const note = row.ownScale === null ? [] : [row.ownScale];
  const height = Math.max(rowHeight, label.length * lineHeight + 8);
  if (row.apart) {
    pen.fillStyle = line;
    pen.fillRect(margin, y, width - 2 * margin, 1);
  }
  setFont(pen, 500, 14, ink);
  const below = write(
    pen,
    label,
    { x: margin, y: y + (height - label.length * lineHeight) / 2 },
    lineHeight,
  );
  setFont(pen, 400, 12, inkMuted);
  write(pen, note, { x: margin, y: below }, lineHeight - 2);
  const relative = row.ownScale === null ? row.value / plot.longest : 1;
  const length = (plot.right - plot.left) * relative;
  let x = plot.left;
  for (const { share, fill } of row.parts) {
    const partWidth = Math.max(1, share * length - (row.parts.length > 1 ? 1 : 0));
    drawPart(pen, fill, {
      x,
      y: y + (height - barHeight) / 2,
      width: partWidth,
      height: barHeight,
    });
    x += share * length;
  }
  setFont(pen, 600, 14, ink);
  pen.fillText(row.shown, plot.left + length + 8, y + height / 2);
  return y + height + note.length * (lineHeight - 2);
}

function drawRows(pen: Pen, { rows }: ChartPicture, top: number): number {
  setFont(pen, 600, 14, ink);
  const room = (width - 2 * margin) * mostLabels;
  const labels = rows.map((row) => linesOf(pen, row.label, room));
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => pen.measureText(text).width));
  const common = rows.map(({ ownScale, value }) => (ownScale === null ? value : 0));
  const plot = {
    left: margin + widest(labels.flat()) + 14,
    right: width - margin - widest(rows.map(({ shown }) => shown)) - 10,
    longest: Math.max(...common, Number.MIN_VALUE),
  };
  return rows.reduce((y, row, index) => drawRow(pen, row, labels[index] ?? [], y, plot), top);
}

function drawLegend(pen: Pen, { legend }: ChartPicture, top: number): number {
  setFont(pen, 400, 13, ink);
  let x = margin;
  let y = top;
  for (const { label, fill } of legend) {
    const wide = pen.measureText(label).width + 44;
    if (x > margin && x + wide - 20 > width - margin) {
      x = margin;
      y += 24;
    }
    drawPart(pen, fill, { x, y: y + 6, width: 14, height: 12 });
    setFont(pen, 400, 13, ink);
    pen.fillText(label, x + 20, y + 12);
    x += wide;
  }
  return legend.length > 0 ? y + 24 : top;
}

/** Draws the whole picture from the top; returns its height. */
function draw(pen: Pen, picture: ChartPicture): number {
  const room = width - 2 * margin;
  const paragraph = (text: string, y: number, height: number) =>
    write(pen, linesOf(pen, text, room), { x: margin, y }, height);
  pen.textBaseline = 'middle';
  setFont(pen, 650, 24, ink);
  let y = paragraph(picture.title, margin, 32) + 4;
  setFont(pen, 400, 14, inkMuted);
  for (const note of picture.notes) y = paragraph(note, y, 21);
  y = drawRows(pen, picture, y + 16);
  y = drawLegend(pen, picture, y + 14);
  setFont(pen, 400, 12.5, inkMuted);
  return paragraph(picture.source, y + 16, 19) + margin;
}

/**
 * Draws the chart on white.
 * @throws when the browser draws no canvas or the picture is larger than it allows
 */
export async function toPng(picture: ChartPicture): Promise<Blob> {
  await document.fonts.load(`500 14px ${family}`, picture.title);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws no canvas');
  // The height is known only when all has been drawn once.
  canvas.width = width * scale;
  canvas.height = Math.ceil(draw(pen, picture)) * scale;
  pen.scale(scale, scale);
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  draw(pen, picture);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture was not made'))),
      'image/png',
    );
  });
}
