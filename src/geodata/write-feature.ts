import { fileKeysOf, isAbsent, type Row, sameValue } from '@/domain/row';
import type { RecordType } from '@/domain/vocabulary';
import { childrenAt, onOneLine } from './json-spans';

/** The members of an object by name, each as it is written; as JSON.parse does, the last of a name counts. */
function membersOf(json: string): Map<string, string> {
  const { children } = childrenAt(json, 0);
  return new Map(children.map(({ key, start, end }) => [key ?? '', json.slice(start, end)]));
}

function toObject(members: readonly (readonly [string, string])[]): string {
  return `{${members.map(([key, raw]) => `${JSON.stringify(key)}:${onOneLine(raw)}`).join(',')}}`;
}

function changedProperties(json: string, row: Row, type: RecordType): string {
  const members = membersOf(json);
  const order = [...members.keys()];
  /** Where a field that is new to the row goes: after the one before it in the field table. */
  let place = 0;
  for (const key of fileKeysOf(type)) {
    const raw = members.get(key);
    const value = row.properties[key];
    const same = raw !== undefined && sameValue(JSON.parse(raw), value);
    if (raw === undefined && !isAbsent(value)) order.splice(place, 0, key);
    if (!same && isAbsent(value)) members.delete(key);
    else if (!same) members.set(key, JSON.stringify(value));
    const at = order.indexOf(key);
    if (at >= 0) place = at + 1;
  }
  return toObject(
    order.flatMap((key) => {
      const raw = members.get(key);
      return raw === undefined ? [] : [[key, raw] as const];
    }),
  );
}

/**
 * A feature of a file with a row's values in it, on one line. What the row does not change, and what the app does
 * not know, stays as it is written: numbers with their digits, texts with their escapes.
 * @param json the feature's text, an object whose properties are an object
 */
export function rewriteFeature(json: string, row: Row, type: RecordType): string {
  const members = membersOf(json);
  members.set('properties', changedProperties(members.get('properties') ?? '{}', row, type));
  const geometry = members.get('geometry');
  if (!sameValue(geometry === undefined ? null : JSON.parse(geometry), row.geometry)) {
    members.set('geometry', JSON.stringify(row.geometry));
    // It would speak of where the record was.
    members.delete('bbox');
  }
  return toObject([...members]);
}

/** A feature for a record that the file does not hold, on one line, its fields in the row's order. */
export function writeFeature(recordId: string, { properties, geometry }: Row): string {
  const stated = Object.entries(properties).filter(([, value]) => !isAbsent(value));
  return JSON.stringify({
    type: 'Feature',
    id: recordId,
    properties: Object.fromEntries(stated),
    geometry,
  });
}
