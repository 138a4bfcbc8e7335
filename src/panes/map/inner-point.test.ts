import type { Position } from 'geojson';
import { expect, it } from 'vitest';
import { areaOf, depthIn, innerPoint } from './inner-point';

/** A ring from corners in steps of about 100 m. */
const ring = (corners: readonly (readonly [number, number])[]): Position[] =>
  [...corners, corners[0] ?? [0, 0]].map(([x, y]) => [18 + x * 0.002, 59.3 + y * 0.001]);

const square = ring([
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
]);
const horseshoe = ring([
  [0, 0],
  [9, 0],
  [9, 9],
  [7, 9],
  [7, 2],
  [2, 2],
  [2, 9],
  [0, 9],
]);

it('takes the middle of a plain area', () => {
  const [lng = 0, lat = 0] = innerPoint([square]);
  expect(lng).toBeCloseTo(18.004, 5);
  expect(lat).toBeCloseTo(59.302, 5);
});

it('stays inside an area whose middle of gravity lies outside', () => {
  expect(depthIn(innerPoint([horseshoe]), [horseshoe])).toBeGreaterThan(0.0005);
});

it('stays out of holes', () => {
  const hole = ring([
    [1, 1],
    [3, 1],
    [3, 3],
    [1, 3],
  ]);
  const rings = [square, hole];
  expect(depthIn(innerPoint(rings), rings)).toBeGreaterThan(0);
});

it('measures area in square metres, without holes', () => {
  // 4 x 0.002 degrees of longitude at 59.3 degrees north is about 455 m, 4 x 0.001 of latitude 445 m.
  expect(areaOf([square])).toBeGreaterThan(200_000);
  expect(areaOf([square])).toBeLessThan(206_000);
  expect(areaOf([square, square])).toBeCloseTo(0);
});

it('counts depth as negative outside', () => {
  expect(depthIn([17.9, 59.3], [square])).toBeLessThan(0);
});
