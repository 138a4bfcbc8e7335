import { expect, it } from 'vitest';
import { thinCells } from './cover-cells';

const picture = {
  columns: 5,
  rows: 3,
  cells: Uint8Array.from([0, 1, 2, 3, 4, 1, 1, 1, 1, 1, 4, 3, 2, 1, 0]),
};

it('leaves a picture alone that need not be thinned', () => {
  expect(thinCells(picture, 1)).toBe(picture);
});

it('takes every second cell', () => {
  expect(thinCells(picture, 2)).toEqual({
    columns: 3,
    rows: 2,
    cells: Uint8Array.from([0, 2, 4, 4, 2, 0]),
  });
});

it('takes one cell where there is no room for more', () => {
  expect(thinCells(picture, 5)).toEqual({ columns: 1, rows: 1, cells: Uint8Array.of(0) });
});
