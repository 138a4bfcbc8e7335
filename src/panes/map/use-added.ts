import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { useView } from '@/view/view-store';
import { useWorkMap } from '@/view/work-map';
import { addedLayers, addedSource } from './added-style';
import type { MapColours } from './map-colours';

/**
 * Draws what an extended area adds, beside a page that is about it.
 * @param styles number of the map's style: a new one has none of it yet
 */
export function useAdded(map: MapLibreMap, colours: MapColours, styles: number): void {
  const { page } = useView();
  const { added } = useWorkMap();
  const outline = page === 'arbete' ? added : null;
  const feature = useMemo(
    (): Feature | null => outline && { type: 'Feature', properties: {}, geometry: outline },
    [outline],
  );
  const drawn = feature !== null;
  const latest = useEffectEvent(() => feature);
  useEffect(() => {
    const first = latest();
    if (styles < 0 || !drawn || !first) return;
    map.addSource(addedSource, { type: 'geojson', data: first });
    const layers = addedLayers(colours);
    for (const layer of layers) map.addLayer(layer);
    return () => {
      // A new style has taken them with it.
      for (const { id } of layers) if (map.getLayer(id)) map.removeLayer(id);
      if (map.getSource(addedSource)) map.removeSource(addedSource);
    };
  }, [map, drawn, colours, styles]);
  useEffect(() => {
    if (styles < 0 || !feature) return;
    void map.getSource<GeoJSONSource>(addedSource)?.setData(feature);
  }, [map, feature, styles]);
}
