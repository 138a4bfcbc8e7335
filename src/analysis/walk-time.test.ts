import { expect, test } from 'vitest';
import { walkLength, walkWarnings } from './walk-time';

const stops = (count: number) => Array.from({ length: count }, () => ({}));

test('time is the way at 3 km/h and seven minutes at stops of which nothing is said', () => {
  expect(walkLength([{ meters: 1000 }, { meters: 500 }], [{ minutes: 0 }, {}, {}])).toEqual({
    meters: 1500,
    minutes: 30 + 14,
  });
});

test.each([
  [0, 0, 0, []],
  [1, 0, 0, ['fewStops']],
  [6, 2000, 0, []],
  [11, 2000, 0, ['manyStops']],
  [5, 900, 0, ['short', 'hasty']],
  [7, 3500, 0, ['long']],
  [10, 3000, 0, ['lasting']],
  [6, 2000, 2, ['outside']],
] as const)('%i stops over %i m, %i outside', (count, meters, outside, warnings) => {
  const length = walkLength([{ meters }], stops(count));
  expect(walkWarnings(length, count, outside)).toEqual(warnings);
});
