import type { Change } from '@/domain/change';
import { fileKeysOf, isAbsent, type Row, sameValue } from '@/domain/row';
import type { RecordType } from '@/domain/vocabulary';

export type Side = 'mine' | 'theirs';

/** What two versions of a record differ in. */
export interface Difference {
  /** File key of the field; 'geometry' for the place. */
  key: string;
  /** Whose value it is when nobody chooses: that of the only one who changed it, else mine. */
  usual: Side;
}

const placeKey = 'geometry';

function valueAt(row: Row | null, key: string): unknown {
  return key === placeKey ? (row?.geometry ?? null) : row?.properties[key];
}

/**
 * The fields, in the order of the field table, and last the place, where mine is another than theirs.
 * @param before what both went on from; null where there was nothing
 */
export function differencesOf(
  type: RecordType,
  before: Change['before'],
  mine: Row,
  theirs: Row,
): readonly Difference[] {
  const keys = [...fileKeysOf(type), placeKey];
  return keys.flatMap((key): Difference[] => {
    const [own, other] = [valueAt(mine, key), valueAt(theirs, key)];
    if (sameValue(own, other)) return [];
    const isOnlyTheirs = sameValue(own, valueAt(before, key));
    return [{ key, usual: isOnlyTheirs ? 'theirs' : 'mine' }];
  });
}

/** My row with their values where theirs are chosen; what is not chosen is as usual. */
export function mergeRows(
  mine: Row,
  theirs: Row,
  differences: readonly Difference[],
  chosen: ReadonlyMap<string, Side>,
): Row {
  const properties: Record<string, unknown> = { ...mine.properties };
  let { geometry } = mine;
  for (const { key, usual } of differences) {
    if ((chosen.get(key) ?? usual) === 'mine') continue;
    const value = valueAt(theirs, key);
    if (key === placeKey) geometry = theirs.geometry;
    else if (isAbsent(value)) delete properties[key];
    else properties[key] = value;
  }
  return { properties, geometry };
}
