import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate, toIsoDay } from './dates';
import { examplePermit as permit } from './example-permit';
import {
  addYears,
  isPermit,
  lastRenewalDay,
  type PermitArea,
  type PermitState,
  permitStanding,
} from './permits';

const day = (text: string) => parseDate(text)?.from ?? Number.NaN;
describe('three years', () => {
  // By 1 § lag 1930:173: the same date, or the last of its month.
  test.each([
    ['2024-03-01', '2027-03-01'],
    ['2024-02-29', '2027-02-28'],
    ['2025-02-28', '2028-02-28'],
    ['2023-12-31', '2026-12-31'],
    ['1999-06-15', '2002-06-15'],
  ])('from %s end on %s', (from, to) => {
    expect(toIsoDay(addYears(day(from), 3))).toBe(to);
  });
});

describe('the last day to apply for renewal', () => {
  // Counted by hand in a calendar: 28 days, the same weekday.
  test.each([
    ['2026-12-31', '2026-12-03'], // Thursday
    ['2027-03-01', '2027-02-01'], // over February of 28 days
    ['2028-03-01', '2028-02-02'], // over February of 29 days
    ['2028-02-29', '2028-02-01'], // on the day that other years do not have
    ['2026-03-29', '2026-03-01'], // over the night that summer time begins
    ['2026-10-25', '2026-09-27'], // over the night that it ends
    ['2027-01-15', '2026-12-18'], // over New Year
  ])('of one that ends %s is %s', (end, renewBy) => {
    expect(toIsoDay(lastRenewalDay({ from: day(end), to: day(end) }))).toBe(renewBy);
  });

  test('of one whose end is known to the month counts from the first day of it', () => {
    const { renewBy } = permitStanding(permit({ validUntil: '2027-03' }), day('2026-06-01'));
    expect(renewBy && toIsoDay(renewBy)).toBe('2027-02-01');
  });
});

describe('how a permit stands', () => {
  const valid = { validUntil: '2027-03-31' } as const; // last day to apply: 2027-03-03
  test.each<[string, Partial<PermitArea>, string, PermitState]>([
    ['long before', valid, '2026-06-01', 'giltigt'],
    ['91 days before the last day to apply', valid, '2026-12-02', 'giltigt'],
    ['90 days before it', valid, '2026-12-03', 'snart'],
    ['on the last day to apply', valid, '2027-03-03', 'snart'],
    ['the day after', valid, '2027-03-04', 'for_sent'],
    ['on its last day', valid, '2027-03-31', 'for_sent'],
    ['the day after that', valid, '2027-04-01', 'utgatt'],
    ['in force until nobody knows when', {}, '2026-06-01', 'okand'],
    ['under LOV 3 while that held', { regime: 'lov3' }, '2025-12-31', 'okand'],
    ['under LOV 3 since it does not', { regime: 'lov3' }, '2026-01-01', 'lov3'],
    ['planned', { ...valid, status: 'planerad_ansokan' }, '2027-05-01', 'ej_i_kraft'],
    ['ended', { ...valid, status: 'upphort' }, '2027-05-01', 'ej_i_kraft'],
    [
      'renewal applied for in time, though its time is over',
      { ...valid, status: 'forlangning_sokt', renewalDate: '2027-03-03' },
      '2027-05-01',
      'forlangs',
    ],
    [
      'renewal applied for a day late',
      { ...valid, status: 'forlangning_sokt', renewalDate: '2027-03-04' },
      '2027-05-01',
      'utgatt',
    ],
    [
      'renewal applied for in a month in which it may have been late',
      { ...valid, status: 'forlangning_sokt', renewalDate: '2027-03' },
      '2027-03-20',
      'for_sent',
    ],
    [
      'renewal applied for, nobody knows when',
      { ...valid, status: 'forlangning_sokt' },
      '2027-03-20',
      'for_sent',
    ],
  ])('%s', (_what, fields, today, state) => {
    expect(permitStanding(permit(fields), day(today)).state).toBe(state);
  });

  test.each<[Partial<PermitArea>, boolean]>([
    [{ decisionDate: '2024-03-01', validUntil: '2027-03-01' }, false],
    [{ decisionDate: '2024-03-01', validUntil: '2027-03-02' }, true],
    [{ decisionDate: '2024-01-01', startDate: '2024-03-01', validUntil: '2027-03-01' }, false],
    [{ decisionDate: '2024', validUntil: '2027' }, false],
    [{ decisionDate: '2024', validUntil: '2028' }, true],
    [{ validUntil: '2030-01-01' }, false],
  ])('%j is too long: %s', (fields, tooLong) => {
    expect(permitStanding(permit(fields), day('2026-06-01')).tooLong).toBe(tooLong);
  });

  test('the last day to apply is always the same weekday, four weeks before the earliest end', () =>
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 40_000 }), fc.nat(400), (from, length) => {
        const renewBy = lastRenewalDay({ from, to: from + length });
        expect((from - renewBy) % 7).toBe(0);
        expect(from - renewBy).toBe(28);
      }),
    ));
});

test('only areas for ordningsvakter are permits', () => {
  expect(isPermit(permit({}))).toBe(true);
  expect(isPermit({ ...permit({}), type: 'nattvandring', status: 'aktiv' })).toBe(false);
});
