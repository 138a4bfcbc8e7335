import type { Geometry } from 'geojson';
import { toGeometry } from './check-geometry';
import { decodeText } from './decode-text';
import { formatLimits } from './format-limits';
import { gatherFeatures, type LooseRow } from './gather-features';
import { reading, refuse } from './refusal';
import { singleGeometries } from './single-geometries';
import type { Cell, ReadFileResult, ReadLimits } from './table';

type Json = Readonly<Record<string, unknown>>;

const geometryTypes = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);
/** "urn:ogc:def:crs:EPSG::3006", "EPSG:3006", "http://www.opengis.net/def/crs/EPSG/0/3006". */
const epsgName = /EPSG\b.*?\b(\d{4,6})$/i;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** Plain values as they are, lists of them with "; " between, all else as JSON. */
function toCell(value: unknown): Cell {
  if (isPlain(value)) return value;
  if (Array.isArray(value) && value.every(isPlain))
    return value.map((each) => each ?? '').join('; ');
  return JSON.stringify(value) ?? null;
}

function* cellsOf({ id, properties }: Json): Generator<readonly [string, Cell]> {
  const own = isObject(properties) ? properties : {};
  if ((typeof id === 'string' || typeof id === 'number') && own['id'] === undefined)
    yield ['id', id];
  for (const key of Object.keys(own)) yield [key, toCell(own[key])];
}

function* rowsOf(features: readonly unknown[]): Generator<LooseRow> {
  for (const feature of features) {
    if (!isObject(feature)) {
      yield { cells: [], geometry: null };
      continue;
    }
    const isBare = typeof feature['type'] === 'string' && geometryTypes.has(feature['type']);
    const geometry = toGeometry(isBare ? feature : feature['geometry']);
    const parts: readonly (Geometry | null)[] = geometry ? singleGeometries(geometry) : [null];
    const cells = isBare ? [] : [...cellsOf(feature)];
    for (const part of parts) yield { cells, geometry: part };
  }
}

/** The named system of the 2008 specification (geojson.org/geojson-spec.html, 3.1), which RFC 7946 took out. */
function epsgOf(root: Json): number | null {
  const crs = root['crs'];
  const properties = isObject(crs) ? crs['properties'] : null;
  const name = isObject(properties) ? properties['name'] : null;
  if (typeof name !== 'string') return null;
  const code = epsgName.exec(name)?.[1];
  if (code !== undefined) return Number(code);
  return /CRS84$/i.test(name) ? 4326 : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

const recordSeparator = '\u001e';

/** The values of a text with one on each line (RFC 8142 puts a record separator before each). */
function parseLines(text: string): unknown[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => (line.startsWith(recordSeparator) ? line.slice(1) : line).trim());
  const values: unknown[] = [];
  for (const line of lines) {
    if (line === '') continue;
    const value = parsed(line);
    if (value instanceof Error) return null;
    values.push(value);
  }
  return values;
}

/** The objects that each make a row, from a collection, a feature, a geometry or a list of them. */
function featuresOf(root: unknown): readonly unknown[] {
  const roots: readonly unknown[] = Array.isArray(root) ? root : [root];
  const features: unknown[] = [];
  for (const each of roots) {
    if (!isObject(each)) return refuse('notThisFormat');
    const { type } = each;
    if (type === 'FeatureCollection' && Array.isArray(each['features']))
      for (const feature of each['features']) features.push(feature);
    else if (type === 'Feature' || (typeof type === 'string' && geometryTypes.has(type)))
      features.push(each);
    else refuse('notThisFormat');
  }
  return features;
}

/**
 * Reads GeoJSON (RFC 7946): a collection, a feature, a bare geometry, or features one on each line. The columns
 * are all properties in order of appearance, with the feature's own id before them where no property is called
 * that. A collection of geometries of one kind becomes a Multi*, one of several kinds a row for each part.
 */
export function readGeoJson(
  bytes: Uint8Array,
  limits: ReadLimits = formatLimits.geojson,
): ReadFileResult {
  return reading(bytes, limits, () => {
    const text = decodeText(bytes);
    if (text.trim() === '') refuse('empty');
    const whole = parsed(text);
    const root = whole instanceof SyntaxError ? parseLines(text) : whole;
    if (root === null && whole instanceof SyntaxError)
      refuse(/^\s*[{[]/.test(text) ? 'damaged' : 'notThisFormat', whole.message.slice(0, 60));
    const first: unknown = Array.isArray(root) ? root[0] : root;
    const name = isObject(first) && typeof first['name'] === 'string' ? first['name'] : '';
    const epsg = isObject(first) ? epsgOf(first) : null;
    const table = gatherFeatures(name, rowsOf(featuresOf(root)), epsg, limits);
    if (table.rows.length === 0) refuse('empty');
    return [table];
  });
}
