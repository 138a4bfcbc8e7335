import { type DaySpan, parseDate, toIsoDay } from '@/domain/dates';
import { formatDate } from '@/text/format';
import type { DocumentState } from '@/view/view-state';

/** First and last day of the year that the register tells of, e.g. of 2024 for "2024-09". */
function yearOf(stateDate: string): DaySpan {
  const span = parseDate(stateDate.slice(0, 4));
  if (!span) throw new Error(`the date of the register, "${stateDate}", has no year`);
  return span;
}

/**
 * The period that is answered for: the days that were chosen, or the first and last of the register's year.
 * @param stateDate the date that the register tells of, as the workspace has it
 * @returns days since 1970; it may end before it begins
 */
export function periodOf(
  { from, to }: Pick<DocumentState, 'from' | 'to'>,
  stateDate: string,
): DaySpan {
  const year = yearOf(stateDate);
  const dayOf = (day: string | null) => (day === null ? null : parseDate(day));
  return { from: dayOf(from)?.from ?? year.from, to: dayOf(to)?.to ?? year.to };
}

/** A period in words: "2024", or its first and last day. */
export function periodWords({ from, to }: DaySpan): string {
  const [first, last] = [toIsoDay(from), toIsoDay(to)];
  const wholeYear = first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`;
  return wholeYear ? first.slice(0, 4) : formatDate(`${first}/${last}`);
}
