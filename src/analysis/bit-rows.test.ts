import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  andBits,
  andNotBits,
  type BitRows,
  copyBits,
  countBits,
  countRun,
  countWord,
  hasBit,
  makeBitRows,
  orBits,
  setRun,
  walkRuns,
} from './bit-rows';

/** Every cell as 0 or 1, row by row. */
const cellsOf = (bits: BitRows): number[] =>
  Array.from({ length: bits.rows * bits.columns }, (_, index) =>
    hasBit(bits, Math.floor(index / bits.columns), index % bits.columns) ? 1 : 0,
  );

const run = fc
  .tuple(fc.nat(2), fc.nat(100), fc.nat(100))
  .map(([row, a, b]) => ({ row, from: Math.min(a, b), to: Math.max(a, b) }));
const runs = fc.array(run, { maxLength: 12 });

function gridOf(list: readonly { row: number; from: number; to: number }[]): BitRows {
  const bits = makeBitRows(100, 3);
  for (const { row, from, to } of list) setRun(bits, row, from, to);
  return bits;
}

test('countWord counts the bits of a word', () => {
  expect([0, 1, -1, 0x80000000 | 0, 0x0f0f0f0f, 0b1011].map(countWord)).toEqual([
    0, 1, 32, 1, 16, 3,
  ]);
});

describe('a run', () => {
  test('sets its cells and no others, also across words', () => {
    return fc.assert(
      fc.property(runs, (list) => {
        const bits = gridOf(list);
        const wanted = new Array(300).fill(0);
        for (const { row, from, to } of list) wanted.fill(1, row * 100 + from, row * 100 + to);
        expect(cellsOf(bits)).toEqual(wanted);
        // Words are counted whole, so nothing may stand past the last column.
        expect(countBits(bits)).toBe(wanted.filter(Boolean).length);
      }),
    );
  });

  test('is counted cell by cell', () => {
    return fc.assert(
      fc.property(runs, run, (list, { row, from, to }) => {
        const bits = gridOf(list);
        const own = cellsOf(bits).slice(row * 100 + from, row * 100 + to);
        expect(countRun(bits, row, from, to)).toBe(own.filter(Boolean).length);
      }),
    );
  });
});

test('walkRuns gives each run once, as long as it is, from west to east', () => {
  const bits = gridOf([
    { row: 1, from: 0, to: 3 },
    { row: 1, from: 31, to: 33 },
    { row: 1, from: 33, to: 64 },
    { row: 1, from: 90, to: 100 },
  ]);
  const found: number[][] = [];
  walkRuns(bits, 1, (from, to) => found.push([from, to]));
  expect(found).toEqual([
    [0, 3],
    [31, 64],
    [90, 100],
  ]);
  walkRuns(bits, 0, () => expect.unreachable());
});

test('grids are joined, cut and taken away cell by cell', () => {
  return fc.assert(
    fc.property(runs, runs, (first, second) => {
      const [a, b] = [gridOf(first), gridOf(second)];
      const [both, any, rest] = [copyBits(a), copyBits(a), copyBits(a)];
      andBits(both, b);
      orBits(any, b);
      andNotBits(rest, b);
      const [cellsA, cellsB] = [cellsOf(a), cellsOf(b)];
      expect(cellsOf(both)).toEqual(cellsA.map((cell, at) => cell & (cellsB[at] ?? 0)));
      expect(cellsOf(any)).toEqual(cellsA.map((cell, at) => cell | (cellsB[at] ?? 0)));
      expect(cellsOf(rest)).toEqual(cellsA.map((cell, at) => cell & ~(cellsB[at] ?? 0)));
    }),
  );
});

test('sizes that cannot be are refused, an empty grid is not', () => {
  expect(countBits(makeBitRows(0, 0))).toBe(0);
  expect(() => makeBitRows(-1, 3)).toThrow('-1 columns');
  expect(() => makeBitRows(2.5, 3)).toThrow(RangeError);
  expect(() => makeBitRows(Number.NaN, 3)).toThrow(RangeError);
  expect(() => makeBitRows(1e9, 1e9)).toThrow(RangeError);
  expect(() => orBits(makeBitRows(3, 3), makeBitRows(3, 4))).toThrow('3 by 4');
  expect(hasBit(makeBitRows(3, 3), 3, 0)).toBe(false);
});
