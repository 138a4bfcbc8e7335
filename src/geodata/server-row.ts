import { parseDate } from '@/domain/dates';
import { type FieldSpec, type FieldType, fieldsOf } from '@/domain/fields';
import type { RecordType } from '@/domain/vocabulary';

/** A day at midnight as databases write it, in whatever zone: 2024-10-05T00:00:00Z, 2024-10-05 00:00:00+02. */
const midnight = /^(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;
/** A time of day with seconds that say nothing: 18:30:00. */
const wholeMinute = /^(\d\d:\d\d):00(?:\.0+)?$/;
const wholeNumber = /^\d{1,15}$/;
/** As JSON and as PostgreSQL write them. */
const booleans: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['t', true],
  ['f', false],
]);

/** A list that stands as JSON text, because servers have no columns for lists; any other value as it is. */
function listOf(value: string): unknown {
  if (!value.startsWith('[')) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** What a text from a server means in a field of this type; the text itself where it is nothing known. */
function fromText(type: FieldType, text: string): unknown {
  switch (type) {
    case 'list':
    case 'codes':
    case 'sources':
    case 'parts':
      return listOf(text);
    case 'integer':
      return wholeNumber.test(text) ? Number(text) : text;
    case 'boolean':
      return booleans.get(text) ?? text;
    case 'date': {
      const day = midnight.exec(text)?.[1];
      return day !== undefined && parseDate(day) ? day : text;
    }
    case 'time':
      return wholeMinute.exec(text)?.[1] ?? text;
    default:
      return text;
  }
}

const tables = new Map<RecordType, ReadonlyMap<string, FieldSpec>>();

function tableOf(type: RecordType): ReadonlyMap<string, FieldSpec> {
  const table =
    tables.get(type) ?? new Map(Object.values(fieldsOf(type)).map((spec) => [spec.key, spec]));
  tables.set(type, table);
  return table;
}

/**
 * A feature as a server over a database gives it, in the form in which files hold it: empty columns and those that
 * are none of the field table's (fid, version) are left out, lists that stand as JSON text are lists, numbers and
 * booleans that stand as text are such (MapServer writes every value as text), days at midnight are days.
 * @param feature unchecked; a value that is not understood stays, for the row reader to reject with its reason
 * @returns a new feature, or the same one where it has no properties to go through
 */
export function normaliseServerRow(type: RecordType, feature: unknown): unknown {
  if (typeof feature !== 'object' || feature === null || !('properties' in feature)) return feature;
  const { properties } = feature;
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties))
    return feature;
  const table = tableOf(type);
  const row: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(properties)) {
    const spec = table.get(key);
    if (!spec || value === null || value === undefined) continue;
    row[key] = typeof value === 'string' ? fromText(spec.type, value) : value;
  }
  return { ...feature, properties: row };
}
