import { useSyncExternalStore } from 'react';
import { useView } from './view-store';

/** Lines of CSS pixels that a presentation has from top to bottom: letters of 13 px are then 28 px on a screen of 1080. */
const lines = 500;
/** A narrower or upright window is a phone in the hand, which is read from near. */
const narrow = 900;
const largest = 5;

function magnification(): number {
  const { innerWidth: width, innerHeight: height } = window;
  if (width <= narrow || height >= width) return 1;
  return Math.min(largest, Math.max(1, Math.round((height / lines) * 100) / 100));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** How many times larger than usual map and charts are drawn: 1 but in a presentation on a large screen. */
export function useMagnified(): number {
  const { slides } = useView();
  const factor = useSyncExternalStore(subscribe, magnification);
  return slides.mode === 'visa' ? factor : 1;
}
