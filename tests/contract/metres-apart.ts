/** How far geometries are from one another, for files that turn rings around and round their numbers. */
import type { Geometry, Position } from 'geojson';
import { mapPositions } from '@/files/map-positions';

function positionsOf(geometry: Geometry | null): Position[] {
  const positions: Position[] = [];
  if (geometry)
    mapPositions(geometry, (position) => {
      positions.push(position);
      return position;
    });
  return positions;
}

const metresPerDegree = 111_320;

/** Near enough for places that are near one another. */
function metresBetween([lng = 0, lat = 0]: Position, [east = 0, north = 0]: Position): number {
  const narrow = Math.cos((lat * Math.PI) / 180);
  return Math.hypot((east - lng) * narrow, north - lat) * metresPerDegree;
}

/**
 * How far, in metres, the position of a geometry that is farthest from another's is from it; both in WGS 84.
 * @returns Infinity where one has more positions than the other
 */
export function metresApart(geometry: Geometry, other: Geometry): number {
  const [positions, others] = [positionsOf(geometry), positionsOf(other)];
  if (positions.length !== others.length) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...positions.map((one) => Math.min(...others.map((each) => metresBetween(one, each)))),
  );
}
