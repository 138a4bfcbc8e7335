import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { districtArea } from './area-style';
import { streetZooms } from './basemap-streets';
import { streetAreaLayers } from './basemap-style';
import type { MapLooks } from './map-style';

/** Places looked at per side of the picture. */
const places = 6;

/** Whether the picture holds ground of the borough for which the basemap has no streets. */
function seesEndOfStreets(map: MapLibreMap, layers: readonly string[]): boolean {
  const { clientWidth, clientHeight } = map.getContainer();
  for (let row = 1; row < places; row++) {
    for (let column = 1; column < places; column++) {
      const point: [number, number] = [
        (clientWidth * column) / places,
        (clientHeight * row) / places,
      ];
      const inBorough = map.queryRenderedFeatures(point, { layers: [districtArea] }).length > 0;
      if (!inBorough) continue;
      if (map.queryRenderedFeatures(point, { layers: [...layers] }).length === 0) return true;
    }
  }
  return false;
}

/** Whether the user sees streets, or would, and there are places in the picture that have none in our files. */
export function useStreetsEnd(map: MapLibreMap, { files, outside }: MapLooks): boolean {
  const [ends, setEnds] = useState(false);
  useEffect(() => {
    const layers = outside ? [] : streetAreaLayers(files);
    function look(): void {
      const known = layers.filter((id) => map.getLayer(id) !== undefined);
      const near = map.getZoom() >= streetZooms.lokalgata;
      setEnds(known.length > 0 && near && seesEndOfStreets(map, known));
    }
    if (layers.length === 0) {
      setEnds(false);
      return;
    }
    map.on('idle', look);
    return () => void map.off('idle', look);
  }, [map, files, outside]);
  return ends;
}
