import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BitRows, hasBit, makeBitRows, setRun } from './bit-rows';
import { makeFourNumbers, numberCells } from './cell-numbers';

const [columns, rows] = [75, 4];
const run = fc.tuple(fc.nat(rows - 1), fc.nat(columns), fc.nat(columns));
const runs = fc.array(run, { maxLength: 6 });

function bitsOf(list: readonly (readonly [number, number, number])[]): BitRows {
  const bits = makeBitRows(columns, rows);
  for (const [row, from, to] of list) setRun(bits, row, from, to);
  return bits;
}

test('cells are numbered by their sets, the northernmost row first', () => {
  const four = makeFourNumbers({ neither: 1, first: 2, second: 200, both: 255 });
  const numberOf = [1, 2, 200, 255];
  return fc.assert(
    fc.property(runs, runs, runs, (ground, one, two) => {
      const [land, first, second] = [bitsOf(ground), bitsOf(one), bitsOf(two)];
      const numbers = numberCells(land, [first, second], four);
      expect(numbers).toHaveLength(96 * rows);
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < 96; column++) {
          const sets = Number(hasBit(first, row, column)) + 2 * Number(hasBit(second, row, column));
          const number = hasBit(land, row, column) ? numberOf[sets] : 0;
          expect(numbers[(rows - 1 - row) * 96 + column]).toBe(number);
        }
    }),
  );
});

test('a word that is all land and in no set, beside one that is not', () => {
  const four = makeFourNumbers({ neither: 7, first: 8, second: 9, both: 10 });
  const [land, first, second] = [makeBitRows(64, 1), makeBitRows(64, 1), makeBitRows(64, 1)];
  setRun(land, 0, 0, 64);
  setRun(first, 0, 63, 64);
  const numbers = numberCells(land, [first, second], four);
  expect([...numbers]).toEqual([...new Array<number>(63).fill(7), 8]);
});

test('a grid without cells has no numbers', () => {
  const none = makeBitRows(0, 0);
  const four = makeFourNumbers({ neither: 1, first: 2, second: 3, both: 4 });
  expect(numberCells(none, [none, none], four)).toHaveLength(0);
});
