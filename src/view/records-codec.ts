import { DamagedLink } from './damaged-link';

/** So many records at most are chosen one by one. */
const mostRecords = 500;
/** Characters of an address that they may take: servers commonly refuse one of more than 8 000 in all. */
const longestRecords = 7_000;

/** An id as it stands in the list: a comma in it is no end of it. */
const writeId = (id: string): string => id.replace(/[%,]/g, encodeURIComponent);
const readId = (text: string): string => text.replace(/%2C|%25/gi, decodeURIComponent);

/** Writes ids of records one after the other, e.g. "kam-torget,akt-fest". */
export function writeRecords(ids: readonly string[]): string {
  return ids.map(writeId).join(',');
}

/**
 * Reads the list of an address.
 * @returns the ids, each once; null where there is none
 * @throws DamagedLink for more than an address may name
 */
export function readRecords(value: string | null): string[] | null {
  const ids = [...new Set((value ?? '').split(',').map(readId).filter(Boolean))];
  if (ids.length > mostRecords) throw new DamagedLink(`${ids.length} records`);
  return ids.length > 0 ? ids : null;
}

/** Whether so many and so long ids can stand in an address. */
export function fitsAddress(ids: readonly string[]): boolean {
  const written = new URLSearchParams({ ids: writeRecords(ids) }).toString();
  return ids.length <= mostRecords && written.length <= longestRecords;
}
