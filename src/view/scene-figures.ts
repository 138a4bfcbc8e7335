import type { Dataset } from '@/analysis/dataset';
import { computeCounts } from '@/analysis/select';
import { wholeBorough } from '@/domain/facets';
import type { Scene } from '@/domain/scene';
import { chosenMeasures, selectVisible } from './selection';
import { parseView } from './url-codec';
import { startView } from './view-state';

/** What a scene counts: its records, and how many of them each district has. */
export interface SceneFigures {
  total: number;
  ids: ReadonlySet<string>;
  /** Those without a district of their own. */
  whole: number;
  /** With how many of each layer, by its id. A record in two districts counts in both. */
  districts: readonly { name: string; count: number; layers: ReadonlyMap<string, number> }[];
  /** How many of them each layer has, by its id. */
  layers: ReadonlyMap<string, number>;
}

/** Counts what a scene shows, without showing it. */
export function sceneFigures(dataset: Dataset, { search }: Pick<Scene, 'search'>): SceneFigures {
  const view = parseView(search) ?? startView;
  const selection = selectVisible(dataset, view);
  const column = dataset.columns.district;
  // Counts leave the facet's own filter out, but the scene shows what it lets through.
  const allowed = view.facets.district;
  const counts = computeCounts(selection, 'district', column);
  const chosen = chosenMeasures({ dataset, selection });
  const layers = new Map<string, number>();
  for (const { layer } of chosen) layers.set(layer, (layers.get(layer) ?? 0) + 1);
  const byLayer = [...layers.keys()].map((id) => {
    const own = selectVisible(dataset, { ...view, facets: { ...view.facets, layer: [id] } });
    return [id, computeCounts(own, 'district', column)] as const;
  });
  const isShown = (name: string) => !allowed || allowed.includes(name);
  const districts = column.values.flatMap((name, at) => {
    if (name === wholeBorough || !isShown(name)) return [];
    const own = byLayer.flatMap(([id, of]) => (of[at] ? [[id, of[at]] as const] : []));
    return [{ name, count: counts[at] ?? 0, layers: new Map(own) }];
  });
  const whole = column.values.indexOf(wholeBorough);
  return {
    total: chosen.length,
    ids: new Set(chosen.map(({ id }) => id)),
    whole: whole >= 0 && isShown(wholeBorough) ? (counts[whole] ?? 0) : 0,
    districts,
    layers,
  };
}
