import type { Dataset } from '@/analysis/dataset';
import { foldText } from '@/analysis/fold-text';
import type { Pause } from '@/analysis/pause';
import type { Column } from './columns';
import { fileHeader, toFileRow } from './file-rows';

/** Rows written at a time; a few milliseconds of work. */
const rowsPerPart = 200;
const lineBreak = '\r\n';

/**
 * Writes rows as CSV, part by part so that the page goes on.
 * @param onPart told how many rows are written
 */
export async function writeCsv(
  dataset: Dataset,
  rows: Uint32Array,
  pause: Pause,
  signal: AbortSignal,
  onPart: (written: number) => void,
): Promise<Blob> {
  // Only needed here, so it is fetched here.
  const { toCsv } = await import('@/files/csv');
  const head = toCsv(fileHeader, []);
  const parts: BlobPart[] = [head];
  for (let start = 0; start < rows.length; start += rowsPerPart) {
    await pause();
    signal.throwIfAborted();
    const records = Array.from(rows.subarray(start, start + rowsPerPart));
    const part = toCsv(
      fileHeader,
      records.map((record) => toFileRow(dataset, record)),
    );
    // Each part begins with the same header line, which stands in the file already, and ends without a break.
    if (start > 0) parts.push(lineBreak);
    parts.push(part.slice(head.size));
    onPart(start + records.length);
  }
  return new Blob(parts, { type: head.type });
}

/** Name of the file: the map's name, what is in it, and the day it was saved (local time). */
export function fileName(title: string, day: Date): string {
  const name = foldText(title).replace(/[^a-z0-9]+/g, '-');
  const [year, month, date] = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  const two = (part: number) => String(part).padStart(2, '0');
  return `${name}-atgarder-${year}-${two(month)}-${two(date)}.csv`;
}

/** A text that a spreadsheet would take for a formula is made a text again; line breaks would break the row. */
function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

/** The table as it is shown, as text that can be pasted into a spreadsheet. */
export function toTabbedText(columns: readonly Column[], rows: Uint32Array): string {
  const header = columns.map((column) => column.label).join('\t');
  const lines = Array.from(rows, (record) =>
    columns.map((column) => cell(column.text(record) ?? '')).join('\t'),
  );
  return [header, ...lines].join('\n');
}
