import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv } from './csv';

/** The file as text, byte order mark and all. */
async function written(header: readonly string[], rows: readonly (readonly string[])[]) {
  const bytes = await toCsv(header, rows).arrayBuffer();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The cells as a spreadsheet set to Swedish reads them. */
function cellsOf(text: string): string[][] {
  const options = { delimiter: ';', newline: '\r\n', skipEmptyLines: true } as const;
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), options).data;
}

describe('a CSV file', () => {
  test('is what a Swedish Excel opens: mark, semicolons, CRLF', async () => {
    const text = await written(
      ['Åtgärd', 'Plats'],
      [
        ['Belysning', 'Älvsjö'],
        ['Sikt', ''],
      ],
    );
    expect(text).toBe('\uFEFFÅtgärd;Plats\r\nBelysning;Älvsjö\r\nSikt;');
  });

  test('says what it is', () => {
    expect(toCsv(['a'], []).type).toBe('text/csv;charset=utf-8');
  });

  test('without rows is the header alone', async () => {
    expect(cellsOf(await written(['id', 'namn'], []))).toEqual([['id', 'namn']]);
  });

  test('quotes what would break the columns', async () => {
    const text = await written(['a'], [['x;y'], ['x\ny'], ['sa "nej"']]);
    expect(text).toBe('\uFEFFa\r\n"x;y"\r\n"x\ny"\r\n"sa ""nej"""');
  });
});

describe('a text that a spreadsheet would run', () => {
  test.each([
    ...['=1+1', '+46', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x";"y")'],
    ...['=1+1\nrad två', "=cmd|' /C calc'!A0", '-1\r\n=2', '@x\n@y'],
  ])('%j stays a text', async (text) => {
    const [, row] = cellsOf(await written(['namn', 'sist'], [[text, 'slut']]));
    expect(row).toEqual([`'${text}`, 'slut']);
  });

  test('stays a text in the header too', async () => {
    const [header] = cellsOf(await written(['=A1', 'namn'], []));
    expect(header).toEqual(["'=A1", 'namn']);
  });
});

test('any cells come back as they were written, save for the sign that stops a formula', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(';', '"', '\n', '\r', ',', '=', 'å', ' ', "'", 'a') }),
  );
  // A row of one empty cell is an empty line, which is no row.
  const rows = fc.array(fc.tuple(cell, cell, fc.constant('slut')), { maxLength: 6 });
  return fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const [header, ...back] = cellsOf(await written(['a', 'b', 'c'], table));
      expect(header).toEqual(['a', 'b', 'c']);
      expect(back).toEqual(
        table.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text))),
      );
    }),
  );
});
