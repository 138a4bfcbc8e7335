import type { Position } from 'geojson';
import type { Plane } from './plane';
import type { ShortestPaths } from './shortest-paths';
import type { StopDistances } from './stop-distances';
import type { Snap, StreetNetwork } from './street-network';

/** The way from one stop to the next. */
export interface RouteLeg {
  /** WGS 84, six decimals; begins at the one stop and ends at the other, and has two positions or more. */
  path: Position[];
  /**
   * Metres to walk: along the streets and straight to and from them; for a straight leg the straight line times the
   * detour factor, which is an estimate and longer than what is drawn; for a service's leg what the service says.
   */
  meters: number;
  /** Metres in a straight line. */
  straightMeters: number;
  /** Over streets of the network, straight for want of them, or laid by a routing service. */
  kind: 'gata' | 'rak' | 'tjanst';
}

/** What routes are laid on. */
export interface RouteOptions {
  /** Streets to walk along; null where the workspace has none. */
  network: StreetNetwork | null;
  plane: Plane;
  /** How many times longer than a straight line a way is taken to be where no street is known; 1 or more. */
  detourFactor: number;
}

/** A stop on the plane, and where one gets from it to the streets. */
interface PlacedStop {
  position: Position;
  x: number;
  y: number;
  snap: Snap | null;
}

function placeStops(
  points: readonly Position[],
  { network, plane, detourFactor }: RouteOptions,
): PlacedStop[] {
  if (!(detourFactor >= 1 && detourFactor < Number.POSITIVE_INFINITY))
    throw new RangeError(`a detour factor of ${detourFactor}`);
  return points.map((position) => {
    const [x, y] = plane.toPlane(position);
    return { position, x, y, snap: network?.snap(position) ?? null };
  });
}

const straightBetween = (a: PlacedStop, b: PlacedStop) => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Where one leaves the stops for the streets and comes back, when there is a way over them. Stops that are nearer one
 * another than they are to the streets (two in one park) have none: nobody goes out to the street and back.
 */
function snapsOf(a: PlacedStop, b: PlacedStop, detourFactor: number): readonly [Snap, Snap] | null {
  if (a.snap?.part === undefined || a.snap.part !== b.snap?.part) return null;
  const aside = a.snap.meters + b.snap.meters;
  return aside < straightBetween(a, b) * detourFactor ? [a.snap, b.snap] : null;
}

/** Metres along the stretch that two snaps share, which is straight: no way is shorter. Null when they share none. */
function alongOneStretch(a: Snap, b: Snap): number | null {
  const same = a.ends[0].node === b.ends[0].node && a.ends[1].node === b.ends[1].node;
  return same ? Math.hypot(a.x - b.x, a.y - b.y) : null;
}

/** The end of a snap's stretch that one comes to it by, in the search that was last made. */
function arrival(paths: ShortestPaths, { ends: [a, b] }: Snap): { node: number; meters: number } {
  const [viaA, viaB] = [paths.metersTo(a.node) + a.meters, paths.metersTo(b.node) + b.meters];
  return viaA <= viaB ? { node: a.node, meters: viaA } : { node: b.node, meters: viaB };
}

/** Most ways in towns are shorter than this many times the straight line; where one is not, the search goes on. */
const usualDetour = 1.5;
const usualExtraMeters = 200;

/**
 * Finds the ways from a snap to others of its part.
 * @param straightMeters the farthest of them, in a straight line
 */
function search(
  paths: ShortestPaths,
  from: Snap,
  others: readonly Snap[],
  straightMeters: number,
): void {
  for (let most = straightMeters * usualDetour + usualExtraMeters; ; most *= 2) {
    paths.from(from.ends, most);
    // A way by the other end of a stretch can be shorter than one that is longer than the search went.
    if (others.every((other) => arrival(paths, other).meters <= most)) return;
  }
}

/**
 * Measures how far it is to walk between every two stops: over streets where both are within 100 m of streets that
 * hang together, else in a straight line times the detour factor.
 * @param points WGS 84
 * @returns metres, the same both ways, never less than the straight line
 * @throws RangeError for a position that is no place on the globe, or a detour factor under 1
 */
export function measureLegs(points: readonly Position[], options: RouteOptions): StopDistances {
  const stops = placeStops(points, options);
  const { network, detourFactor } = options;
  const count = stops.length;
  const between = new Float64Array(count * count);
  const put = (a: number, b: number, meters: number) => {
    between[a * count + b] = meters;
    between[b * count + a] = meters;
  };
  for (const [from, a] of stops.entries()) {
    const asked: { to: number; start: Snap; end: Snap }[] = [];
    let farthest = 0;
    for (let to = from + 1; to < count; to++) {
      const b = stops[to] ?? a;
      const straight = straightBetween(a, b);
      const [start, end] = snapsOf(a, b, detourFactor) ?? [];
      if (!start || !end) {
        put(from, to, straight * detourFactor);
        continue;
      }
      const along = alongOneStretch(start, end);
      if (along !== null) put(from, to, start.meters + along + end.meters);
      else {
        asked.push({ to, start, end });
        farthest = Math.max(farthest, straight);
      }
    }
    if (!network || !a.snap || asked.length === 0) continue;
    const ends = asked.map(({ end }) => end);
    search(network.paths, a.snap, ends, farthest);
    for (const { to, start, end } of asked)
      put(from, to, start.meters + arrival(network.paths, end).meters + end.meters);
  }
  return { count, between };
}

/** Six decimals are a decimetre: no position here is known better. */
const rounded = ([lng = 0, lat = 0]: Position): Position => [
  Math.round(lng * 1e6) / 1e6,
  Math.round(lat * 1e6) / 1e6,
];

function toPath(positions: readonly Position[]): Position[] {
  const path: Position[] = [];
  for (const [lng = 0, lat = 0] of positions.map(rounded)) {
    const last = path.at(-1);
    if (last?.[0] !== lng || last[1] !== lat) path.push([lng, lat]);
  }
  // Two stops on one spot: a line of GeoJSON has two positions all the same.
  const [only] = path;
  return only && path.length === 1 ? [only, [...only]] : path;
}

function layLeg(a: PlacedStop, b: PlacedStop, options: RouteOptions): RouteLeg {
  const { network, plane, detourFactor } = options;
  const straightMeters = straightBetween(a, b);
  const snaps = snapsOf(a, b, detourFactor);
  if (!network || !snaps)
    return {
      path: toPath([a.position, b.position]),
      meters: straightMeters * detourFactor,
      straightMeters,
      kind: 'rak',
    };
  const [start, end] = snaps;
  let walked = alongOneStretch(start, end);
  let way: readonly number[] = [];
  if (walked === null) {
    search(network.paths, start, [end], straightMeters);
    const last = arrival(network.paths, end);
    walked = last.meters;
    way = network.paths.wayTo(last.node);
  }
  const { xy } = network.graph;
  const path = toPath([
    a.position,
    plane.toGlobe(start.x, start.y),
    ...way.map((node) => plane.toGlobe(xy[node * 2] ?? 0, xy[node * 2 + 1] ?? 0)),
    plane.toGlobe(end.x, end.y),
    b.position,
  ]);
  return { path, meters: start.meters + walked + end.meters, straightMeters, kind: 'gata' };
}

/**
 * Lays a route through stops in the order given. A way over streets is taken however long it is: the streets are so.
 * @param points WGS 84, in order; a round walk ends with the stop it began with
 * @returns a leg for each stop but the first, as long as {@link measureLegs} says
 * @throws RangeError for a position that is no place on the globe, or a detour factor under 1
 */
export function layRoute(points: readonly Position[], options: RouteOptions): RouteLeg[] {
  const stops = placeStops(points, options);
  return stops.slice(1).flatMap((stop, at) => {
    const before = stops[at];
    return before ? [layLeg(before, stop, options)] : [];
  });
}
