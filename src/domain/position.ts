import type { Geometry, Position } from 'geojson';
import { type RowIssue, shorten } from './issues';

/** West, south, east, north in degrees (WGS 84). */
export type Bounds = readonly [number, number, number, number];

const geometryTypes = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
]);

function inside(lng: number, lat: number, bounds: Bounds): boolean {
  return lng >= bounds[0] && lng <= bounds[2] && lat >= bounds[1] && lat <= bounds[3];
}

/** Why a pair of numbers is no position in the area; names the usual mix-ups so that they can be mended. */
function positionIssue(position: Position, bounds: Bounds): RowIssue | null {
  const [lng, lat] = position;
  if (
    typeof lng !== 'number' ||
    typeof lat !== 'number' ||
    !Number.isFinite(lng) ||
    !Number.isFinite(lat)
  )
    return { code: 'badGeometry', found: shorten(position) };
  if (inside(lng, lat, bounds)) return null;
  const found = `${lng}, ${lat}`;
  if (Math.abs(lng) > 180 || Math.abs(lat) > 180) return { code: 'metres', found };
  if (inside(lat, lng, bounds)) return { code: 'swappedAxes', found };
  return { code: 'outsideArea', found };
}

/** Rings and lines of a geometry, each as its positions; a point is one position. */
export function pathsOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

const fewestPositions = { Point: 1, MultiPoint: 1, LineString: 2, MultiLineString: 2 } as const;

function pathIssue(path: readonly Position[], fewest: number, bounds: Bounds): RowIssue | null {
  if (!Array.isArray(path) || path.length < fewest) return { code: 'badGeometry' };
  for (const position of path) {
    if (!Array.isArray(position)) return { code: 'badGeometry', found: shorten(position) };
    const issue = positionIssue(position, bounds);
    if (issue) return issue;
  }
  const first = path[0];
  const last = path.at(-1);
  const mustClose = fewest === 4;
  if (mustClose && (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]))
    return { code: 'badGeometry' };
  return null;
}

/**
 * Checks a geometry of unknown origin against RFC 7946 and the workspace's bounds.
 * @returns the first thing wrong with it, or null. A null geometry is right: the record has no place.
 */
export function geometryIssue(value: unknown, bounds: Bounds): RowIssue | null {
  if (value === null) return null;
  if (typeof value !== 'object' || value === undefined) return { code: 'badGeometry' };
  const type = 'type' in value ? value.type : undefined;
  if (typeof type !== 'string' || !geometryTypes.has(type))
    return { code: 'geometryType', found: shorten(type) };
  if (!('coordinates' in value) || !Array.isArray(value.coordinates))
    return { code: 'badGeometry' };
  // Most geometries are points; those need none of the lists below.
  if (type === 'Point') return positionIssue(value.coordinates, bounds);
  const geometry = value as Geometry; // type and coordinates were just looked at; paths are checked below
  const fewest =
    type in fewestPositions ? fewestPositions[type as keyof typeof fewestPositions] : 4;
  const paths = nestedAsPromised(geometry) ? pathsOf(geometry) : [];
  if (paths.length === 0) return { code: 'badGeometry' };
  for (const path of paths) {
    const issue = pathIssue(path, fewest, bounds);
    if (issue) return issue;
  }
  return null;
}

/** Whether `pathsOf` will read arrays, not numbers, and every area has a ring (turf throws at one without). */
function nestedAsPromised(geometry: Geometry): boolean {
  if (geometry.type !== 'MultiPolygon') return true;
  return geometry.coordinates.every((polygon) => Array.isArray(polygon) && polygon.length > 0);
}

/** Widens `bounds` so that it holds every position of the geometry. */
export function extendBounds(bounds: Bounds | null, geometry: Geometry): Bounds | null {
  let result = bounds;
  for (const path of pathsOf(geometry)) {
    for (const [lng = 0, lat = 0] of path) {
      result = result
        ? [
            Math.min(result[0], lng),
            Math.min(result[1], lat),
            Math.max(result[2], lng),
            Math.max(result[3], lat),
          ]
        : [lng, lat, lng, lat];
    }
  }
  return result;
}
