import type { Map as MapLibreMap } from 'maplibre-gl';

/** Name of the mark in the browser's performance timeline: the map shows the measures and can be used. */
export const usableMark = 'karta-anvandbar';

/** Sets the mark when the map has come to rest with the measures on it, the first time alone. */
export function markUsable(map: MapLibreMap): void {
  if (performance.getEntriesByName(usableMark).length > 0) return;
  map.once('idle', () => performance.mark(usableMark));
  map.triggerRepaint();
}
