/** Hours of the week as one line that stands in any file: "må-fr 08:00-16:00; fr 21:00-02:00". */

export const weekdays: readonly string[] = ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'];

const minutesOfDay = 24 * 60;
const minutesOfWeek = 7 * minutesOfDay;

/** From and to in minutes since Monday 00:00; what goes past Sunday midnight ends after {@link minutesOfWeek}. */
interface WeeklySpan {
  from: number;
  to: number;
}

const day = `(${weekdays.join('|')})`;
const clock = '([01]\\d|2[0-3]):([0-5]\\d)';
const item = new RegExp(`^${day}(?:-${day})? ${clock}-(?:${clock}|24:00)$`);

/** A weekday's number, Monday being 0. */
export function weekdayIndex(weekday: string): number {
  return weekdays.indexOf(weekday);
}

function spansOf(match: RegExpExecArray): WeeklySpan[] {
  const [, first = '', last = first, fromHour, fromMinute, toHour = '24', toMinute = '0'] = match;
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const end = Number(toHour) * 60 + Number(toMinute);
  // A time that ends at or before its start goes past midnight.
  const to = end <= from ? end + minutesOfDay : end;
  const start = weekdayIndex(first);
  const days = (weekdayIndex(last) - start + 7) % 7;
  return Array.from({ length: days + 1 }, (_, at) => {
    const base = ((start + at) % 7) * minutesOfDay;
    return { from: base + from, to: base + to };
  });
}

/**
 * Reads hours of the week: days (må ti on to fr lö sö, or two of them with a hyphen) and two times of day, several with
 * semicolons between. A time that ends before it begins goes past midnight.
 * @returns the spans as they are written, or null for a text of another form
 */
export function parseWeeklyHours(text: string): readonly WeeklySpan[] | null {
  const spans: WeeklySpan[] = [];
  for (const part of text.split(';')) {
    const match = item.exec(part.trim());
    if (!match) return null;
    spans.push(...spansOf(match));
  }
  return spans;
}

/** True for a text that {@link parseWeeklyHours} reads. */
export const isWeeklyHours = (value: unknown): value is string =>
  typeof value === 'string' && parseWeeklyHours(value) !== null;

/**
 * Whether something goes on at a time of the week; a span begins with its first minute and ends before its last.
 * @param weekday 0 is Monday
 * @param minute since midnight
 */
export function isActiveAt(spans: readonly WeeklySpan[], weekday: number, minute: number): boolean {
  const at = weekday * minutesOfDay + minute;
  return spans.some(
    ({ from, to }) =>
      (at >= from && at < to) || (at + minutesOfWeek >= from && at + minutesOfWeek < to),
  );
}

/** Whether something goes on at any time of a weekday, 0 being Monday. */
export function isActiveOn(spans: readonly WeeklySpan[], weekday: number): boolean {
  const [from, to] = [weekday * minutesOfDay, (weekday + 1) * minutesOfDay];
  return spans.some(
    (span) =>
      (span.from < to && span.to > from) ||
      (span.from < to + minutesOfWeek && span.to > from + minutesOfWeek),
  );
}
