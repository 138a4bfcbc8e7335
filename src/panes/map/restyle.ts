import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';

/** What restyling needs of a map. */
export type Restylable = Pick<MapLibreMap, 'setPaintProperty' | 'setLayoutProperty' | 'setFilter'>;

type PaintName = Parameters<Restylable['setPaintProperty']>[1];
type LayoutName = Parameters<Restylable['setLayoutProperty']>[1];

type Values = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);

function changed(before: Values, after: Values): [string, unknown][] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !same(before[name], after[name]))
    .map((name) => [name, after[name]]);
}

/** The parts of a layer that may change while it stays the same layer. */
function partsOf(layer: LayerSpecification) {
  return {
    paint: (layer.paint ?? {}) as Values,
    layout: (layer.layout ?? {}) as Values,
    filter: 'filter' in layer ? layer.filter : undefined,
  };
}

/**
 * Gives layers new colours, sizes and filters. Sources are left alone, so nothing is fetched or cut anew, as a
 * new style would make it.
 * @param before what the map shows now
 * @param after the same layers, in the same order
 */
export function restyle(
  map: Restylable,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): void {
  const shown = new Map(before.map((layer) => [layer.id, layer]));
  for (const layer of after) {
    const old = shown.get(layer.id);
    if (!old || old === layer) continue;
    const [then, now] = [partsOf(old), partsOf(layer)];
    // Names and values stand together in a layer that was checked when it was written.
    for (const [name, value] of changed(then.paint, now.paint))
      map.setPaintProperty(layer.id, name as PaintName, value as never);
    for (const [name, value] of changed(then.layout, now.layout))
      map.setLayoutProperty(layer.id, name as LayoutName, value as never);
    if (!same(then.filter, now.filter)) map.setFilter(layer.id, now.filter ?? null);
  }
}
