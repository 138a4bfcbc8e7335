import { parseDate } from '@/domain/dates';
import type { SeenStatistic, Statistic } from '@/domain/statistics';

const endOf = (period: string): number => parseDate(period)?.to ?? Number.NEGATIVE_INFINITY;

/**
 * The figures that an application tells of: of the indicators that were taken in, those about its districts and the
 * whole area, of each the newest period.
 * @param imported what was taken in; what is shipped is told of on the page about need, and argues for nothing
 * @param seen all figures, with what may be seen of each
 * @param areas names of the districts the permit lies in, and of the whole area
 * @returns by indicator, then in the order of the areas
 */
export function needFigures(
  seen: readonly SeenStatistic[],
  imported: readonly Statistic[],
  areas: readonly string[],
): SeenStatistic[] {
  const indicators = new Set(imported.map(({ indicator }) => indicator));
  const newest = new Map<string, SeenStatistic>();
  for (const one of seen) {
    if (!indicators.has(one.indicator) || !areas.includes(one.area)) continue;
    const key = JSON.stringify([one.indicator, one.area, one.unit]);
    const known = newest.get(key);
    if (!known || endOf(one.period) > endOf(known.period)) newest.set(key, one);
  }
  return [...newest.values()].toSorted(
    (a, b) =>
      a.indicator.localeCompare(b.indicator, 'sv') || areas.indexOf(a.area) - areas.indexOf(b.area),
  );
}
