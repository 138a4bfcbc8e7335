import { useSyncExternalStore } from 'react';
import type { ScenePicture, Sheet } from './scene-pictures';

/** A page of the handout: a scene with the address of its map's picture. */
export interface HandoutPage extends ScenePicture {
  address: string | null;
}

interface Handout {
  sheet: Sheet;
  pages: readonly HandoutPage[];
}

const nothing: Handout = { sheet: 'a4', pages: [] };
let handout = nothing;
const listeners = new Set<() => void>();

/** Puts pictures of scenes on the pages that are printed next; null takes them away. */
export function setHandout(next: Handout | null): void {
  handout = next ?? nothing;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The pages of the handout; none while no presentation is printed. */
export function useHandout(): Handout {
  return useSyncExternalStore(subscribe, () => handout);
}
