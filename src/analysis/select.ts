import type { FacetColumn } from './facet-column';

/**
 * Faceted choice over typed arrays. Every condition has a bit; a record carries the bits of the conditions it
 * fails. It is chosen when it fails none, and counts for a facet's values when it fails at most that facet:
 * so each count says how many records a click on the value would show.
 */

/** A condition on one facet: the codes that pass. */
export interface FacetCondition {
  facet: string;
  allowed: ReadonlySet<string>;
}

/** Any other condition, e.g. free text or a period, as one byte a record: 1 passes. */
export interface MaskCondition {
  name: string;
  mask: Uint8Array;
}

export interface Selection {
  /** Bits of the failed conditions per record; 0 is chosen. */
  failed: Uint32Array;
  /** Bit of each condition by its name; 0 for one that is not set. */
  bitOf: (name: string) => number;
  /** Indexes of the chosen records, rising. */
  chosen: Uint32Array;
}

function failFacet(failed: Uint32Array, column: FacetColumn, allowed: Uint8Array, bit: number) {
  const { offsets, codes } = column;
  let at = 0;
  for (let record = 0; record < failed.length; record++) {
    const end = offsets[record + 1] ?? 0;
    let passes = 0;
    for (; at < end; at++) passes |= allowed[codes[at] ?? 0] ?? 0;
    if (!passes) failed[record] = (failed[record] ?? 0) | bit;
  }
}

function indexesOfZero(failed: Uint32Array): Uint32Array {
  let count = 0;
  for (const bits of failed) if (bits === 0) count++;
  const chosen = new Uint32Array(count);
  let at = 0;
  for (let record = 0; record < failed.length; record++)
    if (failed[record] === 0) chosen[at++] = record;
  return chosen;
}

/**
 * Chooses the records that pass every condition. A record passes a facet condition with any one of its values.
 * @param columns facet columns by name, all over the same records
 * @param size number of records
 * @throws when a condition names an unknown facet, or there are more than 31 conditions
 */
export function computeSelection(
  columns: Readonly<Record<string, FacetColumn>>,
  size: number,
  facets: readonly FacetCondition[],
  masks: readonly MaskCondition[],
): Selection {
  if (facets.length + masks.length > 31)
    throw new Error(`${facets.length + masks.length} conditions are more than 31`);
  const failed = new Uint32Array(size);
  const bits = new Map<string, number>();
  for (const { facet, allowed } of facets) {
    const column = columns[facet];
    if (!column) throw new Error(`there is no facet "${facet}"`);
    const bit = 1 << bits.size;
    bits.set(facet, bit);
    failFacet(
      failed,
      column,
      Uint8Array.from(column.values, (value) => (allowed.has(value) ? 1 : 0)),
      bit,
    );
  }
  for (const { name, mask } of masks) {
    const bit = 1 << bits.size;
    bits.set(name, bit);
    for (let record = 0; record < size; record++)
      if (!mask[record]) failed[record] = (failed[record] ?? 0) | bit;
  }
  return { failed, bitOf: (name) => bits.get(name) ?? 0, chosen: indexesOfZero(failed) };
}

/**
 * Counts the records per value of a facet, leaving that facet's own condition out.
 * @returns one count per value of the column
 */
export function computeCounts(
  selection: Selection,
  facet: string,
  column: FacetColumn,
): Uint32Array {
  const counts = new Uint32Array(column.values.length);
  const others = ~selection.bitOf(facet);
  const { failed } = selection;
  for (let record = 0; record < failed.length; record++) {
    if (((failed[record] ?? 0) & others) !== 0) continue;
    const end = column.offsets[record + 1] ?? 0;
    for (let at = column.offsets[record] ?? 0; at < end; at++) {
      const code = column.codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return counts;
}
