import { blockOf, lineHeight, type Measure, type SheetText } from './sheet-text';

/** One path of a legend's symbol, in a square of 32. */
export interface SheetPath {
  path: string;
  /** CSS colour; null where it is an outline alone. */
  fill: string | null;
  stroke: { colour: string; width: number; dashes?: readonly number[] } | null;
}

export interface SheetLegend {
  /** Empty for none. */
  title: string;
  rows: readonly { label: string; paths: readonly SheetPath[] }[];
  /** Stands instead of rows that there is no room for, e.g. "och 3 till". */
  more: (left: number) => string;
}

/** A symbol by its row in the legend, its corner, and the side of its square. */
export interface SheetMark {
  row: number;
  x: number;
  y: number;
  size: number;
}

export interface SheetBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedLegend {
  texts: readonly SheetText[];
  marks: readonly SheetMark[];
  height: number;
  /** Rows that did not fit. */
  left: number;
}

/** The legend grows smaller by these steps before it leaves anything out. */
const shrinking = [0.9, 0.8, 0.7, 0.6];
/** A column is at least so many times the size of its text. */
const narrowest = 15;

/** The rows in as many columns as there is width for; those that do not fit are counted. */
function legendIn(
  { title, rows, more }: SheetLegend,
  box: SheetBox,
  size: number,
  measure: Measure,
): PlacedLegend {
  const gap = size * 0.7;
  const columns = Math.max(1, Math.floor(box.width / (size * narrowest)));
  const columnWidth = box.width / columns;
  const mark = size * 1.25;
  const room = columnWidth - mark - gap * 2;
  const font = { size, weight: 400 } as const;
  const heading = blockOf(title, { ...box, room: box.width }, { size, weight: 600 }, measure);
  const top = box.y + heading.height + (heading.height > 0 ? gap * 0.6 : 0);
  const bottom = box.y + box.height;
  const perColumn = Math.ceil(rows.length / columns);
  const texts = [...heading.texts];
  const marks: SheetMark[] = [];
  let [column, y, lowest] = [0, top, top];
  for (const [row, { label }] of rows.entries()) {
    const { height: labelHeight } = blockOf(label, { x: 0, y: 0, room }, font, measure);
    const height = Math.max(mark, labelHeight);
    const isFull = y + height > bottom || row >= perColumn * (column + 1);
    if (isFull && column < columns - 1) {
      column++;
      y = top;
    }
    const x = box.x + column * columnWidth;
    // Below all but the last row there must be room for the words that say how many are left.
    const words = row === rows.length - 1 ? 0 : size * lineHeight;
    if (y + height > bottom - (column < columns - 1 ? 0 : words)) {
      const left = rows.length - row;
      const at = { x, y: bottom - size * lineHeight, room, muted: true };
      texts.push(...blockOf(more(left), at, font, measure).texts.slice(0, 1));
      return { texts, marks, height: box.height, left };
    }
    marks.push({ row, x, y: y + (height - mark) / 2, size: mark });
    const place = { x: x + mark + gap, y: y + (height - labelHeight) / 2, room };
    texts.push(...blockOf(label, place, font, measure).texts);
    y += height + gap * 0.6;
    lowest = Math.max(lowest, y);
  }
  return { texts, marks, height: lowest - box.y, left: 0 };
}

/**
 * The legend within a box, at the largest size at which all of it fits; where none does, with as many rows as do at
 * the smallest, and the words that say how many are left out.
 * @param size of its text, at most
 */
export function placeLegend(
  legend: SheetLegend,
  box: SheetBox,
  size: number,
  measure: Measure,
): PlacedLegend {
  let placed = legendIn(legend, box, size, measure);
  for (const factor of shrinking) {
    if (placed.left === 0) break;
    placed = legendIn(legend, box, size * factor, measure);
  }
  return placed;
}
