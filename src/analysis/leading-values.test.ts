import { expect, test } from 'vitest';
import { leadingValues } from './leading-values';

const values = ['a', 'b', 'c', 'd', 'e'];
const counts = Uint32Array.from([1, 5, 0, 3, 2]);

test('the largest lead, those without records are left out', () => {
  expect(leadingValues(values, counts, 2, [])).toEqual({ leading: ['b', 'd'], rest: ['e', 'a'] });
});

test('a small value that is chosen is shown by itself', () => {
  expect(leadingValues(values, Uint32Array.from([1, 5, 1, 3, 2]), 2, ['a'])).toEqual({
    leading: ['b', 'd', 'a'],
    rest: ['e', 'c'],
  });
});

test('the rest stays together when it is chosen as a whole', () => {
  expect(leadingValues(values, counts, 2, ['a', 'e'])).toEqual({
    leading: ['b', 'd'],
    rest: ['e', 'a'],
  });
});

test('a single value is not called the rest', () => {
  expect(leadingValues(values, counts, 3, [])).toEqual({
    leading: ['b', 'd', 'e', 'a'],
    rest: [],
  });
});
