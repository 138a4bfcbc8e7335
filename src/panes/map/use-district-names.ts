import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { useWorkspace } from '@/view/workspace-context';
import { nameSource } from './area-style';
import { placeNames } from './district-labels';
import type { FeaturesByMeasure } from './measure-features';

/** Names are placed anew when the zoom has changed by more than this. */
const zoomStep = 0.1;

/** Places the names of the districts clear of the symbols, whenever the map comes to rest at another zoom. */
export function useDistrictNames(
  map: MapLibreMap,
  features: FeaturesByMeasure | null,
  styles: number,
  active: boolean,
): void {
  const { districts } = useWorkspace();
  useEffect(() => {
    // A new style has no names yet, so `styles` begins this anew.
    if (!active || styles < 0 || !features) return;
    const drawn = features;
    let placedFor = Number.NaN;
    function place(): void {
      const zoom = map.getZoom();
      if (Math.abs(zoom - placedFor) <= zoomStep) return;
      placedFor = zoom;
      void map.getSource<GeoJSONSource>(nameSource)?.setData({
        type: 'FeatureCollection',
        features: placeNames(districts, drawn, zoom),
      });
    }
    place();
    map.on('moveend', place);
    return () => void map.off('moveend', place);
  }, [map, features, styles, active, districts]);
}
