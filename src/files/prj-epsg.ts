/** Codes by the names .prj files have for them, in lower case with only letters and digits (epsg.io, ESRI). */
const byName: Readonly<Record<string, number>> = {
  gcswgs1984: 4326,
  wgs84: 4326,
  wgs1984: 4326,
  gcssweref99: 4619,
  sweref99: 4619,
  gcsetrs1989: 4258,
  etrs89: 4258,
  sweref99tm: 3006,
  sweref991200: 3007,
  sweref991330: 3008,
  sweref991500: 3009,
  sweref991630: 3010,
  sweref991800: 3011,
  sweref991415: 3012,
  sweref991545: 3013,
  sweref991715: 3014,
  sweref991845: 3015,
  sweref992015: 3016,
  sweref992145: 3017,
  sweref992315: 3018,
  rt9025gonv: 3021,
  st74: 3152,
  wgs1984utmzone33n: 32633,
  wgs1984utmzone34n: 32634,
  etrs1989utmzone33n: 25833,
  etrs1989utmzone34n: 25834,
  wgs1984webmercatorauxiliarysphere: 3857,
  wgs84pseudomercator: 3857,
};

/** The code the outermost system bears; inner ones are the datum's, the unit's and so on. */
const authority =
  /(?:AUTHORITY\s*\[\s*"EPSG"\s*,\s*"?|ID\s*\[\s*"EPSG"\s*,\s*)(\d{4,6})"?\s*\]\s*\]\s*$/i;
const firstName = /^\s*(?:PROJCS|PROJCRS|GEOGCS|GEOGCRS)\s*\[\s*"([^"]*)"/i;

/**
 * EPSG code of a .prj file (WKT): the one it bears, else by its name.
 * @returns null for a system that is not known by name
 */
export function prjEpsg(wkt: string): number | null {
  const code = authority.exec(wkt)?.[1];
  if (code !== undefined) return Number(code);
  const name =
    firstName
      .exec(wkt)?.[1]
      ?.toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '') ?? '';
  return Object.hasOwn(byName, name) ? (byName[name] ?? null) : null;
}
