import type { Change } from '@/domain/change';
import { type FieldSpec, fieldsOf } from '@/domain/fields';
import type { FieldValue } from '@/domain/measure';
import { isAbsent, type Row, sameValue } from '@/domain/row';
import type { RecordType } from '@/domain/vocabulary';
import { editText } from '@/text/edit';
import { formatField } from '@/text/format';
import { fieldLabel } from '@/text/labels';

const { changes: words } = editText;

/** One field before and after, in words. */
export interface FieldChange {
  label: string;
  before: string;
  after: string;
}

/** What a change does to the record: makes it, changes it, takes it away. */
export function kindOf({ before, after }: Change): 'added' | 'changed' | 'removed' {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

/** Name of the record of a change; its id where it has none. */
export function nameOf({ before, after, recordId }: Change): string {
  const name = (after ?? before)?.properties['namn'];
  return typeof name === 'string' && name !== '' ? name : recordId;
}

function told(spec: FieldSpec, row: Row | null): string {
  // A record that is not there states nothing, which is another thing than that nothing is known.
  if (row === null) return words.noRecord;
  const value = row.properties[spec.key];
  // Rows in the log have passed the schema of the field.
  return isAbsent(value) ? formatField(spec, undefined) : formatField(spec, value as FieldValue);
}

/** A place in words: what it is and where it begins. */
function placeWords(row: Row | null): string {
  if (row === null) return words.noRecord;
  const { geometry } = row;
  if (geometry === null || geometry.type === 'GeometryCollection') return words.noPlace;
  const [lng = 0, lat = 0] = (geometry.coordinates as unknown[]).flat(9) as number[];
  return words.placeAt(geometry.type, lat, lng);
}

/** One field of a row in words, or its place ('geometry'). */
export function toldOf(
  type: RecordType,
  key: string,
  row: Row | null,
): { label: string; value: string } {
  const spec = Object.values(fieldsOf(type)).find((one) => one.key === key);
  return spec
    ? { label: fieldLabel(key), value: told(spec, row) }
    : { label: words.place, value: placeWords(row) };
}

/** The fields that differ, in the order of the field table, and the place last. */
export function fieldChanges(type: RecordType, { before, after }: Change): FieldChange[] {
  const fields = Object.values(fieldsOf(type)).flatMap((spec): FieldChange[] => {
    const [old, next] = [before?.properties[spec.key], after?.properties[spec.key]];
    if (sameValue(old, next)) return [];
    return [{ label: fieldLabel(spec.key), before: told(spec, before), after: told(spec, after) }];
  });
  const moved = !sameValue(before?.geometry ?? null, after?.geometry ?? null);
  const place = { label: words.place, before: placeWords(before), after: placeWords(after) };
  return moved ? [...fields, place] : fields;
}
