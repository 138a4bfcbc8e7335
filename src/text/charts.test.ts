import { expect, test } from 'vitest';
import { chartText } from './charts';

const row = (label: string, value: number | null, apart = false) => ({
  label,
  value,
  shown: value === null ? '–' : String(value),
  apart,
});

test('a summary names the largest, those without any, and what stands apart', () => {
  const rows = [row('A', 2), row('B', 9), row('C', 0), row('D', 12), row('Hela', 49, true)];
  expect(chartText.summary(rows)).toBe('Flest: D (12), B (9) och A (2). Inga: C. Hela: 49.');
});

test('a summary names the smallest when none is empty, and keeps quiet about what has no value', () => {
  const rows = [row('A', 2), row('B', 9), row('C', 3), row('D', 12), row('Hela', null, true)];
  expect(chartText.summary(rows)).toBe('Flest: D (12), B (9) och C (3). Lägst: A (2).');
});

test('one value only', () => {
  expect(chartText.summary([row('A', 2), row('Framgår inte', 0, true)])).toBe(
    'Bara A (2). Framgår inte: 0.',
  );
});

test('the statement says that records in several rows are counted in each', () => {
  expect(chartText.prevention.counted({ records: 96, inSeveral: 15, sum: 111 })).toBe(
    'Räknar 96 åtgärder. 15 har flera typer och räknas på varje sådan rad, så raderna blir tillsammans 111.',
  );
});
