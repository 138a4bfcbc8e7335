import { type Change, placeKey } from './change';
import type { Measure } from './measure';
import { type Row, sameRow, toRow } from './row';

/** The register with the changes in. */
export interface Applied {
  /** The very array that was given, where no change has an effect on it. */
  records: readonly Measure[];
  /**
   * Changes that could not be put in: the row does not pass the schema any more, or its id stands in another
   * layer. What the file says is shown instead.
   */
  unreadable: readonly Change[];
  /** Changes put in although the file no longer says what they were made from. */
  outdated: readonly Change[];
}

type ReadRow = (row: Row, layer: string) => Measure | null;

/** What is gathered on the way. */
interface Sorting {
  /** Keys of changes that concern a record of the base. */
  met: Set<string>;
  unreadable: Change[];
  outdated: Change[];
}

/** The record as the change leaves it: null when it is taken away, the same when there is nothing to do. */
function changeRecord(
  base: Measure,
  change: Change,
  read: ReadRow,
  { unreadable, outdated }: Sorting,
): Measure | null {
  const row = toRow(base);
  if (sameRow(row, change.after)) return base;
  const record = change.after === null ? null : read(change.after, change.layer);
  if (change.after !== null && record === null) {
    unreadable.push(change);
    return base;
  }
  if (!sameRow(row, change.before)) outdated.push(change);
  return record;
}

/** Records to add, by layer: those the base does not hold. */
function addedRecords(
  net: readonly Change[],
  taken: Set<string>,
  read: ReadRow,
  { met, unreadable, outdated }: Sorting,
): ReadonlyMap<string, Measure[]> {
  const added = new Map<string, Measure[]>();
  for (const change of net) {
    if (change.after === null || met.has(placeKey(change))) continue;
    const record = taken.has(change.recordId) ? null : read(change.after, change.layer);
    if (record === null) {
      unreadable.push(change);
      continue;
    }
    taken.add(change.recordId);
    if (change.before !== null) outdated.push(change);
    const fellows = added.get(change.layer);
    if (fellows) fellows.push(record);
    else added.set(change.layer, [record]);
  }
  return added;
}

/** Puts the records of each layer after the last one of that layer; those of an empty layer come last of all. */
function insertLast(
  records: readonly Measure[],
  added: ReadonlyMap<string, readonly Measure[]>,
): readonly Measure[] {
  if (added.size === 0) return records;
  const lastOf = new Map<string, number>();
  for (const [index, { layer }] of records.entries()) lastOf.set(layer, index);
  const result: Measure[] = [];
  const push = (more: readonly Measure[] | undefined) => {
    for (const record of more ?? []) result.push(record);
  };
  for (const [index, record] of records.entries()) {
    result.push(record);
    if (lastOf.get(record.layer) === index) push(added.get(record.layer));
  }
  for (const [layer, more] of added) if (!lastOf.has(layer)) push(more);
  return result;
}

/**
 * Puts changes into the records that were read from the files. A record keeps its place, one that is added comes
 * last in its layer. A change that the files hold already (they were saved, the log was not cleared) does nothing.
 * Takes time in proportion to records and changes.
 * @param records of one layer or of all, ids unique
 * @param net one change per record and layer, of the layers in `records`
 * @param read checks a row as the layer's file is checked; null for a row that is not good
 */
export function applyChanges(
  records: readonly Measure[],
  net: readonly Change[],
  read: ReadRow,
): Applied {
  if (net.length === 0) return { records, unreadable: [], outdated: [] };
  const changes = new Map(net.map((change) => [placeKey(change), change]));
  const wanted = new Set(net.map((change) => change.recordId));
  const sorting: Sorting = { met: new Set(), unreadable: [], outdated: [] };
  const ids = new Set<string>();
  const kept: Measure[] = [];
  let touched = false;
  for (const base of records) {
    // Most records are not concerned; a register may have a million of them.
    const key = wanted.has(base.id) ? placeKey({ layer: base.layer, recordId: base.id }) : '';
    const change = key === '' ? undefined : changes.get(key);
    const record = change ? changeRecord(base, change, read, sorting) : base;
    if (change) sorting.met.add(key);
    if (record !== base) touched = true;
    if (record !== null) kept.push(record);
    if (record !== null && key !== '') ids.add(record.id);
  }
  const added = addedRecords(net, ids, read, sorting);
  return {
    records: touched || added.size > 0 ? insertLast(kept, added) : records,
    unreadable: sorting.unreadable,
    outdated: sorting.outdated,
  };
}
