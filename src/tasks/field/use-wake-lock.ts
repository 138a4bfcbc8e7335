import { useEffect, useState } from 'react';

/** Whether the browser can keep the screen lit. */
export const canStayAwake = (): boolean => 'wakeLock' in navigator;

/** Keeps the screen lit while it is wanted and the page is seen. Browsers let go of it when the page is hidden. */
export function useWakeLock(): [wanted: boolean, setWanted: (wanted: boolean) => void] {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const take = async () => {
      if (over || document.visibilityState !== 'visible') return;
      const taken = await navigator.wakeLock.request('screen');
      lock = taken;
      if (over) await taken.release();
    };
    // A phone that saves its battery refuses; then the box is not ticked.
    const tryTake = () =>
      void take().catch(() => {
        if (!over && document.visibilityState === 'visible') setWanted(false);
      });
    tryTake();
    document.addEventListener('visibilitychange', tryTake);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', tryTake);
      void lock?.release().catch(() => undefined);
    };
  }, [wanted]);
  return [wanted, setWanted];
}
