import { describe, expect, test } from 'vitest';
import { protectSmall, type Statistic } from '@/domain/statistics';
import { byNeed, digitsOf, indicatorsOf, type NeedRow, shadeClasses, shadesOf } from './need-rows';
import { planStatistics } from './plan-statistics';
import { needFileRows, refusedFileRows, statisticsFileRows } from './statistics-file';

const row = (area: string, value: number | null, rest: Partial<Statistic> = {}): Statistic => ({
  ...{ area, period: '2024', indicator: 'Stölder', value, unit: 'antal', source: 'Brå' },
  ...rest,
});
const protectedRows = (rows: readonly Statistic[]) =>
  protectSmall(rows, { wholeArea: 'Hela', least: 5 });

const needRows = (rows: readonly Statistic[]): NeedRow[] =>
  protectedRows(rows).map((figure) => ({ area: figure.area, figure, measures: 2, rate: 0.25 }));
const without: NeedRow = { area: 'Utan', figure: null, measures: 0, rate: null };

test('indicators come once each, their periods newest first, with the unit where it tells them apart', () => {
  const found = indicatorsOf(
    protectedRows([
      row('Norr', 9, { period: '2023' }),
      row('Norr', 9, { period: '2024-03' }),
      row('Norr', 9),
      row('Söder', 9),
      row('Norr', 1.5, { unit: 'per 1000' }),
      row('Norr', 20, { indicator: 'Trygga', unit: 'procent' }),
    ]),
  );
  expect(found.map(({ name, periods }) => [name, periods])).toEqual([
    ['Stölder (antal)', ['2024', '2024-03', '2023']],
    ['Stölder (per 1000)', ['2024']],
    ['Trygga', ['2024']],
  ]);
});

describe('the districts by need', () => {
  const rows = byNeed([
    without,
    ...needRows([row('A', 3), row('D', 12), row('C', 1), row('B', 30), row('Hela', 46)]),
  ]);

  test('the largest first; the order of small ones tells nothing', () => {
    expect(rows.map(({ area }) => area)).toEqual(['B', 'D', 'A', 'C', 'Hela', 'Utan']);
  });

  test('only those with a value that is shown are coloured, the largest strongest', () => {
    const classes = shadeClasses(rows);
    expect(classes.map(({ from, to, count }) => [from, to, count])).toEqual([
      ...[
        [10, 15, 1],
        [15, 20, 0],
        [20, 25, 0],
      ],
      [25, 30, 1],
    ]);
    expect([...shadesOf(rows, classes)]).toEqual([
      ['B', 1],
      ['D', 0],
    ]);
    expect(shadeClasses([without])).toEqual([]);
  });

  test('have one number of decimals, that of the one with most', () => {
    const shares = (values: readonly number[]) =>
      digitsOf(needRows(values.map((value) => row('A', value, { unit: 'procent' }))));
    expect([shares([10, 9]), shares([10.8, 9]), shares([1.123, 9]), shares([])]).toEqual([
      0, 1, 2, 0,
    ]);
  });

  test('go to a file as they are seen', () => {
    const indicator = { ...{ name: 'Stölder', indicator: 'Stölder' }, unit: 'antal', periods: [] };
    const [whole = without, ...parts] = rows.toReversed();
    const file = needFileRows({ indicator, period: '2024', rows: parts, whole }, 5, false);
    expect(file.map(([area, , , value]) => [area, value])).toEqual([
      ['Hela', 'visas inte'],
      ['C', 'färre än 5'],
      ['A', 'färre än 5'],
      ['D', '12'],
      ['B', '30'],
      ['Utan', 'Framgår inte'],
    ]);
    expect(file[1]).toEqual([
      ...['C', 'Stölder', '2024', 'färre än 5', 'antal', 'Brå', '2', '0,25'],
      'alla åtgärder',
    ]);
  });
});

test('a file for everybody has small counts only as such, and nothing that would tell one', () => {
  const figures = protectedRows([row('A', 3), row('B', 30), row('Hela', 33)]);
  expect(statisticsFileRows(figures, 5)).toEqual([
    ['A', '2024', 'Stölder', 'färre än 5', 'antal', 'Brå'],
    ['B', '2024', 'Stölder', '30', 'antal', 'Brå'],
  ]);
});

test('rows that were not taken are kept as they stood, with the reason', () => {
  const refused = {
    ...{ row: 2, cells: ['Farsta', null, 1.5, new Date('2024-02-01T00:00:00Z')] },
    faults: [
      { code: 'unknownArea', found: 'Farsta' },
      { code: 'noSource', found: '' },
    ],
  } as const;
  expect(refusedFileRows([refused])).toEqual([
    ...[
      ['Farsta', '', '1,5', '2024-02-01', 'Området finns inte på kartan: ”Farsta”. Källa saknas.'],
    ],
  ]);
});

test('a file is held against what is known: new, changed and the same', () => {
  const plan = planStatistics(
    [row('A', 7), row('B', 8), row('C', 9, { source: 'Polisen' }), row('D', 10)],
    protectedRows([row('B', 8), row('C', 9), row('D', 11)]),
  );
  expect(plan).toMatchObject({
    fresh: [{ area: 'A' }],
    changed: [
      { before: { source: 'Brå' }, after: { source: 'Polisen' } },
      { before: { value: 11 }, after: { value: 10 } },
    ],
    same: 1,
  });
});
