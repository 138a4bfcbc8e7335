import type { Geometry } from 'geojson';
import { endsBeforeStart, parseDate } from './dates';
import { type FieldSpec, fieldsOf } from './fields';
import type { Measure } from './measure';
import type { Part, PartSpec, PartTable } from './part-fields';
import { type Bounds, geometryIssue } from './position';
import { isInstant, isLine, isPlainText, isPosition, isTime } from './value-checks';
import { type RecordType, statusesOf } from './vocabulary';
import { isWeeklyHours } from './weekly-hours';

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

/** Without "<" and ":" there is no markup; only a text that has one of them needs the closer look. */
const isText: Check = (value) =>
  typeof value === 'string' &&
  value !== '' &&
  ((value.indexOf('<') < 0 && value.indexOf(':') < 0) || isPlainText(value));
const every =
  (check: Check, atLeast: number): Check =>
  (value) =>
    Array.isArray(value) && value.length >= atLeast && value.every(check);
const isOneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isSource: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  'dokument' in value &&
  'avsnitt' in value &&
  isText(value.dokument) &&
  isText(value.avsnitt);

const isDate: Check = (value) => typeof value === 'string' && parseDate(value) !== null;
const isAmount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

function partCheckFor(spec: PartSpec): Check {
  switch (spec.type) {
    case 'text':
    case 'longText':
      return isText;
    case 'list':
      return every(isText, 0);
    case 'code':
      return isOneOf(spec.values ?? []);
    case 'date':
      return isDate;
    case 'integer':
      return isAmount;
    case 'position':
      return isPosition;
    case 'line':
      return isLine;
    case 'instant':
      return isInstant;
  }
}

/** Whether a value is a part with these fields. What else it holds does not matter. */
function isPart(table: PartTable): Check {
  const fields = Object.values(table).map((spec) => ({ ...spec, check: partCheckFor(spec) }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const part = value as Part;
    return fields.every(({ key, required, check }) => {
      const own = part[key];
      return own === undefined || (own === null && !required) ? !required : check(own);
    });
  };
}

function checkFor(spec: FieldSpec, type: RecordType): Check {
  switch (spec.type) {
    case 'text':
    case 'longText':
      return isText;
    case 'list':
      return every(isText, 0);
    case 'code':
      return isOneOf(spec.values ?? []);
    case 'codes':
      return every(isOneOf(spec.values ?? []), 1);
    case 'status':
      return isOneOf(statusesOf(type));
    case 'date':
      return isDate;
    case 'integer':
      return isAmount;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'sources':
      return every(isSource, 1);
    case 'time':
      return isTime;
    case 'weekly':
      return isWeeklyHours;
    case 'parts':
      return every(isPart(spec.parts ?? {}), 0);
  }
}

interface CompiledField {
  codeKey: string;
  required: boolean;
  check: Check;
}

/** The fields of a record type by file key, ready to be checked. */
interface CompiledTable {
  fields: ReadonlyMap<string, CompiledField>;
  requiredCount: number;
}

function compileTable(type: RecordType): CompiledTable {
  const specs = Object.entries(fieldsOf(type));
  const fields = specs.map(([codeKey, spec]): [string, CompiledField] => [
    spec.key,
    { codeKey, required: spec.required === true, check: checkFor(spec, type) },
  ]);
  return { fields: new Map(fields), requiredCount: specs.filter(([, s]) => s.required).length };
}

/**
 * Makes the reader for one layer: it takes rows that are plainly good and leaves the rest to
 * {@link rowIssues}, which says why. The same field table is behind both; a property test holds them together.
 * Made by hand because a register of a million rows must be read without compiling schemas (no eval).
 * @returns a function from a GeoJSON feature to its record, or null when the row needs a closer look
 */
export function makeRowReader(context: RowContext): (feature: unknown) => Measure | null {
  const table = compileTable(context.type);
  return (feature) => {
    if (typeof feature !== 'object' || feature === null) return null;
    const { properties, geometry = null } = feature as { properties?: unknown; geometry?: unknown };
    if (typeof properties !== 'object' || properties === null) return null;
    if (geometryIssue(geometry, context.bounds)) return null;
    const record: Record<string, unknown> = { layer: context.layer, type: context.type, geometry };
    if (!copyChecked(properties as Readonly<Record<string, unknown>>, table, record)) return null;
    const measure = record as unknown as Measure; // every field of the table was checked above
    return agrees(measure, context) ? measure : null;
  };
}

/**
 * Copies the fields a row has into the record under their code keys; false when one is not good or is missing.
 * It goes through the row, not through the table: looking for the many fields that a row lacks costs more.
 */
function copyChecked(
  row: Readonly<Record<string, unknown>>,
  { fields, requiredCount }: CompiledTable,
  record: Record<string, unknown>,
): boolean {
  let required = 0;
  for (const key in row) {
    const value = row[key];
    const field = fields.get(key);
    if (!field || value === undefined || value === null || value === '') continue;
    if (!field.check(value)) return false;
    record[field.codeKey] = value;
    if (field.required) required++;
  }
  return required === requiredCount;
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
