import type { Position } from 'geojson';
import { useSyncExternalStore } from 'react';

/**
 * Where the user is, asked for only when the user wants it shown, and known to this page only while it is: it is
 * neither kept nor sent anywhere.
 */
type PositionState =
  | { kind: 'off' }
  /** The browser has been asked, and perhaps asks the user. */
  | { kind: 'asking' }
  | {
      kind: 'here';
      /** [lng, lat], WGS 84. */
      position: Position;
      /** With a certainty of 95 per cent the user is not farther from there than this. */
      accuracyMeters: number;
      /** Milliseconds since 1970. */
      at: number;
      /** Nothing has been heard since. */
      lost: boolean;
    }
  /** The user, or the browser's settings, do not allow it. */
  | { kind: 'denied' }
  /** There is no receiver, or it finds nothing. */
  | { kind: 'unavailable' }
  | { kind: 'timeout' };

/** Where the user is, and what the map does about it. */
interface Whereabouts {
  state: PositionState;
  /** Whether the map goes with the user. */
  following: boolean;
  /** The place of what is being written, where it has one of its own. */
  marked: Position | null;
}

/** A phone that has been in a pocket takes its time under the open sky. */
const patienceMs = 20_000;
/** A position may be this old when the first is asked for. */
const freshMs = 5_000;

const off: PositionState = { kind: 'off' };
let now: Whereabouts = { state: off, following: false, marked: null };
let watch: number | null = null;
const listeners = new Set<() => void>();

function change(part: Partial<Whereabouts>): void {
  now = { ...now, ...part };
  for (const listener of listeners) listener();
}

function clearWatch(): void {
  if (watch !== null) navigator.geolocation.clearWatch(watch);
  watch = null;
}

function onPosition({ coords, timestamp }: GeolocationPosition): void {
  change({
    state: {
      kind: 'here',
      position: [coords.longitude, coords.latitude],
      accuracyMeters: coords.accuracy,
      at: timestamp,
      lost: false,
    },
  });
}

function onFault({ code, PERMISSION_DENIED, TIMEOUT }: GeolocationPositionError): void {
  const { state } = now;
  if (code === PERMISSION_DENIED) {
    clearWatch();
    change({ state: { kind: 'denied' }, following: false });
  } else if (state.kind === 'here') {
    // The last that is known is better than nothing; the receiver goes on looking.
    change({ state: { ...state, lost: true } });
  } else {
    change({ state: { kind: code === TIMEOUT ? 'timeout' : 'unavailable' } });
  }
}

/** Asks the browser where the user is, from now on. Only for a press of the user: the browser asks for leave. */
export function startPosition(): void {
  clearWatch();
  // Browsers tell nobody on pages that could have been changed on their way.
  if (!('geolocation' in navigator) || !window.isSecureContext) {
    change({ state: { kind: 'unavailable' }, following: false });
    return;
  }
  change({ state: { kind: 'asking' }, following: true });
  watch = navigator.geolocation.watchPosition(onPosition, onFault, {
    enableHighAccuracy: true,
    timeout: patienceMs,
    maximumAge: freshMs,
  });
}

/** Stops asking, and forgets where the user was. */
export function stopPosition(): void {
  clearWatch();
  change({ state: off, following: false });
}

/** Whether the map goes with the user: until the user moves the map. */
export function followPosition(following: boolean): void {
  if (now.following !== following) change({ following });
}

/** Shows the place of what is being written on the map; null for none. */
export function markPlace(marked: Position | null): void {
  if (now.marked !== marked) change({ marked });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where the user is, and what the map does about it. */
export function useWhereabouts(): Whereabouts {
  return useSyncExternalStore(subscribe, () => now);
}
