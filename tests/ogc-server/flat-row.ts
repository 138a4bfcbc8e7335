/** Rows as a server over a database gives them. */
import type { Feature, Geometry } from 'geojson';
import { fieldsOf } from '@/domain/fields';
import type { RecordType } from '@/domain/vocabulary';

/**
 * A feature as QGIS Server gives it from a table: a number for its id, every column of its type, null in the empty
 * ones, lists as JSON text, columns for the table's own use.
 * @param fid the number of the row in its table
 * @param asText whether every value is text, as from MapServer
 */
export function toFlatFeature(
  type: RecordType,
  feature: Feature<Geometry | null>,
  fid: number,
  asText = false,
): Feature<Geometry | null> {
  const given = feature.properties ?? {};
  const flat = (value: unknown): unknown => {
    if (value === undefined || value === null) return null;
    if (Array.isArray(value)) return JSON.stringify(value);
    return asText ? String(value) : value;
  };
  const columns = Object.values(fieldsOf(type)).map(({ key }) => [key, flat(given[key])]);
  const own = asText ? { fid, version: '1' } : { fid, version: 1, nollstall: null };
  const properties = { ...Object.fromEntries(columns), ...own };
  return { ...feature, id: fid, properties };
}
