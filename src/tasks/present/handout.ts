import { useSyncExternalStore } from 'react';
import type { ScenePicture } from './scene-pictures';

let pages: readonly ScenePicture[] = [];
const listeners = new Set<() => void>();

/** Puts pictures of scenes on the pages that are printed next. */
export function setHandout(next: readonly ScenePicture[]): void {
  pages = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The pages of the handout; none while no presentation is printed. */
export function useHandout(): readonly ScenePicture[] {
  return useSyncExternalStore(subscribe, () => pages);
}
