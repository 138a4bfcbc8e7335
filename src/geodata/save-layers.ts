import type { Change } from '@/domain/change';
import { type Row, sameRow, toKnownRow } from '@/domain/row';
import type { RecordType } from '@/domain/vocabulary';
import { joinLayer, type NoLayer, splitLayer, spreadLayer } from './layer-text';
import { rewriteFeature, writeFeature } from './write-feature';

/** A layer file with changes in it, or why the text it should go into is no layer file. */
export type LayerFile =
  | {
      ok: true;
      text: string;
      /** Changes written although the file no longer says what they were made from. */
      outdated: readonly Change[];
      /** Changes not written: the record they change is not in the file any more. */
      gone: readonly Change[];
    }
  | NoLayer;

/** Where in the file the rows with these ids stand. An id can stand twice, as a rejected row. */
function placesOf(
  values: readonly unknown[],
  changes: readonly Change[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>(changes.map(({ recordId }) => [recordId, []]));
  for (const [index, value] of values.entries()) {
    const id = (value as { properties?: { id?: unknown } | null } | null)?.properties?.id;
    if (typeof id === 'string') places.get(id)?.push(index);
  }
  return places;
}

/** What a change does to a file that has rows with its record's id. */
interface Plan {
  /** Which of these rows are written anew, or taken away. */
  rewrite: readonly number[];
  /** Whether the file said something else than what the change was made from. */
  outdated: boolean;
}

function planChange({ before, after }: Change, rows: readonly (Row | null)[]): Plan {
  if (after === null)
    // Doubles go too: one that was rejected would else come in the deleted record's place.
    return { rewrite: [...rows.keys()], outdated: !rows.every((row) => sameRow(row, before)) };
  const [first = null] = rows;
  if (sameRow(first, after)) return { rewrite: [], outdated: false };
  const meant = rows.findIndex((row) => sameRow(row, before));
  if (meant >= 0) return { rewrite: [meant], outdated: false };
  const held = rows.some((row) => sameRow(row, after));
  return held ? { rewrite: [], outdated: false } : { rewrite: [0], outdated: true };
}

/**
 * A layer's file with changes in it. Rows that are not changed stay letter for letter as they are written, with
 * whatever the app does not know or has rejected; changed ones keep what the app does not know; those taken away
 * go, with doubles of their id; added ones come last. A change the file holds already does nothing. A file that
 * the build has squeezed is laid out again.
 * @param baseText the file as it is now
 * @param changes net changes of this layer, one per record
 * @param type the layer's record type: says which properties the app knows
 */
export function toLayerFile(
  baseText: string,
  changes: readonly Change[],
  type: RecordType,
): LayerFile {
  const split = splitLayer(baseText);
  if (!split.ok) return split;
  const layer = spreadLayer(split.layer);
  const { features, values } = layer;
  const places = placesOf(values, changes);
  const foundOf = ({ recordId }: Change) => places.get(recordId) ?? [];
  const rewritten = new Map<number, string | null>();
  const outdated: Change[] = [];
  for (const change of changes) {
    const found = foundOf(change);
    if (found.length === 0) continue;
    const rows = found.map((place) => toKnownRow(type, values[place]));
    const plan = planChange(change, rows);
    if (plan.outdated) outdated.push(change);
    for (const at of plan.rewrite) {
      const place = found[at] ?? -1;
      const body = features[place]?.body ?? '';
      rewritten.set(place, change.after && rewriteFeature(body, change.after, type));
    }
  }
  const missing = changes.filter((change) => change.after && foundOf(change).length === 0);
  const gone = missing.filter((change) => change.before !== null);
  const added = missing.flatMap(({ recordId, before, after }) =>
    after && !before ? [writeFeature(recordId, after)] : [],
  );
  const untouched = rewritten.size === 0 && added.length === 0;
  const text = untouched ? baseText : joinLayer(layer, rewritten, added);
  return { ok: true, text, outdated, gone };
}

/**
 * Whether a file that was saved holds every change: each record as its change leaves it, none that was taken away.
 * @param text the file as it was read again
 * @param changes the net changes it was made with
 * @param type the layer's record type
 */
export function readBack(text: string, changes: readonly Change[], type: RecordType): boolean {
  const split = splitLayer(text);
  if (!split.ok) return false;
  const { values } = split.layer;
  const places = placesOf(values, changes);
  return changes.every(({ recordId, after }) => {
    const found = places.get(recordId) ?? [];
    if (after === null) return found.length === 0;
    return found.some((place) => sameRow(toKnownRow(type, values[place]), after));
  });
}
