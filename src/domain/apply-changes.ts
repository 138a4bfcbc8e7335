import { type Change, placeKey, type Step } from './change';
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

/** Records between two looks at the clock. */
const stride = 128;

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
async function addedRecords(
  net: readonly Change[],
  taken: Set<string>,
  read: ReadRow,
  { met, unreadable, outdated }: Sorting,
  pause: Step,
): Promise<ReadonlyMap<string, Measure[]>> {
  const added = new Map<string, Measure[]>();
  for (const [at, change] of net.entries()) {
    if (at % stride === 0) await pause();
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

/** The changes by their record and layer, and the ids they concern. */
async function indexed(net: readonly Change[], pause: Step) {
  const changes = new Map<string, Change>();
  const wanted = new Set<string>();
  for (const [at, change] of net.entries()) {
    if (at % stride === 0) await pause();
    changes.set(placeKey(change), change);
    wanted.add(change.recordId);
  }
  return { changes, wanted };
}

/**
 * Puts changes into the records that were read from the files. A record keeps its place, one that is added comes
 * last in its layer. A change that the files hold already (they were saved, the log was not cleared) does nothing.
 * Takes time in proportion to records and changes.
 * @param records of one layer or of all, ids unique
 * @param net one change per record and layer, of the layers in `records`
 * @param read checks a row as the layer's file is checked; null for a row that is not good
 * @param pause lets the page live: an import may be of many thousand records
 */
export async function applyChanges(
  records: readonly Measure[],
  net: readonly Change[],
  read: ReadRow,
  pause: Step,
): Promise<Applied> {
  if (net.length === 0) return { records, unreadable: [], outdated: [] };
  const { changes, wanted } = await indexed(net, pause);
  const sorting: Sorting = { met: new Set(), unreadable: [], outdated: [] };
  const ids = new Set<string>();
  const kept: Measure[] = [];
  let touched = false;
  for (const [at, base] of records.entries()) {
    if (at % stride === 0) await pause();
    // Most records are not concerned; a register may have a million of them.
    if (!wanted.has(base.id)) {
      kept.push(base);
      continue;
    }
    const key = placeKey({ layer: base.layer, recordId: base.id });
    const change = changes.get(key);
    if (change) sorting.met.add(key);
    const record = change ? changeRecord(base, change, read, sorting) : base;
    touched ||= record !== base;
    if (record === null) continue;
    kept.push(record);
    ids.add(record.id);
  }
  const added = await addedRecords(net, ids, read, sorting, pause);
  return {
    records: touched || added.size > 0 ? insertLast(kept, added) : records,
    unreadable: sorting.unreadable,
    outdated: sorting.outdated,
  };
}
