import { expect, test } from 'vitest';
import { parseDate } from '@/domain/dates';
import { exampleCollaboration as collaboration } from '@/domain/example-collaboration';
import { meetingEvents } from './meeting-events';

const today = parseDate('2026-11-22')?.from ?? 0;
const meeting = (id: string, datum: string) => ({ id, datum, publiceringsniva: 'intern' });

test('meetings that are known to the day and not over, and the last day to follow up', () => {
  const own = collaboration({
    place: 'Provtorget',
    planFollowedUp: '2026-08-31',
    followUpMonths: 6,
    meetings: [
      meeting('month', '2027-01'),
      meeting('later', '2027-03-28'),
      meeting('today', '2026-11-22'),
      meeting('over', '2026-11-21'),
    ],
  });
  expect(meetingEvents(own, today)).toMatchObject([
    { start: '2026-11-22', location: 'Provtorget' },
    { start: '2027-03-28' },
    { start: '2027-02-28', alarmDays: 30 },
  ]);
});

test('the plan of one that has ended is not followed up', () => {
  const own = collaboration({ planFollowedUp: '2026-08-31', status: 'laget_forbattrat' });
  expect(meetingEvents(own, today)).toEqual([]);
});
