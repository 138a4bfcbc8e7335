import { detectFormat } from '@/files/detect-format';
import { formatLimits } from '@/files/format-limits';
import type { ReadFileResult, ReadLimits } from '@/files/table';
import {
  parseStatistics,
  type StatisticsContext,
  type StatisticsReading,
} from '@/geodata/parse-statistics';
import { fileFailureSentence } from '@/text/import';
import { needText } from '@/text/need';

const { bring: words } = needText;

/** A file of statistics that has been gone through. */
export type GoneThrough = Extract<StatisticsReading, { ok: true }> & { name: string };

/** Statistics of areas are few; what is larger is some other table, and would hold the page up. */
const mostBytes = 5_000_000;
const mostRows = 20_000;
const within = (limits: ReadLimits): ReadLimits => ({
  ...limits,
  bytes: mostBytes,
  rows: mostRows,
});

async function readBytes(name: string, bytes: Uint8Array): Promise<ReadFileResult | null> {
  switch (detectFormat(name, bytes)) {
    case 'csv':
      return (await import('@/files/read-csv')).readCsv(bytes, within(formatLimits.csv));
    case 'xlsx':
      return (await import('@/files/read-xlsx')).readXlsx(bytes, within(formatLimits.xlsx));
    default:
      return null;
  }
}

/**
 * Reads a file that was chosen.
 * @returns what it holds, or a sentence on why nothing of it can be taken
 */
export async function readStatisticsFile(
  file: File,
  context: StatisticsContext,
): Promise<GoneThrough | string> {
  if (file.size === 0) return fileFailureSentence({ code: 'empty' });
  if (file.size > mostBytes)
    return fileFailureSentence({ code: 'tooLarge', detail: 'bytes', limit: mostBytes });
  const result = await readBytes(file.name, new Uint8Array(await file.arrayBuffer()));
  if (result === null) return words.wrongFormat;
  if (!result.ok) return fileFailureSentence(result.failure);
  const reading = parseStatistics(result.tables, context);
  if (reading.ok) return { ...reading, name: file.name };
  return reading.code === 'personal'
    ? words.personal(reading.column)
    : words.columns(reading.missing.map((column) => words.columnNames[column]));
}
