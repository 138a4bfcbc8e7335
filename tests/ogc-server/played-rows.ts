/** What a played server holds, and what is sent to it. */
import type { Feature, Geometry } from 'geojson';

/** A feature of a collection; a record may have no place. */
export type PlayedRow = Feature<Geometry | null>;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Says why a row may not be saved; null for one that may. */
export type Refuse = (row: PlayedRow, collection: string) => string | null;

/** A request that would change a collection. */
export interface Write {
  method: string;
  collection: string;
  /** The collection's rows: to be changed in place. */
  rows: PlayedRow[];
  /** Id of the item; null where the address is that of the items. */
  item: string | null;
  /** As it was sent. */
  text: string;
  headers: Headers;
  /** Address of the items of the collection. */
  address: string;
}

/** Reads JSON; a text that is none is a fault with the parser's words. */
export function parseJson(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: String(error) };
  }
}

/** A body as a feature: undefined where it is none. Its geometry is not looked into. */
export function featureOf(value: unknown): PlayedRow | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  const { type, properties = null, geometry = null } = value as Partial<PlayedRow>; // unchecked still
  if (type !== 'Feature' || typeof properties !== 'object' || Array.isArray(properties))
    return undefined;
  if (geometry !== null && typeof geometry !== 'object') return undefined;
  return { type, properties: properties ?? {}, geometry };
}

/**
 * A number for a new row: one that no row has had.
 * @param taken the last number given in each collection, by its rows; it is brought up to date
 */
export function nextNumber(rows: readonly PlayedRow[], taken: Map<object, number>): number {
  const highest = rows.reduce(
    (most, { id }) => (Number.isSafeInteger(Number(id)) ? Math.max(most, Number(id)) : most),
    taken.get(rows) ?? 0,
  );
  const next = highest + 1;
  taken.set(rows, next);
  return next;
}
