import { useSyncExternalStore } from 'react';

/** Id of the record under the pointer in any pane, so that the others can point it out too. */
let hovered: string | null = null;
const listeners = new Set<() => void>();

/** Points a record out, or none. */
export function setHovered(id: string | null): void {
  if (id === hovered) return;
  hovered = id;
  for (const listener of listeners) listener();
}

/** Id of the record that is pointed at. */
export function useHovered(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hovered,
  );
}
