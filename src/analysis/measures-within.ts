import { booleanIntersects } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Measure } from '@/domain/measure';
import { type Bounds, extendBounds } from '@/domain/position';

const meet = (a: Bounds, b: Bounds): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/**
 * The records that lie in an area or reach into it: points within it, lines and areas that meet it, its border among
 * them. Records without a place are never in an area.
 * @param zone WGS 84
 * @returns in the order given
 */
export function measuresWithin(
  measures: readonly Measure[],
  zone: Polygon | MultiPolygon,
): readonly Measure[] {
  const bounds = extendBounds(null, zone);
  if (!bounds) return [];
  return measures.filter(({ geometry }) => {
    const own = geometry && extendBounds(null, geometry);
    return own !== null && meet(own, bounds) && booleanIntersects(geometry ?? zone, zone);
  });
}
