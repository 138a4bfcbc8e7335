import { useSyncExternalStore } from 'react';
import { usableMark } from '@/panes/map/mark-usable';

/** What is known of the network and of the version that runs. */
interface Network {
  online: boolean;
  /** When the oldest of what is shown was fetched, in ms since 1970. */
  shownFrom: number;
  /** Whether some of it was fetched earlier, because the network did not answer. */
  aged: boolean;
  /** Whether another version than this page's is ready. */
  newVersion: boolean;
}

/** The service worker fetches every file once more: not while the map is being drawn for the first time. */
const restMs = 1_000;
/** Then it is started all the same. */
const longestStartMs = 10_000;
/** A tab that stays open for weeks asks for a new version when it is looked at, so often at most. */
const askAgainMs = 3_600_000;

let network: Network = {
  online: navigator.onLine,
  shownFrom: performance.timeOrigin,
  aged: false,
  newVersion: false,
};
const listeners = new Set<() => void>();

function change(part: Partial<Network>): void {
  network = { ...network, ...part };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is known of the network and of the version that runs. */
export function useNetwork(): Network {
  return useSyncExternalStore(subscribe, () => network);
}

/** The version this page was built with, as the build has written it into index.html. */
function pageVersion(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content;
}

function versionOf(worker: ServiceWorker): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage('version', [port2]);
  });
}

/** A worker of another version is ready: told of, unless the network has brought this page in that version already. */
async function weigh(worker: ServiceWorker): Promise<void> {
  if ((await versionOf(worker)) !== pageVersion()) change({ newVersion: true });
  else if (worker.state === 'installed') worker.postMessage('activate');
}

function follow(registration: ServiceWorkerRegistration): void {
  const weighWaiting = () => {
    // The very first has nothing to replace and does not wait.
    if (registration.waiting && registration.active)
      weigh(registration.waiting).catch(window.reportError);
  };
  weighWaiting();
  const followInstalling = () =>
    registration.installing?.addEventListener('statechange', weighWaiting);
  followInstalling();
  registration.addEventListener('updatefound', followInstalling);
  let askedAt = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - askedAt < askAgainMs) return;
    askedAt = performance.now();
    // Without network there is no answer, and nothing to say about that.
    registration.update().catch(() => undefined);
  });
}

async function register(): Promise<void> {
  const workers = navigator.serviceWorker;
  try {
    await workers.register('./sw.js', { updateViaCache: 'none' });
  } catch {
    // Storage that is shut off, a first visit whose network broke: the app works as it does without.
  }
  const registration = await workers.getRegistration();
  if (registration) follow(registration);
}

function isAge(data: unknown): data is { kind: 'kept'; fetchedAt: number } {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'kept';
}

/** When the map has drawn the measures; on a page without map, or where that takes long, after a while. */
async function whenUsable(): Promise<void> {
  await Promise.race([
    new Promise<void>((resolve) => {
      const marks = new PerformanceObserver((list) => {
        if (list.getEntriesByName(usableMark).length === 0) return;
        marks.disconnect();
        resolve();
      });
      marks.observe({ type: 'mark', buffered: true });
    }),
    new Promise((resolve) => setTimeout(resolve, longestStartMs)),
  ]);
  await new Promise((resolve) => setTimeout(resolve, restMs));
  // Safari has no such call.
  if ('requestIdleCallback' in window)
    await new Promise((resolve) =>
      window.requestIdleCallback(resolve, { timeout: longestStartMs }),
    );
}

/**
 * Follows the network, and in a built app starts the service worker that keeps it. Called once, before the first
 * render; browsers give service workers to https and to the machine itself only.
 */
export function followNetwork(): void {
  for (const event of ['online', 'offline'])
    window.addEventListener(event, () => change({ online: navigator.onLine }));
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const workers = navigator.serviceWorker;
  workers.addEventListener('message', ({ data }) => {
    if (isAge(data)) change({ aged: true, shownFrom: Math.min(network.shownFrom, data.fetchedAt) });
  });
  workers.addEventListener('controllerchange', () => {
    // Another tab has taken the new version, or this is the first visit.
    if (workers.controller) weigh(workers.controller).catch(window.reportError);
  });
  whenUsable().then(register).catch(window.reportError);
}

/** Starts the new version, if one waits, and loads the page anew. */
export async function takeNewVersion(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const waiting = registration?.waiting;
  if (!waiting) {
    window.location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
    once: true,
  });
  waiting.postMessage('activate');
}
