import type { LineString, MultiLineString, Position } from 'geojson';
import * as z from 'zod/mini';
import type { Loaded } from '@/domain/issues';
import { geometryIssue } from '@/domain/position';
import { featuresOf, fetchJson } from './fetch-json';

/** Streets and paths as they stand in a file. */
interface StreetLines {
  /** Vertices of each line, WGS 84; lines meet where they share a vertex. */
  lines: readonly (readonly Position[])[];
  /** How many features are no lines, or have a vertex that is no place; they are left out. */
  bad: number;
}

const wholeEarth = [-180, -90, 180, 90] as const;

const streetRow = z.object({
  geometry: z.custom<LineString | MultiLineString>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      'type' in value &&
      (value.type === 'LineString' || value.type === 'MultiLineString') &&
      geometryIssue(value, wholeEarth) === null,
  ),
});

/** Where nobody may walk (trafikförordningen 9 kap. 1 §), should a file hold it all the same: ours, OpenStreetMap's. */
const closed = new Set(['motorvag', 'motortrafikled', 'motorway', 'motorway_link']);
const classRow = z.object({
  properties: z.object({ klass: z.optional(z.string()), highway: z.optional(z.string()) }),
});

function isClosed(feature: unknown): boolean {
  const row = classRow.safeParse(feature);
  if (!row.success) return false;
  const { klass, highway } = row.data.properties;
  return closed.has(klass ?? highway ?? '');
}

/**
 * Reads a file of streets and paths to walk along: a FeatureCollection of lines. Motorways are left out.
 * @param url of the file
 * @returns the lines and how many features were bad, or why the file could not be read
 * @throws only when the caller aborted it by `signal`
 */
export async function loadStreetNetwork(
  url: string,
  signal?: AbortSignal,
): Promise<Loaded<StreetLines>> {
  const json = await fetchJson(url, signal);
  const features = json.ok ? featuresOf(json.value, url) : json;
  if (!features.ok) return features;
  const lines: Position[][] = [];
  let bad = 0;
  for (const feature of features.value) {
    if (isClosed(feature)) continue;
    const row = streetRow.safeParse(feature);
    if (!row.success) bad++;
    else if (row.data.geometry.type === 'LineString') lines.push(row.data.geometry.coordinates);
    else lines.push(...row.data.geometry.coordinates);
  }
  return { ok: true, value: { lines, bad } };
}
