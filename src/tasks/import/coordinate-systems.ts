import type { Position } from 'geojson';
import { makePlane } from '@/analysis/plane';
import type { Workspace } from '@/domain/workspace';

/** The plane of a workspace, by code and in PROJ's words. */
export type PlaneSystem = Workspace['plankoordinatsystem'];

/** Degrees on the globe. */
export const wgs84 = 4326;
/** ETRS 89 and SWEREF 99 in degrees: less than a metre from WGS 84, and taken for it. */
const degrees: ReadonlySet<number> = new Set([wgs84, 4258, 4619]);

const transverse = (lon: number, scale: number, falseEast: number): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${lon} +k=${scale} +x_0=${falseEast} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
const zone = (lon: number): string => transverse(lon, 1, 150_000);

/**
 * SWEREF 99 TM and its local zones, UTM 33 and 34 on GRS 80, and the plane of web maps, in PROJ's words
 * (Lantmäteriet, "Projektioner"; epsg.io).
 */
const planes: ReadonlyMap<number, string> = new Map([
  [3006, transverse(15, 0.9996, 500_000)],
  [3007, zone(12)],
  [3008, zone(13.5)],
  [3009, zone(15)],
  [3010, zone(16.5)],
  [3011, zone(18)],
  [3012, zone(14.25)],
  [3013, zone(15.75)],
  [3014, zone(17.25)],
  [3015, zone(18.75)],
  [3016, zone(20.25)],
  [3017, zone(21.75)],
  [3018, zone(23.25)],
  [25833, transverse(15, 0.9996, 500_000)],
  [25834, transverse(21, 0.9996, 500_000)],
  [
    3857,
    '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs',
  ],
]);

/** Systems that a user may choose among: WGS 84, the workspace's own, and those known by code. */
export function knownSystems(own: PlaneSystem): readonly number[] {
  return [...new Set([wgs84, own.epsg, ...planes.keys()])];
}

/** Makes [longitude, latitude] of [x, y]; null where there is no such place. */
export type ToGlobe = (x: number, y: number) => Position | null;

/** A centimetre: what is made of metres is not known better. */
const decimals = 1e7;
const rounded = (degree: number): number => Math.round(degree * decimals) / decimals;

/**
 * Makes the way from a coordinate system to the globe. Degrees are left as they are, metres are rounded to 1e-7
 * degrees.
 * @param own the workspace's plane, whichever it is
 * @returns null for a system that is not known
 */
export function makeToGlobe(epsg: number, own: PlaneSystem): ToGlobe | null {
  if (degrees.has(epsg))
    return (x, y) => (Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null);
  const definition = epsg === own.epsg ? own.proj4 : planes.get(epsg);
  if (definition === undefined) return null;
  const plane = makePlane(definition);
  return (x, y) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
    try {
      const [lng = Number.NaN, lat = Number.NaN] = plane.toGlobe(x, y);
      return Number.isFinite(lng) && Number.isFinite(lat) ? [rounded(lng), rounded(lat)] : null;
    } catch {
      // The library throws at numbers that lie beyond its plane.
      return null;
    }
  };
}
