import type { Bounds } from '@/domain/position';
import { qgisQuirks } from './qgis-server';
import { type ServerKind, type ServerQuirks, usualServer } from './server-quirks';

/** A collection of a server that follows OGC API Features Part 1 (17-069r4). */
export interface CollectionSource {
  /** Absolute address of the landing page, with or without "/" at its end. What it asks for after "?" is kept. */
  url: string;
  /** Id of the collection. */
  collection: string;
  /** Items to ask for at a time; a server may give fewer. */
  limit?: number;
  /**
   * Only items that lie in it, at least in part. Items without a place are then left out by the server
   * (17-069r4, 7.15.3): not for a layer that has such records.
   */
  bounds?: Bounds;
  /** Only items with exactly these values, by property (17-069r4, 7.15.5). */
  where?: Readonly<Record<string, string>>;
  /**
   * The rows may come in the order in which they lie. QGIS Server sorts the whole table for every page: 19 s for a million
   * rows, where the same page takes 5 ms as they lie (measured: npm run bench -- servers).
   */
  asTheyLie?: boolean;
  /** What the server is: where it departs from the standard it is asked in another way. */
  server?: ServerKind | undefined;
}

/** Items that are asked for at a time. */
export function limitOf({ limit, ...source }: CollectionSource): number {
  return limit ?? quirks(source).limit;
}

/** How the collection's server is to be asked. */
export function quirks({ server }: CollectionSource): ServerQuirks {
  return server === 'qgis' ? qgisQuirks : usualServer;
}

/** Address of the items of a collection, without any question; what its landing page asks for after "?" is kept. */
export function itemsUrl({ url, collection }: CollectionSource): URL {
  const address = new URL(url);
  const landing = address.pathname.replace(/\/+$/, '');
  address.pathname = `${landing}/collections/${encodeURIComponent(collection)}/items`;
  return address;
}

/** Where the items of the collection are; what a failure names. */
export function itemsAddress(source: CollectionSource): string {
  const { origin, pathname } = itemsUrl(source);
  return origin + pathname;
}

/**
 * The address of a page of items.
 * @param offset items that come before it, from 0
 * @throws TypeError where `url` is no absolute address
 */
export function pageAddress(source: CollectionSource, offset: number): string {
  const address = itemsUrl(source);
  const query = address.searchParams;
  query.set('f', 'json');
  query.set('limit', String(limitOf(source)));
  query.set('offset', String(offset));
  if (source.bounds) query.set('bbox', source.bounds.join(','));
  const { sortBy } = quirks(source);
  if (sortBy !== undefined && !source.asTheyLie) query.set('sortby', sortBy);
  for (const [key, value] of Object.entries(source.where ?? {})) query.set(key, value);
  // A comma needs no escape in a query, and not every server undoes one. QGIS Server takes "+" for a plus.
  address.search = query.toString().replaceAll('%2C', ',').replaceAll('+', '%20');
  return address.href;
}
