import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BitRows, hasBit, makeBitRows, setRun } from './bit-rows';
import { findTurns, roomForTurns } from './open-rows';

const columns = fc.integer({ min: 1, max: 100 });
const runs = fc.array(fc.tuple(fc.nat(1), fc.nat(99), fc.nat(100)), { maxLength: 30 });
/** Cells set here and there, so that words have many turns. */
const dots = fc.array(fc.tuple(fc.nat(1), fc.nat(99)), { maxLength: 80 });

function bitsOf(
  width: number,
  list: readonly (readonly [number, number, number])[],
  single: readonly (readonly [number, number])[],
): BitRows {
  const bits = makeBitRows(width, 2);
  for (const [row, from, to] of list) setRun(bits, row, from, Math.min(to, width));
  for (const [row, column] of single) setRun(bits, row, column, Math.min(column + 1, width));
  return bits;
}

/** The turns of a row, cell by cell. */
function turnsOf(isOpen: (column: number) => boolean, width: number): number[] {
  const found: number[] = [];
  for (let column = 0; column <= width; column++)
    if ((column < width && isOpen(column)) !== (column > 0 && isOpen(column - 1)))
      found.push(column);
  return found;
}

test('turns are where open cells begin and end, cell by cell', () => {
  return fc.assert(
    fc.property(columns, runs, dots, dots, (width, ground, holes, some) => {
      const land = bitsOf(width, ground, []);
      const covered = bitsOf(width, [], holes);
      const exposed = bitsOf(width, ground, some);
      const words = { land: land.words, covered: covered.words, exposed: exposed.words };
      const turns = roomForTurns(land.stride);
      for (const row of [0, 1]) {
        const count = findTurns(words, row * land.stride, (row + 1) * land.stride, turns);
        const open = (column: number) =>
          hasBit(land, row, column) &&
          !hasBit(covered, row, column) &&
          hasBit(exposed, row, column);
        expect([...turns.subarray(0, count)]).toEqual(turnsOf(open, width));
      }
    }),
  );
});

test('every other cell open, to the last of a row of whole words', () => {
  const land = makeBitRows(64, 1);
  for (let column = 1; column < 64; column += 2) setRun(land, 0, column, column + 1);
  const words = { land: land.words, covered: new Int32Array(2), exposed: land.words };
  const turns = roomForTurns(land.stride);
  expect(findTurns(words, 0, 2, turns)).toBe(64);
  expect([...turns.subarray(0, 64)]).toEqual(Array.from({ length: 64 }, (_, at) => at + 1));
});
