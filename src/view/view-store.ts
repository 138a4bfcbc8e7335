import { useSyncExternalStore } from 'react';
import { parseView, writeView } from './url-codec';
import { startView, type ViewState } from './view-state';

/**
 * The view, kept in the address of the page. A change is a new entry in the history unless it is a stage of a
 * longer movement (typing, dragging), which replaces the last one: Back goes to what the user chose before.
 */
let current: ViewState = startView;
/** True while the page shows the start view because its address made no sense. */
let damaged = false;
const listeners = new Set<() => void>();

function announce(): void {
  for (const listener of listeners) listener();
}

function readAddress(): void {
  // The user has gone to another step of the history, which the movement is no part of.
  if (waiting !== null) clearTimeout(waiting);
  waiting = null;
  const parsed = parseView(window.location.search);
  damaged = parsed === null;
  current = parsed ?? startView;
  announce();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Starts to follow the address. Called once, before the first render. */
export function followAddress(): void {
  window.addEventListener('popstate', readAddress);
  window.addEventListener('pagehide', settleAddress);
  readAddress();
}

export type ViewChange = (view: ViewState) => ViewState;

/** Changes the view, as a step of its own in the history. */
export function changeView(change: ViewChange): void {
  write(change, 'pushState');
}

/** Changes the view within the present step of the history. */
export function adjustView(change: ViewChange): void {
  write(change, 'replaceState');
}

/** Quiet time after which the stages of a movement are written to the address, in ms: each writing costs. */
const restMs = 250;
let waiting: ReturnType<typeof setTimeout> | null = null;

function replaceAddress(): void {
  window.history.replaceState(null, '', writeView(current) || window.location.pathname);
}

/** Writes what a movement has not yet written to the address. */
function settleAddress(): void {
  if (waiting === null) return;
  clearTimeout(waiting);
  waiting = null;
  replaceAddress();
}

/** Address of what is shown now. */
export function currentAddress(): string {
  settleAddress();
  return window.location.href;
}

function write(change: ViewChange, method: 'pushState' | 'replaceState'): void {
  const next = change(current);
  if (next === current) return;
  // A step of its own begins from where the movement before it ended.
  if (method === 'pushState') settleAddress();
  const address = writeView(next);
  const same = address === writeView(current) && !damaged;
  current = next;
  damaged = false;
  if (!same && method === 'pushState')
    window.history.pushState(null, '', address || window.location.pathname);
  else if (!same) {
    if (waiting !== null) clearTimeout(waiting);
    waiting = setTimeout(settleAddress, restMs);
  }
  announce();
}

/** The view as it is now, for handlers; components use {@link useView}. */
export function currentView(): ViewState {
  return current;
}

/** Goes to the start view because the address named things that do not exist here. */
export function refuseAddress(): void {
  current = startView;
  damaged = true;
  announce();
}

/** Takes the notice about a damaged link away. */
export function dismissDamage(): void {
  damaged = false;
  announce();
}

/** The view; the component is drawn anew when it changes. */
export function useView(): ViewState {
  return useSyncExternalStore(subscribe, currentView);
}

/** Whether the address that was opened made no sense. */
export function useDamagedLink(): boolean {
  return useSyncExternalStore(subscribe, () => damaged);
}
