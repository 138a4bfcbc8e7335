import { describe, expect, it } from 'vitest';
import { decideMove, findFreePlace, roundCamera, sameCamera } from './camera';

const here = { lng: 18, lat: 59.3, zoom: 12 };
const there = { lng: 18.02, lat: 59.31, zoom: 14 };
const nothing = { camera: null, districts: null };
const free = { camera: null, districts: [] };

describe('a camera in the view', () => {
  it('moves the map when it comes from elsewhere', () => {
    expect(decideMove(free, { camera: here, districts: [] }, nothing)).toBe('frame');
  });

  it('does not move the map that wrote it', () => {
    const now = { camera: { ...here, lng: 18.000001 }, districts: [] };
    expect(decideMove(free, now, { camera: here, districts: null })).toBe('stay');
  });

  it('gives way to the whole area when it is taken away', () => {
    expect(decideMove({ camera: here, districts: [] }, free, nothing)).toBe('frame');
  });

  it('goes before a district that was chosen at the same time', () => {
    expect(decideMove(free, { camera: there, districts: ['A'] }, nothing)).toBe('frame');
  });
});

describe('a district in the filter', () => {
  it('is framed when it was chosen elsewhere, and forgets where the user was', () => {
    expect(decideMove(free, { camera: null, districts: ['A'] }, nothing)).toBe('frame');
    expect(
      decideMove({ camera: here, districts: [] }, { camera: here, districts: ['A'] }, nothing),
    ).toBe('reframe');
  });

  it('leaves the map alone when it was clicked on the map', () => {
    const before = { camera: here, districts: [] };
    const now = { camera: here, districts: ['A'] };
    expect(decideMove(before, now, { camera: here, districts: ['A'] })).toBe('stay');
  });

  it('leaves a user who has moved where he is when the filter is cleared', () => {
    expect(
      decideMove({ camera: here, districts: ['A'] }, { camera: here, districts: [] }, nothing),
    ).toBe('stay');
    expect(decideMove({ camera: null, districts: ['A'] }, free, nothing)).toBe('frame');
  });

  it('does nothing when nothing has changed but its order', () => {
    expect(
      decideMove(
        { camera: null, districts: ['A', 'B'] },
        { camera: null, districts: ['B', 'A'] },
        nothing,
      ),
    ).toBe('stay');
  });
});

describe('a page that the map stands beside', () => {
  const about = (west: number) => ({ ...free, bounds: [west, 59, 18, 60] as const });

  it('has its place framed when it comes to be about another', () => {
    expect(decideMove(about(17), about(17.5), nothing)).toBe('frame');
    expect(decideMove(about(17), about(17), nothing)).toBe('stay');
  });

  it('leaves a user who has moved where he is', () => {
    const moved = { ...about(17), camera: here };
    expect(decideMove(moved, { ...about(17.5), camera: here }, nothing)).toBe('stay');
  });
});

it('compares cameras as exactly as the address holds them', () => {
  expect(sameCamera(here, { ...here, zoom: 12.003 })).toBe(true);
  expect(sameCamera(here, { ...here, zoom: 12.01 })).toBe(false);
  expect(sameCamera(null, null)).toBe(true);
  expect(sameCamera(here, null)).toBe(false);
  expect(roundCamera({ lng: 18.1234567, lat: 59.1234567, zoom: 11.987 })).toEqual({
    lng: 18.12346,
    lat: 59.12346,
    zoom: 11.99,
  });
});

describe('a free place', () => {
  it('is the middle of a map that nothing covers', () => {
    expect(findFreePlace(800, 600, () => true)).toEqual({ x: 400, y: 300 });
  });

  it('is above a sheet that covers the lower half', () => {
    const place = findFreePlace(400, 600, ({ y }) => y < 300);
    expect(place.y).toBeLessThanOrEqual(272);
    expect(place.x).toBeCloseTo(200, -2);
  });

  it('is the middle where everything is covered', () => {
    expect(findFreePlace(400, 600, () => false)).toEqual({ x: 200, y: 300 });
  });
});
