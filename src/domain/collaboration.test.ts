import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Collaboration,
  collaborationParts,
  countFollowUps,
  isSituationOld,
  latestSituation,
  nextMeeting,
  planStanding,
  situationDate,
  withSituations,
} from './collaboration';
import { addMonths, parseDate, toDay, toIsoDay } from './dates';
import { exampleCollaboration as collaboration } from './example-collaboration';
import { toRow } from './row';

const day = (text: string) => parseDate(text)?.from ?? Number.NaN;

describe('months', () => {
  test.each([
    ['2025-08-31', 6, '2026-02-28'],
    // 2028 is a leap year.
    ['2027-08-31', 6, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-10-31', 14, '2026-12-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(toIsoDay(addMonths(day(from), months))).toBe(to);
  });

  test('never pass into the month after', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: toDay(1970, 1, 1), max: toDay(2100, 1, 1) }),
        fc.integer({ min: 0, max: 60 }),
        (start, months) => {
          const [from, to] = [new Date(start * 86_400_000), addMonths(start, months)];
          const end = new Date(to * 86_400_000);
          const apart =
            (end.getUTCFullYear() - from.getUTCFullYear()) * 12 +
            end.getUTCMonth() -
            from.getUTCMonth();
          expect(apart).toBe(months);
          expect(end.getUTCDate()).toBeLessThanOrEqual(from.getUTCDate());
        },
      ),
    );
  });
});

describe('the follow-up of a plan', () => {
  const row = { id: 'r', atgard: 'Lampor', publiceringsniva: 'intern' };
  test.each<[string, Partial<Collaboration>, string, string, string | null, boolean]>([
    ['is not asked for without a plan', {}, '2026-11-22', 'saknas', null, true],
    ['without a date', { actionPlan: [row] }, '2026-11-22', 'okand', null, true],
    [
      'two years after the decision',
      { planDecided: '2024-11-22' },
      '2026-11-22',
      'snart',
      '2026-11-22',
      true,
    ],
    [
      'the day after that',
      { planDecided: '2024-11-22' },
      '2026-11-23',
      'forsenad',
      '2026-11-22',
      true,
    ],
    ['31 days before', { planDecided: '2024-12-23' }, '2026-11-22', 'foljd', '2026-12-23', true],
    ['30 days before', { planDecided: '2024-12-22' }, '2026-11-22', 'snart', '2026-12-22', true],
    [
      'by its own rhythm',
      { planDecided: '2025-01-01', planFollowedUp: '2026-08-31', followUpMonths: 6 },
      '2026-11-22',
      'foljd',
      '2027-02-28',
      false,
    ],
    [
      'by the law where its own rhythm is longer',
      { planFollowedUp: '2024-01-31', followUpMonths: 36 },
      '2026-11-22',
      'forsenad',
      '2026-01-31',
      true,
    ],
    [
      'from a new decision that is later than the last follow-up',
      { planFollowedUp: '2023-05-01', planDecided: '2026-05-01', followUpMonths: 12 },
      '2026-11-22',
      'foljd',
      '2027-05-01',
      false,
    ],
    [
      'from the first day of a month that is all that is known',
      { planFollowedUp: '2026-05', followUpMonths: 6 },
      '2026-11-22',
      'forsenad',
      '2026-11-01',
      false,
    ],
    [
      'not by a rhythm of no months',
      { planFollowedUp: '2026-05-05', followUpMonths: 0 },
      '2026-11-22',
      'foljd',
      '2028-05-05',
      true,
    ],
    [
      'not when the collaboration has ended',
      { planDecided: '2020-01-01', status: 'laget_forbattrat' },
      '2026-11-22',
      'avslutad',
      '2022-01-01',
      true,
    ],
  ])('%s', (_when, fields, today, state, due, byLaw) => {
    const standing = planStanding(collaboration(fields), day(today));
    expect(standing).toEqual({ state, due: due === null ? null : day(due), byLaw });
  });
});

test('the next meeting is the earliest that may still be held', () => {
  const meeting = (id: string, date: string) => ({ id, date, publication: 'intern' as const });
  const meetings = [
    meeting('later', '2027-01-10'),
    meeting('past', '2026-11-21'),
    meeting('month', '2026-11'),
    meeting('today', '2026-11-22'),
  ];
  // November is not over, and may have begun before the 22nd.
  expect(nextMeeting(meetings, day('2026-11-22'))?.id).toBe('month');
  expect(nextMeeting(meetings, day('2026-12-01'))?.id).toBe('later');
  expect(nextMeeting(meetings, day('2027-01-11'))).toBeNull();
});

test('the newest lägesbild is found, and told when it is older than two years', () => {
  const report = (id: string, datum: string) => ({
    id,
    datum,
    text: 'Lugnt',
    publiceringsniva: 'intern',
  });
  const own = collaboration({
    situationReportDate: '2020',
    situationReports: [
      report('b', '2026-02-01'),
      report('a', '2024-09-26'),
      report('c', '2026-02-01'),
    ],
  });
  expect(latestSituation(collaborationParts(own).situations)?.id).toBe('c');
  expect(situationDate(own)).toBe('2026-02-01');
  expect(situationDate(collaboration({ situationReportDate: '2020' }))).toBe('2020');
  expect(situationDate(collaboration())).toBeUndefined();
  expect(isSituationOld('2024-11-22', day('2026-11-22'))).toBe(false);
  expect(isSituationOld('2024-11-21', day('2026-11-22'))).toBe(true);
  expect(isSituationOld('2024-11', day('2026-11-02'))).toBe(true);
  expect(isSituationOld(undefined, day('2026-11-22'))).toBe(false);
});

test('the date of the record follows the newest lägesbild', () => {
  const report = (id: string, date: string) => ({
    id,
    date,
    text: 'Lugnt',
    publication: 'intern' as const,
  });
  const bare = toRow(collaboration({ situationReportDate: '2020' }));
  const one = withSituations(bare, (list) => [...list, report('a', '2026-02-01')]);
  expect(one.properties['lagesbild_datum']).toBe('2026-02-01');
  // An older one is written later.
  const two = withSituations(one, (list) => [...list, report('b', '2025-02-01')]);
  expect(two.properties['lagesbild_datum']).toBe('2026-02-01');
  const without = withSituations(two, (list) => list.filter(({ id }) => id !== 'a'));
  expect(without.properties['lagesbild_datum']).toBe('2025-02-01');
  expect(withSituations(without, () => []).properties).not.toHaveProperty('lagesbild_datum');
  // A date that no report gave is left as it stands.
  expect(withSituations(bare, (list) => list).properties['lagesbild_datum']).toBe('2020');
});

test('rows are counted by their follow-up', () => {
  const row = (id: string, uppfoljning?: string) => ({
    id,
    atgard: 'Lampor',
    publiceringsniva: 'intern',
    ...(uppfoljning && { uppfoljning }),
  });
  const { plan } = collaborationParts(
    collaboration({ actionPlan: [row('1', 'gron'), row('2', 'rod'), row('3', 'gron'), row('4')] }),
  );
  expect(countFollowUps(plan)).toEqual({ gron: 2, gul: 0, rod: 1, inte: 1 });
});
