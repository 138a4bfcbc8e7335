import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '@/domain/position';
import type { Camera } from '@/view/view-state';
import { framePadding, roundCamera } from './camera';

/** Marks the moves the map makes by itself, e.g. to show what was selected; all others are the user's. */
export const byApp = { byApp: true } as const;

/** Where the map looks now, as exactly as the address holds it. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return roundCamera({ lng, lat, zoom: map.getZoom() });
}

/** Goes to a camera, or shows all of the bounds where there is none. */
export function frame(
  map: MapLibreMap,
  camera: Camera | null,
  bounds: Bounds,
  animate: boolean,
  mark: { byApp: boolean } = byApp,
): void {
  // The page may have changed size in the same breath, e.g. when it shows the map again.
  map.resize();
  if (camera) {
    const target = { center: { lng: camera.lng, lat: camera.lat }, zoom: camera.zoom };
    if (animate) map.easeTo({ ...target, duration: 700 }, mark);
    else map.jumpTo(target, mark);
    return;
  }
  const { clientWidth, clientHeight } = map.getContainer();
  const padding = framePadding(clientWidth, clientHeight);
  const options = { padding, animate, duration: 700, maxZoom: 15 };
  map.fitBounds([...bounds] as [number, number, number, number], options, mark);
}
