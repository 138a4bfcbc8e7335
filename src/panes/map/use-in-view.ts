import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { Measure } from '@/domain/measure';
import { findInView, type InView } from './in-view';

const nobody: InView = { count: 0, listed: [] };
/** Waits for the map to come to rest, in ms. */
const restMs = 150;

/** The chosen records that are in the picture, a moment after the map or the choice has changed. */
export function useInView(map: MapLibreMap, chosen: readonly Measure[], active: boolean): InView {
  const [inView, setInView] = useState(nobody);
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function look(): void {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const bounds = map.getBounds();
        setInView(
          findInView(chosen, [
            bounds.getWest(),
            bounds.getSouth(),
            bounds.getEast(),
            bounds.getNorth(),
          ]),
        );
      }, restMs);
    }
    look();
    map.on('moveend', look);
    map.on('resize', look);
    return () => {
      clearTimeout(timer);
      map.off('moveend', look);
      map.off('resize', look);
    };
  }, [map, chosen, active]);
  return inView;
}
