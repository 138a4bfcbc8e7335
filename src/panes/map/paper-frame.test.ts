import { distance } from '@turf/turf';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bounds } from '@/domain/position';
import { boundsOnPaper, paperFrameOf, scenePapers } from './paper-frame';

const walk = fc
  .tuple(
    fc.double({ min: 17.9, max: 18.1, noNaN: true }),
    fc.double({ min: 59.2, max: 59.35, noNaN: true }),
    fc.double({ min: 0, max: 0.05, noNaN: true }),
    fc.double({ min: 0, max: 0.025, noNaN: true }),
  )
  .map(([west, south, wide, high]): Bounds => [west, south, west + wide, south + high]);

test('all of a walk is on the paper, at a round scale', () => {
  void fc.assert(
    fc.property(walk, (bounds) => {
      const frame = paperFrameOf(bounds);
      const [west, south, east, north] = boundsOnPaper(frame);
      expect(west).toBeLessThanOrEqual(bounds[0]);
      expect(south).toBeLessThanOrEqual(bounds[1]);
      expect(east).toBeGreaterThanOrEqual(bounds[2]);
      expect(north).toBeGreaterThanOrEqual(bounds[3]);
      expect(frame.scale % 500).toBe(0);
    }),
  );
});

test('a metre on the ground is as long on paper as the scale says', () => {
  void fc.assert(
    fc.property(walk, (bounds) => {
      const frame = paperFrameOf(bounds);
      const [west, south, east, north] = boundsOnPaper(frame);
      const lat = (south + north) / 2;
      const across = distance([west, lat], [east, lat], { units: 'meters' });
      // 688 pixels of 1/96 inch are 182 mm; the sphere of the map is a little larger than turf's.
      expect(across / frame.scale).toBeCloseTo(0.182, 3);
    }),
  );
});

test.each([
  ['a4', 0.19],
  ['a3', 0.29],
] as const)('on a sheet of %s a scene has its own width', (size, width) => {
  void fc.assert(
    fc.property(walk, (bounds) => {
      const { scale, paper, ...frame } = paperFrameOf(bounds, scenePapers[size]);
      const [west, south, east, north] = boundsOnPaper({ scale, paper, ...frame });
      const lat = (south + north) / 2;
      const across = distance([west, lat], [east, lat], { units: 'meters' });
      expect(across / scale).toBeCloseTo(width, 2);
      expect(west).toBeLessThanOrEqual(bounds[0]);
      expect(north).toBeGreaterThanOrEqual(bounds[3]);
    }),
  );
});
