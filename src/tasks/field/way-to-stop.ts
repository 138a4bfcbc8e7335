import type { Position } from 'geojson';
import type { WalkStop } from '@/domain/walk';

/** Mean radius of the earth (IUGG). */
const earthMeters = 6_371_008.8;
const radians = Math.PI / 180;

/** The eight directions, clockwise from the north. */
export const directions = [
  'norr',
  'nordost',
  'oster',
  'sydost',
  'soder',
  'sydvast',
  'vaster',
  'nordvast',
] as const;
type Direction = (typeof directions)[number];

/** How one gets to a place as the crow flies. */
export interface Way {
  meters: number;
  direction: Direction;
}

/** Distance and direction in a straight line, by the haversine formula; both positions [lng, lat]. */
export function wayTo([lng1 = 0, lat1 = 0]: Position, [lng2 = 0, lat2 = 0]: Position): Way {
  const [north, east] = [(lat2 - lat1) * radians, (lng2 - lng1) * radians];
  const [cos1, cos2] = [Math.cos(lat1 * radians), Math.cos(lat2 * radians)];
  const half = Math.sin(north / 2) ** 2 + cos1 * cos2 * Math.sin(east / 2) ** 2;
  const bearing = Math.atan2(
    Math.sin(east) * cos2,
    cos1 * Math.sin(lat2 * radians) - Math.sin(lat1 * radians) * cos2 * Math.cos(east),
  );
  const eighth = Math.round(bearing / (Math.PI / 4));
  return {
    meters: 2 * earthMeters * Math.asin(Math.min(1, Math.sqrt(half))),
    direction: directions[(eighth + 8) % 8] ?? 'norr',
  };
}

/** At a stop, as far as a phone can tell: a square is not larger. */
const arrivedMeters = 20;

/**
 * Whether one is at a place.
 * @param accuracyMeters how sure the phone is; beyond 50 m it cannot tell
 */
export function hasArrived({ meters }: Way, accuracyMeters: number): boolean {
  return meters <= Math.max(arrivedMeters, Math.min(accuracyMeters, 50));
}

/** The stop nearest to a position; null where there are none. */
export function nearestStop(stops: readonly WalkStop[], position: Position): WalkStop | null {
  let nearest: WalkStop | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const stop of stops) {
    const { meters } = wayTo(position, stop.position);
    if (meters < least) [nearest, least] = [stop, meters];
  }
  return nearest;
}
