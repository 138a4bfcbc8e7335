import type { FacetColumn } from '@/analysis/facet-column';
import { type FacetKey, wholeBorough } from '@/domain/facets';
import { notStated } from '@/domain/vocabulary';
import { swedishOrder } from '@/text/format';

/** A value of a facet as it is offered: how many records a click would show, and how many have it at all. */
export interface OfferedValue {
  value: string;
  label: string;
  count: number;
  total: number;
}

/** Records per value of a column, whatever the filters. */
export function computeTotals(column: FacetColumn): Uint32Array {
  const totals = new Uint32Array(column.values.length);
  for (const code of column.codes) totals[code] = (totals[code] ?? 0) + 1;
  return totals;
}

/** Values that stand last: they say what a record lacks, not what it has. */
const isRest = (value: string): boolean => value === wholeBorough || value === notStated;

/**
 * The values in the order they are read: parts of the area by name, all else by count, then by name.
 * Values that no record has are left out, but every part of the area is named, so that "none here" can be seen.
 */
export function orderValues(facet: FacetKey, values: readonly OfferedValue[]): OfferedValue[] {
  const byName = facet === 'district';
  return values
    .filter(({ total }) => byName || total > 0)
    .sort(
      (a, b) =>
        Number(isRest(a.value)) - Number(isRest(b.value)) ||
        (byName ? 0 : b.count - a.count || b.total - a.total) ||
        swedishOrder.compare(a.label, b.label),
    );
}

/** More values than this are shown only on demand. */
const shortList = 8;
/** Parts of the area are looked for by name, and a list cut off in the alphabet hides half of them. */
const shortListOfParts = 24;

/** The first values and every chosen one, in order; all of them when `all` or when they are few. */
export function visibleValues(
  facet: FacetKey,
  ordered: readonly OfferedValue[],
  chosen: readonly string[],
  all: boolean,
): readonly OfferedValue[] {
  const most = facet === 'district' ? shortListOfParts : shortList;
  if (all || ordered.length <= most) return ordered;
  return ordered.filter(({ value }, at) => at < most || chosen.includes(value));
}
