import { parseDate, quarterOf } from '@/domain/dates';
import { notStated } from '@/domain/vocabulary';

/**
 * When a record starts, no more precisely than its source says, as a code that can be filtered by:
 * "2024K3" a quarter, "2024" some time in the year, "2024/2025" some time in these years.
 */
export function startPeriodOf(startDate: string | undefined): string {
  const span = startDate === undefined ? null : parseDate(startDate);
  if (!span) return notStated;
  const from = quarterOf(span.from);
  const to = quarterOf(span.to);
  if (from === to) return quarterCode(from);
  return yearOf(from) === yearOf(to) ? `${yearOf(from)}` : `${yearOf(from)}/${yearOf(to)}`;
}

const yearOf = (quarter: number): number => 1970 + Math.floor(quarter / 4);
const quarterCode = (quarter: number): string => `${yearOf(quarter)}K${(quarter % 4) + 1}`;

/** A row of a chart over time. `code` is written like a start period, with "-2010" for 2010 and earlier. */
export interface StartRow {
  code: string;
  /** True where `code` is a year and all that starts in it is counted; false: the quarter is not known. */
  wholeYear: boolean;
  /** The start periods it holds; none for a quarter or year in which nothing starts. */
  periods: readonly string[];
}

interface Period {
  code: string;
  fromYear: number;
  toYear: number;
  /** Quarter from 1970, or null when only the year is known. */
  quarter: number | null;
}

const periodPattern = /^(\d{4})(?:K([1-4])|\/(\d{4}))?$/;

function parsePeriod(code: string): Period | null {
  const match = periodPattern.exec(code);
  if (!match) return null;
  const fromYear = Number(match[1]);
  const quarter = match[2] === undefined ? null : (fromYear - 1970) * 4 + Number(match[2]) - 1;
  return { code, fromYear, toYear: Number(match[3] ?? match[1]), quarter };
}

/** Place in time: what is known to the year comes before its quarters, what spans a New Year at that New Year. */
function placeOf({ fromYear, toYear, quarter }: Period): number {
  if (quarter !== null) return quarter;
  return (toYear - 1970) * 4 - (fromYear === toYear ? 0.5 : 0.75);
}

const inOrder = (periods: readonly Period[]) =>
  [...periods].sort((a, b) => placeOf(a) - placeOf(b) || a.fromYear - b.fromYear);

const numbersBetween = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

function quarterRows(periods: readonly Period[], most: number): StartRow[] | null {
  const quarters = periods.flatMap(({ quarter }) => (quarter === null ? [] : [quarter]));
  const from = Math.min(...quarters);
  const to = Math.max(...quarters);
  // Quarters without a start stay in the row of time, or the eye would jump over them.
  if (periods.length - quarters.length + Math.max(0, to - from + 1) > most) return null;
  const empty = (quarters.length > 0 ? numbersBetween(from, to) : [])
    .filter((quarter) => !quarters.includes(quarter))
    .flatMap((quarter) => parsePeriod(quarterCode(quarter)) ?? []);
  return inOrder([...periods, ...empty]).map((period) => ({
    code: period.code,
    wholeYear: false,
    periods: empty.includes(period) ? [] : [period.code],
  }));
}

function yearRows(periods: readonly Period[], most: number): StartRow[] {
  const last = Math.max(...periods.map(({ toYear }) => toYear));
  const spanning = periods.filter(({ fromYear, toYear }) => fromYear !== toYear);
  const earliest = Math.min(...periods.map(({ toYear }) => toYear));
  const room = Math.max(2, most - new Set(spanning.map(({ code }) => code)).size);
  // Up to and including this year all is one row, when there are more years than rows.
  const earlier = last - earliest + 1 > room ? last - room + 1 : earliest - 1;
  const merged = periods.filter(({ toYear }) => toYear <= earlier).map(({ code }) => code);
  const years = numbersBetween(earlier + 1, last).flatMap((year) => parsePeriod(`${year}`) ?? []);
  const kept = spanning.filter(({ toYear }) => toYear > earlier);
  const rows = inOrder([...years, ...kept]).map((row): StartRow => {
    if (row.fromYear !== row.toYear)
      return { code: row.code, wholeYear: false, periods: [row.code] };
    const inYear = periods.filter(
      (one) => one.fromYear === row.toYear && one.toYear === row.toYear,
    );
    return { code: row.code, wholeYear: true, periods: inYear.map(({ code }) => code) };
  });
  return merged.length === 0
    ? rows
    : [{ code: `-${earlier}`, wholeYear: true, periods: merged }, ...rows];
}

/**
 * Puts start periods in rows for a chart over time: by quarter, or by year when that would be too many rows.
 * A start that is known to the year only is never placed in a quarter; records without a start are left out.
 * @param codes start periods that occur, as {@link startPeriodOf} writes them
 * @param most rows to show at most (exceeded only by starts that span several years)
 */
export function arrangeStarts(codes: readonly string[], most: number): StartRow[] {
  const periods = codes.flatMap((code) => parsePeriod(code) ?? []);
  if (periods.length === 0) return [];
  return quarterRows(periods, most) ?? yearRows(periods, most);
}
