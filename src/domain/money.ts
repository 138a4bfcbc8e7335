import { parseDate } from './dates';
import type { Measure } from './measure';

/** Sums that a record may state, in kronor: sought, granted, spent, and the amount the documents give. */
export const moneyFields = ['appliedSek', 'grantedSek', 'outcomeSek', 'amountSek'] as const;
export type MoneyField = (typeof moneyFields)[number];

/** A sum, and how many of the records it is made of. */
interface MoneySum {
  sum: number;
  stated: number;
}

/** Records whose money is told of together. */
export interface MoneyGroup {
  /** What they have in common, sorted: one fund, or several that share the costs in a way nobody has stated; none where it is not stated. */
  values: readonly string[];
  measures: readonly Measure[];
  sums: Readonly<Record<MoneyField, MoneySum>>;
  /** Records that state no sum at all. */
  without: number;
}

const statesMoney = (measure: Measure): boolean =>
  moneyFields.some((field) => measure[field] !== undefined);

function sumOf(measures: readonly Measure[], field: MoneyField): MoneySum {
  const stated = measures.flatMap((measure) => measure[field] ?? []);
  return { sum: stated.reduce((sum, each) => sum + each, 0), stated: stated.length };
}

/** The money of some records together. */
export function moneyOf(measures: readonly Measure[], values: readonly string[] = []): MoneyGroup {
  return {
    values,
    measures,
    sums: {
      appliedSek: sumOf(measures, 'appliedSek'),
      grantedSek: sumOf(measures, 'grantedSek'),
      outcomeSek: sumOf(measures, 'outcomeSek'),
      amountSek: sumOf(measures, 'amountSek'),
    },
    without: measures.filter((measure) => !statesMoney(measure)).length,
  };
}

/**
 * Records by what they have in common, each in one group, so that the groups add up to the whole. A record of several
 * funds, years or districts is in a group of its own kind: how its money is shared is not stated, and is not guessed.
 * @param valuesOf the funds, years or districts of a record; none where that is not stated
 * @returns by the first value, one value before several, and what is not stated last
 */
export function groupMoney(
  measures: readonly Measure[],
  valuesOf: (measure: Measure) => readonly string[],
): MoneyGroup[] {
  const groups = new Map<string, { values: readonly string[]; measures: Measure[] }>();
  for (const measure of measures) {
    const values = [...new Set(valuesOf(measure))].toSorted((a, b) => a.localeCompare(b, 'sv'));
    const key = JSON.stringify(values);
    const group = groups.get(key);
    if (group) group.measures.push(measure);
    else groups.set(key, { values, measures: [measure] });
  }
  const rank = (values: readonly string[]) => (values.length === 0 ? Infinity : values.length);
  return [...groups.values()]
    .toSorted(
      (a, b) =>
        Math.min(rank(a.values), 2) - Math.min(rank(b.values), 2) ||
        rank(a.values) - rank(b.values) ||
        a.values.join().localeCompare(b.values.join(), 'sv'),
    )
    .map((group) => moneyOf(group.measures, group.values));
}

/** The years a record's money may be of: those of its start and its end; none where no date is stated. */
export function moneyYears({ startDate, endDate }: Measure): string[] {
  const spans = [startDate, endDate].flatMap((date) => {
    const span = date === undefined ? null : parseDate(date);
    return span ? [span] : [];
  });
  if (spans.length === 0) return [];
  const year = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const first = Math.min(...spans.map(({ from }) => year(from)));
  const last = Math.max(...spans.map(({ to }) => year(to)));
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}
