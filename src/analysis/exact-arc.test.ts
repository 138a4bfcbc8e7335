import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arcArea, eastOf, northOf, turnOf } from './exact-arc';

const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true, maxExcluded: true });

test('turns grow with the angle and give the direction back', () => {
  expect([turnOf(1, 0), turnOf(0, 1), turnOf(-1, 0), turnOf(0, -1)]).toEqual([0, 1, 2, 3]);
  return fc.assert(
    fc.property(angle, angle, (one, other) => {
      const [a, b] = [one, other].map((each) => turnOf(3 * Math.cos(each), 3 * Math.sin(each)));
      if (one + 1e-9 < other && one > 1e-9 && other < 2 * Math.PI - 1e-9)
        expect(a).toBeLessThan(b ?? 0);
      expect(eastOf(a ?? 0)).toBeCloseTo(Math.cos(one), 12);
      expect(northOf(a ?? 0)).toBeCloseTo(Math.sin(one), 12);
    }),
  );
});

test('an arc and its chord enclose the segment of a circle', () => {
  return fc.assert(
    fc.property(angle, angle, (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const turns = [from, to].map((each) => turnOf(Math.cos(each), Math.sin(each)));
      // Seen from its own centre an arc adds its sector; moving the origin adds what closes at the chord.
      const sector = arcArea(0, 0, 5, turns[0] ?? 0, turns[1] ?? 0);
      if (to - from > 1e-6) expect(sector).toBeCloseTo(12.5 * (to - from), 8);
      const moved = arcArea(30, 40, 5, turns[0] ?? 0, turns[1] ?? 0);
      const chord = 30 * (Math.sin(to) - Math.sin(from)) - 40 * (Math.cos(to) - Math.cos(from));
      if (to - from > 1e-6) expect(moved).toBeCloseTo(12.5 * (to - from) + 2.5 * chord, 8);
    }),
  );
});

test('a whole circle adds its area wherever it lies', () => {
  expect(arcArea(7, -8, 3, 0, 4)).toBeCloseTo(9 * Math.PI, 12);
});
