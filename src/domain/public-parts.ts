import { type FieldSpec, ownFields } from './fields';
import type { Measure } from './measure';
import type { Part } from './part-fields';
import { type Row, toRow } from './row';

/** A key that says by its own name that it is not for the public, e.g. intern_anteckning. */
const internalKey = /^\s*intern/i;

/** File keys of the lists whose parts say who may read them: observations, plan rows, meetings. */
const guardedKeys: readonly string[] = Object.values(ownFields).flatMap((fields) =>
  Object.values(fields).flatMap((spec) =>
    spec.type === 'parts' && 'publication' in spec.parts ? [spec.key] : [],
  ),
);

/** Whether a part may leave: whatever is not plainly public is internal. */
const isPublicPart = (part: Part): boolean => part['publiceringsniva'] === 'offentlig';

function withoutNotes(part: Part): Part {
  return Object.fromEntries(Object.entries(part).filter(([key]) => !internalKey.test(key)));
}

/** The parts of a list that may leave; what is no list cannot be told to be public. */
function publicList(list: unknown): { kept: readonly Part[]; leftOut: number } {
  if (!Array.isArray(list)) return { kept: [], leftOut: 1 };
  const isPart = (each: unknown): each is Part => typeof each === 'object' && each !== null;
  const kept = list.filter(isPart).filter(isPublicPart).map(withoutNotes);
  return { kept, leftOut: list.length - kept.length };
}

/** A row that may leave, and how many of its parts it left without. */
export interface PublicRow {
  row: Row;
  leftOut: number;
}

/**
 * A record's row without the parts that are not for the public: internal observations, plan rows and meetings, and
 * internal notes on the others. A list that becomes empty is left out; a row without such parts is given back as it is.
 */
export function publicRow(row: Row): PublicRow {
  const properties: Record<string, unknown> = { ...row.properties };
  let leftOut = 0;
  let guarded = false;
  for (const key of guardedKeys) {
    const list = properties[key];
    if (list === undefined || list === null) continue;
    guarded = true;
    const result = publicList(list);
    leftOut += result.leftOut;
    if (result.kept.length > 0) properties[key] = result.kept;
    else delete properties[key];
  }
  return guarded ? { row: { ...row, properties }, leftOut } : { row, leftOut: 0 };
}

/** A record as the public may have it: the same one where it has no guarded parts. */
export function publicMeasure<M extends Measure>(measure: M): M {
  const { row } = publicRow(toRow(measure));
  const own: Record<string, unknown> = { ...measure };
  for (const [codeKey, { key, type }] of Object.entries<FieldSpec>(ownFields[measure.type])) {
    if (type !== 'parts' || !guardedKeys.includes(key)) continue;
    if (row.properties[key] === undefined) delete own[codeKey];
    else own[codeKey] = row.properties[key];
  }
  return own as M; // lists of it are shorter, or gone
}
