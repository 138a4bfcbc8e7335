import type { Geometry } from 'geojson';
import { noPause, type Step } from './written-table';

/** A record as GeoJSON has it. */
export interface WrittenFeature {
  id: string;
  properties: Readonly<Record<string, unknown>>;
  /** WGS 84 [lng, lat]; null for a record without a place. */
  geometry: Geometry | null;
}

/**
 * Writes a FeatureCollection (RFC 7946) as the layer files have it: one feature a line, so that two versions can
 * be compared line by line.
 * @param name of the collection; GDAL and QGIS take it for the layer's
 */
export async function writeGeoJson(
  name: string,
  features: Iterable<WrittenFeature>,
  pause: Step = noPause,
): Promise<Blob> {
  const parts = [
    `{\n"type": "FeatureCollection",\n"name": ${JSON.stringify(name)},\n"features": [\n`,
  ];
  let before = '';
  for (const { id, properties, geometry } of features) {
    parts.push(before, JSON.stringify({ type: 'Feature', id, properties, geometry }));
    before = ',\n';
    await pause();
  }
  return new Blob([...parts, '\n]\n}\n'], { type: 'application/geo+json' });
}
