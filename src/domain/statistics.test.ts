import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlay, protectSmall, revert, type Statistic } from './statistics';

const context = { wholeArea: 'Hela', least: 5 };

function row(area: string, period: string, value: number | null, unit = 'antal'): Statistic {
  return { area, period, value, unit, indicator: 'Stölder', source: 'BRÅ' };
}

/** What is seen, in short: the number, "<" or "-". */
function shown(rows: readonly Statistic[], least = 5): (number | string)[] {
  return protectSmall(rows, { ...context, least }).map(({ seen }) => {
    if (seen.kind === 'value') return seen.value;
    return seen.kind === 'few' ? '<' : '-';
  });
}

describe('small counts', () => {
  test.each([
    [0, 0],
    [1, '<'],
    [4, '<'],
    [5, 5],
    [null, '<'],
    // A part of an event is none.
    [2.5, 2.5],
  ])('a count of %s is seen as %s', (value, seen) => {
    expect(shown([row('Norr', '2024', value)])).toEqual([seen]);
  });

  test('the least count is a setting, and shares have none', () => {
    expect(shown([row('Norr', '2024', 9)], 10)).toEqual(['<']);
    expect(shown([row('Norr', '2024', 1.5, 'procent')])).toEqual([1.5]);
  });

  test('what is counted is a count whatever it is called, a rate is none', () => {
    const units = ['antal', 'Antal brott', 'personer', 'per 1 000 invånare', '%', 'kr', 'index'];
    expect(shown(units.map((unit) => row('Norr', '2024', 3, unit)))).toEqual([
      ...['<', '<', '<'],
      ...[3, 3, 3, 3],
    ]);
  });

  test('the total is left out when a part is small, in that period only', () => {
    const rows = [
      ...[row('Norr', '2023', 12), row('Söder', '2023', 7), row('Hela', '2023', 19)],
      ...[row('Norr', '2024', 12), row('Söder', '2024', 3), row('Hela', '2024', 15)],
    ];
    expect(shown(rows)).toEqual([12, 7, 19, 12, '<', '-']);
  });

  test('the total is left out when the parts that are there leave a small number', () => {
    expect(shown([row('Norr', '2024', 12), row('Hela', '2024', 14)])).toEqual([12, '-']);
    expect(shown([row('Norr', '2024', 12), row('Hela', '2024', 17)])).toEqual([12, 17]);
    // Other borders: the parts come to more than the whole.
    expect(shown([row('Norr', '2024', 12), row('Hela', '2024', 11)])).toEqual([12, 11]);
  });

  test('a year is left out when a month in it is small, other years and districts are not', () => {
    const rows = [
      ...[row('Norr', '2024', 20), row('Norr', '2024-03', 2), row('Norr', '2023', 20)],
      ...[row('Söder', '2024', 20), row('Norr', '2024-01/2024-06', 11)],
    ];
    expect(shown(rows)).toEqual(['-', '<', 20, 20, '-']);
  });

  test('when the whole is small its parts are not shown, not even that they are none', () => {
    expect(
      shown([row('Norr', '2024', 4), row('Söder', '2024', 0), row('Hela', '2024', 4)]),
    ).toEqual(['<', '-', '<']);
  });

  test('another indicator or another unit is another matter', () => {
    const rows = [
      row('Norr', '2024', 3),
      { ...row('Hela', '2024', 30), indicator: 'Rån' },
      row('Hela', '2024', 2.5, 'per 1000'),
    ];
    expect(shown(rows)).toEqual(['<', 30, 2.5]);
  });
});

/** Events by district and month, and sums of them over months in a row, of a district or of the whole. */
const districts = ['A', 'B', 'C'];
const month = (index: number) => `2024-${String(index + 1).padStart(2, '0')}`;
const world = fc.array(fc.array(fc.nat(8), { minLength: 6, maxLength: 6 }), {
  minLength: 3,
  maxLength: 3,
});
const cell = fc.record({
  area: fc.constantFrom(...districts, 'Hela'),
  from: fc.nat(5),
  length: fc.nat(5),
});

function sumOf(events: readonly number[][], area: string, from: number, to: number): number {
  const rows = area === 'Hela' ? events : [events[districts.indexOf(area)]];
  return rows
    .flatMap((months = []) => months.slice(from, to + 1))
    .reduce((sum, one) => sum + one, 0);
}

test('for each small count there is another world in which it is another, and all that is shown is the same', () => {
  fc.assert(
    fc.property(world, fc.array(cell, { maxLength: 14 }), (events, cells) => {
      const spans = cells.map(({ area, from, length }) => ({
        area,
        from,
        to: Math.min(5, from + length),
      }));
      const values = (of: readonly number[][]) =>
        spans.map(({ area, from, to }) =>
          row(area, `${month(from)}/${month(to)}`, sumOf(of, area, from, to)),
        );
      const first = protectSmall(values(events), context);
      for (const [at, { seen }] of first.entries()) {
        const span = spans[at];
        if (seen.kind !== 'few' || !span) continue;
        // One event more in the first month that it counts, in the first district it is about.
        const district = Math.max(0, districts.indexOf(span.area));
        const other = events.map((months, index) =>
          months.map((one, when) => one + Number(index === district && when === span.from)),
        );
        const now = values(other);
        expect(now[at]?.value).toBe((first[at]?.value ?? 0) + 1);
        for (const [index, { seen: before }] of first.entries())
          if (before.kind === 'value') expect(now[index]?.value).toBe(before.value);
      }
    }),
  );
});

test('the newer word on a figure takes its place, others are added', () => {
  const older = [row('Norr', '2024', 12), row('Söder', '2024', 7)];
  const newer = [row('Söder', '2024', 8), row('Söder', '2025', 9)];
  expect(overlay(older, newer).map(({ value }) => value)).toEqual([12, 8, 9]);
});

test('a change is taken back, and what was changed besides stays', () => {
  const before = [row('Norr', '2024', 12), row('Öster', '2024', 5)];
  const after = overlay(before, [row('Norr', '2024', 13), row('Söder', '2024', 7)]);
  const since = overlay(after, [row('Väster', '2024', 9), row('Söder', '2024', 8)]);
  const values = (rows: readonly Statistic[]) =>
    rows.map(({ area, value }) => `${area} ${value}`).toSorted();
  expect(values(revert(after, before, after))).toEqual(values(before));
  expect(values(revert(since, before, after))).toEqual([
    'Norr 12',
    'Söder 8',
    'Väster 9',
    'Öster 5',
  ]);
  expect(values(revert([], before, []))).toEqual(values(before));
});
