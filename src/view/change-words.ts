import type { Change } from '@/domain/change';
import { type FieldSpec, fieldsOf } from '@/domain/fields';
import type { FieldValue } from '@/domain/measure';
import type { Part, PartSpec, PartTable } from '@/domain/part-fields';
import { isAbsent, type Row, sameValue } from '@/domain/row';
import type { RecordType } from '@/domain/vocabulary';
import { editText } from '@/text/edit';
import { formatDate, formatField } from '@/text/format';
import { fieldLabel, valueLabel } from '@/text/labels';

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

/** What a part is called: the first of its words that says it. */
const titleKeys = ['namn', 'atgard', 'text', 'beslut', 'datum', 'id'] as const;
/** So much of a part's words as tells which it is. */
const titleLength = 60;

function titleOf(part: Part): string {
  const value = titleKeys.map((key) => part[key]).find((one) => typeof one === 'string');
  const title = String(value ?? '');
  return title.length > titleLength ? `${title.slice(0, titleLength)}…` : title;
}

function partValue({ type }: PartSpec, value: unknown): string {
  if (typeof value !== 'string')
    return Array.isArray(value) ? value.flat().join(', ') : String(value);
  if (type === 'date') return formatDate(value);
  return type === 'code' ? valueLabel(value) : value;
}

/** The values of a part that another copy of it has not, in words. */
function partWords(table: PartTable, part: Part | undefined, other: Part | undefined): string {
  if (!part) return words.noRecord;
  const own = Object.values(table).flatMap((spec) => {
    const value = part[spec.key];
    const isSame = spec.key === 'id' || (other && sameValue(value, other[spec.key]));
    return isSame || isAbsent(value) ? [] : [partValue(spec, value)];
  });
  return own.join('; ') || formatField({ key: '', type: 'text' }, undefined);
}

/** Parts that are new, gone or changed, one by one. */
function partChanges(spec: FieldSpec, before: Row | null, after: Row | null): FieldChange[] {
  const listOf = (row: Row | null): readonly Part[] => {
    const list = row?.properties[spec.key];
    return Array.isArray(list) ? list : [];
  };
  const [old, next] = [listOf(before), listOf(after)];
  const oldById = new Map(old.map((part) => [part['id'], part]));
  const ids = new Set(next.map((part) => part['id']));
  const table = spec.parts ?? {};
  const told = (one: Part | undefined, other: Part | undefined): FieldChange => ({
    label: `${fieldLabel(spec.key)}: ${titleOf(other ?? one ?? {})}`,
    before: partWords(table, one, other),
    after: partWords(table, other, one),
  });
  const kept = next.flatMap((part) => {
    const earlier = oldById.get(part['id']);
    return earlier && sameValue(earlier, part) ? [] : [told(earlier, part)];
  });
  return [
    ...kept,
    ...old.filter((part) => !ids.has(part['id'])).map((part) => told(part, undefined)),
  ];
}

/** The fields that differ, in the order of the field table, and the place last. */
export function fieldChanges(type: RecordType, { before, after }: Change): FieldChange[] {
  const fields = Object.values(fieldsOf(type)).flatMap((spec): FieldChange[] => {
    const [old, next] = [before?.properties[spec.key], after?.properties[spec.key]];
    if (sameValue(old, next)) return [];
    const parts = spec.parts && 'id' in spec.parts ? partChanges(spec, before, after) : [];
    // Parts that have only changed places are told of as a whole.
    if (parts.length > 0) return parts;
    return [{ label: fieldLabel(spec.key), before: told(spec, before), after: told(spec, after) }];
  });
  const moved = !sameValue(before?.geometry ?? null, after?.geometry ?? null);
  const place = { label: words.place, before: placeWords(before), after: placeWords(after) };
  return moved ? [...fields, place] : fields;
}
