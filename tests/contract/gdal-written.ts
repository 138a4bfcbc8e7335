/** The register as files of GDAL's making. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { convert, openFile, openZipped, writeVirtual } from './gdal.ts';
import { first, rowsOf } from './workspaces.ts';

/** What GDAL wrote, and what is to be found in it. */
export interface Written {
  files: readonly File[];
  /** Ids of the rows; left out, all there are. */
  ids?: readonly string[];
  /** Code of the system that is to be found out; null where the file has no places. */
  epsg: number | null;
  /** Whether the file says what system it is in. */
  statesSystem: boolean;
}

/** The rows of the register by id. */
export const registerRows = new Map(rowsOf(first).map((row) => [String(row.id), row]));
const idsOf = (kind: string) =>
  [...registerRows.values()].flatMap(({ id, geometry }) =>
    geometry?.type === kind ? `${id}` : [],
  );
const withPoints = first.workspace.lager.filter(({ id }) =>
  [...registerRows.values()].some(
    ({ layer, geometry }) => layer.id === id && geometry?.type === 'Point',
  ),
);
let made = 0;
/** A path that nothing is at. */
const freshPath = (folder: string, ending: string) => join(folder, `${made++}${ending}`);
const register = (folder: string, withText = false) =>
  writeVirtual(freshPath(folder, '.vrt'), first, withText);

/** Only what has a geometry of a kind, as that kind: formats that have one for each layer. */
const only = (kind: 'Point' | 'LineString' | 'Polygon') => [
  ...['-nlt', kind.toUpperCase()],
  ...['-where', `OGR_GEOMETRY='${kind.toUpperCase()}'`],
];

async function asGpkg(folder: string, epsg: number): Promise<Written> {
  const system = ['-t_srs', `EPSG:${epsg}`];
  const path = await convert('GPKG', freshPath(folder, '.gpkg'), register(folder), ...system);
  return { files: [openFile(path)], epsg, statesSystem: true };
}

async function asShapefile(
  folder: string,
  epsg: number,
  encoding: string,
  kind: 'Point' | 'LineString' | 'Polygon',
): Promise<Written> {
  const options = ['-t_srs', `EPSG:${epsg}`, '-lco', `ENCODING=${encoding}`, ...only(kind)];
  const path = await convert('ESRI Shapefile', freshPath(folder, ''), register(folder), ...options);
  return { files: [openZipped(path)], ids: idsOf(kind), epsg, statesSystem: true };
}

async function asPointCsv(folder: string, epsg: number): Promise<Written> {
  const layout = ['-lco', 'GEOMETRY=AS_XY', '-lco', 'SEPARATOR=SEMICOLON', ...only('Point')];
  const options = [...layout, '-t_srs', `EPSG:${epsg}`];
  const path = await convert('CSV', freshPath(folder, ''), register(folder), ...options);
  const files = withPoints.map(({ id }) => openFile(join(path, `${id}.csv`)));
  return { files, ids: idsOf('Point'), epsg, statesSystem: false };
}

async function asTextCsv(folder: string): Promise<Written> {
  const path = await convert(
    'CSV',
    freshPath(folder, ''),
    register(folder),
    '-lco',
    'GEOMETRY=AS_WKT',
  );
  return {
    files: readdirSync(path).map((name) => openFile(join(path, name))),
    epsg: 4326,
    statesSystem: false,
  };
}

async function asXlsx(folder: string, withText: boolean): Promise<Written> {
  const path = await convert('XLSX', freshPath(folder, '.xlsx'), register(folder, withText));
  return { files: [openFile(path)], epsg: withText ? 4326 : null, statesSystem: false };
}

async function asKml(folder: string, driver: 'LIBKML' | 'KML'): Promise<Written> {
  const path = await convert(driver, freshPath(folder, '.kml'), register(folder));
  return { files: [openFile(path)], epsg: 4326, statesSystem: true };
}

async function asGpx(folder: string): Promise<Written> {
  const options = ['-dsco', 'GPX_USE_EXTENSIONS=YES', ...only('Point')];
  const path = await convert('GPX', freshPath(folder, '.gpx'), register(folder), ...options);
  return { files: [openFile(path)], ids: idsOf('Point'), epsg: 4326, statesSystem: true };
}

async function asGeoJson(
  folder: string,
  driver: 'GeoJSON' | 'GeoJSONSeq',
  ending: string,
  epsg: number,
  ...options: readonly string[]
): Promise<Written> {
  const paths = first.workspace.lager.map(({ kalla }) =>
    convert(driver, freshPath(folder, ending), resolve(first.folder, kalla.url), ...options),
  );
  return { files: (await Promise.all(paths)).map(openFile), epsg, statesSystem: epsg !== 4326 };
}

/** What the register is written as, and what writes it into a folder. */
export const gdalFormats: readonly (readonly [
  name: string,
  write: (folder: string) => Promise<Written>,
])[] = [
  ['GeoPackage in EPSG:3006', (folder) => asGpkg(folder, 3006)],
  ['GeoPackage in EPSG:3011', (folder) => asGpkg(folder, 3011)],
  ['shapefile of points in UTF-8', (folder) => asShapefile(folder, 3006, 'UTF-8', 'Point')],
  [
    'shapefile of lines in Latin-1',
    (folder) => asShapefile(folder, 3006, 'ISO-8859-1', 'LineString'),
  ],
  ['shapefile of areas in Latin-1', (folder) => asShapefile(folder, 3011, 'ISO-8859-1', 'Polygon')],
  ['shapefile of areas in UTF-8', (folder) => asShapefile(folder, 4326, 'UTF-8', 'Polygon')],
  ['KML', (folder) => asKml(folder, 'LIBKML')],
  ['KML of the old driver', (folder) => asKml(folder, 'KML')],
  ['GPX', asGpx],
  ['XLSX', (folder) => asXlsx(folder, false)],
  ['XLSX with well-known text', (folder) => asXlsx(folder, true)],
  ['CSV in degrees', (folder) => asPointCsv(folder, 4326)],
  ['CSV in metres', (folder) => asPointCsv(folder, 3006)],
  ['CSV with well-known text', asTextCsv],
  [
    'GeoJSON in metres',
    (folder) => asGeoJson(folder, 'GeoJSON', '.geojson', 3006, '-t_srs', 'EPSG:3006'),
  ],
  [
    'GeoJSON of RFC 7946',
    (folder) => asGeoJson(folder, 'GeoJSON', '.geojson', 4326, '-lco', 'RFC7946=YES'),
  ],
  ['GeoJSON in lines', (folder) => asGeoJson(folder, 'GeoJSONSeq', '.geojsonl', 4326)],
  [
    'GeoJSON as a text sequence',
    (folder) => asGeoJson(folder, 'GeoJSONSeq', '.geojsons', 4326, '-lco', 'RS=YES'),
  ],
];
