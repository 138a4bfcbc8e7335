import { length, lineString } from '@turf/turf';
import type { Position } from 'geojson';

/** Length of a line on the globe, in metres. */
export function pathMeters(path: readonly Position[]): number {
  return length(lineString(path.map((position) => [...position])), { units: 'meters' });
}
