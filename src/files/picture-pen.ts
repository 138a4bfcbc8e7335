import type { ChartFill } from './chart-picture';

/** Drawing of texts and fillings on a canvas, in the typeface of the page and in colours for white paper. */
export type Pen = CanvasRenderingContext2D;

export const family = '"Inter Variable", system-ui, sans-serif';
/** The light colours of ui/tokens.css. */
export const ink = '#16211f';
export const inkMuted = '#4d5a58';
export const line = '#d5dcda';
const accent = '#0b5a5e';
const grey = '#7c8987';

/** Takes a typeface size in px and a colour for what is written next. */
export function setFont(pen: Pen, weight: number, size: number, colour: string): void {
  pen.font = `${weight} ${size}px ${family}`;
  pen.fillStyle = colour;
}

/** The text in lines of at most `room` px; a longer word has a line of its own. */
export function linesOf(pen: Pen, text: string, room: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && pen.measureText(longer).width > room) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}

/** Writes lines of text and returns where the next one would stand. */
export function write(
  pen: Pen,
  lines: readonly string[],
  at: { x: number; y: number },
  lineHeight: number,
): number {
  lines.forEach((text, index) => {
    pen.fillText(text, at.x, at.y + (index + 0.5) * lineHeight);
  });
  return at.y + lines.length * lineHeight;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function traceLines(pen: Pen, { x, y, width, height }: Box): void {
  for (let at = x - height; at < x + width; at += 6) {
    pen.moveTo(at, y + height);
    pen.lineTo(at + height, y);
  }
}

function traceDots(pen: Pen, { x, y, width, height }: Box): void {
  for (let dotX = x + 4; dotX < x + width; dotX += 6)
    for (let dotY = y + 3; dotY < y + height; dotY += 6) pen.rect(dotX - 0.5, dotY - 0.5, 1, 1);
}

function drawPattern(pen: Pen, pattern: ChartFill['pattern'], box: Box): void {
  pen.save();
  pen.beginPath();
  pen.rect(box.x, box.y, box.width, box.height);
  pen.clip();
  pen.beginPath();
  if (pattern === 'hatched') traceLines(pen, box);
  if (pattern === 'dotted') traceDots(pen, box);
  pen.lineWidth = 2;
  pen.stroke();
  pen.restore();
  pen.lineWidth = 1;
  pen.strokeRect(box.x + 0.5, box.y + 0.5, Math.max(0, box.width - 1), box.height - 1);
}

/** Fills a box as the part of a bar. */
export function drawPart(pen: Pen, { pattern, colour }: ChartFill, box: Box): void {
  const own = colour ?? (pattern === 'solid' || pattern === 'hatched' ? accent : grey);
  pen.fillStyle = own;
  pen.strokeStyle = own;
  if (pattern === 'solid' || pattern === 'quiet') pen.fillRect(box.x, box.y, box.width, box.height);
  else drawPattern(pen, pattern, box);
}
