import type { Geometry } from 'geojson';
import { endsBeforeStart, parseDate } from './dates';
import { type FieldSpec, fieldsOf } from './fields';
import type { Measure } from './measure';
import { type Bounds, geometryIssue } from './position';
import { isPlainText } from './schema';
import { type RecordType, statusesOf } from './vocabulary';

/** What a row is checked against besides the field table. */
export interface RowContext {
  layer: string;
  type: RecordType;
  /** Where coordinates may lie. */
  bounds: Bounds;
  /** Names of the districts a row may state. */
  districtNames: ReadonlySet<string>;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) =>
  typeof value === 'string' && value !== '' && (value.indexOf('<') < 0 || isPlainText(value));
const isSafeText: Check = (value) =>
  isText(value) && (String(value).indexOf(':') < 0 || isPlainText(String(value)));
const every =
  (check: Check, atLeast: number): Check =>
  (value) =>
    Array.isArray(value) && value.length >= atLeast && value.every(check);
const isOneOf = (values: readonly string[]): Check => {
  const known = new Set<unknown>(values);
  return (value) => known.has(value);
};
const isSource: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  'dokument' in value &&
  'avsnitt' in value &&
  isSafeText(value.dokument) &&
  isSafeText(value.avsnitt);

function checkFor(spec: FieldSpec, type: RecordType): Check {
  switch (spec.type) {
    case 'text':
    case 'longText':
      return isSafeText;
    case 'list':
      return every(isSafeText, 0);
    case 'code':
      return isOneOf(spec.values ?? []);
    case 'codes':
      return every(isOneOf(spec.values ?? []), 1);
    case 'status':
      return isOneOf(statusesOf(type));
    case 'date':
      return (value) => typeof value === 'string' && parseDate(value) !== null;
    case 'integer':
      return (value) => Number.isSafeInteger(value) && Number(value) >= 0;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'sources':
      return every(isSource, 1);
  }
}

interface CompiledField {
  fileKey: string;
  codeKey: string;
  required: boolean;
  check: Check;
}

/**
 * Makes the reader for one layer: it takes rows that are plainly good and leaves the rest to
 * {@link rowIssues}, which says why. The same field table is behind both; a property test holds them together.
 * Made by hand because a register of a million rows must be read without compiling schemas (no eval).
 * @returns a function from a GeoJSON feature to its record, or null when the row needs a closer look
 */
export function makeRowReader(context: RowContext): (feature: unknown) => Measure | null {
  const fields: CompiledField[] = Object.entries(fieldsOf(context.type)).map(([codeKey, spec]) => ({
    fileKey: spec.key,
    codeKey,
    required: spec.required === true,
    check: checkFor(spec, context.type),
  }));
  return (feature) => {
    if (typeof feature !== 'object' || feature === null) return null;
    const { properties, geometry = null } = feature as { properties?: unknown; geometry?: unknown };
    if (typeof properties !== 'object' || properties === null) return null;
    if (geometryIssue(geometry, context.bounds)) return null;
    const record: Record<string, unknown> = { layer: context.layer, type: context.type, geometry };
    if (!copyChecked(properties as Readonly<Record<string, unknown>>, fields, record)) return null;
    const measure = record as unknown as Measure; // every field of the table was checked above
    return agrees(measure, context) ? measure : null;
  };
}

/** Copies the fields a row has into the record under their code keys; false at the first that is not good. */
function copyChecked(
  row: Readonly<Record<string, unknown>>,
  fields: readonly CompiledField[],
  record: Record<string, unknown>,
): boolean {
  for (const field of fields) {
    const value = row[field.fileKey];
    if (value === undefined || value === null || value === '') {
      if (field.required) return false;
    } else if (field.check(value)) {
      record[field.codeKey] = value;
    } else return false;
  }
  return true;
}

/** Whether the fields of a row agree with one another and with the workspace. */
function agrees(measure: Measure, context: RowContext): boolean {
  const hasPlace = (measure.geometry satisfies Geometry | null) !== null;
  if (hasPlace === (measure.geometryQuality === 'saknas')) return false;
  const { startDate, endDate } = measure;
  if (startDate !== undefined && endDate !== undefined && endsBeforeStart(startDate, endDate))
    return false;
  return measure.statedDistricts?.every((name) => context.districtNames.has(name)) ?? true;
}
