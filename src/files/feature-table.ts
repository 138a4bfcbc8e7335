import { type Decode, decodeUtf8, decodeWindows, isUtf8 } from './decode-text';
import { nameOf } from './feature-columns';
import { FeatureRows } from './feature-rows';
import { LazyGeometries } from './geometry-column';
import { nameColumns } from './name-columns';
import type { FeatureScan } from './scan-features';
import type { FileTable } from './table';

/** "urn:ogc:def:crs:EPSG::3006", "EPSG:3006", "http://www.opengis.net/def/crs/EPSG/0/3006". */
const epsgName = /EPSG\b.*?\b(\d{4,6})$/i;

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key] // just seen that it is there
    : null;
}

/** The named system of the 2008 specification (geojson.org/geojson-spec.html, 3.1), which RFC 7946 took out. */
function epsgOf(crs: unknown): number | null {
  const name = memberOf(memberOf(crs, 'properties'), 'name');
  if (typeof name !== 'string') return null;
  const code = epsgName.exec(name)?.[1];
  if (code !== undefined) return Number(code);
  return /CRS84$/i.test(name) ? 4326 : null;
}

/**
 * The table of features that have been scanned. Only now is it known whether all texts are UTF-8; where they are
 * not, they are Windows-1252, in which no byte is wrong.
 */
export function toTable({ table, stated }: FeatureScan): FileTable {
  const { columns, texts, geometries, rowCount } = table;
  const said = [stated.name, stated.crs].filter((bytes) => bytes !== null);
  const isWhole = columns.isUtf8 && said.every((bytes) => isUtf8(bytes, 0, bytes.length));
  const decode: Decode = isWhole ? decodeUtf8 : decodeWindows;
  const [name, crs] = [stated.name, stated.crs].map((bytes): unknown =>
    bytes ? JSON.parse(decode(bytes)) : null,
  );
  const names = columns.list.map(({ key, escaped }) => nameOf(key, escaped, decode));
  return {
    name: typeof name === 'string' ? name : '',
    columns: nameColumns(names, names.length),
    rows: new FeatureRows(columns, texts, rowCount, decode),
    geometries: new LazyGeometries(geometries, texts, rowCount),
    epsg: epsgOf(crs),
  };
}
