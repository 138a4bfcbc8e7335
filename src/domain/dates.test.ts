import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate, quarterOf, quarterSpan, quartersOf, toDay, toIsoDay } from './dates';

const firstDay = toDay(0, 1, 1);
const lastDay = toDay(9999, 12, 31);
const anyDay = fc.integer({ min: firstDay, max: lastDay });
const anyYear = fc.integer({ min: 0, max: 9999 });
const anyMonth = fc.integer({ min: 1, max: 12 });
const two = (value: number) => String(value).padStart(2, '0');
const four = (value: number) => String(value).padStart(4, '0');

describe('dates with reduced precision', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-10', '2024-10-01', '2024-10-31'],
    ['2024-10-05', '2024-10-05', '2024-10-05'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2024-10/2025-03', '2024-10-01', '2025-03-31'],
    ['2024/2025-03-15', '2024-01-01', '2025-03-15'],
    ['2024-12-31/2025', '2024-12-31', '2025-12-31'],
    ['2024-10-05/2024-10-05', '2024-10-05', '2024-10-05'],
    ['0024-05', '0024-05-01', '0024-05-31'],
  ])('%s spans %s to %s', (text, from, to) => {
    const span = parseDate(text);
    expect(span && [toIsoDay(span.from), toIsoDay(span.to)]).toEqual([from, to]);
  });

  test.each([
    ...['', ' ', '24', '2024 ', ' 2024', '2024-1', '2024-00', '2024-13', '20241005', '+2024'],
    ...['2024-10-5', '2024-10-00', '2024-10-32', '2023-02-29', '2024-02-30', '2024-04-31'],
    ...['2024-10-05T00:00', '2024-10\n', '-2024', '２０２４', '5 oktober 2024', '05/10/2024'],
    ...['/', '2024/', '/2024', '2025/2024', '2024-10-05/2024-10-04', '2024/2025/2026'],
  ])('%j is no date', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  test('a day read from its own text is the same day', () => {
    return fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDate(toIsoDay(day))).toEqual({ from: day, to: day });
      }),
    );
  });

  test('months nest in their year and follow one another without a gap', () => {
    return fc.assert(
      fc.property(anyYear, (year) => {
        const whole = parseDate(four(year));
        const months = Array.from({ length: 12 }, (_, at) =>
          parseDate(`${four(year)}-${two(at + 1)}`),
        );
        expect(months[0]?.from).toBe(whole?.from);
        expect(months[11]?.to).toBe(whole?.to);
        for (const [at, month] of months.slice(1).entries())
          expect(month?.from).toBe((months[at]?.to ?? Number.NaN) + 1);
      }),
    );
  });

  test('an interval goes from the first day of its first date to the last of its second', () => {
    const date = fc
      .tuple(anyDay, fc.constantFrom(4, 7, 10))
      .map(([day, length]) => toIsoDay(day).slice(0, length));
    return fc.assert(
      fc.property(date, date, (a, b) => {
        const first = parseDate(a);
        const second = parseDate(b);
        const inOrder = first && second && first.from <= second.to;
        const expected = inOrder ? { from: first.from, to: second.to } : null;
        expect(parseDate(`${a}/${b}`)).toEqual(expected);
      }),
    );
  });

  test('any text gives a span in order or nothing', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{4}(-\d{2}){0,2}(\/\d{4})?$/));
    return fc.assert(
      fc.property(text, (candidate) => {
        const span = parseDate(candidate);
        expect(span === null || span.from <= span.to).toBe(true);
      }),
    );
  });
});

describe('quarters', () => {
  test.each([
    ['1970-01-01', 0],
    ['1970-03-31', 0],
    ['1970-04-01', 1],
    ['1969-12-31', -1],
    ['2024-09-30', 218],
    ['2024-10-01', 219],
  ])('%s lies in quarter %i', (text, quarter) => {
    expect(quarterOf(parseDate(text)?.from ?? Number.NaN)).toBe(quarter);
  });

  test('a day lies in the span of its quarter, also before 1970', () => {
    return fc.assert(
      fc.property(anyDay, (day) => {
        const { from, to } = quarterSpan(quarterOf(day));
        expect(from).toBeLessThanOrEqual(day);
        expect(to).toBeGreaterThanOrEqual(day);
      }),
    );
  });

  test('a quarter holds its three months and ends where the next begins', () => {
    return fc.assert(
      fc.property(anyYear, anyMonth, (year, month) => {
        const span = parseDate(`${four(year)}-${two(month)}`);
        const quarter = quarterOf(span?.from ?? Number.NaN);
        expect(quarterOf(span?.to ?? Number.NaN)).toBe(quarter);
        expect(quarterSpan(quarter).to + 1).toBe(quarterSpan(quarter + 1).from);
      }),
    );
  });
});

test.each([
  ['2024-10/2025-03', [219, 220]],
  ['2024-11', [219, 219]],
  ['2025-04-01', [221, 221]],
  // A year alone says nothing of its quarters.
  ['2024', null],
  ['2024-10/2025', null],
  ['snart', null],
])('the quarters of %s', (date, quarters) => {
  const found = quartersOf(date);
  expect(found && [found.from, found.to]).toEqual(quarters);
});
