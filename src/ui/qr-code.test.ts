import * as fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { fitsQr, QrCode } from './QrCode';

const render = (text: string, label = 'Länk till vandringen'): string =>
  renderToStaticMarkup(createElement(QrCode, { text, label }));

/** The modules that are drawn, row by row; each bar as the path tells it. */
function modulesOf(markup: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(markup)?.[1]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const bar of markup.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    const [x = 0, y = 0, width = 0] = bar.slice(1).map(Number);
    rows[y]?.fill(true, x, x + width);
  }
  return rows;
}

/** Masks by their number (ISO/IEC 18004, table 10). */
const masks: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** Reads the bytes of a code of 21 modules, the smallest, whose words are in one block; mends nothing. */
function readSmallest(modules: readonly (readonly boolean[])[]): string {
  const dark = (row: number, column: number) => modules[row + 4]?.[column + 4] === true;
  const number = (bits: readonly boolean[]) => bits.reduce((sum, bit) => sum * 2 + Number(bit), 0);
  // The three bits of the mask beside the upper left corner, themselves masked by 101.
  const mask = masks[number([dark(8, 2), dark(8, 3), dark(8, 4)]) ^ 0b101];
  if (!mask) throw new Error('no mask');
  const isData = (row: number, column: number) =>
    row !== 6 && !(row < 9 && (column < 9 || column > 12)) && !(row > 12 && column < 9);
  const bits: boolean[] = [];
  let upwards = true;
  for (const right of [20, 18, 16, 14, 12, 10, 8, 5, 3, 1]) {
    for (let step = 0; step < 21; step++) {
      const row = upwards ? 20 - step : step;
      for (const column of [right, right - 1])
        if (isData(row, column)) bits.push(dark(row, column) !== mask(row, column));
    }
    upwards = !upwards;
  }
  expect(number(bits.slice(0, 4))).toBe(0b0100);
  const length = number(bits.slice(4, 12));
  const bytes = Array.from({ length }, (_, at) => number(bits.slice(12 + at * 8, 20 + at * 8)));
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

test.each(['hej åäö', 'a/b?c=d&e', '<x>'])('says %j to who reads it', (text) => {
  const modules = modulesOf(render(text));
  expect(modules).toHaveLength(21 + 8);
  expect(readSmallest(modules)).toBe(text);
});

test('is dark on white with four modules of white around it', () => {
  const markup = render('https://karta.example/#vandring=1');
  expect(markup).toMatch(/<rect [^>]*fill="#ffffff"/);
  expect(markup).toMatch(/<path [^>]*fill="#000000"/);
  const modules = modulesOf(markup);
  const last = modules.length - 1;
  for (const [row, line] of modules.entries())
    for (const [column, isDark] of line.entries())
      if (Math.min(row, column, last - row, last - column) < 4) expect(isDark).toBe(false);
  // The upper left corner of the first square that readers look for.
  expect(modules[4]?.slice(4, 12)).toEqual([...Array.from({ length: 7 }, () => true), false]);
});

test('is a picture with a name', () => {
  expect(render('hej', 'Länk & <kod>')).toContain('role="img" aria-label="Länk &amp; &lt;kod&gt;"');
});

test('is left out for no text, for one that is too long and for half a sign', () => {
  for (const text of ['', 'å'.repeat(1001), 'a\ud800'])
    expect([fitsQr(text), render(text)]).toEqual([false, '']);
  expect(fitsQr('å'.repeat(1000))).toBe(true);
  expect(render('å'.repeat(1000))).toContain('<path');
});

test('any text that fits is drawn', () =>
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), (text) => {
      expect(fitsQr(text)).toBe(true);
      expect(modulesOf(render(text)).length).toBeGreaterThanOrEqual(29);
    }),
    { numRuns: 40 },
  ));
