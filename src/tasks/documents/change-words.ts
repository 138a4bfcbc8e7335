import {
  type FieldChange,
  type RecordChange,
  type RegisterChange,
  registerChanges,
} from '@/analysis/compare-registers';
import { fieldsOf } from '@/domain/fields';
import type { FieldValue, Measure } from '@/domain/measure';
import type { Workspace } from '@/domain/workspace';
import { documentsText } from '@/text/documents';
import { formatDate, formatField } from '@/text/format';
import { fieldLabel, valueLabel } from '@/text/labels';
import { timeWords } from './measure-cells';

const words = documentsText.snapshot;

/** What has happened to one record, in words. */
export interface ChangeRow {
  change: RecordChange;
  name: string;
  layer: string;
  /** What is different, a line for each thing. */
  lines: readonly string[];
}

function fieldLine({ key, before, after }: FieldChange, measure: Measure): string {
  const spec = Object.values(fieldsOf(measure.type)).find((field) => field.key === key);
  if (!spec) return words.wasOther(fieldLabel(key));
  const said = (value: unknown) => formatField(spec, value as FieldValue | undefined); // read by the row reader
  const [was, is] = [said(before), said(after)];
  // Lists of parts are told by their number alone.
  return was === is ? words.wasOther(fieldLabel(key)) : words.became(fieldLabel(key), was, is);
}

/** Where and when a record that is new, or was removed, stands. */
function statusLine(measure: Measure): string {
  return [valueLabel(measure.status), timeWords(measure)].filter((part) => part !== '').join(', ');
}

function linesOf({ before, after, fields, moved }: RecordChange): string[] {
  const measure = after ?? before;
  if (!measure) return [];
  if (!before || !after) return [statusLine(measure)];
  return [
    ...fields.map((field) => fieldLine(field, after)),
    ...(moved ? [words.moved] : []),
    ...(before.layer === after.layer ? [] : [words.otherLayer]),
  ];
}

/** The changes in words, in their order. */
export function changeRows(
  changes: readonly RecordChange[],
  { lager }: Pick<Workspace, 'lager'>,
): ChangeRow[] {
  return changes.flatMap((change) => {
    const measure = change.after ?? change.before;
    if (!measure) return [];
    const layer = lager.find(({ id }) => id === measure.layer)?.namn ?? measure.layer;
    return [{ change, name: measure.name, layer, lines: linesOf(change) }];
  });
}

/** The kinds that there are any of, with their numbers. */
export function kindsIn(
  counts: Readonly<Record<RegisterChange, number>>,
): { kind: RegisterChange; count: number }[] {
  return registerChanges
    .map((kind) => ({ kind, count: counts[kind] }))
    .filter(({ count }) => count > 0);
}

/** Name and day of a snapshot as they stand together. */
export function snapshotName({ namn, dag }: { namn: string; dag: string }): string {
  return namn.includes(dag) ? namn : words.named(namn, formatDate(dag));
}
