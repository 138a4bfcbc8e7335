/** Servers that depart from the standard in ways that reading must know of; docs/servrar.md has what was tried. */
export type ServerKind = 'qgis';

/** How a server is asked, and how far its answers can be relied on. */
export interface ServerQuirks {
  /** Items to ask for at a time. */
  limit: number;
  /** What items are sorted by, for a server whose pages would else come in another order each time. */
  sortBy?: string;
  /** Whether its count of the items is true. */
  countsHold: boolean;
  /** The collection whose one row always comes, for a server that gives no rows where it has lost its database. */
  answering?: string;
  /** A character that makes a value a pattern: values with it cannot be asked for. */
  wildcard?: string;
}

/** A server that keeps to OGC API Features Part 1 (17-069r4). */
export const usualServer: ServerQuirks = { limit: 1000, countsHold: true };
