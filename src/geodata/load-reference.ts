import type { Loaded } from '@/domain/issues';
import { type District, type Place, parseDistrict, parsePlace } from '@/domain/reference';
import { parseWorkspace, type Workspace } from '@/domain/workspace';
import { featuresOf, fetchJson } from './fetch-json';

/** Reads and checks the workspace file. */
export async function loadWorkspace(url: string): Promise<Loaded<Workspace>> {
  const json = await fetchJson(url);
  if (!json.ok) return json;
  const result = parseWorkspace(json.value);
  return 'workspace' in result
    ? { ok: true, value: result.workspace }
    : { ok: false, failure: { code: 'badWorkspace', url, detail: result.fault } };
}

async function loadFeatures<T>(
  url: string,
  parse: (feature: unknown) => T | undefined,
): Promise<Loaded<readonly T[]>> {
  const json = await fetchJson(url);
  const features = json.ok ? featuresOf(json.value, url) : json;
  if (!features.ok) return features;
  return {
    ok: true,
    value: features.value.map(parse).filter((item) => item !== undefined),
  };
}

/** Reads the districts, in file order. A feature that is no district is left out. */
export function loadDistricts(url: string): Promise<Loaded<readonly District[]>> {
  return loadFeatures(url, parseDistrict);
}

/** Reads the gazetteer from one or more files. Files that cannot be read are left out. */
export async function loadPlaces(urls: readonly string[]): Promise<readonly Place[]> {
  const results = await Promise.all(urls.map((url) => loadFeatures(url, parsePlace)));
  return results.flatMap((result) => (result.ok ? result.value : []));
}
