import type { Position } from 'geojson';
import type { Plane } from './plane';

/** Streets for tests, from plain numbers in metres. */

/** A plane on which tests can be reckoned by hand: a degree is a hundred kilometres both ways. */
export const evenPlane: Plane = {
  toPlane: ([lng = Number.NaN, lat = Number.NaN]) => {
    if (!Number.isFinite(lng + lat)) throw new RangeError(`[${lng}, ${lat}] is no place`);
    return [lng * 100_000, lat * 100_000];
  },
  toGlobe: (x, y) => [x / 100_000, y / 100_000],
};

/** A place on the globe, from metres on the even plane. */
export const at = (x: number, y: number): Position => evenPlane.toGlobe(x, y);

/** A line on the globe, from metres. */
export const street = (...places: readonly (readonly [number, number])[]): Position[] =>
  places.map(([x, y]) => at(x, y));
