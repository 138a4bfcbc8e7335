import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { tableOf, tablesOf } from './example-files';
import { toHarmless } from './formula-text';
import { readXlsx } from './read-xlsx';
import type { Cell } from './table';
import { writeXlsx } from './write-xlsx';
import { bytesOf, writtenTable } from './written-arbitrary';
import type { WrittenCell, WrittenColumn } from './written-table';

async function roundTrip(columns: readonly WrittenColumn[], rows: readonly WrittenCell[][]) {
  const file = await writeXlsx([{ name: 'Åtgärder', columns, rows }]);
  return tableOf(await readXlsx(await bytesOf(file)));
}

describe('a workbook', () => {
  test('has whole days as dates, vague ones as text, numbers as numbers', async () => {
    const table = await roundTrip(
      [
        { name: 'start', type: 'date' },
        { name: 'belopp', type: 'integer' },
        { name: 'lat', type: 'real' },
        { name: 'skyltad', type: 'boolean' },
        { name: 'plats', type: 'text' },
      ],
      [
        ['2024-10-05', 250_000, 59.310335, true, 'Älvsjö å-ä-ö'],
        ['2024-10', 0, -0.5, false, '2024-10-05'],
        ['2024-10/2025-03', null, null, null, null],
        ['1900-02-28', 1, 1, true, 'x'],
      ],
    );
    expect(table).toMatchObject({
      name: 'Åtgärder',
      columns: ['start', 'belopp', 'lat', 'skyltad', 'plats'],
    });
    expect(table.rows).toEqual([
      [new Date('2024-10-05T00:00:00Z'), 250_000, 59.310335, true, 'Älvsjö å-ä-ö'],
      ['2024-10', 0, -0.5, false, '2024-10-05'],
      ['2024-10/2025-03', null, null, null, null],
      ['1900-02-28', 1, 1, true, 'x'],
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@a', '\ta', '\ra', '=HYPERLINK("http://a")', '=\n1'])(
    'holds %j as text',
    async (text) => {
      const table = await roundTrip([{ name: text, type: 'text' }], [[text]]);
      expect(table.columns[0]).toMatch(/^'/);
      expect(String(table.rows[0]?.[0])).toMatch(/^'[=+\-@\t\r\n]/);
    },
  );

  test('has no formula in it', async () => {
    const file = await writeXlsx([
      {
        name: 'a',
        columns: [{ name: 'a', type: 'text' }],
        rows: [['=1']],
      },
    ]);
    const sheet = unzipSync(await bytesOf(file))['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
    expect(strFromU8(sheet)).not.toMatch(/<f[ >]/);
  });

  test('names the style of plain cells, which strict readers ask for', async () => {
    const file = await writeXlsx([{ name: 'a', columns: [{ name: 'a', type: 'text' }], rows: [] }]);
    const styles = unzipSync(await bytesOf(file))['xl/styles.xml'] ?? new Uint8Array();
    expect(strFromU8(styles)).toContain('<cellStyle name="Normal" xfId="0" builtinId="0"/>');
  });

  test('leaves out what XML cannot hold, and cuts what Excel cannot', async () => {
    const long = 'å'.repeat(40_000);
    const table = await roundTrip(
      [{ name: 'a', type: 'text' }],
      [['a\u0000b\u0007\ud800c'], [long]],
    );
    expect(table.rows[0]).toEqual(['abc']);
    expect(table.rows[1]).toEqual([`${'å'.repeat(32_766)}…`]);
  });

  test.each([
    ['Vad? [1]/2:3*4\\5', 'Vad   1  2 3 4 5'],
    ["'x'", 'x'],
    ['', '1'],
    ['å'.repeat(40), 'å'.repeat(31)],
  ])('called %j has a sheet called %j', async (name, expected) => {
    const file = await writeXlsx([{ name, columns: [{ name: 'a', type: 'text' }], rows: [['b']] }]);
    expect(tableOf(await readXlsx(await bytesOf(file))).name).toBe(expected);
  });
});

test('sheets have names of their own', async () => {
  const columns = [{ name: 'a', type: 'text' }] as const;
  const names = ['Kameror', 'kameror', 'å'.repeat(40), 'å'.repeat(35), '?'];
  const file = await writeXlsx(names.map((name) => ({ name, columns, rows: [[name]] })));
  const tables = tablesOf(await readXlsx(await bytesOf(file)));
  expect(tables.map(({ name, rows }) => [name, rows.at(0)?.[0]])).toEqual([
    ['Kameror', 'Kameror'],
    ['kameror 2', 'kameror'],
    ['å'.repeat(31), 'å'.repeat(40)],
    [`${'å'.repeat(29)} 2`, 'å'.repeat(35)],
    ['1', '?'],
  ]);
  await expect(writeXlsx([])).rejects.toThrow(RangeError);
});

/** A cell as it is read again. */
function asRead(cell: WrittenCell, { type }: WrittenColumn): Cell {
  if (typeof cell !== 'string') return cell;
  if (type === 'date' && cell === '2024-10-05') return new Date(`${cell}T00:00:00Z`);
  return toHarmless(cell);
}

test('what is written comes back', () =>
  fc.assert(
    fc.asyncProperty(writtenTable, async ({ columns, rows }) => {
      const read = await roundTrip(
        columns,
        rows.map((row) => [...row]),
      );
      expect(read.columns).toEqual(columns.map(({ name }) => name));
      expect(read.rows).toEqual(
        rows.map((row) => columns.map((column, index) => asRead(row[index] ?? null, column))),
      );
    }),
    { numRuns: 40 },
  ));
