import type { Position } from 'geojson';
import type { Plane } from './plane';
import { type Seed, ShortestPaths } from './shortest-paths';
import { buildStreetGraph, type StreetGraph } from './street-graph';
import { findStreetParts, type StreetParts } from './street-parts';
import { findNearestStretch, makeStretchGrid } from './stretch-grid';

/** Where one steps out on the streets from a place beside them. */
export interface Snap {
  /** Place on the street, in metres on the plane. */
  x: number;
  y: number;
  /** Straight metres to the street. */
  meters: number;
  /** Both ends of the stretch, with the metres along it to each. */
  ends: readonly [Seed, Seed];
  /** Number of the part of the streets: ways lead between snaps of one part, and only between those. */
  part: number;
}

/** Streets and paths to walk along, made once for all routes. */
export interface StreetNetwork {
  /** Nodes and stretches; their memory is shared by all routes. */
  graph: StreetGraph;
  /** Searches for ways; one at a time. */
  paths: ShortestPaths;
  /**
   * Finds the nearest street.
   * @param position WGS 84
   * @param mostMeters streets farther away are not found
   * @returns null when there is none within the distance
   * @throws RangeError for a position that is no place on the globe
   */
  snap: (position: Position, mostMeters?: number) => Snap | null;
}

/** Nobody walks much farther over open ground to the nearest street; beyond it the network does not reach the place. */
const snapMeters = 100;

/**
 * Metres of street that hang together below which they are no use: a stub that was cut off by a motorway leads nowhere,
 * and a stop that snapped to it could not be reached although a street goes by on its other side.
 */
const leastPartMeters = 1_000;

/** First and second node of each stretch that is of use, each stretch once. */
function usefulStretches({ first, to }: StreetGraph, parts: StreetParts): Int32Array {
  const longest = parts.meters.reduce((most, meters) => Math.max(most, meters), 0);
  const least = Math.min(longest, leastPartMeters);
  const ends: number[] = [];
  for (let node = 0; node + 1 < first.length; node++) {
    if ((parts.meters[parts.of[node] ?? 0] ?? 0) < least) continue;
    for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at++) {
      const other = to[at] ?? 0;
      if (other > node) ends.push(node, other);
    }
  }
  return Int32Array.from(ends);
}

/**
 * Makes a network of lines.
 * @param lines WGS 84; they meet where they share a vertex
 * @throws RangeError for a position that is no place on the globe, or an area more than 3 000 km wide
 */
export function makeStreetNetwork(
  lines: readonly (readonly Position[])[],
  plane: Plane,
): StreetNetwork {
  const graph = buildStreetGraph(
    lines.map((line) => {
      const xy = new Float64Array(line.length * 2);
      for (const [at, position] of line.entries()) xy.set(plane.toPlane(position), at * 2);
      return xy;
    }),
  );
  const parts = findStreetParts(graph);
  const ends = usefulStretches(graph, parts);
  const xy = new Float64Array(ends.length * 2);
  for (const [at, node] of ends.entries()) {
    xy[at * 2] = graph.xy[node * 2] ?? 0;
    xy[at * 2 + 1] = graph.xy[node * 2 + 1] ?? 0;
  }
  const grid = makeStretchGrid(xy);
  const snap = (position: Position, mostMeters = snapMeters): Snap | null => {
    const found = findNearestStretch(grid, ...plane.toPlane(position), mostMeters);
    if (!found) return null;
    const { stretch, x, y, meters } = found;
    const seed = (end: 0 | 1): Seed => {
      const at = stretch * 4 + end * 2;
      const along = Math.hypot((xy[at] ?? 0) - x, (xy[at + 1] ?? 0) - y);
      return { node: ends[stretch * 2 + end] ?? 0, meters: along };
    };
    const [a, b] = [seed(0), seed(1)];
    return { x, y, meters, ends: [a, b], part: parts.of[a.node] ?? 0 };
  };
  return { graph, paths: new ShortestPaths(graph), snap };
}
