import * as fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { damaged, expectResult, tableOf, tablesOf, utf8 } from './example-files';
import { readXlsx } from './read-xlsx';
import { type Cell, defaultLimits } from './table';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

function toSheet(rows: readonly (readonly Cell[])[]): SheetData {
  return rows.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value,
    ),
  );
}

async function write(...sheets: (readonly (readonly Cell[])[])[]): Promise<Uint8Array> {
  const named = sheets.map((rows, index) => ({ sheet: `Blad ${index + 1}`, data: toSheet(rows) }));
  const blob = await writeXlsxFile(named).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Changes a part of a workbook by its text. */
function change(file: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const found = parts[part];
  if (!found) throw new Error(`no ${part}`);
  return zipSync({ ...parts, [part]: utf8(change(strFromU8(found))) });
}

const sheet = 'xl/worksheets/sheet1.xml';
const example = await write([
  ['namn', 'när', 'antal'],
  ['Åsa', day('2024-10-05'), 1.5],
]);
const withRow = (row: string) =>
  change(example, sheet, (xml) => xml.replace('</sheetData>', `${row}</sheetData>`));

describe('a workbook', () => {
  test('gives texts, numbers, truths and days at midnight in UTC', async () => {
    const file = await write([
      ['text', 'tal', 'dag', 'ja', 'tom'],
      [' Älvsjö\nrad två', -1.25, day('2024-10-05'), true, null],
      ['=1+1', 0, day('1999-12-31'), false, 'x'],
    ]);
    expect(tableOf(await readXlsx(file))).toEqual({
      name: 'Blad 1',
      columns: ['text', 'tal', 'dag', 'ja', 'tom'],
      rows: [
        [' Älvsjö\nrad två', -1.25, day('2024-10-05'), true, null],
        ['=1+1', 0, day('1999-12-31'), false, 'x'],
      ],
      geometries: null,
      epsg: null,
    });
  });

  test('gives every sheet with anything in it, empty rows left out', async () => {
    const file = await write(
      [['a'], [null], ['1']],
      [[null]],
      [
        ['b', null, 'b'],
        ['2', 3, 4],
      ],
    );
    const tables = tablesOf(await readXlsx(file));
    expect(tables.map(({ name, columns, rows }) => [name, columns, [...rows]])).toEqual([
      ['Blad 1', ['a'], [['1']]],
      ['Blad 3', ['b', 'B', 'b 2'], [['2', 3, 4]]],
    ]);
  });

  test('gives what was saved with a formula, and null for an error', async () => {
    const file = withRow(
      '<row r="3"><c r="A3" t="str"><f>A1</f><v>namn</v></c><c r="B3" t="e"><v>#N/A</v></c>' +
        '<c r="C3"><f>1+1</f><v>2</v></c></row>',
    );
    expect(tableOf(await readXlsx(file)).rows[1]).toEqual(['namn', null, 2]);
  });

  test('gives a time of day with its day', async () => {
    const file = change(example, sheet, (xml) => xml.replace(/<v>45570<\/v>/, '<v>45570.5</v>'));
    const [row] = tableOf(await readXlsx(file)).rows;
    expect(row?.[1]).toEqual(new Date('2024-10-05T12:00:00Z'));
  });
});

describe('a workbook is refused', () => {
  test.each([
    ['with an entity', change(example, sheet, (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`)],
    [
      'with one in its texts',
      change(example, 'xl/sharedStrings.xml', (xml) => `<!doctype a>${xml}`),
    ],
  ])('%s', async (_, file) => {
    expect(await readXlsx(file)).toEqual({
      ok: false,
      failure: { code: 'unsafe', detail: 'entities' },
    });
  });

  test.each([
    ['<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 'tooLarge'],
    ['<row r="1048577"><c r="A1048577"><v>1</v></c></row>', 'damaged'],
    ['<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row>', 'damaged'],
    ["<row r='3'><c a='>' r = 'XFD1048576'><v>1</v></c></row>", 'damaged'],
    ['<row r="3"><c r="&#65;3"><v>1</v></c></row>', 'damaged'],
    ['<row r="1e9"></row>', 'damaged'],
    ['<row r="3"><c r="A3" t="s"><v>99999999</v></c></row>', 'damaged'],
  ])('with %s', async (row, code) => {
    expect(await readXlsx(withRow(row))).toMatchObject({ ok: false, failure: { code } });
  });

  test('with tags that never end', async () => {
    // What grows with the square of the length would outlast the test.
    expect(await readXlsx(withRow('<c '.repeat(300_000)))).toMatchObject({ ok: false });
  });

  test('that is a bomb, empty, another kind of zip or too long', async () => {
    const bomb = change(example, sheet, (xml) => xml + ' '.repeat(20_000_000));
    expect(await readXlsx(bomb)).toMatchObject({ failure: { code: 'unsafe', detail: 'unpacked' } });
    expect(await readXlsx(await write([[null]]))).toMatchObject({ failure: { code: 'empty' } });
    const zip = zipSync({ 'a.xml': utf8('<a/>') });
    expect(await readXlsx(zip)).toMatchObject({ failure: { code: 'notThisFormat' } });
    const limits = { ...defaultLimits, rows: 1 };
    const long = await write([['a'], ['1'], ['2']]);
    expect(await readXlsx(long, limits)).toMatchObject({ failure: { code: 'tooManyRows' } });
  });
});

const cell = fc.oneof(
  // The library that writes takes "constructor" and the like for texts it has written before.
  fc.string({ minLength: 1 }).filter((text) => !(/[\p{C}]/u.test(text) || text in {})),
  fc.integer(),
  fc.boolean(),
  fc.date({ min: day('1950-01-01'), max: day('2100-01-01'), noInvalidDate: true }).map((date) => {
    date.setUTCHours(0, 0, 0, 0);
    return date;
  }),
);

test('what is written comes back', () => {
  const rows = fc.array(fc.tuple(cell, fc.option(cell), cell), { minLength: 1, maxLength: 5 });
  return fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const file = await write([['a', 'b', 'c'], ...table]);
      expect(tableOf(await readXlsx(file)).rows).toEqual(table);
    }),
    { numRuns: 40 },
  );
});

test('any bytes give tables or a reason', () =>
  fc.assert(
    fc.asyncProperty(damaged(example), async (bytes) => expectResult(await readXlsx(bytes))),
  ));

test('any change within the sheet gives tables or a reason', () => {
  const xml = unzipSync(example)[sheet] ?? new Uint8Array();
  return fc.assert(
    fc.asyncProperty(damaged(xml), async (bytes) => {
      expectResult(await readXlsx(zipSync({ ...unzipSync(example), [sheet]: bytes })));
    }),
  );
});
