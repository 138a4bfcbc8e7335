import * as fc from 'fast-check';
import type { Geometry } from 'geojson';
import { expect } from 'vitest';
import type { Cell, FileTable, ReadFileResult } from './table';

/** What can come of a file on its way: any bytes, the file cut short, and the file with some bytes changed. */
export function damaged(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat({ max: Math.max(0, file.length - 1) });
  const changes = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 });
  return fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    place.map((length) => file.slice(0, length)),
    changes.map((list) => {
      const copy = file.slice();
      for (const [at, byte] of list) copy[at] = byte;
      return copy;
    }),
  );
}

/** Fails unless a result is one that the types promise. */
export function expectResult(result: ReadFileResult): void {
  if (!result.ok) {
    expect(result.failure.code).toMatch(/^[a-zA-Z]+$/);
    return;
  }
  for (const { columns, rows, geometries } of result.tables) {
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns).not.toContain('');
    if (geometries) expect([...geometries]).toHaveLength(rows.length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
}

/** The tables of a file that can be read; fails with the reason for one that cannot. */
export function tablesOf(result: ReadFileResult): readonly FileTable[] {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.tables;
}

/** A table whose rows and geometries are plain lists. */
interface PlainTable extends FileTable {
  rows: (readonly Cell[])[];
  geometries: (Geometry | null)[] | null;
}

/** The only table of a file, its rows and geometries as plain lists. */
export function tableOf(result: ReadFileResult): PlainTable {
  const [table, ...others] = tablesOf(result);
  if (!table || others.length > 0) throw new Error(`${others.length + 1} tables`);
  const { rows, geometries } = table;
  return { ...table, rows: [...rows], geometries: geometries && [...geometries] };
}

/** Bytes as a file. */
export function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes.slice()]);
}

/** Text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Text as Windows-1252, for characters of Latin-1. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
