import { expect, it } from 'vitest';
import { metresPerPixel, roundLength } from './scale';

it('rounds down to 1, 2 or 5 times a power of ten', () => {
  expect([999, 1_000, 1_999, 2_000, 4_999, 5_000, 0.7].map(roundLength)).toEqual([
    500, 1_000, 1_000, 2_000, 2_000, 5_000, 0.5,
  ]);
});

it('knows the size of a pixel', () => {
  expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.5, 0);
  expect(metresPerPixel(59.3, 12)).toBeCloseTo(9.76, 1);
});
