import { type DaySpan, parseDate } from './dates';

/**
 * A figure about an area and a period, e.g. reported thefts in a district in 2024. Reference data with a source: never
 * a row of the register (docs/adr/0011).
 */
export interface Statistic {
  /** Name of a district, or of the whole area. */
  area: string;
  /** A date of reduced precision, or an interval of two (see `dates`). */
  period: string;
  /** What is counted, in the source's words. */
  indicator: string;
  /** Null where the source itself says no more than that it is a small number. */
  value: number | null;
  /** What kind of number it is: "antal" for counts, else as the source has it (procent, per 1000, kr, index). */
  unit: string;
  source: string;
}

/** The unit of whole numbers of people or events. */
export const countUnit = 'antal';

/** Words of units that do not count people or events. All others do: rather one table too many without small numbers. */
const rateWords = new Set(
  'procent % andel promille per index kr kronor sek tkr mkr medel medelvärde median poäng kvot skala km km2 år'.split(
    ' ',
  ),
);

/** Whether a figure is a number of people or events, to judge by its unit. */
function isCount({ value, unit }: Pick<Statistic, 'value' | 'unit'>): boolean {
  const words = unit.toLocaleLowerCase('sv').split(/[^\p{L}\p{N}%]+/u);
  return (value === null || Number.isInteger(value)) && !words.some((word) => rateWords.has(word));
}

/** Counts under this are not shown, where the workspace says nothing else: a usual limit in tables about people. */
export const usualLeastCount = 5;

/** Why a row of statistics is not taken. */
export type StatisticFaultCode =
  | 'noArea'
  | 'unknownArea'
  | 'noPeriod'
  | 'badPeriod'
  | 'noIndicator'
  | 'noUnit'
  | 'noSource'
  | 'markup'
  /** The cell is empty, or says that there is no value: "..", "-". */
  | 'noValue'
  | 'approximate'
  | 'notANumber'
  | 'otherUnit'
  | 'negative'
  | 'notWhole'
  /** "färre än 10", where the limit here is 5. */
  | 'wideLimit'
  /** Another row gives another value for the same figure. */
  | 'twice';

/** What may be seen of a figure: its value, that it is a small number, or nothing because others would tell one. */
export type Seen = { kind: 'value'; value: number } | { kind: 'few' } | { kind: 'withheld' };

/** A figure and what may be seen of it. */
export interface SeenStatistic extends Statistic {
  seen: Seen;
}

/** What two figures have in common when one is the newer word on the other. */
export const statisticKey = ({ area, period, indicator, unit }: Statistic): string =>
  JSON.stringify([area, period, indicator, unit]);

/** Whether a count is so small that it could point at somebody: from 1 up to the least; none at all points at nobody. */
export function isSmall(statistic: Pick<Statistic, 'value' | 'unit'>, least: number): boolean {
  const { value } = statistic;
  return value === null || (isCount(statistic) && value > 0 && value < least);
}

interface Cell {
  statistic: Statistic;
  days: DaySpan | null;
}

const overlaps = (a: Cell, b: Cell): boolean =>
  a.days === null || b.days === null || (a.days.from <= b.days.to && b.days.from <= a.days.to);

/** Whether the figures of the parts leave a small number between them and that of the whole. */
function leavesFew(whole: Cell, cells: readonly Cell[], least: number): boolean {
  const { area, period, value } = whole.statistic;
  if (!isCount(whole.statistic) || value === null) return false;
  const parts = cells.filter(
    ({ statistic }) => statistic.area !== area && statistic.period === period,
  );
  const sum = parts.reduce((total, { statistic }) => total + (statistic.value ?? 0), 0);
  return parts.length > 0 && value > sum && value - sum < least;
}

/** The figures of one indicator in one unit, and the small ones of them by their area. */
interface Group {
  cells: readonly Cell[];
  small: readonly Cell[];
  smallIn: ReadonlyMap<string, readonly Cell[]>;
}

function groupBy(cells: readonly Cell[], keyOf: (cell: Cell) => string): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(cell);
  }
  return groups;
}

function seenOf(cell: Cell, { cells, small, smallIn }: Group, context: SeenContext): Seen {
  const { statistic } = cell;
  if (isSmall(statistic, context.least)) return { kind: 'few' };
  const isWhole = statistic.area === context.wholeArea;
  const near = isWhole
    ? small
    : [...(smallIn.get(statistic.area) ?? []), ...(smallIn.get(context.wholeArea) ?? [])];
  const touches = near.some((other) => overlaps(cell, other));
  if (touches || (isWhole && leavesFew(cell, cells, context.least))) return { kind: 'withheld' };
  return { kind: 'value', value: statistic.value ?? 0 };
}

interface SeenContext {
  /** Name of the whole area: its figures hold those of the districts in them. */
  wholeArea: string;
  /** Counts under this are small. */
  least: number;
}

/**
 * What may be seen of each figure. A small count is only said to be small. Whatever counts the same thing
 * and may share an event with such a count is withheld: the same area at a time that overlaps, the whole area where a
 * part is small, the parts where the whole is. So the figures that are left are about other events altogether, and no
 * sum or difference of them comes to a small count.
 * The total is withheld too where all but a few of it stand in the parts. Zero is shown; shares and indexes have no
 * such rule. (Primary and secondary suppression: Hundepool and others, Statistical Disclosure Control, 2012; here the
 * secondary takes what holds the small count in it, never another part.)
 * @param statistics one for each `statisticKey`
 * @returns the same in the same order
 */
export function protectSmall(
  statistics: readonly Statistic[],
  context: SeenContext,
): SeenStatistic[] {
  const groups = groupBy(
    statistics.map((statistic) => ({ statistic, days: parseDate(statistic.period) })),
    ({ statistic: { indicator, unit } }) => JSON.stringify([indicator, unit]),
  );
  const seen = new Map<Statistic, Seen>();
  for (const cells of groups.values()) {
    const small = cells.filter(({ statistic }) => isSmall(statistic, context.least));
    const smallIn = groupBy(small, ({ statistic }) => statistic.area);
    for (const cell of cells)
      seen.set(cell.statistic, seenOf(cell, { cells, small, smallIn }, context));
  }
  return statistics.map((statistic) => ({
    ...statistic,
    seen: seen.get(statistic) ?? { kind: 'withheld' },
  }));
}

/** The figures with newer ones in the place of those they are the word on. */
export function overlay(
  older: readonly Statistic[],
  newer: readonly Statistic[],
): readonly Statistic[] {
  const byKey = new Map(older.map((statistic) => [statisticKey(statistic), statistic]));
  for (const statistic of newer) byKey.set(statisticKey(statistic), statistic);
  return [...byKey.values()];
}

/**
 * Takes a change back, and leaves what has been changed besides.
 * @param now the figures as they are
 * @param before what they were before the change, and `after` it
 */
export function revert(
  now: readonly Statistic[],
  before: readonly Statistic[],
  after: readonly Statistic[],
): readonly Statistic[] {
  const whole = (statistic: Statistic) =>
    JSON.stringify([statisticKey(statistic), statistic.value, statistic.source]);
  const [wasThere, isThere] = [new Set(before.map(whole)), new Set(after.map(whole))];
  const added = new Set(after.filter((one) => !wasThere.has(whole(one))).map(whole));
  const taken = before.filter((one) => !isThere.has(whole(one)));
  return overlay(
    taken,
    now.filter((one) => !added.has(whole(one))),
  );
}
