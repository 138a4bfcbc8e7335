import type { Position } from 'geojson';

/** A column of a .dbf: C text, N and F number, D day, L truth. */
export interface ExampleField {
  name: string;
  type: string;
  length: number;
}

function wordsOf(bytes: number): number {
  return bytes / 2;
}

/** Contents of a record without Z; with kinds of Z and M, zeros stand for these. */
function recordOf(kind: number, parts: readonly Position[][]): DataView {
  const positions = parts.flat();
  const base = kind % 10;
  if (positions.length === 0) return new DataView(new ArrayBuffer(4));
  const headers = { 1: 4, 8: 40 }[base] ?? 44 + parts.length * 4;
  const extras = kind > 10 ? 32 + positions.length * 16 : 0;
  const view = new DataView(new ArrayBuffer(headers + positions.length * 16 + extras));
  view.setInt32(0, kind, true);
  if (base === 8) view.setInt32(36, positions.length, true);
  if (base === 3 || base === 5) {
    view.setInt32(36, parts.length, true);
    view.setInt32(40, positions.length, true);
    let first = 0;
    for (const [index, part] of parts.entries()) {
      view.setInt32(44 + index * 4, first, true);
      first += part.length;
    }
  }
  for (const [index, [x = 0, y = 0]] of positions.entries()) {
    view.setFloat64(headers + index * 16, x, true);
    view.setFloat64(headers + index * 16 + 8, y, true);
  }
  return view;
}

/**
 * A .shp for tests.
 * @param kind code of the shapes: 1 points, 3 lines, 5 polygons, 8 multipoints, 10 more with Z, 20 more with M
 * @param shapes parts of each shape; none for an empty one
 */
export function toShp(kind: number, shapes: readonly (readonly Position[][])[]): Uint8Array {
  const records = shapes.map((parts) => recordOf(kind, parts));
  const size = records.reduce((sum, { byteLength }) => sum + 8 + byteLength, 100);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, wordsOf(size));
  view.setInt32(28, 1000, true);
  view.setInt32(32, kind, true);
  let at = 100;
  for (const [index, record] of records.entries()) {
    view.setInt32(at, index + 1);
    view.setInt32(at + 4, wordsOf(record.byteLength));
    bytes.set(new Uint8Array(record.buffer), at + 8);
    at += 8 + record.byteLength;
  }
  return bytes;
}

/** A .dbf for tests, with its texts in an encoding; the header does not say which. */
export function toDbf(
  fields: readonly ExampleField[],
  rows: readonly (readonly string[])[],
  encode: (text: string) => Uint8Array,
): Uint8Array {
  const headerLength = 33 + fields.length * 32;
  const rowLength = fields.reduce((sum, { length }) => sum + length, 1);
  const bytes = new Uint8Array(headerLength + rows.length * rowLength + 1).fill(32, headerLength);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 3);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, rowLength, true);
  for (const [index, { name, type, length }] of fields.entries()) {
    bytes.set(encode(name).slice(0, 10), 32 + index * 32);
    view.setUint8(43 + index * 32, type.charCodeAt(0));
    view.setUint8(48 + index * 32, length);
  }
  view.setUint8(headerLength - 1, 13);
  for (const [index, row] of rows.entries()) {
    let at = headerLength + index * rowLength + 1;
    for (const [column, { length }] of fields.entries()) {
      bytes.set(encode(row[column] ?? '').slice(0, length), at);
      at += length;
    }
  }
  return bytes;
}
