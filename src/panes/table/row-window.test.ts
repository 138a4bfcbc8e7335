import { expect, test } from 'vitest';
import { toPieces } from './use-row-window';

test('toPieces leaves room for the rows that are not on the page, and none where there are none', () => {
  expect(toPieces([0, 1], 2, 10)).toEqual([
    { kind: 'row', at: 0 },
    { kind: 'row', at: 1 },
  ]);
  expect(toPieces([2, 5, 6], 100, 10)).toEqual([
    { kind: 'room', from: 0, height: 20 },
    { kind: 'row', at: 2 },
    { kind: 'room', from: 3, height: 20 },
    { kind: 'row', at: 5 },
    { kind: 'row', at: 6 },
    { kind: 'room', from: 7, height: 930 },
  ]);
});
