import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { useWorkspace } from '@/view/workspace-context';
import { type MapLooks, mapLayers, mapStyle } from './map-style';
import { restyle } from './restyle';

/**
 * Keeps the map's style with what is wanted. Colours, filters and opacity are changed in place; only another
 * basemap is a new style.
 * @param first the looks the map was made with
 * @returns how many styles the map has had: after each, records must be sent again
 */
export function useStyle(map: MapLibreMap, first: MapLooks, looks: MapLooks): number {
  const { districts } = useWorkspace();
  const [styles, setStyles] = useState(0);
  const shown = useRef(first);
  const ready = useRef(true);

  useEffect(() => {
    const onStyle = () => {
      ready.current = true;
      setStyles((count) => count + 1);
    };
    map.on('style.load', onStyle);
    return () => void map.off('style.load', onStyle);
  }, [map]);

  // `styles` is read so that what was wanted while a new style was on its way is done when it is there.
  useEffect(() => {
    if (!ready.current || styles < 0 || shown.current === looks) return;
    const before = shown.current;
    shown.current = looks;
    if (before.outside === looks.outside) {
      restyle(map, mapLayers(before), mapLayers(looks));
    } else {
      ready.current = false;
      map.setStyle(mapStyle(looks, districts), { diff: false });
    }
  }, [map, looks, districts, styles]);

  return styles;
}
