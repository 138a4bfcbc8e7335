import type { Scene } from '@/domain/scene';
import type { CurrentMap } from '@/panes/map/current-map';
import { takePicture, whenDrawn } from '@/panes/map/map-picture';
import { viewOf } from '@/view/slides';
import { hasMap, startSlides } from '@/view/view-state';
import { adjustView, currentView } from '@/view/view-store';

/** A picture of a scene's map; null for a scene without one. */
export interface ScenePicture {
  scene: Scene;
  /** As an address that holds the picture. */
  picture: string | null;
  width: number;
  height: number;
}

/** A new view reaches the map within a few frames; cover and gaps are worked out after it. */
const settleMs = 350;
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Goes through scenes and takes a picture of each map, then goes back to what was shown.
 * @param onScene told before each scene; false ends it
 * @returns null when it was ended before the last
 */
export async function takeScenes(
  map: CurrentMap | null,
  scenes: readonly Scene[],
  onScene: (at: number) => boolean,
): Promise<ScenePicture[] | null> {
  const before = currentView();
  const taken: ScenePicture[] = [];
  try {
    for (const [at, scene] of scenes.entries()) {
      if (!onScene(at)) return null;
      const view = viewOf(scene, { ...startSlides, mode: 'redigera' });
      if (!map || !hasMap(view)) {
        taken.push({ scene, picture: null, width: 0, height: 0 });
        continue;
      }
      adjustView(() => view);
      await later(settleMs);
      await whenDrawn(map);
      const { width, height } = map.getCanvas();
      taken.push({ scene, picture: await takePicture(map), width, height });
    }
    return taken;
  } finally {
    adjustView(() => before);
  }
}
