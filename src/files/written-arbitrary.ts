import * as fc from 'fast-check';
import type { Geometry } from 'geojson';
import { takenGeometry } from '@/domain/row-arbitrary';
import type { WrittenCell, WrittenColumn, WrittenTable } from './written-table';

/** Tables for property tests of what writes them. Only tests import this file. */

/** A column of each type, and two texts. */
const columns: readonly WrittenColumn[] = [
  { name: 'id', type: 'text' },
  { name: 'åtgärd', type: 'text' },
  { name: 'startdatum', type: 'date' },
  { name: 'belopp_sek', type: 'integer' },
  { name: 'lng', type: 'real' },
  { name: 'skyltad', type: 'boolean' },
];

/** What people write, and what breaks formats. */
const words = fc.oneof(
  fc.constantFrom(
    'Åsö – "Älvsjö" & <Örnsberg>',
    '=1+1',
    "'=1",
    '-',
    '+46',
    '@a',
    'a;b',
    'rad\ntvå',
  ),
  fc.constantFrom('2024-10-05', 'ja', '5', '1,5', ']]>', '&amp;', '<!-- a', "it's", '🙂'),
  fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text),
);

const dates = fc.constantFrom('2024', '2024-10', '2024-10-05', '1899-12-31', '2024-10/2025-03');

const cells: Readonly<Record<WrittenColumn['type'], fc.Arbitrary<WrittenCell>>> = {
  text: fc.option(words),
  date: fc.option(dates),
  integer: fc.option(fc.nat()),
  real: fc.option(fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0)),
  boolean: fc.option(fc.boolean()),
};

const row = fc.tuple(
  fc.uuid(),
  ...columns.slice(1).map(({ type }) => cells[type]),
) satisfies fc.Arbitrary<readonly WrittenCell[]>;

const placed = fc.tuple(row, fc.option<Geometry>(takenGeometry));

/** A table with a few rows, with places of any kind. */
export const writtenTable: fc.Arbitrary<WrittenTable> = fc
  .array(placed, { minLength: 1, maxLength: 5 })
  .map((rows) => ({
    name: 'Platser i söder',
    columns,
    rows: rows.map(([own]) => own),
    geometries: rows.map(([, geometry]) => geometry),
  }));

/** Bytes of a file. */
export async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
