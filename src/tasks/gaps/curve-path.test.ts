import { expect, test } from 'vitest';
import {
  axisTicks,
  curveFrame,
  curvePath,
  curvePoints,
  curveScale,
  meterSteps,
  shareSteps,
  tableReaches,
} from './curve-path';

const curve = (...land: number[]) => ({ district: null, land: Float32Array.from(land) });

test('the line runs from the left edge to the right, and upwards', () => {
  const own = curve(0, 0.1, 0.2, 0.3, 0.4);
  const scale = curveScale([own]);
  const { left, width, right, top, height, bottom } = curveFrame;
  expect(scale).toMatchObject({ mostMeters: 4, mostShare: 0.6 });
  const corners = curvePath(own, scale)
    .slice(1)
    .split('L')
    .map((corner) => corner.split(' ').map(Number));
  expect(corners.length).toBe(3);
  expect(corners[0]).toEqual([left, height - bottom]);
  expect(corners.at(-1)?.[0]).toBe(width - right);
  expect(corners.at(-1)?.[1]).toBeGreaterThanOrEqual(top);
});

test('an odd last metre is drawn too, and a curve without values is no line', () => {
  const own = curve(0, 0.5, 0.75, 1);
  expect(curvePath(own, curveScale([own])).split('L').length).toBe(3);
  expect(curvePath(curve(), curveScale([curve()]))).toBe('');
  expect(curveScale([curve(0, 0, 0)]).mostShare).toBe(0.05);
});

test('axes have numbers that are easy to read', () => {
  expect(axisTicks(300, meterSteps)).toEqual([0, 50, 100, 150, 200, 250, 300]);
  expect(axisTicks(0.4, shareSteps)).toHaveLength(5);
  expect(axisTicks(1, shareSteps)).toHaveLength(6);
  expect(axisTicks(0.05, shareSteps)).toHaveLength(6);
});

test('points beyond the end of the curve are left out', () => {
  const own = curve(...Array.from({ length: 101 }, (_, meters) => meters / 200));
  expect(curvePoints(own, [50, 100, 200])).toEqual([
    { meters: 50, share: 0.25 },
    { meters: 100, share: 0.5 },
  ]);
  expect(tableReaches(own)).toEqual([0, 25, 50, 75, 100]);
  expect(tableReaches(curve())).toEqual([]);
});
