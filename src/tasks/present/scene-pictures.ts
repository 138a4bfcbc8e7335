import { flushSync } from 'react-dom';
import type { Scene } from '@/domain/scene';
import { type CurrentMap, whenCurrentMap } from '@/panes/map/current-map';
import { scenePapers } from '@/panes/map/paper-frame';
import { type SceneCanvas, type SceneMap, takingScenes } from '@/panes/map/scene-map';
import { inLight } from '@/ui/theme';
import { viewOf } from '@/view/slides';
import { hasMap, type SlideState, startSlides } from '@/view/view-state';
import { adjustView, currentView } from '@/view/view-store';
import type { WorkspaceData } from '@/view/workspace-context';

/** A scene with the picture of its map; null for a scene without one. */
export interface ScenePicture {
  scene: Scene;
  map: SceneMap | null;
}

/** The panel stays open beside the map. */
const editing: SlideState = { ...startSlides, mode: 'redigera' };

/** Sheets that scenes are printed on. */
export const sheets = ['a4', 'a3'] as const;
export type Sheet = (typeof sheets)[number];

/** A picture for slides, whose letters are as large beside the slide as they are in the presentation. */
const slideCanvas: SceneCanvas = {
  paper: { width: 560, height: 385, sharpness: 2, filled: 1 },
  toScale: false,
};

export const canvasFor = (sheet: Sheet | null): SceneCanvas =>
  sheet ? { paper: scenePapers[sheet], toScale: true } : slideCanvas;

/** Longest time that is waited for a map, in ms: a browser without graphics never has one. */
const mapMs = 15_000;

/** A map is made when it is first shown. Null where no scene has one, and where the browser cannot make one. */
async function makeMap(scenes: readonly Scene[]): Promise<CurrentMap | null> {
  const first = scenes.map((scene) => viewOf(scene, editing)).find(hasMap);
  if (!first) return null;
  adjustView(() => first);
  const tooLong = new Promise<null>((resolve) => setTimeout(resolve, mapMs, null));
  return Promise.race([whenCurrentMap(), tooLong]);
}

/**
 * Goes through scenes and takes a picture of each map in the colours of paper, then goes back to what was shown.
 * @param onScene told before each scene; false ends it
 * @returns null when it was ended before the last
 */
export async function takeScenes(
  map: CurrentMap | null,
  data: WorkspaceData,
  scenes: readonly Scene[],
  canvas: SceneCanvas,
  onScene: (at: number) => boolean,
): Promise<ScenePicture[] | null> {
  const before = currentView();
  async function goThrough(
    take: ((view: typeof before) => Promise<SceneMap>) | null,
  ): Promise<ScenePicture[] | null> {
    const taken: ScenePicture[] = [];
    for (const [at, scene] of scenes.entries()) {
      if (!onScene(at)) return null;
      const view = viewOf(scene, editing);
      if (take && hasMap(view)) {
        // At once, with all that follows from it: what is to be drawn is under way when the picture is asked for.
        flushSync(() => adjustView(() => view));
        taken.push({ scene, map: await take(view) });
      } else taken.push({ scene, map: null });
    }
    return taken;
  }
  try {
    const drawn = map ?? (await makeMap(scenes));
    if (!drawn) return await goThrough(null);
    return await inLight(() => takingScenes(drawn, data, canvas, goThrough));
  } finally {
    adjustView(() => before);
  }
}
