import type { LoadFailure } from '@/domain/issues';
import type { Statistic } from '@/domain/statistics';
import { fetchBytes } from './fetch-json';
import { parseStatistics, type StatisticsContext } from './parse-statistics';

/** The statistics of the workspace, and what of them could not be read. */
export interface ShippedStatistics {
  statistics: readonly Statistic[];
  /** Rows that are not shown, of all files. */
  refused: number;
  failures: readonly LoadFailure[];
  /** Addresses of files that came and are no statistics: damaged, without the columns, or about single persons. */
  unreadable: readonly string[];
}

const nothing: ShippedStatistics = { statistics: [], refused: 0, failures: [], unreadable: [] };

async function loadFile(url: string, context: StatisticsContext): Promise<ShippedStatistics> {
  const bytes = await fetchBytes(url);
  if (!bytes.ok) return { ...nothing, failures: [bytes.failure] };
  const { readCsv } = await import('@/files/read-csv');
  const file = readCsv(new Uint8Array(await bytes.value.arrayBuffer()));
  const reading = file.ok ? parseStatistics(file.tables, context) : null;
  if (!reading?.ok) return { ...nothing, unreadable: [url] };
  return { ...nothing, statistics: reading.statistics, refused: reading.refused.length };
}

/**
 * Reads the workspace's files of statistics (CSV). Files that cannot be read are told of and leave the others; a later
 * file has the last word on a figure that several have.
 */
export async function loadStatistics(
  urls: readonly string[],
  context: StatisticsContext,
): Promise<ShippedStatistics> {
  const files = await Promise.all(urls.map((url) => loadFile(url, context)));
  return {
    statistics: files.flatMap(({ statistics }) => statistics),
    refused: files.reduce((sum, { refused }) => sum + refused, 0),
    failures: files.flatMap(({ failures }) => failures),
    unreadable: files.flatMap(({ unreadable }) => unreadable),
  };
}
