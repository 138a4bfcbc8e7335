/**
 * Dates with reduced precision (ISO 8601): 2024, 2024-10, 2024-10-05, or an interval of two such dates,
 * 2024-10/2025-03. A date is handled as the span of days it may mean.
 */

/** First and last day, as days since 1970-01-01, both included. */
export interface DaySpan {
  from: number;
  to: number;
}

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const millisecondsPerDay = 86_400_000;
/** The Gregorian calendar repeats after 400 years. */
const daysIn400Years = 146_097;

/** Days since 1970-01-01 in the Gregorian calendar; month 1-12, 13 for the January after. */
export function toDay(year: number, month: number, day: number): number {
  // 400 years later and back again, because Date.UTC takes the years 0-99 for 1900-1999.
  return Math.floor(Date.UTC(year + 400, month - 1, day) / millisecondsPerDay) - daysIn400Years;
}

function parseOne(text: string): DaySpan | null {
  const match = datePattern.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { from: toDay(year, 1, 1), to: toDay(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  const lastOfMonth = toDay(year, month + 1, 1) - toDay(year, month, 1);
  if (match[3] === undefined)
    return { from: toDay(year, month, 1), to: toDay(year, month, lastOfMonth) };
  const day = Number(match[3]);
  if (day < 1 || day > lastOfMonth) return null;
  return { from: toDay(year, month, day), to: toDay(year, month, day) };
}

/** The days a date or interval spans, or null if the text is no such date. */
export function parseDate(text: string): DaySpan | null {
  const slash = text.indexOf('/');
  if (slash < 0) return parseOne(text);
  const first = parseOne(text.slice(0, slash));
  const second = parseOne(text.slice(slash + 1));
  return first && second && first.from <= second.to ? { from: first.from, to: second.to } : null;
}

/** Whether an end lies wholly before a start; false where either is no date. */
export function endsBeforeStart(start: string, end: string): boolean {
  const from = parseDate(start);
  const to = parseDate(end);
  return from !== null && to !== null && to.to < from.from;
}

/** The day as ISO text, 2024-10-05. */
export function toIsoDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/**
 * The day a time of some months ends: the one with the same date, or the last of its month where it has no such day
 * (1 § lag 1930:173).
 * @param day days since 1970
 */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * millisecondsPerDay);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1 + months];
  const lastOfMonth = toDay(year, month + 1, 1) - 1;
  return Math.min(toDay(year, month, date.getUTCDate()), lastOfMonth);
}

/** Index of the quarter a day lies in, counted from 1970 (so that quarters can be subtracted). */
export function quarterOf(day: number): number {
  const date = new Date(day * millisecondsPerDay);
  return (date.getUTCFullYear() - 1970) * 4 + Math.floor(date.getUTCMonth() / 3);
}

/**
 * The quarters a date names, counted from 1970, both included: 2024-10/2025-03 is the last of 2024 and the first of 2025.
 * Null where it names a year alone, for that says nothing of its quarters, and where it is no date.
 */
export function quartersOf(date: string): { from: number; to: number } | null {
  const span = parseDate(date);
  const hasYear = date.split('/').some((part) => part.length === 4);
  return span === null || hasYear ? null : { from: quarterOf(span.from), to: quarterOf(span.to) };
}

/** First and last day of a quarter counted from 1970. */
export function quarterSpan(quarter: number): DaySpan {
  const years = Math.floor(quarter / 4);
  const month = (quarter - years * 4) * 3 + 1;
  return { from: toDay(1970 + years, month, 1), to: toDay(1970 + years, month + 3, 1) - 1 };
}

/** Whether a date lies after all that another may mean; false where either is no date. */
export function isAfter(date: string, other: string): boolean {
  const [own, last] = [parseDate(date), parseDate(other)];
  return own !== null && last !== null && own.from > last.to;
}
