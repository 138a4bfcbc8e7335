import { expect, test } from 'vitest';
import { parseDate } from '@/domain/dates';
import { examplePermit as permit } from '@/domain/example-permit';
import type { PermitArea } from '@/domain/permits';
import { writeIcs } from '@/files/write-ics';
import { permitDates, permitEvents } from './permit-dates';

const day = (text: string) => parseDate(text)?.from ?? Number.NaN;
const dated = permit({
  applicationDate: '2024-01',
  decisionDate: '2024-03-31',
  validUntil: '2027-03-31',
});

test('all dates come in order, with the last day to apply counted', () => {
  const other = permit({ id: 'til-annat', name: 'Annat', validUntil: '2025', status: 'upphort' });
  const dates = permitDates([dated, other], day('2026-06-01'));
  expect(dates.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
    '2024-01 ansokan',
    '2024-03-31 beslut',
    // Of one that has ended nobody applies for renewal.
    '2025 slut',
    '2027-03-03 sista_dag',
    '2027-03-31 slut',
  ]);
});

test('what is to come is in the calendar, on whole days, whatever the clocks do in between', async () => {
  const events = permitEvents([dated, permit({})], day('2027-03-03'));
  expect(events.map(({ start, summary }) => [start, summary])).toEqual([
    ['2027-03-03', 'Sista dag att söka förlängning: Provtorget'],
    ['2027-03-31', 'Tillståndet upphör: Provtorget'],
  ]);
  const text = await writeIcs(events, new Date('2027-01-01T12:00:00Z')).text();
  // Summer time begins on 28 March 2027: the days stay what they are.
  expect(text).toContain('DTSTART;VALUE=DATE:20270303');
  expect(text).toContain('DTSTART;VALUE=DATE:20270331');
  expect(text).toContain('TRIGGER:-P29DT15H');
});

test.each<[string, Partial<PermitArea>, string, number]>([
  ['the day after the last day to apply', {}, '2027-03-04', 1],
  ['after the end', {}, '2027-04-01', 0],
  [
    'when its renewal was applied for',
    { status: 'forlangning_sokt', renewalDate: '2027-02-01' },
    '2027-02-02',
    1,
  ],
  ['when it is not in force', { status: 'upphort' }, '2026-06-01', 0],
  ['when its end is known to the month only', { validUntil: '2027-03' }, '2026-06-01', 0],
])('the calendar %s', (_when, fields, today, count) => {
  expect(permitEvents([{ ...dated, ...fields }], day(today))).toHaveLength(count);
});
