import type { Cell } from './table';

const plain = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * A number as it is written in Sweden or by a program: decimal comma or point, thousands divided by spaces.
 * @returns null for what is no number
 */
export function readNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string' || cell.length > 40) return null;
  const text = cell.replace(/[\s']/g, '').replace('\u2212', '-');
  const point = text.includes('.') ? text : text.replace(',', '.');
  if (!plain.test(point)) return null;
  const value = Number(point);
  return Number.isFinite(value) ? value : null;
}

/** A coordinate: a number, with a sign of degrees, a unit or a letter of direction after it or not. */
export function readCoordinate(cell: Cell): number | null {
  if (typeof cell !== 'string') return readNumber(cell);
  return readNumber(
    cell.replace(/^\s*[NEÖXY]\s*[:=]?\s*|\s*(?:°|grader)?\s*[NEÖ]?\s*$|\s*m\s*$/gi, ''),
  );
}

/** Two numbers in one text, each with a decimal comma or point, with anything but digits between them. */
const pair =
  /^\D*?([+-]?\d+(?:[.,]\d+)?)\s*°?\s*[NÖE]?\s*[,;/ ]\s*[NÖE]?\s*([+-]?\d+(?:[.,]\d+)?)\D{0,4}$/i;

/** Two coordinates in one cell, "59,31034, 18,02333" or "59.31034 18.02333"; null for anything else. */
export function readPair(cell: Cell): readonly [number, number] | null {
  if (typeof cell !== 'string' || cell.length > 80) return null;
  const [, first = '', second = ''] = pair.exec(cell.trim().replace(/^[([]|[)\]]$/g, '')) ?? [];
  const numbers = [readNumber(first), readNumber(second)] as const;
  return numbers[0] === null || numbers[1] === null ? null : [numbers[0], numbers[1]];
}
