import { type Dataset, openEnd } from '@/analysis/dataset';
import type { Selection } from '@/analysis/select';
import { parseDate, quarterOf } from '@/domain/dates';
import { conditionNames } from '@/view/selection';
import type { Period } from '@/view/view-state';

/** Quarters of each record's time, both ends included; none where `last < first`. */
export interface RecordQuarters {
  first: Int32Array;
  last: Int32Array;
  /** The part of it that is certain: "2024" may touch four quarters and is certain of none. */
  sureFirst: Int32Array;
  sureLast: Int32Array;
  /** 1 where a date is given as a year alone. */
  yearOnly: Uint8Array;
}

const before = -2_147_483_648;
const after = 2_147_483_647;

/**
 * Quarters of all records. Made once per dataset.
 * @param knownUntil last quarter the documents speak of: work without an end may go on after it, or may not
 */
export function readQuarters(dataset: Dataset, knownUntil = after): RecordQuarters {
  const size = dataset.measures.length;
  const known = new Map<string, Period>();
  const quartersOf = (text: string | undefined): Period | null => {
    if (text === undefined) return null;
    const span = known.has(text) ? null : parseDate(text);
    if (span) known.set(text, { from: quarterOf(span.from), to: quarterOf(span.to) });
    return known.get(text) ?? null;
  };
  const first = new Int32Array(size).fill(after);
  const last = new Int32Array(size).fill(before);
  const sureFirst = new Int32Array(size).fill(after);
  const sureLast = new Int32Array(size).fill(before);
  const yearOnly = new Uint8Array(size);
  for (const [record, { startDate, endDate }] of dataset.measures.entries()) {
    const start = quartersOf(startDate);
    const end = quartersOf(endDate);
    if (!start && !end) continue;
    const open = dataset.lastDay[record] === openEnd;
    first[record] = start?.from ?? before;
    last[record] = open ? after : (end?.to ?? start?.to ?? after);
    sureFirst[record] = start?.to ?? before;
    sureLast[record] = open ? knownUntil : (end?.from ?? start?.from ?? after);
    yearOnly[record] = startDate?.length === 4 || endDate?.length === 4 ? 1 : 0;
  }
  return { first, last, sureFirst, sureLast, yearOnly };
}

/** Records whose time touches a quarter. */
export interface QuarterLoad {
  quarter: number;
  total: number;
  /** Of them, those that may, because only the year is given. */
  yearOnly: number;
  /** Of them, those that may for another reason, such as "slutet av 2024 eller början av 2025". */
  vague: number;
}

/** Adds up spans of quarters: two marks a span, one sum at the end. */
class SpanCounter {
  readonly #axis: Period;
  readonly #marks: Int32Array;

  constructor(axis: Period) {
    this.#axis = axis;
    this.#marks = new Int32Array(axis.to - axis.from + 2);
  }

  add(first: number, last: number): void {
    const from = Math.max(first, this.#axis.from) - this.#axis.from;
    const to = Math.min(last, this.#axis.to) - this.#axis.from;
    if (from > to) return;
    this.#marks[from] = (this.#marks[from] ?? 0) + 1;
    this.#marks[to + 1] = (this.#marks[to + 1] ?? 0) - 1;
  }

  counts(): number[] {
    let running = 0;
    return Array.from(this.#marks.subarray(0, -1), (mark) => {
      running += mark;
      return running;
    });
  }
}

/** Counts the chosen records per quarter, leaving the chosen period itself out, so that it can be moved. */
export function computeLoads(
  quarters: RecordQuarters,
  selection: Selection,
  axis: Period,
): QuarterLoad[] {
  const others = ~selection.bitOf(conditionNames.period);
  const { first, last, sureFirst, sureLast, yearOnly } = quarters;
  const total = new SpanCounter(axis);
  const sure = new SpanCounter(axis);
  const year = new SpanCounter(axis);
  const yearSure = new SpanCounter(axis);
  for (let record = 0; record < first.length; record++) {
    if (((selection.failed[record] ?? 0) & others) !== 0) continue;
    const span = [first[record] ?? after, last[record] ?? before] as const;
    const sureSpan = [sureFirst[record] ?? after, sureLast[record] ?? before] as const;
    total.add(...span);
    sure.add(...sureSpan);
    if (yearOnly[record]) {
      year.add(...span);
      yearSure.add(...sureSpan);
    }
  }
  const [sureCounts, years, yearSures] = [sure.counts(), year.counts(), yearSure.counts()];
  return total.counts().map((count, at) => {
    const onlyYear = (years[at] ?? 0) - (yearSures[at] ?? 0);
    return {
      quarter: axis.from + at,
      total: count,
      yearOnly: onlyYear,
      vague: count - (sureCounts[at] ?? 0) - onlyYear,
    };
  });
}
