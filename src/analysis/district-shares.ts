import { booleanPointInPolygon } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { type Bounds, extendBounds } from '@/domain/position';
import type { District } from '@/domain/reference';
import { areaShares, type DistrictSides, sidesOfDistricts } from './area-shares';

/** A district a geometry lies in. `share` is the part of its area, length or points that lies there, 0-1. */
export interface DistrictShare {
  district: District;
  share: number;
}

/** Less of a geometry than this inside a district is the pen slipping over the boundary, not a statement. */
const leastShare = 0.01;
/** Length of the steps a line is measured in, in degrees of latitude: about 10 m. */
const stepDegrees = 0.0001;

interface Located {
  district: District;
  bounds: Bounds;
}

/** What is known of the districts beforehand. */
interface Districts {
  located: readonly Located[];
  sides: DistrictSides;
}

function boundsOf(geometry: Geometry): Bounds {
  const bounds = extendBounds(null, geometry);
  if (!bounds) throw new Error(`a ${geometry.type} without positions has no bounds`);
  return bounds;
}

function overlap(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

function sharesOfPoints(points: readonly Position[], districts: readonly Located[]) {
  const counts = new Map<District, number>();
  for (const point of points) {
    const [lng = 0, lat = 0] = point;
    const hit = districts.find(
      ({ district, bounds }) =>
        overlap(bounds, [lng, lat, lng, lat]) &&
        booleanPointInPolygon(point as [number, number], district.geometry),
    );
    if (hit) counts.set(hit.district, (counts.get(hit.district) ?? 0) + 1);
  }
  return [...counts].map(([district, count]) => ({ district, share: count / points.length }));
}

function pointsAlong(lines: readonly (readonly Position[])[]): Position[] {
  return lines.flatMap((line) =>
    line.slice(1).flatMap((to, index) => {
      const from = line[index] ?? to;
      const [x0 = 0, y0 = 0] = from;
      const [x1 = 0, y1 = 0] = to;
      // A degree of longitude here is about half a degree of latitude long.
      const steps = Math.max(1, Math.round(Math.hypot((x1 - x0) / 2, y1 - y0) / stepDegrees));
      return Array.from({ length: steps }, (_, step): Position => {
        const t = (step + 0.5) / steps;
        return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t];
      });
    }),
  );
}

function sharesOfArea(geometry: Polygon | MultiPolygon, { located, sides }: Districts) {
  const shares = areaShares(geometry, boundsOf(geometry), sides);
  if (!shares) return sharesOfPoints(positionsOf(geometry), located);
  return located.map(({ district }, index) => ({ district, share: shares.get(index) ?? 0 }));
}

function positionsOf(geometry: Polygon | MultiPolygon): Position[] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

/**
 * Makes the function that says which districts a geometry lies in. Bounds and sides of the districts are taken once.
 * @returns districts with the share of the geometry's area, length or points that lies in each (WGS 84),
 *   the largest first; shares under one per cent are left out
 */
export function makeDistrictLocator(
  districts: readonly District[],
): (geometry: Geometry) => readonly DistrictShare[] {
  const known: Districts = {
    located: districts.map((district) => ({ district, bounds: boundsOf(district.geometry) })),
    sides: sidesOfDistricts(districts.map(({ geometry }) => geometry)),
  };
  return (geometry) => {
    const shares = sharesOf(geometry, known);
    return shares.filter(({ share }) => share >= leastShare).sort((a, b) => b.share - a.share);
  };
}

function sharesOf(geometry: Geometry, districts: Districts): DistrictShare[] {
  switch (geometry.type) {
    case 'Point':
      return sharesOfPoints([geometry.coordinates], districts.located);
    case 'MultiPoint':
      return sharesOfPoints(geometry.coordinates, districts.located);
    case 'LineString':
      return sharesOfPoints(pointsAlong([geometry.coordinates]), districts.located);
    case 'MultiLineString':
      return sharesOfPoints(pointsAlong(geometry.coordinates), districts.located);
    case 'Polygon':
    case 'MultiPolygon':
      return sharesOfArea(geometry, districts);
    case 'GeometryCollection':
      throw new Error('a GeometryCollection cannot be in the register');
  }
}
