import type { MultiPolygon, Polygon } from 'geojson';
import { parseArea } from '@/domain/reference';
import { featuresOf, fetchJson } from './fetch-json';

/** Kinds of ground in park files on which nobody lives; the others (squares, school yards) lie among the houses. */
const green = new Set(['park', 'skog', 'koloni', 'kyrkogard', 'bad']);

type Area = Polygon | MultiPolygon;

async function loadAreas(
  urls: readonly string[],
  takes: (kind: string | undefined) => boolean,
): Promise<readonly Area[] | null> {
  const files = await Promise.all(urls.map((url) => fetchJson(url)));
  const areas: Area[] = [];
  for (const [index, file] of files.entries()) {
    const features = file.ok ? featuresOf(file.value, urls[index] ?? '') : file;
    // Without its water land would be counted that is none: better no figure than a wrong one.
    if (!features.ok) return null;
    for (const feature of features.value) {
      const area = parseArea(feature);
      if (area && takes(area.kind)) areas.push(area.geometry);
    }
  }
  return areas;
}

/** Reads water, and parks and woods; null when one of the files cannot be read. */
export async function loadGround(
  water: readonly string[],
  parks: readonly string[],
): Promise<{ water: readonly Area[]; parks: readonly Area[] } | null> {
  const [wet, grown] = await Promise.all([
    loadAreas(water, () => true),
    loadAreas(parks, (kind) => kind !== undefined && green.has(kind)),
  ]);
  return wet && grown ? { water: wet, parks: grown } : null;
}
