import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, writeIcs } from './write-ics';

const stamp = new Date('2025-01-15T08:30:15.500Z');
const event: CalendarEvent = { uid: 'v1@karta', start: '2025-03-01', summary: 'Vandring' };

const write = (...events: CalendarEvent[]): Promise<string> => writeIcs(events, stamp).text();

/** The lines as they were before they were folded. */
async function linesOf(...events: CalendarEvent[]): Promise<string[]> {
  const unfolded = (await write(...events)).replaceAll('\r\n ', '');
  return unfolded.split('\r\n').slice(0, -1);
}

/** The value of a line, its escapes undone. */
function textOf(lines: readonly string[], name: string): string | undefined {
  const value = lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
  return value?.replace(/\\([\\;,n])/g, (_, sign) => (sign === 'n' ? '\n' : sign));
}

describe('a calendar', () => {
  test('is one of the standard, with a whole day', async () => {
    expect(await linesOf(event)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Trygghetskartan//Trygghetskartan//SV',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:v1@karta',
      'DTSTAMP:20250115T083015Z',
      'DTSTART;VALUE=DATE:20250301',
      'SUMMARY:Vandring',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  test('has times by Swedish clocks, and says what those are, once', async () => {
    const evening = { ...event, start: '2025-03-01T18:30', minutes: 90 };
    const lines = await linesOf(evening, { ...evening, uid: 'v2@karta' });
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
    expect(lines).toContain('TZID:Europe/Stockholm');
    expect(lines).toContain('DTSTART;TZID=Europe/Stockholm:20250301T183000');
    expect(lines).toContain('DURATION:PT90M');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  });

  test.each([
    ['2025-03-01T18:00', 7, '-P7D'],
    ['2025-03-01T18:00', 0, '-P0D'],
    ['2025-03-01', 7, '-P6DT15H'],
    ['2025-03-01', 1, '-P0DT15H'],
    ['2025-03-01', 0, 'PT9H'],
  ])('reminds of %s %i days before', async (start, alarmDays, trigger) => {
    const lines = await linesOf({ ...event, start, alarmDays });
    const alarm = lines.slice(lines.indexOf('BEGIN:VALARM') + 1, lines.indexOf('END:VALARM'));
    expect(alarm).toEqual(['ACTION:DISPLAY', 'DESCRIPTION:Vandring', `TRIGGER:${trigger}`]);
  });

  test('has changes of clocks on the days they are', async () => {
    // The system's own zone as the measure: the last Sundays of March and October.
    const lines = await linesOf({ ...event, start: '2025-03-01T18:00' });
    expect(lines.filter((line) => line.startsWith('RRULE'))).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    ]);
    for (const [start, before, after] of [
      ['1996-03-31T01:00:00Z', '+1', '+2'],
      ['1996-10-27T01:00:00Z', '+2', '+1'],
    ] as const) {
      const zone = { timeZone: 'Europe/Stockholm', timeZoneName: 'shortOffset' } as const;
      const offset = (time: number) => new Intl.DateTimeFormat('en', zone).format(time);
      expect(offset(Date.parse(start) - 1)).toContain(`GMT${before}`);
      expect(offset(Date.parse(start))).toContain(`GMT${after}`);
    }
  });

  test.each<[string, Partial<CalendarEvent>]>([
    ['"2025-02-30"', { start: '2025-02-30' }],
    ['"2025-3-1"', { start: '2025-3-1' }],
    ['"2025-03-01T24:00"', { start: '2025-03-01T24:00' }],
    ['90 minutes', { minutes: 90 }],
    ['-5 minutes', { start: '2025-03-01T18:00', minutes: -5 }],
    ['-1 days', { alarmDays: -1 }],
    ['0.5 days', { alarmDays: 0.5 }],
  ])('is refused %s', (said, wrong) => {
    expect(() => writeIcs([{ ...event, ...wrong }], stamp)).toThrow(said);
  });

  test('is refused without entries, and with a stamp that is no time', () => {
    expect(() => writeIcs([], stamp)).toThrow(RangeError);
    expect(() => writeIcs([event], new Date(Number.NaN))).toThrow(RangeError);
  });
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('å', '🙂', ',', ';', '\\', '\n', 'n', ' ', ':'),
    maxLength: 120,
  }),
);

test('any text comes back, in lines of at most 75 octets', () =>
  fc.assert(
    fc.asyncProperty(text, text, text, async (summary, description, location) => {
      const events = { ...event, summary, description, location };
      const file = await write(events);
      for (const line of file.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\n\r\ufffd]/);
      }
      const lines = await linesOf(events);
      const said = (value: string) => value.replace(/\r\n|\r/g, '\n');
      expect(textOf(lines, 'SUMMARY')).toBe(said(summary));
      expect(textOf(lines, 'DESCRIPTION') ?? '').toBe(said(description));
      expect(textOf(lines, 'LOCATION') ?? '').toBe(said(location));
    }),
  ));

test('control characters are left out', async () => {
  const lines = await linesOf({ ...event, summary: 'a\u0000\u0007b\td\r\ne' });
  expect(textOf(lines, 'SUMMARY')).toBe('ab\td\ne');
});
