import type { Map as MapLibreMap } from 'maplibre-gl';
import { CoverLayer, coverLayerId } from './cover-layer';
import type { MapColours } from './map-colours';
import { restyle } from './restyle';
import { shadeLayerId, shadeLayers } from './shade-style';
import { lessLayerId, shareLayerId, shareLayers } from './share-style';

/** The layer of covered ground; null where there is none. */
export function coverLayerOf(map: MapLibreMap): CoverLayer | null {
  const layer = map.getLayer(coverLayerId);
  const drawn = layer && 'implementation' in layer ? layer.implementation : null;
  return drawn instanceof CoverLayer ? drawn : null;
}

/** Gives what is drawn of cover, and the shades of districts, other colours, in which the page is printed. */
export function recolourCover(map: MapLibreMap, before: MapColours, after: MapColours): void {
  coverLayerOf(map)?.recolour(after);
  if (map.getLayer(shadeLayerId)) restyle(map, shadeLayers(before), shadeLayers(after));
  if (!map.getLayer(shareLayerId)) return;
  const comparing = map.getLayer(lessLayerId) !== undefined;
  restyle(map, shareLayers(before, comparing), shareLayers(after, comparing));
}
