import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { useView } from '@/view/view-store';
import { shadeOpacity, useWorkMap } from '@/view/work-map';
import { useWorkspace } from '@/view/workspace-context';
import { districtSource } from './area-style';
import type { MapColours } from './map-colours';
import { measureSource } from './measure-style';
import { noValueLayerId, shadeLayerId, shadeLayers } from './shade-style';

/** Values lie under all measures. */
const lowestMeasure = `${measureSource}-yta`;

/**
 * Colours the districts as the page beside the map says.
 * @param styles number of the map's style: a new one has neither layers nor states yet
 */
export function useShades(map: MapLibreMap, colours: MapColours, styles: number): void {
  const { page } = useView();
  const { shades } = useWorkMap();
  const { districts } = useWorkspace();
  const shown = page === 'arbete' ? shades : null;
  const drawn = shown !== null;
  useEffect(() => {
    if (styles < 0 || !drawn || !map.getLayer(lowestMeasure)) return;
    for (const layer of shadeLayers(colours)) map.addLayer(layer, lowestMeasure);
    return () => {
      for (const id of [shadeLayerId, noValueLayerId]) if (map.getLayer(id)) map.removeLayer(id);
    };
  }, [map, drawn, colours, styles]);

  useEffect(() => {
    if (styles < 0 || !shown || !map.getSource(districtSource)) return;
    for (const { name } of districts) {
      const strength = shown.get(name);
      const shade = strength === undefined ? -1 : shadeOpacity(strength);
      map.setFeatureState({ source: districtSource, id: name }, { shade });
    }
  }, [map, shown, districts, styles]);
}
