import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '@/domain/position';
import { whenNoWork } from '@/view/under-way';
import type { Camera, ViewState } from '@/view/view-state';
import type { WorkspaceData } from '@/view/workspace-context';
import { byApp, frame, setHeightShown, usualHeight, withoutGliding } from './map-moves';
import { atSize, takeDrawn, whenDrawn } from './map-picture';
import { type MapPaper, paperFrameOf } from './paper-frame';
import { metresPerPixel } from './scale';
import { boundsOfDistricts } from './use-camera';

/** What pictures of scenes are drawn for. */
export interface SceneCanvas {
  paper: MapPaper;
  /** Whether the ground has a round scale, for a ruler. */
  toScale: boolean;
}

/** The map of a scene. */
export interface SceneMap {
  png: Blob;
  /** Pixels. */
  width: number;
  height: number;
  /** Metres on the ground for each metre of paper; null where it is not to scale. */
  scale: number | null;
}

/**
 * Longest time that is waited for what a scene rests on, and then for its drawing, in ms: so long that only what never
 * comes is not waited for, since a picture of the scene before would be false.
 */
const workMs = 30_000;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const atMost = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the page has taken a new view in, and all that it rests on has been worked out. */
async function whenReady(): Promise<void> {
  await nextFrame();
  await nextFrame();
  await Promise.race([whenNoWork(), atMost(workMs)]);
}

/** Waits until the map shows the whole of a view that has just been set. */
export async function whenSceneDrawn(map: MapLibreMap): Promise<void> {
  await whenReady();
  await whenDrawn(map, workMs);
}

/** Whether opening the view takes the map to a place of its own: to a walk, or to a gap that is pointed out. */
const goesByItself = ({ camera, page, gaps, walk }: ViewState): boolean =>
  camera === null &&
  ((page === 'luckor' && gaps.chosen !== null) || (page === 'vandringar' && walk.id !== null));

/** The ground that a camera shows, on a map of the usual height and the proportions of the paper. */
function boundsOfCamera({ lng, lat, zoom }: Camera, { width, height }: MapPaper): Bounds {
  const metres = metresPerPixel(lat, zoom) * usualHeight;
  const north = metres / 2 / 111_320;
  const east = (north * (width / height)) / Math.cos((lat * Math.PI) / 180);
  return [lng - east, lat - north, lng + east, lat + north];
}

/** What a view shows of the ground. */
function boundsOfView(
  map: MapLibreMap,
  view: ViewState,
  { workspace, districts }: WorkspaceData,
  paper: MapPaper,
): Bounds {
  if (view.camera) return boundsOfCamera(view.camera, paper);
  if (goesByItself(view)) {
    const shown = map.getBounds();
    return [shown.getWest(), shown.getSouth(), shown.getEast(), shown.getNorth()];
  }
  const chosen = boundsOfDistricts(districts, view.facets.district ?? []);
  return chosen ?? workspace.startvy.utbredning;
}

/** Takes the map to where the view's picture is taken from; answers with its scale. */
function aim(
  map: MapLibreMap,
  view: ViewState,
  data: WorkspaceData,
  { paper, toScale }: SceneCanvas,
): number | null {
  const bounds = boundsOfView(map, view, data, paper);
  if (!toScale) {
    if (!goesByItself(view)) frame(map, view.camera, bounds, false);
    return null;
  }
  const { center, zoom, scale } = paperFrameOf(bounds, paper);
  map.jumpTo({ center: [...center], zoom }, byApp);
  return scale;
}

/**
 * Has the map drawn at a size of its own, without gliding, while pictures are taken of one view after another.
 * @param work is given what takes the picture of a view that has just been set
 */
export function takingScenes<T>(
  map: MapLibreMap,
  data: WorkspaceData,
  canvas: SceneCanvas,
  work: (take: (view: ViewState) => Promise<SceneMap>) => Promise<T>,
): Promise<T> {
  const { width, height, sharpness } = canvas.paper;
  const take = async (view: ViewState): Promise<SceneMap> => {
    await whenReady();
    const scale = aim(map, view, data, canvas);
    const png = await takeDrawn(map, workMs);
    return { png, width: map.getCanvas().width, height: map.getCanvas().height, scale };
  };
  const go = () => setHeightShown(height);
  const size = { width, height, ratio: sharpness };
  return withoutGliding(() =>
    atSize(map, size, go, () => work(take).finally(() => setHeightShown(null))),
  );
}
