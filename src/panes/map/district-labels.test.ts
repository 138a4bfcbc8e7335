import { expect, it } from 'vitest';
import { type Name, placeName } from './district-labels';
import type { Spot } from './fan-out';
import { toPosition, toSpot } from './mercator';

const places = Array.from(
  { length: 361 },
  (_, index): Spot => ({ x: ((index % 19) + 1) * 10, y: (Math.floor(index / 19) + 1) * 10 }),
);

/** A district of 200 x 200 pixels with its name in the middle. */
const name: Name = {
  home: { x: 100, y: 100 },
  halfWidth: 30,
  halfHeight: 7,
  isInside: ({ x, y }) => x > 0 && x < 200 && y > 0 && y < 200,
  candidates: () => places,
};

it('leaves a name at home when no symbol touches it', () => {
  expect(placeName(name, [{ x: 100, y: 150 }], 15)).toEqual({ x: 100, y: 100 });
});

it('moves it to the nearest place that is clear, and not out of its district', () => {
  const place = placeName(name, [{ x: 100, y: 100 }], 15);
  expect(Math.abs(place.y - 100)).toBeGreaterThan(22);
  expect(Math.abs(place.y - 100)).toBeLessThan(40);
  expect(name.isInside(place)).toBe(true);
});

it('stays at home when no place is clear', () => {
  const everywhere = places.filter((_, index) => index % 2 === 0);
  expect(placeName(name, everywhere, 15)).toEqual({ x: 100, y: 100 });
});

it('goes from degrees to pixels and back', () => {
  const [lng, lat] = toPosition(toSpot([17.97, 59.29], 12.5), 12.5);
  expect(lng).toBeCloseTo(17.97, 9);
  expect(lat).toBeCloseTo(59.29, 9);
});
