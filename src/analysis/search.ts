import type { Dataset } from './dataset';
import { foldText } from './fold-text';

/** A text that can be found: its folded form, and what was folded. */
export interface Searchable<T> {
  text: string;
  item: T;
}

const worst = 3;

/** 0: begins with the query, 1: a word of it does, 2: holds it somewhere, 3: does not hold it. */
function rank(text: string, query: string): number {
  const at = text.indexOf(query);
  if (at < 0) return worst;
  if (at === 0) return 0;
  return text.includes(` ${query}`) ? 1 : 2;
}

/** The best matches of a folded query, best first, ties in the order given; each item once, at most `limit`. */
function bestMatches<T>(items: Iterable<Searchable<T>>, query: string, limit: number): T[] {
  const buckets: Set<T>[] = [new Set(), new Set(), new Set()];
  for (const { text, item } of items) {
    const bucket = buckets[rank(text, query)];
    if (bucket && bucket.size < limit) bucket.add(item);
    if (buckets[0]?.size === limit) break;
  }
  return [...new Set(buckets.flatMap((bucket) => [...bucket]))].slice(0, limit);
}

/** Folds names once, so that each key stroke only compares. */
export function makeSearchable<T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
): Searchable<T>[] {
  return items.flatMap((item) => namesOf(item).map((name) => ({ text: foldText(name), item })));
}

/** Items whose name holds the query, å ä ö or not; each item once, best match first, at most `limit`. */
export function findByName<T>(
  searchables: readonly Searchable<T>[],
  query: string,
  limit: number,
): T[] {
  const folded = foldText(query.trim());
  return folded === '' ? [] : bestMatches(searchables, folded, limit);
}

function* textsOf(dataset: Dataset): Generator<Searchable<number>> {
  for (const [index, text] of dataset.texts.entries()) yield { text, item: index };
}

/** Indexes of records whose name, place or text holds the query; names that begin with it come first. */
export function findRecords(dataset: Dataset, query: string, limit: number): number[] {
  const folded = foldText(query.trim());
  return folded === '' ? [] : bestMatches(textsOf(dataset), folded, limit);
}
