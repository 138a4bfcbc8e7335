import {
  countChanges,
  type RecordChange,
  type RegisterChange,
  registerChanges,
} from '@/analysis/compare-registers';
import { makeDistrictLocator } from '@/analysis/district-shares';
import { documentsText } from '@/text/documents';
import { formatCount, swedishOrder } from '@/text/format';
import type { DocumentSource } from './content';

const words = documentsText.snapshot;

/** The changes of one district, or of those that count for the whole area alone. */
export interface DistrictChanges {
  name: string;
  total: number;
  counts: Readonly<Record<RegisterChange, number>>;
  changes: readonly RecordChange[];
}

/**
 * Counts changes by district: where the record lies now, and those that were removed where they lay. A record in
 * several districts counts in each.
 * @returns districts with changes, most changes first, and the whole area last
 */
export function districtChanges(
  { dataset: { districts }, workspace }: Pick<DocumentSource, 'dataset' | 'workspace'>,
  changes: readonly RecordChange[],
): DistrictChanges[] {
  const locate = makeDistrictLocator(districts);
  const groups = new Map<string | null, RecordChange[]>();
  for (const change of changes) {
    const { geometry, statedDistricts } = change.after ?? change.before ?? {};
    const names = geometry
      ? locate(geometry).map(({ district }) => district.name)
      : (statedDistricts ?? []);
    for (const name of names.length > 0 ? names : [null])
      groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  const rowOf = (name: string, own: readonly RecordChange[]): DistrictChanges => ({
    name,
    total: own.length,
    counts: countChanges(own),
    changes: own,
  });
  const rows = [...groups].flatMap(([name, own]) => (name === null ? [] : [rowOf(name, own)]));
  rows.sort((a, b) => b.total - a.total || swedishOrder.compare(a.name, b.name));
  const whole = groups.get(null);
  return whole ? [...rows, rowOf(words.wholeArea(workspace.omrade.namn), whole)] : rows;
}

/** The counts as rows of a table: the district, each kind, all. */
export function districtCells(rows: readonly DistrictChanges[]): string[][] {
  return rows.map(({ name, counts, total }) => [
    name,
    ...registerChanges.map((kind) => formatCount(counts[kind])),
    formatCount(total),
  ]);
}
