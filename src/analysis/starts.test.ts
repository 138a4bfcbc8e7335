import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeStarts, startPeriodOf } from './starts';

describe('startPeriodOf', () => {
  test.each([
    ['2024-06', '2024K2'],
    ['2024-10-05', '2024K4'],
    ['2024', '2024'],
    ['2024-07/2024-09', '2024K3'],
    ['2024-09/2024-12', '2024'],
    ['2024-10/2025-03', '2024/2025'],
    [undefined, 'framgar_inte'],
  ])('%s starts in %s', (date, period) => {
    expect(startPeriodOf(date)).toBe(period);
  });
});

describe('arrangeStarts', () => {
  const codesOf = (codes: readonly string[], most = 12) =>
    arrangeStarts(codes, most).map(({ code }) => code);

  test('puts what is known to the year before its quarters, and a New Year between two', () => {
    expect(codesOf(['2024K2', '2024/2025', '2024', '2023/2024', '2024K1'])).toEqual([
      '2023/2024',
      '2024',
      '2024K1',
      '2024K2',
      '2024/2025',
    ]);
  });

  test('keeps quarters without a start in the row of time', () => {
    expect(arrangeStarts(['2024K1', '2024K3'], 12)).toEqual([
      { code: '2024K1', wholeYear: false, periods: ['2024K1'] },
      { code: '2024K2', wholeYear: false, periods: [] },
      { code: '2024K3', wholeYear: false, periods: ['2024K3'] },
    ]);
  });

  test('goes over to years when the quarters are too many, and merges the earliest', () => {
    const codes = Array.from({ length: 20 }, (_, index) => `${2001 + index}K1`);
    const rows = arrangeStarts([...codes, '2020'], 12);
    expect(rows).toHaveLength(12);
    expect(rows[0]?.code).toBe('-2009');
    expect(rows.at(-1)).toEqual({ code: '2020', wholeYear: true, periods: ['2020K1', '2020'] });
  });

  test('every period has exactly one row', () => {
    const year = fc.integer({ min: 1995, max: 2030 });
    const code = fc.oneof(
      year.map(String),
      fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}K${q}`),
      fc.tuple(year, fc.integer({ min: 1, max: 3 })).map(([y, n]) => `${y}/${y + n}`),
    );
    return fc.assert(
      fc.property(
        fc.uniqueArray(code, { maxLength: 40 }),
        fc.integer({ min: 3, max: 15 }),
        (codes, most) => {
          const rows = arrangeStarts(codes, most);
          expect(rows.flatMap(({ periods }) => periods).sort()).toEqual([...codes].sort());
          expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
        },
      ),
    );
  });
});
