import type { Map as MapLibreMap } from 'maplibre-gl';
import { useMemo, useSyncExternalStore } from 'react';
import type { Bounds } from '@/domain/position';
import { useView } from '@/view/view-store';
import { useCurrentWalk } from '@/view/walks';
import { useWorkMap } from '@/view/work-map';
import { byApp } from './map-moves';
import { atSize } from './map-picture';
import { boundsOfWalk } from './walk-style';

/** A map's place on a page, in CSS pixels of 1/96 inch. */
export interface MapPaper {
  width: number;
  height: number;
  /** Dots to a CSS pixel: 3 are about 290 to the inch, as printers have. */
  sharpness: number;
  /** Share of it that what must be seen fills at most. */
  filled: number;
}

/** What of the map is put on paper, and how large. */
export interface PaperFrame {
  paper: MapPaper;
  center: readonly [lng: number, lat: number];
  zoom: number;
  /** Metres on the ground for each metre of paper. */
  scale: number;
}

/** A walk's map: 182 × 150 mm between the margins of an upright A4; numbers at the edge are to be whole. */
const walkPaper: MapPaper = { width: 688, height: 567, sharpness: 3, filled: 0.9 };
/** The map of a page of the work, beside its words on a lying A4: 120 × 74 mm. */
const workPaper: MapPaper = { width: 453, height: 279, sharpness: 3, filled: 0.9 };
/** A scene's map on a lying sheet, with room for its words beside it: 190 × 150 mm of A4, 290 × 232 mm of A3. */
export const scenePapers = {
  a4: { width: 718, height: 567, sharpness: 3, filled: 1 },
  a3: { width: 1096, height: 877, sharpness: 2, filled: 1 },
} as const satisfies Readonly<Record<string, MapPaper>>;

const metersPerPixel = 0.0254 / 96;
/** Round scales that a ruler can be used with. */
const scales = [
  ...[2000, 2500, 3000, 4000, 5000, 6000, 7500, 10_000, 12_500, 15_000, 20_000, 25_000],
  ...[30_000, 40_000, 50_000, 60_000, 75_000, 100_000, 150_000, 200_000],
];

const earthMeters = 40_075_016.686;
/** Side of the world at zoom 0, in CSS pixels, as MapLibre has it. */
const worldPixels = 512;

/** The largest round scale at which all of the bounds is on the paper. */
export function paperFrameOf(
  [west, south, east, north]: Bounds,
  paper: MapPaper = walkPaper,
): PaperFrame {
  const lat = (south + north) / 2;
  const along = (earthMeters / 360) * Math.cos((lat * Math.PI) / 180);
  const wide = (east - west) * along;
  const high = (north - south) * (earthMeters / 360);
  const fits = (scale: number) =>
    wide <= paper.width * metersPerPixel * scale * paper.filled &&
    high <= paper.height * metersPerPixel * scale * paper.filled;
  const scale = scales.find(fits) ?? scales.at(-1) ?? 0;
  const onGround = metersPerPixel * scale;
  return {
    paper,
    center: [(west + east) / 2, lat],
    zoom: Math.log2((along * 360) / (worldPixels * onGround)),
    scale,
  };
}

/** What of the ground is on the paper. */
export function boundsOnPaper({ center: [lng, lat], scale, paper }: PaperFrame): Bounds {
  const meters = metersPerPixel * scale;
  const north = ((paper.height / 2) * meters) / (earthMeters / 360);
  const east =
    ((paper.width / 2) * meters) / ((earthMeters / 360) * Math.cos((lat * Math.PI) / 180));
  return [lng - east, lat - north, lng + east, lat + north];
}

/** The frame of the walk that is prepared, or of the collaboration that is worked with; null for any other view. */
export function usePaperFrame(): PaperFrame | null {
  const { page, walk, work } = useView();
  const current = useCurrentWalk();
  const { frame: zone } = useWorkMap();
  const shown = page === 'vandringar' && walk.step === 'forbered' ? current : null;
  const area = page === 'arbete' && work.kind === 'samverkan' ? zone : null;
  return useMemo(() => {
    if (area) return paperFrameOf(area, workPaper);
    const bounds = shown && boundsOfWalk(shown);
    return bounds && paperFrameOf(bounds);
  }, [shown, area]);
}

let scaleOnPaper: number | null = null;
const listeners = new Set<() => void>();

/** Tells at which scale the picture of the map is that stands on the page; null for none in particular. */
export function setPaperScale(scale: number | null): void {
  scaleOnPaper = scale;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The scale of the picture on the page; null where it has none in particular. */
export function usePaperScale(): number | null {
  return useSyncExternalStore(subscribe, () => scaleOnPaper);
}

/** Has the map drawn at the frame's scale for as long as a picture of it is taken. */
export async function inPaperFrame<T>(
  map: MapLibreMap,
  frame: PaperFrame,
  take: () => Promise<T>,
): Promise<T> {
  const { width, height, sharpness } = frame.paper;
  const go = () => map.jumpTo({ center: [...frame.center], zoom: frame.zoom }, byApp);
  return atSize(map, { width, height, ratio: sharpness }, go, take);
}
