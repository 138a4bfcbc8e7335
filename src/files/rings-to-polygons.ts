import type { Position } from 'geojson';
import { refuse } from './refusal';

/** Outer rings times holes in one shape: a second's work; a whole country's coast stays under it. */
const mostPairs = 200_000_000;

interface Ring {
  positions: Position[];
  /** Twice the area in the plane; negative clockwise. */
  area: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

function toRing(positions: Position[]): Ring {
  const ring = {
    positions,
    area: 0,
    west: Infinity,
    south: Infinity,
    east: -Infinity,
    north: -Infinity,
  };
  let [beforeX = 0, beforeY = 0] = positions.at(-1) ?? [];
  // Reckoned from a corner: coordinates of a plane system are so large that their products lose the area.
  const [originX = 0, originY = 0] = positions[0] ?? [];
  for (const [x = 0, y = 0] of positions) {
    ring.area += (beforeX - originX) * (y - originY) - (x - originX) * (beforeY - originY);
    ring.west = Math.min(ring.west, x);
    ring.south = Math.min(ring.south, y);
    ring.east = Math.max(ring.east, x);
    ring.north = Math.max(ring.north, y);
    beforeX = x;
    beforeY = y;
  }
  return ring;
}

function boxHolds(outer: Ring, inner: Ring): boolean {
  return (
    outer.west <= inner.west &&
    outer.south <= inner.south &&
    outer.east >= inner.east &&
    outer.north >= inner.north
  );
}

/** Whether a position lies within a ring, by the crossings of a ray to the east; on the boundary either may be. */
function holds(ring: Ring, [x = 0, y = 0]: Position): boolean {
  let inside = false;
  let [beforeX = 0, beforeY = 0] = ring.positions.at(-1) ?? [];
  for (const [nextX = 0, nextY = 0] of ring.positions) {
    if (nextY > y !== beforeY > y) {
      const crossing = nextX + ((y - nextY) / (beforeY - nextY)) * (beforeX - nextX);
      if (x < crossing) inside = !inside;
    }
    beforeX = nextX;
    beforeY = nextY;
  }
  return inside;
}

/** Middles of a ring's first edges: its corners may touch the ring that holds it. */
function middlesOf({ positions }: Ring): Position[] {
  return positions.slice(1, 8).map(([x = 0, y = 0], index) => {
    const [beforeX = 0, beforeY = 0] = positions[index] ?? [];
    return [(beforeX + x) / 2, (beforeY + y) / 2];
  });
}

/** The least ring that holds another: most of a few positions decide, as some may lie on the boundary. */
function holderOf(hole: Ring, outers: readonly Ring[]): Ring | null {
  const asked = middlesOf(hole);
  let least: Ring | null = null;
  for (const outer of outers) {
    if (!boxHolds(outer, hole) || (least && Math.abs(outer.area) >= Math.abs(least.area))) continue;
    const within = asked.filter((position) => holds(outer, position)).length;
    if (within * 2 > asked.length) least = outer;
  }
  return least;
}

interface Sorted {
  holesOf: Map<Ring, Ring[]>;
  /** Holes that no ring holds. */
  orphans: Ring[];
}

function sortHoles(outers: readonly Ring[], holes: readonly Ring[]): Sorted {
  const holesOf = new Map<Ring, Ring[]>(outers.map((outer) => [outer, []]));
  const orphans: Ring[] = [];
  for (const hole of holes) {
    const holder = holderOf(hole, outers);
    if (holder) holesOf.get(holder)?.push(hole);
    else orphans.push(hole);
  }
  return { holesOf, orphans };
}

/** Outer rings run clockwise; where that leaves holes in nothing, perhaps the writer had it the other way. */
function sortRings(rings: readonly Ring[]): Sorted {
  const clockwise = rings.filter(({ area }) => area < 0);
  const others = rings.filter(({ area }) => area >= 0);
  if (clockwise.length * others.length > mostPairs) refuse('unsafe', 'rings');
  const sorted = sortHoles(clockwise, others);
  if (sorted.orphans.length === 0) return sorted;
  const turned = sortHoles(others, clockwise);
  return turned.orphans.length === 0 ? turned : sorted;
}

/**
 * Sorts the rings of a shapefile's polygon into polygons with their holes: outer rings run clockwise, holes the
 * other way (ESRI Shapefile Technical Description, 1998, page 8). Rings all turned the other way are understood
 * too, and a hole that no ring holds is an outer ring.
 * @returns polygons as GeoJSON has them: the outer ring first, counter-clockwise, then its holes, clockwise
 * @throws refuses more rings than can be sorted in a moment
 */
export function ringsToPolygons(parts: readonly Position[][]): Position[][][] {
  const rings = parts.filter((positions) => positions.length >= 4).map(toRing);
  const { holesOf, orphans } = sortRings(rings);
  for (const orphan of orphans) holesOf.set(orphan, []);
  const turned = ({ area, positions }: Ring, counterClockwise: boolean) =>
    area > 0 === counterClockwise ? positions : positions.toReversed();
  return [...holesOf].map(([outer, holes]) => [
    turned(outer, true),
    ...holes.map((hole) => turned(hole, false)),
  ]);
}
