import { useEffect } from 'react';

/** Work that will still change the picture: what has been begun and is not done. */
let begun = 0;
const waiting = new Set<() => void>();

/**
 * Tells that something which changes the picture is being worked out.
 * @returns to be called once, when it is done or given up
 */
export function beginWork(): () => void {
  begun++;
  let open = true;
  return () => {
    if (!open) return;
    open = false;
    begun--;
    if (begun > 0) return;
    for (const resolve of waiting) resolve();
    waiting.clear();
  };
}

/** Tells the same for as long as a component says so. */
export function useWork(underWay: boolean): void {
  useEffect(() => (underWay ? beginWork() : undefined), [underWay]);
}

/** Resolves when nothing that was begun is under way; at once where nothing is. */
export function whenNoWork(): Promise<void> {
  if (begun === 0) return Promise.resolve();
  return new Promise((resolve) => waiting.add(resolve));
}
