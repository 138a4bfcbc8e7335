import { expect, it } from 'vitest';
import { chooseAtSpot, rankHits } from './hits';

it('means symbols before lines before areas, and small areas before large ones', () => {
  expect(
    rankHits([
      { id: 'zone', role: 'area', order: -90_000 },
      { id: 'permit', role: 'area', order: -400 },
      { id: 'path', role: 'line', order: 0 },
      { id: 'camera', role: 'symbol', order: 0 },
      { id: 'zone', role: 'area', order: -90_000 },
    ]),
  ).toEqual(['camera', 'path', 'permit', 'zone']);
});

it('means an area whose symbol is hit before another whose symbol is not', () => {
  expect(
    rankHits([
      { id: 'small', role: 'area', order: -400 },
      { id: 'large', role: 'symbol', order: -90_000 },
    ]),
  ).toEqual(['large', 'small']);
});

const ids = ['a', 'b', 'c'];

it('selects the first, then the next at each click on the same spot, and begins anew', () => {
  expect(chooseAtSpot(ids, null, false)).toBe('a');
  expect(chooseAtSpot(ids, 'a', true)).toBe('b');
  expect(chooseAtSpot(ids, 'c', true)).toBe('a');
});

it('goes on from the first when it was selected elsewhere', () => {
  expect(chooseAtSpot(ids, 'a', false)).toBe('b');
});

it('begins with the first at another spot', () => {
  expect(chooseAtSpot(ids, 'b', false)).toBe('a');
  expect(chooseAtSpot([], 'b', true)).toBeNull();
  expect(chooseAtSpot(['a'], 'a', true)).toBe('a');
});
