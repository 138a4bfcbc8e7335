import type { Period, ViewState } from '@/view/view-state';

/** Quarters are counted from 1970, as everywhere. */
const perYear = 4;

/** Year of a quarter. */
export const yearOf = (quarter: number): number => 1970 + Math.floor(quarter / perYear);

/**
 * The quarters the timeline shows: whole years, one before the first date and one after the last, and whatever
 * period a link has chosen. Null when there is nothing to lay out.
 */
export function timelineAxis(spanned: Period | null, chosen: Period | null): Period | null {
  const widened = spanned && { from: spanned.from - perYear, to: spanned.to + perYear };
  const parts = [widened, chosen].filter((period) => period !== null);
  if (parts.length === 0) return null;
  const from = Math.min(...parts.map((part) => part.from));
  const to = Math.max(...parts.map((part) => part.to));
  return {
    from: Math.floor(from / perYear) * perYear,
    to: Math.floor(to / perYear) * perYear + perYear - 1,
  };
}

/** The view with a period; one that covers the whole axis is no filter, and the same period no change. */
export function withPeriod(view: ViewState, period: Period | null, axis: Period): ViewState {
  const next = period && (period.from > axis.from || period.to < axis.to) ? period : null;
  const same = next?.from === view.period?.from && next?.to === view.period?.to;
  return same ? view : { ...view, period: next };
}
