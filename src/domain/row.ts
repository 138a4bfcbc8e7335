import type { Geometry } from 'geojson';
import { fieldsOf } from './fields';
import { fieldValue, type Measure } from './measure';
import { type RecordType, recordTypes } from './vocabulary';

/** A record as a row of a file: properties under the file keys, geometry in WGS 84. */
export interface Row {
  properties: Readonly<Record<string, unknown>>;
  geometry: Geometry | null;
}

/** No known value lies deeper than a MultiPolygon's numbers; what does was made to exhaust the stack. */
const deepest = 64;

/** The file keys of a record type's fields, in the order of the field table. */
export function fileKeysOf(type: RecordType): readonly string[] {
  return Object.values(fieldsOf(type)).map((spec) => spec.key);
}

const knownKeys: readonly string[] = [...new Set(recordTypes.flatMap(fileKeysOf))];

/** Whether a value in a file stands for "not stated": left out, null or an empty text. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function sameObjects(a: object, b: object, depth: number): boolean {
  // Objects that came from JSON: any key may be asked for.
  const one = a as Readonly<Record<string, unknown>>;
  const other = b as Readonly<Record<string, unknown>>;
  const same = (key: string) => sameAt(one[key], other[key], depth);
  return Object.keys(a).every(same) && Object.keys(b).every(same);
}

function sameAt(a: unknown, b: unknown, depth: number): boolean {
  if (isAbsent(a) || isAbsent(b)) return isAbsent(a) && isAbsent(b);
  if (a === b || Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || depth > deepest) return false;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameAt(item, b[index], depth + 1));
  if (Array.isArray(a) || Array.isArray(b)) return false;
  return a !== null && b !== null && sameObjects(a, b, depth + 1);
}

/**
 * Whether two values of a field or two geometries are the same, whatever the order of keys.
 * Undefined, null and '' are the same. Values nested more than 64 deep never are.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  return sameAt(a, b, 0);
}

/**
 * A record as a row of its layer's file: what the row reader takes and gives the same record from.
 * @returns the fields the record has, under their file keys, in the order of the field table
 */
export function toRow(measure: Measure): Row {
  const properties: Record<string, unknown> = {};
  for (const [codeKey, { key }] of Object.entries(fieldsOf(measure.type))) {
    const value = fieldValue(measure, codeKey);
    if (value !== undefined) properties[key] = value;
  }
  return { properties, geometry: measure.geometry };
}

/**
 * What the app knows of a feature in a file, unchecked: for comparing, not for showing.
 * @returns the fields of the record type that are stated; null for what has no properties
 */
export function toKnownRow(type: RecordType, feature: unknown): Row | null {
  if (typeof feature !== 'object' || feature === null) return null;
  const { properties, geometry } = feature as { properties?: unknown; geometry?: unknown };
  if (typeof properties !== 'object' || properties === null) return null;
  const row = properties as Readonly<Record<string, unknown>>;
  const known = fileKeysOf(type).filter((key) => Object.hasOwn(row, key) && !isAbsent(row[key]));
  return {
    properties: Object.fromEntries(known.map((key) => [key, row[key]])),
    // It may be anything; `sameRow` looks at it without trusting it.
    geometry: (geometry ?? null) as Geometry | null,
  };
}

/**
 * Whether two rows say the same: equal fields of the field table and equal geometry. The order of keys does
 * not count, nor does how "not stated" is written, nor what the app does not know. No row is the same as no row.
 */
export function sameRow(a: Row | null, b: Row | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    knownKeys.every((key) => sameValue(a.properties[key], b.properties[key])) &&
    sameValue(a.geometry, b.geometry)
  );
}
