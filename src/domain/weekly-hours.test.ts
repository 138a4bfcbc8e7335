import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isActiveAt,
  isActiveOn,
  isWeeklyHours,
  parseWeeklyHours,
  weekdayIndex,
} from './weekly-hours';

const at = (text: string, weekday: string, clock: string) => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return isActiveAt(parseWeeklyHours(text) ?? [], weekdayIndex(weekday), hour * 60 + minute);
};

test.each<[string, string, string, boolean]>([
  ['fr 21:00-23:00', 'fr', '22:00', true],
  ['fr 21:00-23:00', 'fr', '21:00', true],
  ['fr 21:00-23:00', 'fr', '23:00', false],
  ['fr 21:00-23:00', 'lö', '22:00', false],
  ['fr 21:00-02:00', 'lö', '01:59', true],
  ['fr 21:00-02:00', 'lö', '02:00', false],
  // Past Sunday midnight it is Monday.
  ['sö 22:00-03:00', 'må', '02:30', true],
  ['sö 22:00-03:00', 'må', '03:00', false],
  // Days past the end of the week.
  ['fr-må 18:00-20:00', 'sö', '19:00', true],
  ['fr-må 18:00-20:00', 'ti', '19:00', false],
  ['må-fr 08:00-16:00; fr 21:00-02:00', 'fr', '12:00', true],
  ['må-fr 08:00-16:00; fr 21:00-02:00', 'fr', '18:00', false],
  ['må-sö 00:00-24:00', 'sö', '23:59', true],
  ['må-sö 00:00-00:00', 'sö', '23:59', true],
])('"%s" on %s at %s: %s', (text, weekday, clock, active) => {
  expect(at(text, weekday, clock)).toBe(active);
});

test.each([
  '',
  'fredag kväll',
  'fr 9:00-16:00',
  'fr 09:00',
  'fr 25:00-26:00',
  'fr;',
  'fr  09:00-10:00',
  'mon 09:00-10:00',
])('"%s" is another form', (text) => {
  expect(isWeeklyHours(text)).toBe(false);
});

test.each<[string, string, boolean]>([
  ['fr 21:00-02:00', 'fr', true],
  ['fr 21:00-02:00', 'lö', true],
  ['fr 21:00-02:00', 'sö', false],
  ['fr 21:00-24:00', 'lö', false],
  ['sö 22:00-03:00', 'må', true],
])('"%s" on some time of %s: %s', (text, weekday, active) => {
  expect(isActiveOn(parseWeeklyHours(text) ?? [], weekdayIndex(weekday))).toBe(active);
});

test('a span is active for as long as it says, wherever in the week it begins', () => {
  const minutes = fc.integer({ min: 0, max: 1439 });
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const days = ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'];
  return fc.assert(
    fc.property(fc.constantFrom(...days), minutes, minutes, (day, from, to) => {
      const spans = parseWeeklyHours(`${day} ${clock(from)}-${clock(to)}`) ?? [];
      let active = 0;
      for (let weekday = 0; weekday < 7; weekday++)
        for (let minute = 0; minute < 1440; minute++)
          if (isActiveAt(spans, weekday, minute)) active++;
      expect(active).toBe((to - from + 1440) % 1440 || 1440);
    }),
    { numRuns: 30 },
  );
});
