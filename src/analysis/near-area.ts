import { booleanIntersects } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Measure } from '@/domain/measure';
import { type Bounds, extendBounds, pathsOf } from '@/domain/position';
import type { Plane } from './plane';
import { distanceTo, type PlaneShape, toPlaneShape } from './plane-shapes';

/** Records in an area, and those that lie outside but near. */
export interface AroundArea {
  inside: readonly Measure[];
  near: readonly Measure[];
}

/** A degree of latitude is never shorter; longitudes are measured at 60 degrees north or south of it. */
const metersPerDegree = 110_500;
const narrowest = 0.4;

function grown([west, south, east, north]: Bounds, meters: number): Bounds {
  const high = meters / metersPerDegree;
  const wide = high / narrowest;
  return [west - wide, south - high, east + wide, north + high];
}

const overlap = (a: Bounds, b: Bounds): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

interface Shaped {
  geometry: Geometry;
  shape: PlaneShape;
}

/** Least distance in metres between two geometries that do not meet: one end of it is a corner of one of them. */
function distanceBetween(a: Shaped, b: Shaped, plane: Plane): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const)
    for (const position of pathsOf(from.geometry).flat())
      nearest = Math.min(nearest, distanceTo(to.shape, ...plane.toPlane(position)));
  return nearest;
}

/**
 * The records that lie in an area, wholly or in part, and those at most some metres outside it. Records without a
 * place are in neither.
 * @param area WGS 84
 * @param nearMeters straight-line distance from the area's border
 */
export function recordsAround(
  measures: readonly Measure[],
  area: Polygon | MultiPolygon,
  plane: Plane,
  nearMeters: number,
): AroundArea {
  const inside: Measure[] = [];
  const near: Measure[] = [];
  const bounds = extendBounds(null, area);
  if (!bounds) return { inside, near };
  const own = { geometry: area, shape: toPlaneShape(area, plane) };
  const frame = grown(bounds, nearMeters);
  for (const measure of measures) {
    const { geometry } = measure;
    const around = geometry && extendBounds(null, geometry);
    if (!geometry || !around || !overlap(frame, around)) continue;
    if (booleanIntersects(area, geometry)) inside.push(measure);
    else if (
      distanceBetween(own, { geometry, shape: toPlaneShape(geometry, plane) }, plane) <= nearMeters
    )
      near.push(measure);
  }
  return { inside, near };
}
