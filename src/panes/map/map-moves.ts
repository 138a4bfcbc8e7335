import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '@/domain/position';
import type { Camera } from '@/view/view-state';
import { framePadding, roundCamera } from './camera';

/** Marks the moves the map makes by itself, e.g. to show what was selected; all others are the user's. */
export const byApp = { byApp: true } as const;

/** Height in pixels of the map that most views are made on: one of another size shows as much of the ground. */
export const usualHeight = 700;

/**
 * By how much the map's zoom differs from that of the view, while it is drawn larger or for paper: it has fewer
 * pixels for the same ground.
 */
let zoomShift = 0;
/** Whether nothing stands over the map that what is framed must keep clear of. */
let bare = false;
const barePadding = { top: 14, right: 14, bottom: 22, left: 14 };

/** Has the map drawn larger or for paper from the next move on: as much of the ground on so many pixels' height. */
export function setHeightShown(height: number | null): void {
  zoomShift = height === null ? 0 : Math.log2(Math.max(1, height) / usualHeight);
  bare = height !== null;
}

/** True while pictures are taken one after the other: nobody looks at the way between them. */
let still = false;

/** Has the map jump where it would else glide, for as long as something is done. */
export async function withoutGliding<T>(work: () => Promise<T>): Promise<T> {
  still = true;
  try {
    return await work();
  } finally {
    still = false;
  }
}

/** How long the map glides, in ms: not at all while nobody looks. */
export const glideMs = (usual: number): number => (still ? 0 : usual);

/** Where the map looks now, as exactly as the address holds it. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return roundCamera({ lng, lat, zoom: map.getZoom() - zoomShift });
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
  // Its end counts as a move of the map, and not as one of the user's.
  map.resize(byApp);
  if (camera) {
    const { lng, lat, zoom } = camera;
    const target = { center: { lng, lat }, zoom: zoom + zoomShift };
    if (animate) map.easeTo({ ...target, duration: glideMs(700) }, mark);
    else map.jumpTo(target, mark);
    return;
  }
  const { clientWidth, clientHeight } = map.getContainer();
  const padding = bare ? barePadding : framePadding(clientWidth, clientHeight);
  const options = { padding, animate, duration: glideMs(700), maxZoom: 15 };
  map.fitBounds([...bounds] as [number, number, number, number], options, mark);
}
