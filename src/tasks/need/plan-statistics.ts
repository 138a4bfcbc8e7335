import { type SeenStatistic, type Statistic, statisticKey } from '@/domain/statistics';

/** What a file of statistics would bring. */
export interface StatisticsPlan {
  fresh: readonly Statistic[];
  changed: readonly { before: SeenStatistic; after: Statistic }[];
  /** How many are known already, with the same value and source. */
  same: number;
}

/** Holds the figures of a file against those that are known, one for each `statisticKey` in both. */
export function planStatistics(
  read: readonly Statistic[],
  known: readonly SeenStatistic[],
): StatisticsPlan {
  const byKey = new Map(known.map((statistic) => [statisticKey(statistic), statistic]));
  const fresh: Statistic[] = [];
  const changed: { before: SeenStatistic; after: Statistic }[] = [];
  for (const after of read) {
    const before = byKey.get(statisticKey(after));
    if (!before) fresh.push(after);
    else if (before.value !== after.value || before.source !== after.source)
      changed.push({ before, after });
  }
  return { fresh, changed, same: read.length - fresh.length - changed.length };
}
