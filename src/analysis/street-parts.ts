import type { StreetGraph } from './street-graph';

/** Streets that hang together, and how long they are. */
export interface StreetParts {
  /** Number of the part each node belongs to. */
  of: Int32Array;
  /** Metres of street in each part. */
  meters: Float64Array;
}

const none = -1;

/** Walks over all that hangs together with a node; returns the metres of street there. */
function fill({ first, to, meters }: StreetGraph, of: Int32Array, from: number, part: number) {
  const waiting = [from];
  of[from] = part;
  let twice = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const end = first[node + 1] ?? 0;
    for (let at = first[node] ?? 0; at < end; at++) {
      // Every stretch comes up from both of its ends.
      twice += meters[at] ?? 0;
      const other = to[at] ?? 0;
      if (of[other] !== none) continue;
      of[other] = part;
      waiting.push(other);
    }
  }
  return twice / 2;
}

/** Finds which streets hang together: one can walk between two nodes when they are of one part, and only then. */
export function findStreetParts(graph: StreetGraph): StreetParts {
  const of = new Int32Array(graph.xy.length / 2).fill(none);
  const meters: number[] = [];
  for (let node = 0; node < of.length; node++)
    if (of[node] === none) meters.push(fill(graph, of, node, meters.length));
  return { of, meters: Float64Array.from(meters) };
}
