/** A reference system as GeoPackage describes it. */
export interface ReferenceSystem {
  name: string;
  epsg: number;
  /** Well-known text, version 1 (OGC 01-009). */
  wkt: string;
}

const wgs84: ReferenceSystem = {
  name: 'WGS 84 geodetic',
  epsg: 4326,
  wkt: 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
};

const sweref =
  'GEOGCS["SWEREF99",DATUM["SWEREF99",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6619"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4619"]]';

/** The planes of SWEREF 99 (EPSG 3006-3018; Lantmäteriet): name, central meridian in degrees. */
const zones: Readonly<Record<number, readonly [name: string, meridian: number]>> = {
  3006: ['SWEREF99 TM', 15],
  3007: ['SWEREF99 12 00', 12],
  3008: ['SWEREF99 13 30', 13.5],
  3009: ['SWEREF99 15 00', 15],
  3010: ['SWEREF99 16 30', 16.5],
  3011: ['SWEREF99 18 00', 18],
  3012: ['SWEREF99 14 15', 14.25],
  3013: ['SWEREF99 15 45', 15.75],
  3014: ['SWEREF99 17 15', 17.25],
  3015: ['SWEREF99 18 45', 18.75],
  3016: ['SWEREF99 20 15', 20.25],
  3017: ['SWEREF99 21 45', 21.75],
  3018: ['SWEREF99 23 15', 23.25],
};
const tm = { epsg: 3006, scale: 0.9996, falseEasting: 500_000 } as const;
const local = { scale: 1, falseEasting: 150_000 } as const;

/**
 * The reference system with an EPSG code: WGS 84, SWEREF 99 TM and its twelve local zones.
 * No axes are named: in a GeoPackage x is always east, whatever the system's own order is.
 * @returns null for any other code
 */
export function findReferenceSystem(epsg: number): ReferenceSystem | null {
  if (epsg === wgs84.epsg) return wgs84;
  const zone = zones[epsg];
  if (!zone) return null;
  const [name, meridian] = zone;
  const { scale, falseEasting } = epsg === tm.epsg ? tm : local;
  return {
    name,
    epsg,
    wkt: `PROJCS["${name}",${sweref},PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",${meridian}],PARAMETER["scale_factor",${scale}],PARAMETER["false_easting",${falseEasting}],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","${epsg}"]]`,
  };
}
