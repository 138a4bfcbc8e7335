import { circle, point } from '@turf/turf';
import { expect, test } from 'vitest';
import { isSpot } from './spot';

test('a point is a spot, and an area while one sees across it', () => {
  const at = [18.02, 59.31];
  expect(isSpot(point(at).geometry)).toBe(true);
  expect(isSpot(circle(at, 80, { units: 'meters' }).geometry)).toBe(true);
  expect(isSpot(circle(at, 100, { units: 'meters' }).geometry)).toBe(false);
});
