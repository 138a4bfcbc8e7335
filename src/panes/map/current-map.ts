import type { Map as MapLibreMap } from 'maplibre-gl';
import { useSyncExternalStore } from 'react';

/** The map as tasks know it. */
export type CurrentMap = MapLibreMap;

let current: CurrentMap | null = null;
/** A task draws on the map: clicks belong to it. */
let drawnOn = false;
const listeners = new Set<() => void>();

/** Makes a map known to tasks that draw on it; null when it is gone. */
export function setCurrentMap(map: CurrentMap | null): void {
  current = map;
  for (const listener of listeners) listener();
}

/** Tells whether a task draws on the map now. */
export function setDrawnOn(drawn: boolean): void {
  drawnOn = drawn;
}

/** Whether clicks on the map belong to a task that draws on it. */
export const isDrawnOn = (): boolean => drawnOn;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The map on the page as soon as there is one. */
export function whenCurrentMap(): Promise<CurrentMap> {
  return new Promise((resolve) => {
    const tell = () => {
      if (!current) return;
      listeners.delete(tell);
      resolve(current);
    };
    listeners.add(tell);
    tell();
  });
}

/** The map on the page, for tasks that draw on it; null until there is one. */
export function useCurrentMap(): CurrentMap | null {
  return useSyncExternalStore(subscribe, () => current);
}
