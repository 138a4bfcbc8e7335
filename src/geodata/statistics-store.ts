import * as z from 'zod/mini';
import { parseDate } from '@/domain/dates';
import type { Statistic } from '@/domain/statistics';
import { type Kept, type KeyStore, openKeyStore } from './key-store';

/**
 * The statistics that were taken in from files in this browser, shared by all tabs. A promise resolves with `ok` only
 * when what was asked is on the disk.
 */
export interface StatisticsStore {
  /** What was kept last; what another version of the app has kept in another form is passed over. */
  read(): Promise<readonly Statistic[]>;
  /** Keeps these in the place of what is there. */
  keep(statistics: readonly Statistic[]): Promise<Kept>;
  close(): void;
}

const key = 'intaget';
const text = z.string().check(z.minLength(1));
const statisticSchema = z.object({
  area: text,
  period: z.string().check(z.refine((period) => parseDate(period) !== null)),
  indicator: text,
  value: z.nullable(z.number()),
  unit: text,
  source: text,
});

function asStatistics(value: unknown): Statistic[] {
  return Array.isArray(value)
    ? value.flatMap((one) => {
        const result = statisticSchema.safeParse(one);
        return result.success ? [result.data] : [];
      })
    : [];
}

/** The statistics in a store. */
export function makeStatisticsStore(store: KeyStore<unknown>): StatisticsStore {
  return {
    read: async () => asStatistics(await store.get(key)),
    keep: (statistics) => store.put([[key, statistics]]),
    close: () => store.close(),
  };
}

/**
 * The statistics of a workspace that were taken in. The database is opened when it is first used.
 * @param name of the change log's database: one for each place the app is served from and each workspace
 */
export function openStatisticsStore(name: string): StatisticsStore {
  return makeStatisticsStore(openKeyStore<unknown>(`${name}/statistik`));
}
