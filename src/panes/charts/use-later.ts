import { startTransition, useEffect, useState } from 'react';

/** Longest wait for a quiet moment, in ms. */
const patienceMs = 400;

/** Calls back when the page has nothing better to do. Not all browsers can say when; there it is soon. */
function whenQuiet(callback: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(callback);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(callback, { timeout: patienceMs });
  return () => cancelIdleCallback(request);
}

/** A value that follows another one when the page is quiet, so that what is made of each is a task of its own; first null. */
export function useLater<T>(value: T): T | null {
  const [later, setLater] = useState<T | null>(null);
  useEffect(() => whenQuiet(() => startTransition(() => setLater(value))), [value]);
  return later;
}
