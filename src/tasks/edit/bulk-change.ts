import type { Change } from '@/domain/change';
import { type FieldSpec, fieldsOf } from '@/domain/fields';
import type { RowIssue } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import { sameRow, toRow } from '@/domain/row';
import { statusesOf } from '@/domain/vocabulary';
import { withField } from '@/view/new-row';
import type { RowCheck } from '@/view/use-row-check';

/** Fields that make no sense to set alike for several records: what tells them apart, and where they are. */
const ownToEach = new Set(['id', 'name', 'sources', 'geometryQuality', 'geometrySource']);

/** Code keys of the fields that all the records have and that can be set alike. */
export function sharedFields(measures: readonly Measure[]): readonly string[] {
  const tables = [...new Set(measures.map(({ type }) => type))].map(fieldsOf);
  const [first, ...others] = tables;
  return Object.keys(first ?? {}).filter(
    (key) =>
      !ownToEach.has(key) &&
      first?.[key]?.type !== 'parts' &&
      others.every((table) => table[key]?.key === first?.[key]?.key && key in table),
  );
}

/** Values that all the records may have in a field to choose from. */
export function sharedChoices(spec: FieldSpec, measures: readonly Measure[]): readonly string[] {
  if (spec.type !== 'status') return spec.values ?? [];
  const types = [...new Set(measures.map(({ type }) => type))];
  const [first = [], ...others] = types.map(statusesOf);
  return first.filter((status) => others.every((own) => own.includes(status)));
}

/** What setting a field for several records comes to. */
export interface BulkChange {
  changes: readonly Change[];
  /** Records that have the value already. */
  same: number;
  /** Records that cannot have it, with what would be wrong. */
  refused: readonly { measure: Measure; issue: RowIssue }[];
}

/**
 * Sets a field of several records.
 * @param value as in the file; undefined takes the field away
 * @param check what is wrong with a row of a layer
 */
export function changeAll(
  measures: readonly Measure[],
  key: string,
  value: unknown,
  check: RowCheck,
): BulkChange {
  const changes: Change[] = [];
  const refused: { measure: Measure; issue: RowIssue }[] = [];
  let same = 0;
  for (const measure of measures) {
    const before = toRow(measure);
    const after = withField(before, key, value);
    const [issue] = check(measure.layer, after);
    if (sameRow(before, after)) same++;
    else if (issue) refused.push({ measure, issue });
    else changes.push({ recordId: measure.id, layer: measure.layer, before, after });
  }
  return { changes, same, refused };
}
