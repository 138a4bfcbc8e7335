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
  /** A character that makes a value a pattern: values with it cannot be asked for. */
  wildcard?: string;
}

/** A server that keeps to OGC API Features Part 1 (17-069r4). */
export const usualServer: ServerQuirks = { limit: 1000, countsHold: true };

export const serverQuirks: Readonly<Record<ServerKind, ServerQuirks>> = {
  /**
   * QGIS Server 3.22. Its order changes when a row has been changed, unless it is told what to sort by. Each of its
   * processes remembers the number of rows from when it first counted them: too high or too low later, and an offset
   * above it is refused. Of a question with a value for a property it counts anew each time. As many as it gives at most are asked for, and a page that is not full is the last.
   */
  qgis: { limit: 10_000, sortBy: 'id', countsHold: false, wildcard: '*' },
};
