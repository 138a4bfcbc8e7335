/** A page of items as a played server gives it, with what its faults make of it. */
import { geoJson } from './answers.ts';
import { type Fault, findFault, type ItemsPage, spoilPage } from './faults.ts';
import type { PlayedRow } from './played-rows.ts';
import type { AskedPage } from './read-query.ts';

/**
 * Changes what the collection holds, as somebody else might between two requests.
 * @param item id of the item that is asked for; null where none is
 */
export function changeRows(
  rows: PlayedRow[],
  faults: readonly Fault[],
  item: string | null = null,
): void {
  const coming = findFault(faults, 'inserts');
  if (coming) rows.unshift(...coming.features);
  const going = findFault(faults, 'removes');
  if (going) rows.splice(0, going.count);
  const other = findFault(faults, 'changedByOther');
  if (!other) return;
  const before = new Map(rows.map((row) => [row.id, row]));
  // The rows that were given to the server are somebody's who may use them again.
  const copies = structuredClone(rows);
  other.change(copies, item);
  rows.splice(0, rows.length, ...copies.map((row) => withVersion(row, before.get(row.id))));
}

/** A row that has been changed, with the version after the one it had, where rows have one and the change gave none. */
function withVersion(row: PlayedRow, before: PlayedRow | undefined): PlayedRow {
  const version: unknown = row.properties?.['version'];
  if (!before || typeof version !== 'number' || version !== before.properties?.['version'])
    return row;
  if (JSON.stringify(row) === JSON.stringify(before)) return row;
  return { ...row, properties: { ...row.properties, version: version + 1 } };
}

export function makePage(url: URL, asked: AskedPage, faults: readonly Fault[]): ItemsPage {
  const { matching } = asked;
  const limit = Math.min(asked.limit, findFault(faults, 'cap')?.limit ?? asked.limit);
  const lastStart = Math.floor(Math.max(0, matching.length - 1) / limit) * limit;
  let { offset } = asked;
  if (findFault(faults, 'repeats')) offset = 0;
  if (findFault(faults, 'clamps')) offset = Math.min(offset, lastStart);
  const isAway = findFault(faults, 'noDatabase') !== undefined;
  const features = isAway ? [] : matching.slice(offset, offset + limit);
  const next = new URL(url);
  next.searchParams.set('offset', String(offset + limit));
  const links = [{ rel: 'self', href: url.href, type: geoJson }];
  if (offset + limit < matching.length) links.push({ rel: 'next', href: next.href, type: geoJson });
  const page = {
    features,
    numberMatched: matching.length,
    numberReturned: features.length,
    links,
  };
  return spoilPage(page, faults, next.href);
}
