import { expect, it } from 'vitest';
import { findByStart, moveInList } from './list-keys';

it('moves with the arrows and stops at the ends', () => {
  expect(moveInList('ArrowDown', 0, 3)).toBe(1);
  expect(moveInList('ArrowDown', 2, 3)).toBe(2);
  expect(moveInList('ArrowUp', 0, 3)).toBe(0);
  expect(moveInList('End', 0, 3)).toBe(2);
  expect(moveInList('Home', 2, 3)).toBe(0);
  expect(moveInList('PageDown', 0, 20)).toBe(8);
});

it('leaves other keys and empty lists alone', () => {
  expect(moveInList('a', 0, 3)).toBeNull();
  expect(moveInList('ArrowDown', -1, 0)).toBeNull();
});

it('finds by the first letters, the next one at each repeated letter', () => {
  const names = ['Kamera A', 'Ängen', 'Kamera B', 'Älvsjö'];
  expect(findByStart(names, 'k', 0)).toBe(2);
  expect(findByStart(names, 'k', 2)).toBe(0);
  expect(findByStart(names, 'äl', 1)).toBe(3);
  expect(findByStart(names, 'x', 0)).toBeNull();
});
