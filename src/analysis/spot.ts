import type { Geometry } from 'geojson';
import { extendBounds } from '@/domain/position';

/** What is larger than this is no spot one can stop at, but an area one is in. */
const largestMeters = 250;
const metersPerDegree = 111_320;

/**
 * Whether a geometry is a spot: so small that those who stand there see it all.
 * @param geometry WGS 84
 */
export function isSpot(geometry: Geometry): boolean {
  const bounds = extendBounds(null, geometry);
  if (!bounds) return false;
  const [west, south, east, north] = bounds;
  const wide = (east - west) * Math.cos((south * Math.PI) / 180);
  return Math.hypot(wide, north - south) * metersPerDegree <= largestMeters;
}
