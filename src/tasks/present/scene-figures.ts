import type { Dataset } from '@/analysis/dataset';
import { computeCounts } from '@/analysis/select';
import { wholeBorough } from '@/domain/facets';
import type { Scene } from '@/domain/scene';
import { selectVisible } from '@/view/selection';
import { parseView } from '@/view/url-codec';
import { startView } from '@/view/view-state';

/** What a scene counts: its records, and how many of them each district has. */
export interface SceneFigures {
  total: number;
  districts: readonly { name: string; count: number }[];
  /** How many of them each layer has, by its id. */
  layers: ReadonlyMap<string, number>;
}

/** Counts what a scene shows, without showing it. */
export function sceneFigures(dataset: Dataset, { search }: Scene): SceneFigures {
  const view = parseView(search) ?? startView;
  const selection = selectVisible(dataset, view);
  const column = dataset.columns.district;
  // Counts leave the facet's own filter out, but the scene shows what it lets through.
  const allowed = view.facets.district;
  const counts = computeCounts(selection, 'district', column);
  const districts = column.values.flatMap((name, at) => {
    const shown = name !== wholeBorough && (!allowed || allowed.includes(name));
    return shown ? [{ name, count: counts[at] ?? 0 }] : [];
  });
  const layers = new Map<string, number>();
  for (const record of selection.chosen) {
    const layer = dataset.measures[record]?.layer;
    if (layer) layers.set(layer, (layers.get(layer) ?? 0) + 1);
  }
  return { total: selection.chosen.length, districts, layers };
}
