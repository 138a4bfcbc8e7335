import { type Decode, decoderFor, decodeWindows } from './decode-text';
import { checkLimit, refuse } from './refusal';
import type { Cell, ReadLimits } from './table';

/** The table beside the shapes: dBASE III as ESRI writes it (https://www.dbase.com/Knowledgebase/INT/db7_file_fmt.htm). */
export interface DbfTable {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

interface Field {
  name: string;
  type: string;
  start: number;
  length: number;
}

const headerSize = 32;
const fieldSize = 32;
const endOfFields = 0x0d;

/** A name as .cpg files have it, as the one browsers have for it. */
function encodingName(stated: string): string {
  const name = stated.trim().toLowerCase();
  const page = /^(?:ansi\s*|cp|windows-?)?(\d{3,5})$/.exec(name)?.[1];
  if (page === '65001') return 'utf-8';
  if (page?.startsWith('125')) return `windows-${page}`;
  // ESRI writes "88591" for ISO 8859-1.
  if (page?.startsWith('8859')) return `iso-8859-${page.slice(4)}`;
  return name.replace(/^iso[ _]?8859[ _-]?/, 'iso-8859-').replace(/^utf8$/, 'utf-8');
}

/**
 * Whether text is UTF-8: one cut short by the width of its column leaves an odd byte here and there, where in an
 * older encoding every letter beyond ASCII is one.
 */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const odd = text.match(/\ufffd/g)?.length ?? 0;
  const good = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return good >= odd;
}

/**
 * What the .cpg states, else UTF-8 or Windows-1252 by the rows themselves. The "language driver" in the header
 * is not asked: writers put "ANSI" there whatever they write, and browsers do not know the DOS pages.
 */
function decoderOf(rows: Uint8Array, stated: string | null): Decode {
  const known = stated === null ? null : decoderFor(encodingName(stated));
  if (known) return known;
  return isUtf8(rows) ? (bytes) => new TextDecoder().decode(bytes) : decodeWindows;
}

function readFields(bytes: Uint8Array, headerLength: number, decode: Decode): Field[] {
  const fields: Field[] = [];
  // The first byte of a row says whether it is deleted.
  let start = 1;
  for (let at = headerSize; at + fieldSize <= headerLength; at += fieldSize) {
    if (bytes[at] === endOfFields) break;
    const name = decode(bytes.subarray(at, at + 11));
    const length = bytes[at + 16] ?? 0;
    const type = String.fromCharCode(bytes[at + 11] ?? 0);
    fields.push({ name: name.split('\0')[0]?.trim() ?? '', type, start, length });
    start += length;
  }
  return fields;
}

function toDate(text: string): Cell {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return text;
  const date = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Numbers are numbers, days their midnight in UTC; asterisks are what ESRI writes for none. */
function toCell(text: string, type: string): Cell {
  if (text === '' || /^\*+$/.test(text)) return null;
  if (type === 'N' || type === 'F') {
    const number = Number(text);
    return Number.isFinite(number) ? number : text;
  }
  if (type === 'D') return toDate(text);
  if (type !== 'L') return text;
  if (/^[yt]$/i.test(text)) return true;
  return /^[nf]$/i.test(text) ? false : null;
}

/**
 * Reads a .dbf. Memos, which stand in a file of their own, are not read.
 * @param stated contents of the .cpg, or null
 * @param wanted how many rows there are shapes for
 * @throws refuses a header that cannot be, and more than the limits allow
 */
export function readDbf(
  bytes: Uint8Array,
  stated: string | null,
  wanted: number,
  limits: ReadLimits,
): DbfTable {
  if (bytes.length < headerSize) refuse('damaged', 'dbf');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint16(8, true);
  const rowLength = view.getUint16(10, true);
  const decode = decoderOf(bytes.subarray(headerLength), stated);
  const fields = readFields(bytes, Math.min(headerLength, bytes.length), decode);
  const last = fields.at(-1);
  if (rowLength === 0 || (last && last.start + last.length > rowLength)) refuse('damaged', 'dbf');
  checkLimit('columns', fields.length, limits);
  const held = Math.floor((bytes.length - headerLength) / rowLength);
  const count = Math.max(0, Math.min(view.getUint32(4, true), held, wanted));
  checkLimit('cells', count * fields.length, limits);
  const rows = Array.from({ length: count }, (_, index) => {
    const row = headerLength + index * rowLength;
    return fields.map(({ type, start, length }) => {
      const text = decode(bytes.subarray(row + start, row + start + length));
      return toCell(text.replaceAll('\0', '').trim(), type);
    });
  });
  return { columns: fields.map(({ name }) => name), rows };
}
