/** An entry of a calendar. */
export interface CalendarEvent {
  /** Stays the same when the entry is sent anew, so that it is changed and not doubled. */
  uid: string;
  /** A whole day, 2025-03-01, or a time by Swedish clocks, 2025-03-01T18:00. */
  start: string;
  /** How long it takes; for a time only. */
  minutes?: number;
  summary: string;
  description?: string;
  location?: string;
  /** Reminds so many days before; of a whole day at nine in the morning. */
  alarmDays?: number;
}

const startForm = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?$/;

/** Octets of a line without its end (RFC 5545, section 3.1). */
const longestLine = 75;

/** Swedish clocks since 1996, when summer time began to end in October (directive 94/21/EC). */
const timeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Stockholm',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A text as a value (RFC 5545, section 3.3.11), without control characters, which it allows none of but tabs. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n|\r/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line in pieces that are short enough, no sign cut in two; each but the first begins with a space. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const sign of line) {
    const code = sign.codePointAt(0) ?? 0;
    const octets = 1 + Number(code > 0x7f) + Number(code > 0x7ff) + Number(code > 0xffff);
    if (length + octets > longestLine) {
      folded += '\r\n ';
      length = 1;
    }
    folded += sign;
    length += octets;
  }
  return `${folded}\r\n`;
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** When it begins and how long it takes. */
function timeLines({ start, minutes }: CalendarEvent): string[] {
  const [, day = '', hour, minute] = startForm.exec(start) ?? [];
  if (!isDay(day)) throw new RangeError(`"${start}" is no day and no time`);
  const digits = day.replaceAll('-', '');
  if (minutes !== undefined && (hour === undefined || !isCount(minutes)))
    throw new RangeError(`${minutes} minutes from ${start}`);
  if (hour === undefined) return [`DTSTART;VALUE=DATE:${digits}`];
  const begins = `DTSTART;TZID=Europe/Stockholm:${digits}T${hour}${minute}00`;
  return minutes === undefined ? [begins] : [begins, `DURATION:PT${minutes}M`];
}

function alarmLines({ start, summary, alarmDays }: CalendarEvent): string[] {
  if (alarmDays === undefined) return [];
  if (!isCount(alarmDays)) throw new RangeError(`an alarm ${alarmDays} days before`);
  // A whole day begins at midnight, when nobody wants to be woken.
  const atNine = alarmDays === 0 ? 'PT9H' : `-P${alarmDays - 1}DT15H`;
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(summary)}`,
    `TRIGGER:${start.includes('T') ? `-P${alarmDays}D` : atNine}`,
    'END:VALARM',
  ];
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const { uid, summary, description = '', location = '' } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    ...timeLines(event),
    `SUMMARY:${escapeText(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(location === '' ? [] : [`LOCATION:${escapeText(location)}`]),
    ...alarmLines(event),
    'END:VEVENT',
  ];
}

/**
 * Writes a calendar that mail and calendar programs take (RFC 5545), times by Swedish clocks.
 * @param stamp when the entries were last changed
 * @throws RangeError without entries, for a start that is no day or time, for minutes of a whole day, for a negative or
 *   broken number, and for a stamp that is no time
 */
export function writeIcs(events: readonly CalendarEvent[], stamp: Date): Blob {
  if (events.length === 0) throw new RangeError('a calendar has at least one entry');
  const instant = `${stamp.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trygghetskartan//Trygghetskartan//SV',
    'CALSCALE:GREGORIAN',
    ...(events.some(({ start }) => start.includes('T')) ? timeZone : []),
    ...events.flatMap((event) => eventLines(event, instant)),
    'END:VCALENDAR',
  ];
  return new Blob([lines.map(fold).join('')], { type: 'text/calendar;charset=utf-8' });
}
