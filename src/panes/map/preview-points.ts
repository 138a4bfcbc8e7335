import type { MultiPoint, Position } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';
import type { Theme } from '@/ui/theme';
import type { CurrentMap } from './current-map';
import { readMapColours } from './map-colours';

const previewId = 'forhandsvisning';

/**
 * Shows positions on the map that are not in the register: what is about to come in.
 * @param positions WGS 84
 * @returns takes them away again
 */
export function showPreview(
  map: CurrentMap,
  positions: readonly Position[],
  theme: Theme,
): () => void {
  const data: MultiPoint = {
    type: 'MultiPoint',
    coordinates: positions.map((position) => [...position]),
  };
  const { accent, surface } = readMapColours(theme);
  const source = map.getSource<GeoJSONSource>(previewId);
  if (source) void source.setData(data);
  else {
    map.addSource(previewId, { type: 'geojson', data });
    map.addLayer({
      id: previewId,
      type: 'circle',
      source: previewId,
      paint: {
        'circle-color': accent,
        'circle-radius': 5,
        'circle-stroke-color': surface,
        'circle-stroke-width': 2,
      },
    });
  }
  return () => {
    // A map that is gone, or has a new style, has taken them away itself.
    if (map.getLayer(previewId)) map.removeLayer(previewId);
    if (map.getSource(previewId)) map.removeSource(previewId);
  };
}
