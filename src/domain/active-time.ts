import { type DaySpan, parseDate } from './dates';
import type { Measure } from './measure';
import { meaningOf } from './vocabulary';
import { isActiveAt, isActiveOn, parseWeeklyHours } from './weekly-hours';

/** What is asked of: a day, a weekday (0 is Monday) with a minute of the day, or both. */
export interface AskedTime {
  /** Days since 1970. */
  day: number | null;
  at: { weekday: number; minute: number } | null;
}

/** Whether a record is active then: surely, perhaps because something is not stated, or not. */
export type Activity =
  | { active: 'ja' }
  /** Its hours of the week, or its dates, are not stated well enough to say. */
  | { active: 'kanske'; unknown: 'tider' | 'datum' }
  | { active: 'nej' };

const yes: Activity = { active: 'ja' };
const no: Activity = { active: 'nej' };

const spanOf = (date: string | undefined): DaySpan | null =>
  date === undefined ? null : parseDate(date);

/** What is built stays where it is, at all hours. */
const isAlwaysThere = ({ type }: Measure): boolean => type === 'trygghetsinvestering';

/** By the record's dates alone. A vague date leaves the days it may mean open. */
function onDay(measure: Measure, day: number): Activity {
  const [start, end] = [spanOf(measure.startDate), spanOf(measure.endDate)];
  if (start && day < start.from) return no;
  if (end && day > end.to) return no;
  const { phase, inForce } = meaningOf(measure.type, measure.status);
  if (phase === 'blev_inte_av') return no;
  // What was done once and has no end is over when the days it may have begun are, unless it stays.
  if (start && !end && phase === 'genomford' && !isAlwaysThere(measure) && day > start.to)
    return no;
  const begun = start !== null && day >= start.to;
  const notOver = end === null ? inForce && phase !== 'planerad' : day <= end.from;
  return begun && notOver ? yes : { active: 'kanske', unknown: 'datum' };
}

/** By its status, where no day is asked of: what goes on, or stays. */
function now(measure: Measure): Activity {
  const { phase, inForce } = meaningOf(measure.type, measure.status);
  return inForce && (phase === 'pagar' || isAlwaysThere(measure)) ? yes : no;
}

/**
 * Whether a record is active at a time: by its dates, and by its hours of the week where those are stated. Without a
 * day, by its status.
 */
export function activityAt(measure: Measure, { day, at }: AskedTime): Activity {
  const byDate = day === null ? now(measure) : onDay(measure, day);
  if (byDate.active === 'nej' || isAlwaysThere(measure)) return byDate;
  const hours = measure.weeklyHours === undefined ? null : parseWeeklyHours(measure.weeklyHours);
  if (at === null) return hours && day !== null && !isActiveOn(hours, weekdayOf(day)) ? no : byDate;
  if (!hours) return byDate.active === 'ja' ? { active: 'kanske', unknown: 'tider' } : byDate;
  return isActiveAt(hours, at.weekday, at.minute) ? byDate : no;
}

/** The weekday of a day, 0 for Monday. */
export function weekdayOf(day: number): number {
  // 1 January 1970 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}
