import { readingText } from '@/text/data';
import { issueSentence } from '@/text/problems';
import type { LayerState } from '@/view/register';
import { sourceLabel } from './source-label';

/** A row that was refused, as it is read out to whoever will mend it. */
export interface RejectedEntry {
  layer: string;
  file: string;
  /** Number of the row in the file, from 1. */
  row: number;
  id: string;
  reasons: readonly string[];
}

/** The refused rows of a layer, in the order of the file. */
export function rejectedOf({ config, report }: LayerState): RejectedEntry[] {
  return (report?.rejected ?? []).map(({ index, id, issues }) => ({
    layer: config.namn,
    file: sourceLabel(config.kalla),
    row: index + 1,
    id: id ?? readingText.noId,
    reasons: issues.map(issueSentence),
  }));
}

/** Header of the list as a table of its own. */
export const rejectedHeader: readonly string[] = [
  readingText.layer,
  readingText.file,
  readingText.row,
  readingText.id,
  readingText.fault,
];

/** The entries as rows under {@link rejectedHeader}. */
export function toRows(entries: readonly RejectedEntry[]): string[][] {
  return entries.map(({ layer, file, row, id, reasons }) => [
    layer,
    file,
    String(row),
    id,
    reasons.join(' '),
  ]);
}

/** The list as text that can be pasted into a letter or a spreadsheet. */
export function toPlainList(entries: readonly RejectedEntry[]): string {
  return [rejectedHeader, ...toRows(entries)].map((row) => row.join('\t')).join('\n');
}
