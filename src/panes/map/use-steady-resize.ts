import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Bounds } from '@/domain/position';
import { currentView } from '@/view/view-store';
import { byApp, frame } from './map-moves';

/**
 * Keeps what lies under the upper left corner there when the map's box changes, e.g. when the details open:
 * what the user has just clicked must not run away. A map that frames its area frames it anew.
 */
export function useSteadyResize(map: MapLibreMap, bounds: Bounds): void {
  const latest = useRef(bounds);
  useEffect(() => {
    latest.current = bounds;
  }, [bounds]);
  useEffect(() => {
    const box = map.getContainer();
    let [width, height] = [box.clientWidth, box.clientHeight];
    function onResize(): void {
      if (box.clientWidth === 0) return;
      const [right, down] = [box.clientWidth - width, box.clientHeight - height];
      [width, height] = [box.clientWidth, box.clientHeight];
      if (right === 0 && down === 0) return;
      const { camera, selected } = currentView();
      if (camera === null && selected === null) frame(map, null, latest.current, false);
      else map.panBy([right / 2, down / 2], { animate: false }, byApp);
    }
    map.on('resize', onResize);
    return () => void map.off('resize', onResize);
  }, [map]);
}
