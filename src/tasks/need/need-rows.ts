import { classOf, type ValueClass, valueClasses } from '@/analysis/value-classes';
import { parseDate } from '@/domain/dates';
import type { SeenStatistic } from '@/domain/statistics';

/** An indicator in one unit, under the name it is chosen by. */
export interface Indicator {
  /** The indicator's own name, with the unit after it where it is there in several. */
  name: string;
  indicator: string;
  unit: string;
  /** Newest first. */
  periods: readonly string[];
}

/** What was last in time first; periods that end together by the one that began last. */
function newestFirst(a: string, b: string): number {
  const [first, second] = [parseDate(a), parseDate(b)];
  return (second?.to ?? 0) - (first?.to ?? 0) || (second?.from ?? 0) - (first?.from ?? 0);
}

/** The indicators that there are figures of, in the order in which they first come. */
export function indicatorsOf(statistics: readonly SeenStatistic[]): Indicator[] {
  const found = new Map<string, { indicator: string; unit: string; periods: Set<string> }>();
  for (const { indicator, unit, period } of statistics) {
    const key = JSON.stringify([indicator, unit]);
    const known = found.get(key) ?? { indicator, unit, periods: new Set() };
    found.set(key, known);
    known.periods.add(period);
  }
  const all = [...found.values()];
  const isAlone = (name: string) => all.filter(({ indicator }) => indicator === name).length === 1;
  return all.map(({ indicator, unit, periods }) => ({
    ...{ indicator, unit },
    name: isAlone(indicator) ? indicator : `${indicator} (${unit})`,
    periods: [...periods].sort(newestFirst),
  }));
}

/** The figures of an indicator, of one period or of all. */
export function figuresOf(
  statistics: readonly SeenStatistic[],
  { indicator, unit }: Pick<Indicator, 'indicator' | 'unit'>,
  period: string | null,
): SeenStatistic[] {
  return statistics.filter(
    (one) =>
      one.indicator === indicator && one.unit === unit && (period ?? one.period) === one.period,
  );
}

/** An area with its figure, and the measures that count there. */
export interface NeedRow {
  area: string;
  /** Null where there is none. */
  figure: SeenStatistic | null;
  measures: number;
  /** Measures per 1 000 inhabitants; null where nobody lives. */
  rate: number | null;
}

const rank = { value: 0, few: 1, withheld: 2 } as const;
const rankOf = ({ figure }: NeedRow): number => (figure ? rank[figure.seen.kind] : 3);
/** What may be seen as a number; null for anything else. */
export const numberOf = ({ figure }: Pick<NeedRow, 'figure'>): number | null =>
  figure?.seen.kind === 'value' ? figure.seen.value : null;

/** Most decimals of the values in the rows, 0 to 2, so that a column can be compared down. */
export function digitsOf(rows: readonly NeedRow[]): number {
  const decimals = rows.map((row) => String(numberOf(row) ?? '').split('.')[1]?.length ?? 0);
  return Math.min(2, Math.max(0, ...decimals));
}

/** The rows with the largest values first, then by name those whose order among them would tell something. */
export function byNeed(rows: readonly NeedRow[]): NeedRow[] {
  return rows.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (numberOf(b) ?? 0) - (numberOf(a) ?? 0) ||
      a.area.localeCompare(b.area, 'sv'),
  );
}

/** A class of values, how strongly it is coloured from 0 to 1, and how many of the rows are in it. */
export interface ShadeClass extends ValueClass {
  strength: number;
  count: number;
}

/** The classes of the values in the rows, lowest first. */
export function shadeClasses(rows: readonly NeedRow[]): ShadeClass[] {
  const values = rows.map(numberOf).filter((value) => value !== null);
  const classes = valueClasses(values);
  return classes.map((one, at) => ({
    ...one,
    strength: classes.length === 1 ? 0.5 : at / (classes.length - 1),
    count: values.filter((value) => classOf(classes, value) === at).length,
  }));
}

/** How strongly each area is coloured; those without a value that may be seen are left out. */
export function shadesOf(
  rows: readonly NeedRow[],
  classes: readonly ShadeClass[],
): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row) => {
      const value = numberOf(row);
      const shade = value === null ? undefined : classes[classOf(classes, value)];
      return shade ? [[row.area, shade.strength] as const] : [];
    }),
  );
}
