import type { Pause } from './pause';
import { computeOrder } from './sort';

/** What a record is sorted by in a column; undefined where the documents give nothing. */
export type SortKey = string | number | undefined;

/** All records in the order of one column. Those without a value stand last, from `missingFrom`. */
export interface ColumnOrder {
  order: Uint32Array;
  missingFrom: number;
}

interface KeyIndex {
  keys: (string | number)[];
  /** Index into `keys` per record, -1 for none. */
  codes: Int32Array;
}

async function indexKeys(
  size: number,
  keyOf: (record: number) => SortKey,
  pause: Pause,
): Promise<KeyIndex> {
  const codeOf = new Map<string | number, number>();
  const codes = new Int32Array(size).fill(-1);
  for (let record = 0; record < size; record++) {
    if ((record & 511) === 0) await pause();
    const key = keyOf(record);
    if (key === undefined) continue;
    const code = codeOf.get(key) ?? codeOf.size;
    codeOf.set(key, code);
    codes[record] = code;
  }
  return { keys: [...codeOf.keys()], codes };
}

/** Records by rank: a counting sort, so records with the same value keep their order. */
function sortByRank(codes: Int32Array, ranks: Uint32Array): ColumnOrder {
  const starts = new Uint32Array(ranks.length + 2);
  const rankAt = (record: number): number => {
    const code = codes[record] ?? -1;
    return code < 0 ? ranks.length : (ranks[code] ?? 0);
  };
  for (let record = 0; record < codes.length; record++) {
    const next = rankAt(record) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let rank = 1; rank < starts.length; rank++)
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const missingFrom = starts[ranks.length] ?? 0;
  const order = new Uint32Array(codes.length);
  for (let record = 0; record < codes.length; record++) {
    const rank = rankAt(record);
    const at = starts[rank] ?? 0;
    order[at] = record;
    starts[rank] = at + 1;
  }
  return { order, missingFrom };
}

/**
 * Sorts the records 0…size-1 by a column. Each value is compared once however many records have it.
 * @param keyOf texts or numbers, not both in one column
 * @param compareTexts order of texts, e.g. of a collator
 */
export async function computeColumnOrder(
  size: number,
  keyOf: (record: number) => SortKey,
  compareTexts: (a: string, b: string) => number,
  pause: Pause,
): Promise<ColumnOrder> {
  const { keys, codes } = await indexKeys(size, keyOf, pause);
  const compareKeys = (a: number, b: number): number => {
    const [left, right] = [keys[a], keys[b]];
    return typeof left === 'number' && typeof right === 'number'
      ? left - right
      : compareTexts(String(left), String(right));
  };
  const sorted = await computeOrder(keys.length, compareKeys, pause);
  const ranks = new Uint32Array(keys.length);
  for (let rank = 0; rank < sorted.length; rank++) ranks[sorted[rank] ?? 0] = rank;
  return sortByRank(codes, ranks);
}

/**
 * The chosen records in the order of a column.
 * @param failed bits of the failed conditions per record; 0 is chosen
 * @param count number of chosen records
 * @param descending turns the order round; records without a value stay last
 */
export function walkOrder(
  { order, missingFrom }: ColumnOrder,
  failed: Uint32Array,
  count: number,
  descending: boolean,
): Uint32Array {
  const rows = new Uint32Array(count);
  let at = 0;
  for (let step = 0; step < order.length; step++) {
    const turned = descending && step < missingFrom;
    const record = order[turned ? missingFrom - 1 - step : step] ?? 0;
    if (failed[record] === 0) rows[at++] = record;
  }
  return rows;
}
