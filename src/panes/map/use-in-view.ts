import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { Measure } from '@/domain/measure';
import type { TiledLayer } from '@/domain/workspace';
import { findInView, type InView, withTiles } from './in-view';
import { findTilesInView } from './tile-hits';

const nobody: InView = { count: 0, listed: [], inCells: 0 };
/** Waits for the map to come to rest, in ms. */
const restMs = 150;

/**
 * The chosen records that are in the picture, a moment after the map or the choice has changed.
 * @param tiled layers that are drawn from tiles: what is drawn of them is found out when the map has come to rest
 */
export function useInView(
  map: MapLibreMap,
  chosen: readonly Measure[],
  tiled: readonly TiledLayer[],
  active: boolean,
): InView {
  const [inView, setInView] = useState(nobody);
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function look(): void {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const bounds = map.getBounds();
        const held = findInView(chosen, [
          bounds.getWest(),
          bounds.getSouth(),
          bounds.getEast(),
          bounds.getNorth(),
        ]);
        setInView(tiled.length === 0 ? held : withTiles(held, findTilesInView(map, tiled)));
      }, restMs);
    }
    look();
    map.on('moveend', look);
    // Tiles come after the movement, and after a change of the filters.
    if (tiled.length > 0) map.on('idle', look);
    map.on('resize', look);
    return () => {
      clearTimeout(timer);
      map.off('moveend', look);
      map.off('idle', look);
      map.off('resize', look);
    };
  }, [map, chosen, tiled, active]);
  return inView;
}
