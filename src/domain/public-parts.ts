import type { Part } from './part-fields';
import type { Row } from './row';

/** File key of what was seen on a walk. */
const observationsKey = 'observationer';
/** A key that says by its own name that it is not for the public, e.g. intern_anteckning. */
const internalKey = /^\s*intern/i;

/** Whether a part may leave: whatever is not plainly public is internal. */
const isPublicPart = (part: Part): boolean => part['publiceringsniva'] === 'offentlig';

function withoutNotes(part: Part): Part {
  return Object.fromEntries(Object.entries(part).filter(([key]) => !internalKey.test(key)));
}

/** A row that may leave, and how many observations it left without. */
export interface PublicRow {
  row: Row;
  leftOut: number;
}

/**
 * A record's row without the parts that are not for the public: internal observations, and internal notes on the
 * others. A list that becomes empty is left out; a row without observations is given back as it is.
 */
export function publicRow(row: Row): PublicRow {
  const { [observationsKey]: observations, ...others } = row.properties;
  if (observations === undefined || observations === null) return { row, leftOut: 0 };
  // What stands there instead of a list cannot be told to be public.
  if (!Array.isArray(observations)) return { row: { ...row, properties: others }, leftOut: 1 };
  const isPart = (each: unknown): each is Part => typeof each === 'object' && each !== null;
  const kept = observations.filter(isPart).filter(isPublicPart).map(withoutNotes);
  const properties = kept.length === 0 ? others : { ...others, [observationsKey]: kept };
  return { row: { ...row, properties }, leftOut: observations.length - kept.length };
}
