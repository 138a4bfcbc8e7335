import { expect, test } from 'vitest';
import { activityAt, weekdayOf } from './active-time';
import { parseDate } from './dates';
import { examplePermit } from './example-permit';
import type { Measure } from './measure';

const measure = (fields: Partial<Measure>): Measure =>
  ({ ...examplePermit(), ...fields }) as Measure; // of a type that has these fields
const day = (text: string) => parseDate(text)?.from ?? Number.NaN;
const friday22 = { weekday: 4, minute: 22 * 60 };
const patrol = (fields: Partial<Measure>) =>
  measure({ type: 'nattvandring', status: 'aktiv', ...fields });

test.each<[string, Measure, string]>([
  ['begun and going on', patrol({ startDate: '2024-05' }), 'ja'],
  ['not begun', patrol({ startDate: '2024-11' }), 'nej'],
  ['over', patrol({ startDate: '2023', endDate: '2024-09-30' }), 'nej'],
  ['in its last days, which are vague', patrol({ startDate: '2023', endDate: '2024' }), 'kanske'],
  ['without dates', patrol({}), 'kanske'],
  ['to begin some day of the year', patrol({ startDate: '2024' }), 'kanske'],
  ['planned for then', patrol({ status: 'planerad', startDate: '2024-06' }), 'kanske'],
  ['refused', measure({ status: 'avslag', startDate: '2024-01' }), 'nej'],
  ['ended, nobody knows when', measure({ status: 'upphort', startDate: '2022' }), 'kanske'],
  [
    'an event long ago',
    measure({ type: 'aktivitet', status: 'genomford', startDate: '2024-06/2024-08' }),
    'nej',
  ],
  [
    'a lamp that was put up',
    measure({ type: 'trygghetsinvestering', status: 'genomford', startDate: '2023' }),
    'ja',
  ],
])('on 15 October 2024: %s', (_what, record, active) => {
  expect(activityAt(record, { day: day('2024-10-15'), at: null }).active).toBe(active);
});

test.each<[string, Measure, ReturnType<typeof activityAt>]>([
  ['with such hours', patrol({ weeklyHours: 'fr-lö 21:00-01:00' }), { active: 'ja' }],
  ['with other hours', patrol({ weeklyHours: 'on 18:00-20:00' }), { active: 'nej' }],
  ['without hours', patrol({}), { active: 'kanske', unknown: 'tider' }],
  ['that rests', patrol({ status: 'vilande', weeklyHours: 'fr 21:00-23:00' }), { active: 'nej' }],
  ['a lamp', measure({ type: 'trygghetsinvestering', status: 'genomford' }), { active: 'ja' }],
])('on Fridays at 22: a record %s', (_what, record, activity) => {
  expect(activityAt(record, { day: null, at: friday22 })).toEqual(activity);
});

test('a day without a time asks for any hours of its weekday', () => {
  const record = patrol({ startDate: '2024-01', weeklyHours: 'fr 21:00-02:00' });
  const on = (text: string) => activityAt(record, { day: day(text), at: null }).active;
  // 18 October 2024 was a Friday; what begins then goes on past midnight.
  expect([on('2024-10-18'), on('2024-10-19'), on('2024-10-20')]).toEqual(['ja', 'ja', 'nej']);
});

test('weekdays go on before 1970 and over leap days', () => {
  expect(
    ['1969-12-29', '2024-02-29', '2024-03-01', '2026-11-22'].map((text) => weekdayOf(day(text))),
  ).toEqual([0, 3, 4, 6]);
});
