import * as z from 'zod/mini';
import { parseDate } from './dates';
import { type FieldSpec, fieldsOf } from './fields';
import { type RowIssue, shorten } from './issues';
import type { PartSpec, PartTable } from './part-fields';
import { isInstant, isLine, isPlainText, isPosition, isTime } from './value-checks';
import { type RecordType, statusesOf } from './vocabulary';
import { isWeeklyHours } from './weekly-hours';

// The served pages forbid eval, which zod would otherwise use to compile its schemas.
z.config({ jitless: true });

const plainText = z
  .string()
  .check(z.minLength(1), z.refine(isPlainText, { params: { code: 'markup' } }));
const dateText = z
  .string()
  .check(z.refine((text) => parseDate(text) !== null, { params: { code: 'badDate' } }));
const source = z.object({ dokument: plainText, avsnitt: plainText });
const checked = (check: (value: unknown) => boolean) => z.unknown().check(z.refine(check));

function partSchema(spec: PartSpec) {
  switch (spec.type) {
    case 'text':
    case 'longText':
      return plainText;
    case 'list':
      return z.array(plainText);
    case 'code':
      return z.enum(spec.values ?? []);
    case 'date':
      return dateText;
    case 'integer':
      return z.int().check(z.nonnegative());
    case 'position':
      return checked(isPosition);
    case 'line':
      return checked(isLine);
    case 'instant':
      return checked(isInstant);
  }
}

function partsSchema(table: PartTable) {
  const shape = Object.values(table).map((spec) => {
    const schema = partSchema(spec);
    return [spec.key, spec.required ? schema : z.optional(z.nullable(schema))] as const;
  });
  return z.array(z.object(Object.fromEntries(shape)));
}

function valueSchema(spec: FieldSpec, statuses: readonly string[]) {
  switch (spec.type) {
    case 'text':
    case 'longText':
      return plainText;
    case 'list':
      return z.array(plainText);
    case 'code':
      return z.enum(spec.values ?? []);
    case 'codes':
      return z.array(z.enum(spec.values ?? [])).check(z.minLength(1));
    case 'status':
      return z.enum(statuses);
    case 'date':
      return dateText;
    case 'integer':
      return z.int().check(z.nonnegative());
    case 'boolean':
      return z.boolean();
    case 'sources':
      return z.array(source).check(z.minLength(1));
    case 'time':
      return checked(isTime);
    case 'weekly':
      return checked(isWeeklyHours);
    case 'parts':
      return partsSchema(spec.parts ?? {});
  }
}

/** Made from the field table. */
function rowSchema(type: RecordType) {
  const statuses = statusesOf(type);
  const shape = Object.values(fieldsOf(type)).map((spec) => {
    const schema = valueSchema(spec, statuses);
    return [spec.key, spec.required ? schema : z.optional(z.nullable(schema))] as const;
  });
  return z.object(Object.fromEntries(shape));
}

const rowSchemas = new Map<RecordType, ReturnType<typeof rowSchema>>();

/** The schema of a record type over a row's properties, keyed as in the file. Only a row at fault needs it. */
function rowSchemaOf(type: RecordType): ReturnType<typeof rowSchema> {
  const schema = rowSchemas.get(type) ?? rowSchema(type);
  rowSchemas.set(type, schema);
  return schema;
}

function toRowIssue(issue: z.core.$ZodIssue, row: unknown): RowIssue {
  const field = String(issue.path[0] ?? '');
  const raw = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    row,
  );
  const found = shorten(raw);
  if (issue.code === 'custom') {
    const code = issue.params?.['code'];
    const known = code === 'badDate' || code === 'markup' ? code : 'wrongType';
    return { code: known, field, found };
  }
  if (raw === undefined || raw === null || raw === '') return { code: 'missingField', field };
  if (issue.code === 'invalid_value')
    return { code: 'notAllowed', field, found, allowed: issue.values.map(String) };
  if (issue.code === 'too_small')
    return typeof raw === 'number'
      ? { code: 'negative', field, found }
      : { code: 'missingField', field };
  return { code: 'wrongType', field, found };
}

/**
 * Says what is wrong with a row's properties.
 * @param row properties keyed as in the file
 * @returns one issue per fault, empty for a good row
 */
export function rowIssues(type: RecordType, row: object): RowIssue[] {
  // An empty text is how spreadsheets and QGIS write "no value".
  const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
  const result = rowSchemaOf(type).safeParse(given);
  return result.success ? [] : result.error.issues.map((issue) => toRowIssue(issue, row));
}
