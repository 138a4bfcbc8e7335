import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { streetZooms } from './basemap-streets';
import type { MapLooks } from './map-style';

/** Streets are fetched this much further off than they are shown, so that they are there in time. */
const headStart = 0.4;

/**
 * Fetches the streets of the embedded basemap when the map first comes near enough.
 * @param styles number of the map's style: a new one has no streets yet
 */
export function useStreets(map: MapLibreMap, { files, outside }: MapLooks, styles: number): void {
  useEffect(() => {
    if (outside || styles < 0) return;
    function look(): void {
      if (map.getZoom() < streetZooms.motorvag - headStart) return;
      map.off('zoom', look);
      for (const { id, kind, url } of files)
        if (kind === 'gata') void map.getSource<GeoJSONSource>(id)?.setData(url);
    }
    map.on('zoom', look);
    look();
    return () => void map.off('zoom', look);
  }, [map, files, outside, styles]);
}
