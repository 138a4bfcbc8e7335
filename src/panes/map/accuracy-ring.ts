import type { Polygon, Position } from 'geojson';

/** Metres of a degree of latitude, on a globe of 6 371 008.8 metres' radius (IUGG). */
const metersPerDegree = 111_195;
const corners = 64;

/**
 * A circle on the ground as an area of 64 corners.
 * @param center [lng, lat]; not at a pole
 * @param radiusMeters as on small circles: not more than some kilometres
 */
export function accuracyRing([lng = 0, lat = 0]: Position, radiusMeters: number): Polygon {
  const north = radiusMeters / metersPerDegree;
  const east = north / Math.cos((lat * Math.PI) / 180);
  const ring = Array.from({ length: corners + 1 }, (_, corner): Position => {
    // The last is the first, to the last bit.
    const angle = ((corner % corners) / corners) * 2 * Math.PI;
    return [lng + east * Math.cos(angle), lat + north * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [ring] };
}
