import { quarterOf } from '@/domain/dates';
import { type Dataset, noDay, openEnd } from './dataset';
import { foldText } from './fold-text';

/** 1 for records whose text holds every word of the query, or null for an empty query. */
export function maskByText(dataset: Dataset, query: string): Uint8Array | null {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return Uint8Array.from(dataset.texts, (text) =>
    words.every((word) => text.includes(word)) ? 1 : 0,
  );
}

/**
 * 1 for records whose time meets the period, both days included (days since 1970).
 * Records without a date pass when `undated` is true: a missing date is not a reason to hide a measure.
 */
export function maskByPeriod(
  dataset: Dataset,
  from: number,
  to: number,
  undated: boolean,
): Uint8Array {
  const { firstDay, lastDay } = dataset;
  return Uint8Array.from(firstDay, (first, record) => {
    if (lastDay[record] === noDay) return undated ? 1 : 0;
    return first <= to && (lastDay[record] ?? noDay) >= from ? 1 : 0;
  });
}

/**
 * 1 for records that are in force on a day: their status says they have effect, and the day lies in their time.
 * Records with effect but without a date pass when `undated` is true.
 */
export function maskInForce(dataset: Dataset, day: number, undated: boolean): Uint8Array {
  const inPeriod = maskByPeriod(dataset, day, day, undated);
  return Uint8Array.from(inPeriod, (passes, record) => passes & (dataset.inForce[record] ?? 0));
}

/** 1 for the records with these ids. Ids that no record has are passed over. */
export function maskByIds(dataset: Dataset, ids: readonly string[]): Uint8Array {
  const mask = new Uint8Array(dataset.measures.length);
  for (const id of ids) {
    const record = dataset.indexOf.get(id);
    if (record !== undefined) mask[record] = 1;
  }
  return mask;
}

/** First and last quarter (from 1970) that any record's time names, or null when no record has a date. */
export function quartersSpanned(dataset: Dataset): { from: number; to: number } | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const [record, first] of dataset.firstDay.entries()) {
    const last = dataset.lastDay[record] ?? noDay;
    if (first !== noDay) {
      from = Math.min(from, first);
      to = Math.max(to, first);
    }
    if (last !== noDay && last !== openEnd) {
      from = Math.min(from, last);
      to = Math.max(to, last);
    }
  }
  return from <= to ? { from: quarterOf(from), to: quarterOf(to) } : null;
}
