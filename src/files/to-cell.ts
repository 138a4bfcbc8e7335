import type { Cell } from './table';

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** A value of JSON as a cell: plain values as they are, lists of them with "; " between, all else as JSON. */
export function toCell(value: unknown): Cell {
  if (isPlain(value)) return value;
  if (Array.isArray(value) && value.every(isPlain))
    return value.map((each) => each ?? '').join('; ');
  return JSON.stringify(value) ?? null;
}
