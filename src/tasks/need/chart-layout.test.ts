import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutChart } from './chart-layout';

const point = fc.record({
  name: fc.constantFrom('Fruängen', 'Midsommarkransen', 'Älvsjö', 'Örby slott'),
  across: fc.nat(100),
  up: fc.nat(10),
});

test('every point lies within the frame, and the axes run from the first number to the last', () => {
  fc.assert(
    fc.property(
      fc.array(point, { maxLength: 20 }),
      fc.integer({ min: 200, max: 1000 }),
      (points, width) => {
        const {
          frame,
          points: placed,
          across,
          up,
        } = layoutChart(points, [0, 20, 40, 60, 80, 100], [0, 5, 10], width);
        expect(placed).toHaveLength(points.length);
        for (const { x, y } of placed) {
          expect(x).toBeGreaterThanOrEqual(frame.left);
          expect(x).toBeLessThanOrEqual(frame.right);
          expect(y).toBeGreaterThanOrEqual(frame.top);
          expect(y).toBeLessThanOrEqual(frame.bottom);
        }
        expect(across[0]?.value).toBe(0);
        expect(up.at(-1)).toEqual({ value: 10, at: frame.top });
      },
    ),
  );
});

test('a name without room is left out rather than laid over another', () => {
  const { points } = layoutChart(
    Array.from({ length: 9 }, (_, at) => ({ name: `Midsommarkransen ${at}`, across: 50, up: 5 })),
    [0, 100],
    [0, 10],
    400,
  );
  const labels = points.filter(({ label }) => label !== null);
  expect(labels.length).toBeLessThan(5);
});
