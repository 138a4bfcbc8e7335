/** Filters of a played server by the values of properties (17-069r4, 7.15.5). */
import type { Feature, Geometry } from 'geojson';

/** Whether a parameter is a property that rows of the collection have. */
export function isProperty(features: readonly Feature<Geometry | null>[], key: string): boolean {
  return features.some(({ properties }) => properties !== null && key in properties);
}

/**
 * The rows whose properties have exactly the values that are asked for.
 * @param features of the collection
 * @param query parameters that are no properties of the rows are left alone
 */
export function filterRows<Row extends Feature<Geometry | null>>(
  features: readonly Row[],
  query: URLSearchParams,
): readonly Row[] {
  const wanted = [...query].filter(([key]) => isProperty(features, key));
  if (wanted.length === 0) return features;
  return features.filter(({ properties }) =>
    wanted.every(([key, value]) => {
      const own: unknown = properties?.[key];
      return own !== null && own !== undefined && String(own) === value;
    }),
  );
}
