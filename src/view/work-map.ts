import type { MultiPolygon, Polygon } from 'geojson';
import { useSyncExternalStore } from 'react';
import type { Bounds } from '@/domain/position';

/** What the map beside a page of the work shows. The page says it; the map alone draws. */
interface WorkMap {
  /** Ids of the records that are drawn; null for all that the filters let through. */
  records: ReadonlySet<string> | null;
  /** What is framed until the map is moved; null for the whole area. */
  frame: Bounds | null;
  /** How strongly each district is coloured, from 0 to 1; those without are hatched. Null for no colours. */
  shades: ReadonlyMap<string, number> | null;
  /** What an extended area adds, told apart from what there is (WGS 84); null for nothing. */
  added: Polygon | MultiPolygon | null;
}

const nothing: WorkMap = { records: null, frame: null, shades: null, added: null };
let shown: WorkMap = nothing;
const listeners = new Set<() => void>();

/** Has the map beside the page show this. */
export function setWorkMap(map: Partial<WorkMap>): void {
  shown = { ...nothing, ...map };
  for (const listener of listeners) listener();
}

/** What the map beside the page shows. */
export function useWorkMap(): WorkMap {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

/** The opacity that a strength from 0 to 1 is drawn with, on the map and in its key. */
export const shadeOpacity = (strength: number): number => 0.12 + 0.6 * strength;
