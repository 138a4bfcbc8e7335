import type { Geometry } from 'geojson';

/** Whether GPX has a way to hold a row: it is about points and lines, and knows no areas. */
export function fitsGpx(geometry: Geometry | null): boolean {
  const type = geometry?.type;
  return (
    type === 'Point' || type === 'MultiPoint' || type === 'LineString' || type === 'MultiLineString'
  );
}
