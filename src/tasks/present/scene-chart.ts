import type { Scene } from '@/domain/scene';
import type { LayerConfig } from '@/domain/workspace';
import type { SlideChart } from '@/files/slides';
import { partWord } from '@/text/area-words';
import { countMeasures } from '@/text/format';
import { slidesText } from '@/text/slides';
import type { SceneFigures } from '@/view/scene-figures';
import { parseView } from '@/view/url-codec';
import { hasMap, startView } from '@/view/view-state';

const { files: words } = slidesText;

/** More districts than this have no room for their names. */
const mostBars = 24;

/** Whether a scene has a chart: charts are open beside its map, or it has no map. */
export function hasChart({ search }: Pick<Scene, 'search'>): boolean {
  const view = parseView(search) ?? startView;
  return view.drawer === 'diagram' || !hasMap(view);
}

/**
 * The figures of a scene as a chart with its figures: records per district by layer, or by layer alone where there is
 * but one district. Null where there is nothing to compare.
 */
export function sceneChart(
  { total, districts, layers }: SceneFigures,
  allLayers: readonly LayerConfig[],
): SlideChart | null {
  if (total === 0) return null;
  const used = allLayers.filter(({ id }) => layers.has(id));
  if (districts.length < 2) {
    // One bar compares nothing.
    if (used.length < 2) return null;
    return {
      kind: 'bar',
      title: words.chartByLayer,
      categories: used.map(({ namn }) => namn),
      series: [{ name: words.measures, values: used.map(({ id }) => layers.get(id) ?? 0) }],
      alt: words.chartAlt(countMeasures(total)),
    };
  }
  const bars = districts.toSorted((a, b) => b.count - a.count).slice(0, mostBars);
  const drawn = used.filter(({ id }) => bars.some((bar) => bar.layers.has(id)));
  if (drawn.length === 0) return null;
  return {
    kind: 'bar',
    stacked: true,
    title: words.chart(partWord()),
    categories: bars.map(({ name }) => name),
    series: drawn.map(({ id, namn, farg }) => ({
      name: namn,
      values: bars.map((bar) => bar.layers.get(id) ?? 0),
      colour: farg.ljus,
    })),
    alt: words.chartAlt(countMeasures(total)),
  };
}
