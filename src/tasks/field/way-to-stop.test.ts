import * as fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { WalkStop } from '@/domain/walk';
import { directions, hasArrived, nearestStop, wayTo } from './way-to-stop';

const here: Position = [17.968, 59.292];
const near: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: 17.9, max: 18.1, noNaN: true }),
  fc.double({ min: 59.25, max: 59.35, noNaN: true }),
);
const stopAt = (id: string, position: Position): WalkStop => ({
  id,
  name: id,
  position,
  kind: 'eget',
});

describe('the way to a place', () => {
  test('a thousandth of a degree northwards is 111 metres, eastwards at this latitude half of it', () => {
    expect(wayTo(here, [17.968, 59.293])).toEqual({
      meters: expect.closeTo(111.2, 1),
      direction: 'norr',
    });
    expect(wayTo(here, [17.969, 59.292])).toEqual({
      meters: expect.closeTo(56.8, 1),
      direction: 'oster',
    });
  });

  test('each of the eight directions', () => {
    const found = directions.map((_, eighth) => {
      const angle = (eighth * Math.PI) / 4;
      const east = (Math.sin(angle) * 0.001) / Math.cos((59.292 * Math.PI) / 180);
      return wayTo(here, [17.968 + east, 59.292 + Math.cos(angle) * 0.001]).direction;
    });
    expect(found).toEqual(directions);
  });

  test('is as long the other way, leads back, and is never negative', async () => {
    await fc.assert(
      fc.property(near, near, (a, b) => {
        const [there, back] = [wayTo(a, b), wayTo(b, a)];
        expect(there.meters).toBeCloseTo(back.meters, 6);
        expect(there.meters).toBeGreaterThanOrEqual(0);
        if (there.meters > 1) {
          const turn = directions.indexOf(there.direction) - directions.indexOf(back.direction);
          // Meridians are not parallel, so that near the edge of an eighth it may be the next one.
          expect([3, 4, 5]).toContain(Math.abs(turn));
        }
      }),
    );
  });
});

describe('having arrived', () => {
  const at = (meters: number) => ({ meters, direction: 'norr' }) as const;
  test.each([
    [20, 5, true],
    [21, 5, false],
    [40, 45, true],
    [60, 500, false],
  ])('%i metres away, sure to %i metres: %s', (meters, accuracy, expected) => {
    expect(hasArrived(at(meters), accuracy)).toBe(expected);
  });
});

test('the nearest stop is the one that no other is nearer than', async () => {
  await fc.assert(
    fc.property(near, fc.array(near, { minLength: 1, maxLength: 12 }), (position, places) => {
      const stops = places.map((place, at) => stopAt(`s${at}`, place));
      const nearest = nearestStop(stops, position);
      const least = Math.min(...stops.map((stop) => wayTo(position, stop.position).meters));
      expect(nearest && wayTo(position, nearest.position).meters).toBe(least);
    }),
  );
  expect(nearestStop([], here)).toBeNull();
});
