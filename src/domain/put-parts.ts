import { type Part, type PartOf, type PartTable, readParts, writeParts } from './part-fields';
import type { Row } from './row';

/**
 * A row with another list of parts; a list that becomes empty is left out.
 * @param field the field of the list, from the field table
 */
export function putParts<Table extends PartTable>(
  row: Row,
  { key, parts: table }: { key: string; parts: Table },
  list: readonly PartOf<Table>[],
): Row {
  const { [key]: before, ...others } = row.properties;
  const written = writeParts(table, list, Array.isArray(before) ? before : []);
  const properties = written.length > 0 ? { ...row.properties, [key]: written } : others;
  return { ...row, properties };
}

/** A list of parts as a row has it now. */
export function partsIn<Table extends PartTable>(
  { properties }: Row,
  { key, parts: table }: { key: string; parts: Table },
): PartOf<Table>[] {
  const list = properties[key];
  // The row was checked when it was read, and each change of it is checked again before it is kept.
  return readParts(table, Array.isArray(list) ? (list as Part[]) : []);
}
