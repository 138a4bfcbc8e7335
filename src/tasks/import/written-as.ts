import type { FieldSpec, Source } from '@/domain/fields';
import type { FieldValue } from '@/domain/measure';
import type { Part } from '@/domain/part-fields';
import type { Cell } from '@/files/table';
import { formatField } from '@/text/format';
import { listedIn } from './listed-in';
import { withoutMark } from './without-mark';

const isSource = (item: Source | Part): item is Source => 'dokument' in item && 'avsnitt' in item;
function itemText(item: string | Source | Part): string {
  if (typeof item === 'string') return item;
  return isSource(item) ? `${item.dokument}: ${item.avsnitt}` : JSON.stringify(item);
}

/** The texts that a value is written as in files: its own, those of lists and sources, and the words on screen. */
function* writtenForms(spec: FieldSpec, value: FieldValue): Generator<string> {
  if (typeof value === 'boolean') {
    yield value ? 'ja' : 'nej';
    yield String(value);
    yield value ? '1' : '0';
  } else if (typeof value === 'object') {
    const items = value.map(itemText);
    yield items.join('; ');
    yield items.join('\n');
    yield JSON.stringify(value);
    // As GDAL writes it where a format has no lists.
    yield `(${items.length}:${items.join(',')})`;
  } else yield String(value);
  yield formatField(spec, value);
}

/** How line ends, spaces around and the mark before a formula may have come out of a spreadsheet. */
const settled = (text: string): string => withoutMark(text).replace(/\r\n?/g, '\n').trim();

/**
 * Whether a cell is how the register writes a value. Such a cell says that nothing has changed, also where the
 * value could not be made from it again: a word of a list may have a semicolon in it.
 */
export function isWrittenAs(spec: FieldSpec, value: FieldValue, cell: Cell): boolean {
  if (cell === value) return true;
  const text = settled(cell instanceof Date ? dayOf(cell) : String(cell ?? ''));
  for (const form of writtenForms(spec, value)) if (settled(form) === text) return true;
  if (typeof value === 'string') return isCut(value, text);
  if (!Array.isArray(value)) return false;
  const listed = listedIn(text);
  return listed?.sure === true && sameItems(listed.items, value);
}

/** Whether a text is as much of another as a shapefile has room for: 254 bytes, less what a whole letter needs. */
function isCut(whole: string, text: string): boolean {
  const isFull = (bytes: number) => bytes > 250 && bytes <= 254;
  return (
    whole.length > text.length &&
    settled(whole).startsWith(text) &&
    (isFull(text.length) || isFull(new TextEncoder().encode(text).length))
  );
}

const sameItems = (items: readonly string[], value: readonly unknown[]): boolean =>
  items.length === value.length && items.every((item, at) => item === value[at]);

function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
