import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { CoverSources, RingParts } from './cover-sources';
import type { Plane } from './plane';

/** A geometry in metres: points as x, y …, stretches as x0, y0, x1, y1 …, and per polygon its rings as x, y …. */
export interface PlaneShape {
  points: readonly number[];
  stretches: readonly number[];
  polygons: readonly (readonly (readonly number[])[])[];
}

const flat = (positions: readonly Position[], plane: Plane): number[] =>
  positions.flatMap((position) => plane.toPlane(position));

function stretchesOf(line: readonly Position[], plane: Plane): number[] {
  const xy = flat(line, plane);
  const stretches: number[] = [];
  for (let at = 0; at + 3 < xy.length; at += 2)
    stretches.push(xy[at] ?? 0, xy[at + 1] ?? 0, xy[at + 2] ?? 0, xy[at + 3] ?? 0);
  return stretches;
}

/** GeoJSON repeats the first vertex of a ring at its end; here it is left out. */
const ringsOf = (rings: readonly (readonly Position[])[], plane: Plane): number[][] =>
  rings.map((ring) => flat(ring.slice(0, -1), plane));

/** A geometry of the register on the plane. Coordinates are converted here, once, and nowhere else. */
export function toPlaneShape(geometry: Geometry, plane: Plane): PlaneShape {
  const none = { points: [], stretches: [], polygons: [] };
  switch (geometry.type) {
    case 'Point':
      return { ...none, points: flat([geometry.coordinates], plane) };
    case 'MultiPoint':
      return { ...none, points: flat(geometry.coordinates, plane) };
    case 'LineString':
      return { ...none, stretches: stretchesOf(geometry.coordinates, plane) };
    case 'MultiLineString':
      return {
        ...none,
        stretches: geometry.coordinates.flatMap((line) => stretchesOf(line, plane)),
      };
    case 'Polygon':
      return { ...none, polygons: [ringsOf(geometry.coordinates, plane)] };
    case 'MultiPolygon':
      return { ...none, polygons: geometry.coordinates.map((rings) => ringsOf(rings, plane)) };
    case 'GeometryCollection':
      throw new Error('a GeometryCollection cannot be in the register');
  }
}

class RingBuilder {
  private readonly xy: number[] = [];
  private readonly start: number[] = [];
  private readonly polygon: number[] = [];
  private readonly source: number[] = [];
  private polygons = 0;

  add(polygons: PlaneShape['polygons'], source: number): void {
    for (const rings of polygons) {
      for (const ring of rings) {
        this.start.push(this.xy.length / 2);
        this.polygon.push(this.polygons);
        this.source.push(source);
        for (const value of ring) this.xy.push(value);
      }
      this.polygons++;
    }
  }

  finish(): RingParts {
    return {
      xy: Float64Array.from(this.xy),
      start: Uint32Array.from([...this.start, this.xy.length / 2]),
      polygon: Uint32Array.from(this.polygon),
      source: Uint32Array.from(this.source),
    };
  }
}

/** Rings of polygons on the plane; the source of each is the number of its geometry. */
export function toRings(geometries: readonly (Polygon | MultiPolygon)[], plane: Plane): RingParts {
  const builder = new RingBuilder();
  for (const [source, geometry] of geometries.entries())
    builder.add(toPlaneShape(geometry, plane).polygons, source);
  return builder.finish();
}

/**
 * Shapes with their reaches as the sources of cover.
 * @param reachMeters one per shape, 0 or more
 */
export function toSources(
  shapes: readonly PlaneShape[],
  reachMeters: readonly number[],
): CoverSources {
  const points: number[] = [];
  const pointSource: number[] = [];
  const stretches: number[] = [];
  const stretchSource: number[] = [];
  const rings = new RingBuilder();
  for (const [source, shape] of shapes.entries()) {
    for (const value of shape.points) points.push(value);
    for (let at = 0; at < shape.points.length; at += 2) pointSource.push(source);
    for (const value of shape.stretches) stretches.push(value);
    for (let at = 0; at < shape.stretches.length; at += 4) stretchSource.push(source);
    rings.add(shape.polygons, source);
  }
  return {
    count: shapes.length,
    reachMeters: Float64Array.from(reachMeters),
    points: { xy: Float64Array.from(points), source: Uint32Array.from(pointSource) },
    stretches: { xy: Float64Array.from(stretches), source: Uint32Array.from(stretchSource) },
    rings: rings.finish(),
  };
}

function squareToStretch(
  x: number,
  y: number,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
  return (x0 + t * dx - x) ** 2 + (y0 + t * dy - y) ** 2;
}

/** Squared distance to the rings of a polygon, 0 inside. */
function squareToPolygon(x: number, y: number, rings: readonly (readonly number[])[]): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const before = at === 0 ? ring.length - 2 : at - 2;
      const [x0 = 0, y0 = 0] = [ring[before], ring[before + 1]];
      const [x1 = 0, y1 = 0] = [ring[at], ring[at + 1]];
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
      nearest = Math.min(nearest, squareToStretch(x, y, [x0, y0, x1, y1]));
    }
  }
  return inside ? 0 : nearest;
}

/**
 * Straight distance in metres from a place to a shape, 0 inside an area.
 * @returns infinity for a shape without parts
 */
export function distanceTo(shape: PlaneShape, x: number, y: number): number {
  let square = Number.POSITIVE_INFINITY;
  const { points, stretches } = shape;
  for (let at = 0; at < points.length; at += 2)
    square = Math.min(square, ((points[at] ?? 0) - x) ** 2 + ((points[at + 1] ?? 0) - y) ** 2);
  for (let at = 0; at < stretches.length; at += 4) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = stretches.slice(at, at + 4);
    square = Math.min(square, squareToStretch(x, y, [x0, y0, x1, y1]));
  }
  for (const rings of shape.polygons) square = Math.min(square, squareToPolygon(x, y, rings));
  return Math.sqrt(square);
}
