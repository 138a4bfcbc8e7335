import { area, distance } from '@turf/turf';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { accuracyRing } from './accuracy-ring';

test('every corner is as far from the middle as the radius says, and the ring is closed', async () => {
  await fc.assert(
    fc.property(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -70, max: 70, noNaN: true }),
      fc.double({ min: 1, max: 3000, noNaN: true }),
      (lng, lat, radius) => {
        const [ring = []] = accuracyRing([lng, lat], radius).coordinates;
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const corner of ring)
          expect(distance([lng, lat], corner, { units: 'meters' }) / radius).toBeCloseTo(1, 2);
      },
    ),
    { numRuns: 50 },
  );
});

test('it is nearly as large as the circle', () => {
  expect(area(accuracyRing([17.97, 59.29], 50)) / (Math.PI * 50 ** 2)).toBeCloseTo(1, 1);
});
