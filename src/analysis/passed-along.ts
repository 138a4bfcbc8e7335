import type { Geometry, Position } from 'geojson';
import type { Plane } from './plane';
import { type PlaneShape, toPlaneShape } from './plane-shapes';

/** Something that a route passes. */
export interface Passed {
  id: string;
  /** Metres along the drawn route to where it is nearest, the first time it is. */
  alongMeters: number;
  /** Metres from the route to it there, 0 where the route goes over or through it. */
  awayMeters: number;
}

/** Metres; what is nearer by less is as near, and the first place counts. */
const asNear = 0.01;

/** The nearest that a route has come to a thing. */
class Nearest {
  away = Number.POSITIVE_INFINITY;
  along = 0;

  offer(away: number, along: number): void {
    if (away < this.away - asNear || (away < this.away + asNear && along < this.along))
      this.along = along;
    if (away < this.away) this.away = away;
  }
}

/** A stretch of the route, on the plane. */
interface RouteStretch {
  x: number;
  y: number;
  dx: number;
  dy: number;
  length: number;
  /** Metres of route before it. */
  before: number;
}

function toStretches(path: readonly Position[], plane: Plane): RouteStretch[] {
  const places = path.map(plane.toPlane);
  const stretches: RouteStretch[] = [];
  let before = 0;
  for (const [at, [x, y]] of places.entries()) {
    // A path of one position is a stretch without length.
    const [toX, toY] = places[at + 1] ?? [x, y];
    if (at > 0 && at + 1 === places.length) break;
    const length = Math.hypot(toX - x, toY - y);
    stretches.push({ x, y, dx: toX - x, dy: toY - y, length, before });
    before += length;
  }
  return stretches;
}

const share = (value: number, square: number) =>
  square === 0 ? 0 : Math.min(1, Math.max(0, value / square));

/** The nearest that a stretch of route comes to a point. */
function offerPoint({ x, y, dx, dy, length, before }: RouteStretch, px: number, py: number) {
  const t = share((px - x) * dx + (py - y) * dy, dx * dx + dy * dy);
  return [Math.hypot(x + t * dx - px, y + t * dy - py), before + t * length] as const;
}

/** Offers where a stretch of route comes nearest a side of a thing. */
function offerSide(nearest: Nearest, stretch: RouteStretch, side: readonly number[]): void {
  const { x, y, dx, dy, length, before } = stretch;
  const [ax = 0, ay = 0, bx = 0, by = 0] = side;
  const [ex, ey] = [bx - ax, by - ay];
  const turn = dx * ey - dy * ex;
  if (turn !== 0) {
    const t = ((ax - x) * ey - (ay - y) * ex) / turn;
    const u = ((ax - x) * dy - (ay - y) * dx) / turn;
    if (t >= 0 && t <= 1 && u >= 0 && u <= 1) {
      nearest.offer(0, before + t * length);
      return;
    }
  }
  // Stretches that do not cross are nearest one another at an end of one of them.
  for (const t of [0, 1]) {
    const [px, py] = [x + t * dx, y + t * dy];
    const s = share((px - ax) * ex + (py - ay) * ey, ex * ex + ey * ey);
    nearest.offer(Math.hypot(ax + s * ex - px, ay + s * ey - py), before + t * length);
  }
  nearest.offer(...offerPoint(stretch, ax, ay));
  nearest.offer(...offerPoint(stretch, bx, by));
}

/** Sides of a ring, whose first vertex is not repeated. */
function* sidesOf(ring: readonly number[]): Generator<readonly [number, number, number, number]> {
  let [x, y] = [ring.at(-2) ?? 0, ring.at(-1) ?? 0];
  for (let at = 0; at < ring.length; at += 2) {
    const [toX, toY] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    yield [x, y, toX, toY];
    [x, y] = [toX, toY];
  }
}

/** Whether a place is inside a polygon and in none of its holes. */
function isInside(rings: readonly (readonly number[])[], px: number, py: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (const [x, y, toX, toY] of sidesOf(ring))
      if (y > py !== toY > py && px < ((toX - x) * (py - y)) / (toY - y) + x) inside = !inside;
  return inside;
}

function offerShape(nearest: Nearest, stretch: RouteStretch, shape: PlaneShape): void {
  const { points, stretches, polygons } = shape;
  for (let at = 0; at < points.length; at += 2)
    nearest.offer(...offerPoint(stretch, points[at] ?? 0, points[at + 1] ?? 0));
  for (let at = 0; at < stretches.length; at += 4)
    offerSide(nearest, stretch, stretches.slice(at, at + 4));
  for (const rings of polygons) {
    if (isInside(rings, stretch.x, stretch.y)) nearest.offer(0, stretch.before);
    for (const ring of rings) for (const side of sidesOf(ring)) offerSide(nearest, stretch, side);
  }
}

/** West, south, east, north of all vertices of a shape. */
function boxOf({ points, stretches, polygons }: PlaneShape) {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const xy of [points, stretches, ...polygons.flat()])
    for (let at = 0; at < xy.length; at += 2) {
      const [x, y] = [xy[at] ?? 0, xy[at + 1] ?? 0];
      box.west = Math.min(box.west, x);
      box.east = Math.max(box.east, x);
      box.south = Math.min(box.south, y);
      box.north = Math.max(box.north, y);
    }
  return box;
}

function nearestTo(route: readonly RouteStretch[], shape: PlaneShape, within: number): Nearest {
  const { west, south, east, north } = boxOf(shape);
  const nearest = new Nearest();
  for (const stretch of route) {
    const { x, y, dx, dy } = stretch;
    if (Math.max(x, x + dx) < west - within || Math.min(x, x + dx) > east + within) continue;
    if (Math.max(y, y + dy) < south - within || Math.min(y, y + dy) > north + within) continue;
    offerShape(nearest, stretch, shape);
  }
  return nearest;
}

/**
 * Finds what a route passes, in the order of the walk. A thing that it passes twice stands where it is nearest.
 * @param path of the whole route, WGS 84
 * @param things with their places; one without a place is passed nowhere
 * @param withinMeters from the route, in a straight line
 * @throws RangeError for a position that is no place on the globe; an Error for a GeometryCollection
 */
export function passedAlong(
  path: readonly Position[],
  things: readonly { id: string; geometry: Geometry | null }[],
  plane: Plane,
  withinMeters = 50,
): Passed[] {
  const route = toStretches(path, plane);
  const passed: Passed[] = [];
  for (const { id, geometry } of things) {
    if (!geometry) continue;
    const { away, along } = nearestTo(route, toPlaneShape(geometry, plane), withinMeters);
    if (away <= withinMeters) passed.push({ id, alongMeters: along, awayMeters: away });
  }
  return passed.toSorted((a, b) => a.alongMeters - b.alongMeters);
}
