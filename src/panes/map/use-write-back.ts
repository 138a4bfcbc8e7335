import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import type { Camera } from '@/view/view-state';
import { adjustView } from '@/view/view-store';
import { sameCamera } from './camera';
import { cameraOf } from './map-moves';

/** What the map itself has just written into the view. */
export interface Written {
  camera: Camera | null;
  districts: readonly string[] | null;
}

export const nothingWritten: Written = { camera: null, districts: null };

/** Takes moves made by the user into the view. */
export function useWriteBack(map: MapLibreMap, written: { current: Written }): void {
  useEffect(() => {
    let last = cameraOf(map);
    function onMoveEnd(event: object): void {
      const camera = cameraOf(map);
      // A change of size ends as a move too, but leaves the camera as it was.
      const moved = !sameCamera(camera, last);
      last = camera;
      if (!moved || ('byApp' in event && event.byApp)) return;
      written.current = { ...written.current, camera };
      adjustView((view) => ({ ...view, camera }));
    }
    map.on('moveend', onMoveEnd);
    return () => void map.off('moveend', onMoveEnd);
  }, [map, written]);
}
