import type { Position } from 'geojson';
import proj4 from 'proj4';

/** The way between places on the globe and metres on the workspace's plane. */
export interface Plane {
  /** WGS 84 [longitude, latitude] to [x, y] in metres. */
  toPlane: (position: Position) => [x: number, y: number];
  /** The inverse. */
  toGlobe: (x: number, y: number) => Position;
}

/**
 * Makes the way to a plane.
 * @param definition of the plane's coordinate system in PROJ's words, from the workspace
 * @throws when the definition is none
 */
export function makePlane(definition: string): Plane {
  const converter = proj4(definition);
  return {
    toPlane: ([lng = Number.NaN, lat = Number.NaN]) => {
      if (!Number.isFinite(lng) || !Number.isFinite(lat))
        throw new RangeError(`[${lng}, ${lat}] is no place on the globe`);
      return converter.forward([lng, lat]);
    },
    toGlobe: (x, y) => converter.inverse([x, y]),
  };
}
