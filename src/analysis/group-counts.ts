import type { FacetColumn } from './facet-column';
import type { Selection } from './select';

/** Records per group of values, each record once a group. */
export interface GroupCounts {
  /** Per group. */
  totals: Uint32Array;
  /** Row-major: group after group, each with one count per value of the split column; empty without one. */
  cells: Uint32Array;
  /** Records that are in any group. */
  records: number;
  /** Records that are in more than one, so that the totals add up to more than `records`. */
  inSeveral: number;
}

const noGroup = -1;

function groupOfCode(column: FacetColumn, groups: readonly (readonly string[])[]): Int32Array {
  const byValue = new Map(groups.flatMap((values, group) => values.map((value) => [value, group])));
  return Int32Array.from(column.values, (value) => byValue.get(value) ?? noGroup);
}

/**
 * Counts records per group of a facet's values, leaving that facet's own condition out: so that each count
 * says how many records would be chosen if the facet's condition were the group's values.
 * @param groups values of each group; a value belongs to one group at most
 * @param split column by whose values the groups are divided, or null
 */
export function computeGroupCounts(
  selection: Selection,
  facet: string,
  column: FacetColumn,
  groups: readonly (readonly string[])[],
  split: FacetColumn | null,
): GroupCounts {
  const groupOf = groupOfCode(column, groups);
  const width = split?.values.length ?? 0;
  const totals = new Uint32Array(groups.length);
  const cells = new Uint32Array(groups.length * width);
  /** Last record counted in each group, plus one: a record with two of a group's values counts once. */
  const lastIn = new Uint32Array(groups.length);
  const countIn = (record: number): number => {
    let hits = 0;
    const end = column.offsets[record + 1] ?? 0;
    for (let at = column.offsets[record] ?? 0; at < end; at++) {
      const group = groupOf[column.codes[at] ?? 0] ?? noGroup;
      if (group === noGroup || lastIn[group] === record + 1) continue;
      lastIn[group] = record + 1;
      totals[group] = (totals[group] ?? 0) + 1;
      hits++;
      if (split) addToCells(cells, group * width, split, record);
    }
    return hits;
  };
  const others = ~selection.bitOf(facet);
  let records = 0;
  let inSeveral = 0;
  for (let record = 0; record < selection.failed.length; record++) {
    if (((selection.failed[record] ?? 0) & others) !== 0) continue;
    const hits = countIn(record);
    if (hits > 0) records++;
    if (hits > 1) inSeveral++;
  }
  return { totals, cells, records, inSeveral };
}

function addToCells(cells: Uint32Array, start: number, split: FacetColumn, record: number): void {
  const end = split.offsets[record + 1] ?? 0;
  for (let at = split.offsets[record] ?? 0; at < end; at++) {
    const cell = start + (split.codes[at] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
}
