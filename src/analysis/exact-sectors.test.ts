import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sectorIndex, sectorTable } from './exact-sectors';

const offset = fc.double({ min: -1.999, max: 1.999, noNaN: true });

test('the sectors named hidden are hidden, all along', () => {
  return fc.assert(
    fc.property(offset, offset, fc.double({ min: 0, max: 1, noNaN: true }), (x, y, share) => {
      const bits = sectorTable[sectorIndex(x, y)] ?? 0;
      for (let sector = 0; sector < 32; sector++) {
        if (((bits >>> sector) & 1) === 0) continue;
        const angle = ((sector + share) * Math.PI) / 16;
        expect(Math.hypot(Math.cos(angle) - x, Math.sin(angle) - y)).toBeLessThan(1);
      }
    }),
  );
});

test('a near disc hides most of the half circle on its side, the same disc nothing', () => {
  const count = (bits = 0) =>
    Array.from({ length: 32 }, (_, at) => (bits >>> at) & 1).reduce((a, b) => a + b);
  expect(count(sectorTable[sectorIndex(0.5, 0)])).toBeGreaterThan(9);
  expect(count(sectorTable[sectorIndex(0, 0)])).toBe(0);
  expect(count(sectorTable[sectorIndex(-1.9, 1.9)])).toBe(0);
});
