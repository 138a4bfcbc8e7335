/** The workspaces of this repository, read from disk as the app reads them from a server. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import type { LayerReport } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import type { RowContext } from '@/domain/read-row';
import { type District, parseDistrict } from '@/domain/reference';
import { type LayerConfig, parseWorkspace, type Workspace } from '@/domain/workspace';
import { featuresOf } from '@/geodata/fetch-json';
import { parseLayer } from '@/geodata/parse-layer';

export interface WorkspaceOnDisk {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly districts: readonly District[];
}

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/** A file as GeoJSON, with whatever members of its own it has. */
export function readCollection(
  folder: string,
  file: string,
): FeatureCollection & Record<string, unknown> {
  const value = readJson(folder, file);
  const features = featuresOf(value, file);
  if (!features.ok) throw new Error(`${folder}/${file}: ${features.failure.code}`);
  return value as FeatureCollection & Record<string, unknown>; // featuresOf looked
}

/** The *.geojson files right in a folder. */
export function listGeoJson(folder: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.geojson'));
}

function load(folder: string): WorkspaceOnDisk {
  const result = parseWorkspace(readJson(folder, 'workspace.json'));
  if ('fault' in result) throw new Error(`${folder}/workspace.json: ${result.fault}`);
  const { workspace } = result;
  const { features } = readCollection(folder, workspace.omrade.stadsdelar);
  const districts = features.map(parseDistrict).filter((one) => one !== undefined);
  return { folder, workspace, districts };
}

/** What the layer's rows are checked against: as in src/view/register.ts. */
export function contextOf(
  { workspace, districts }: WorkspaceOnDisk,
  layer: LayerConfig,
): RowContext {
  return {
    layer: layer.id,
    type: layer.typ,
    bounds: workspace.omrade.utbredning,
    districtNames: new Set(districts.map((district) => district.name)),
  };
}

export function reportOf(site: WorkspaceOnDisk, layer: LayerConfig): LayerReport<Measure> {
  const { features } = readCollection(site.folder, layer.kalla.url);
  return parseLayer(features, contextOf(site, layer));
}

export function recordsOf(site: WorkspaceOnDisk): Measure[] {
  return site.workspace.lager.flatMap((layer) => reportOf(site, layer).records);
}

/** The rows of all layers as they stand in the files. */
export function rowsOf(site: WorkspaceOnDisk): (Feature & { layer: LayerConfig })[] {
  return site.workspace.lager.flatMap((layer) =>
    readCollection(site.folder, layer.kalla.url).features.map((row) => ({ ...row, layer })),
  );
}

export const first = load('geodata');
export const second = load('tests/fixtures/second-workspace');

/** For `describe.each`. */
export const workspaces = [first, second].map((site) => [site.folder, site] as const);
