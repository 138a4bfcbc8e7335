import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv } from './csv';
import { damaged, expectResult, latin1, tableOf, utf8 } from './example-files';
import { readCsv } from './read-csv';
import { scanCsv } from './scan-csv';
import { defaultLimits } from './table';

const read = (text: string) => tableOf(readCsv(utf8(text)));

/** Text as UTF-16 with its mark, low byte first as the machines here have it. */
function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\uFEFF${text}`, (character) => character.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

describe('the separator is found out', () => {
  test.each([
    ['namn;lat;lng\nA;59,3;18,0\n', 3],
    ['namn,lat,lng\nA,59.3,18.0\n', 3],
    ['namn\tlat\nA, B; C\t1\n', 2],
    ['namn;antal\n"Ett, två, tre";1,5\n"a, b, c";2,5', 2],
    ['namn, kort;antal, st\n"x;y";1\n', 2],
    ['sep=,\r\na,b;c\r\n1,2;3\r\n', 2],
    ['ensam\nrad\n', 1],
  ])('%j has %i columns', (text, count) => {
    expect(read(text).columns).toHaveLength(count);
  });
});

describe('the encoding is found out', () => {
  const text = 'namn;plats\r\nSjöängen;Älvsjö Åsa\r\n';
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\uFEFF${text}`)],
    ['Windows-1252', latin1(text)],
    ['UTF-16 with its mark', utf16(text)],
    ['UTF-8 cut within a letter', utf8(`${text}Ö`).slice(0, -1)],
    ['Windows-1252 that ends with the only odd letter', latin1('namn;plats\r\nSj;Bl\u00e5')],
  ])('%s', (_, bytes) => {
    const { columns, rows } = tableOf(readCsv(bytes));
    expect(columns).toEqual(['namn', 'plats']);
    expect([
      ['Sjöängen', 'Älvsjö Åsa'],
      ['Sj', 'Blå'],
    ]).toContainEqual(rows[0]);
  });

  test('the euro sign and the dash of Windows', () => {
    const bytes = Uint8Array.from([...latin1('a;b\n'), 0x80, 59, 0x96]);
    expect(tableOf(readCsv(bytes)).rows).toEqual([['€', '–']]);
  });

  test.each([
    ['UTF-16 without a mark', utf16('a;b\n1;2').slice(2)],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
  ])('%s is refused', (_, bytes) => {
    expect(readCsv(bytes)).toEqual({ ok: false, failure: { code: 'encoding' } });
  });
});

describe('the table', () => {
  test('has text as it stood', () => {
    const { rows } = read('a;b;c;d\n 1,50;007;=1+1;"sa ""nej"""\n');
    expect(rows).toEqual([[' 1,50', '007', '=1+1', 'sa "nej"']]);
  });

  test('keeps line breaks and separators in quotation marks', () => {
    expect(read('a;b\r\n"rad ett\r\nrad; två";x\r\n').rows).toEqual([['rad ett\r\nrad; två', 'x']]);
  });

  test('fills short rows, names columns beyond the header, leaves out empty lines', () => {
    const { columns, rows } = read('a;b\n1\n\n1;2;3\n;\n');
    expect(columns).toEqual(['a', 'b', 'C']);
    expect(rows).toEqual([
      ['1', null, null],
      ['1', '2', '3'],
      ['', '', null],
    ]);
  });

  test('names doubled and empty headers', () => {
    expect(read('namn; namn ;;namn;namn 2\n1;2;3;4;5').columns).toEqual([
      ...['namn', 'namn 2', 'C', 'namn 3', 'namn 2 2'],
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('takes %j for a line end', (end) => {
    const { rows } = read(['a;b', '1;2', '3;4', ''].join(end));
    expect(rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('gives rows one by one', () => {
    const result = readCsv(utf8('a;b\n1;2\n3;4'));
    const table = result.ok ? result.tables[0] : undefined;
    expect(table?.rows.length).toBe(2);
    expect(table?.rows.at(1)).toEqual(['3', '4']);
    expect([table?.rows.at(2), table?.rows.at(-1)]).toEqual([undefined, undefined]);
  });
});

describe('a file is refused', () => {
  const failure = (bytes: Uint8Array, limits = defaultLimits) => readCsv(bytes, limits);

  test('that is empty', () => {
    expect(failure(utf8(''))).toEqual({ ok: false, failure: { code: 'empty' } });
    expect(failure(utf8('\r\n\r\n'))).toEqual({ ok: false, failure: { code: 'empty' } });
  });

  test('that ends within quotation marks', () => {
    expect(failure(utf8('a;b\n1;2\n3;"fyra\n5;6\n'))).toMatchObject({
      failure: { code: 'damaged' },
    });
  });

  test('with more rows, columns or bytes than allowed', () => {
    const limits = { ...defaultLimits, rows: 2, columns: 3, bytes: 40 };
    expect(failure(utf8('a\n1\n2'), limits)).toMatchObject({ ok: true });
    expect(failure(utf8('a\n1\n2\n3'), limits)).toEqual({
      ok: false,
      failure: { code: 'tooManyRows', limit: 2 },
    });
    expect(failure(utf8('a;b;c;d'), limits)).toEqual({
      ok: false,
      failure: { code: 'tooLarge', detail: 'columns', limit: 3 },
    });
    expect(failure(utf8('a'.repeat(41)), limits)).toMatchObject({ failure: { detail: 'bytes' } });
  });

  test('only for reasons: ten million characters in a cell are none', () => {
    expect(read(`a;b\n${'x'.repeat(10_000_000)};1`).rows[0]?.[1]).toBe('1');
  });
});

const cell = fc.string({
  unit: fc.constantFrom(';', '"', '\n', '\r', ',', '\t', ' ', 'å', 'a', '='),
});

test('cells are those papaparse finds', () => {
  const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  const separator = fc.constantFrom(';', ',', '\t');
  return fc.assert(
    fc.property(tables, separator, fc.constantFrom('\n', '\r\n'), (table, delimiter, newline) => {
      const text = Papa.unparse(table, { delimiter, newline });
      const expected = Papa.parse<string[]>(text, { delimiter, newline }).data;
      const cells = scanCsv(text, delimiter, 1000);
      const found = Array.from({ length: cells.rowCount }, (_, row) =>
        Array.from({ length: cells.cellCount(row) }, (__, column) => cells.cell(row, column)),
      );
      expect(found).toEqual(expected);
    }),
  );
});

test('what the app writes comes back, save for the sign that stops a formula', () => {
  const rows = fc.array(fc.tuple(cell, cell, fc.constant('slut')), { maxLength: 6 });
  return fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const written = toCsv(['a', 'b', 'c'], table);
      const back = tableOf(readCsv(new Uint8Array(await written.arrayBuffer())));
      expect(back.rows).toEqual(
        table.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text))),
      );
    }),
  );
});

test('any bytes give a table or a reason', () => {
  const file = utf8('namn;plats;antal\r\n"Ängen; södra";Älvsjö;1,5\r\nB;"C ""d""";2\r\n');
  return fc.assert(fc.property(damaged(file), (bytes) => expectResult(readCsv(bytes))));
});
