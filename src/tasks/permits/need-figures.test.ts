import { expect, test } from 'vitest';
import type { SeenStatistic } from '@/domain/statistics';
import { needFigures } from './need-figures';

const figure = (area: string, period: string, value: number, indicator = 'Anmälda brott') =>
  ({
    ...{ area, period, indicator, value, unit: 'antal', source: 'Brå' },
    seen: { kind: 'value', value },
  }) satisfies SeenStatistic;

test('an application tells of what was taken in, about its own districts and the whole, the newest of each', () => {
  const all = [
    figure('Liljeholmen', '2023', 410),
    figure('Liljeholmen', '2024-01/2024-06', 220),
    figure('Gröndal', '2024', 90),
    figure('Hägersten-Älvsjö', '2024', 5_000),
    figure('Liljeholmen', '2024', 12_000, 'Folkmängd'),
  ];
  const imported = all.slice(0, 4);
  expect(needFigures(all, imported, ['Liljeholmen', 'Hägersten-Älvsjö'])).toEqual([all[1], all[3]]);
  expect(needFigures(all, [], ['Liljeholmen'])).toEqual([]);
});
