import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classOf, valueClasses } from './value-classes';

test.each([
  [[], []],
  [[7], [[7, 7]]],
  [[3, 3, 3], [[3, 3]]],
  [[0, 1], [[0, 1]]],
  [
    [0.9, 3.9],
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ],
  ],
  [
    [1578, 22_000],
    [
      [0, 5000],
      [5000, 10_000],
      [10_000, 15_000],
      [15_000, 20_000],
      [20_000, 25_000],
    ],
  ],
  [
    [12, 18],
    [
      [12, 14],
      [14, 16],
      [16, 18],
    ],
  ],
])('%j is divided into %j', (values, classes) => {
  expect(valueClasses(values).map(({ from, to }) => [from, to])).toEqual(classes);
});

const decimals = fc.integer({ min: -99_999, max: 999_999 }).map((tenths) => tenths / 10);

test('every value is in a class, a larger one never in a lower; there are seven at most', () => {
  fc.assert(
    fc.property(fc.array(decimals, { minLength: 1, maxLength: 30 }), (values) => {
      const classes = valueClasses(values);
      expect(classes.length).toBeLessThanOrEqual(7);
      const found = values.toSorted((a, b) => a - b).map((value) => classOf(classes, value));
      expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
      expect(found.toSorted((a, b) => a - b)).toEqual(found);
    }),
  );
});
