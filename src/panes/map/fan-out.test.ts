import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fanOut, type Spot } from './fan-out';

const size = 26;

function moved(spots: readonly Spot[]): Spot[] {
  const offsets = fanOut(spots, size);
  return spots.map(({ x, y }, index) => {
    const [right, down] = offsets[index] ?? [0, 0];
    return { x: x + right, y: y + down };
  });
}

function nearest(spots: readonly Spot[]): number {
  const distances = spots.flatMap((a, index) =>
    spots.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...distances);
}

it('leaves symbols that stand free where they are', () => {
  const spots = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 0, y: 100 },
  ];
  expect(fanOut(spots, size)).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});

it('puts two on one spot side by side', () => {
  const [a, b] = moved([
    { x: 50, y: 50 },
    { x: 50, y: 50 },
  ]);
  expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0))).toBeGreaterThan(20);
  expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeLessThan(10);
});

it('hides none of many on one spot and keeps them together', () => {
  const spots = moved(Array.from({ length: 12 }, () => ({ x: 200, y: 200 })));
  expect(nearest(spots)).toBeGreaterThan(size * 0.85);
  for (const { x, y } of spots) expect(Math.hypot(x - 200, y - 200)).toBeLessThan(size * 2.6);
});

it('leaves no symbol under another, wherever a few dozen stand', () => {
  const spot = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 400 }),
  });
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
      expect(nearest(moved(spots))).toBeGreaterThan(size * 0.8);
    }),
  );
});
