/**
 * Runs beside the pages, in its own thread: keeps the app and its data in the browser, and answers for the server when
 * there is no network. Compiled to sw.js by scripts/vite/offline-plugin.ts. Drafts are in IndexedDB, which it never opens.
 */
import { FetchTimes } from './fetch-times';
import {
  cacheNameOf,
  findAnywhere,
  findKept,
  keepAll,
  keepNewer,
  removeOthers,
} from './kept-files';
import { type Route, routeOf } from './routes';

declare const self: ServiceWorkerGlobalScope;

/** Written at the head of sw.js by the build. */
declare const OFFLINE_VERSION: string;
/** Percent-encoded paths from the scope; "" is the page. */
declare const OFFLINE_PATHS: readonly string[];

/** So long the network may take to begin its answer before what is kept is shown. */
const patienceMs = 3_000;
/** After a silence the following files are not waited for in turn: a start asks for files in several rounds. */
const silenceMs = 30_000;

const { scope } = self.registration;
const paths = new Set(OFFLINE_PATHS);
const cacheName = cacheNameOf(scope, OFFLINE_VERSION);
const times = new FetchTimes(cacheName, new URL('.fetched', scope).href);
let silentUntil = 0;

const hashed = (url: string) => url.startsWith(`${scope}assets/`);

async function install(): Promise<void> {
  const urls = OFFLINE_PATHS.map((path) => new URL(path, scope).href);
  await keepAll(cacheName, urls, hashed, { url: scope, version: OFFLINE_VERSION });
  await Promise.all(urls.filter((url) => !hashed(url)).map((url) => times.note(url)));
}

async function activate(): Promise<void> {
  await self.registration.navigationPreload?.enable();
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Another tab may still run an earlier version, and fetch more of its code. The next version clears up after it.
  if (windows.filter(({ url }) => url.startsWith(scope)).length <= 1)
    await removeOthers(scope, cacheName);
  await self.clients.claim();
}

/** Says in every open page that it shows what was fetched earlier. */
async function tellAge(key: string): Promise<void> {
  const fetchedAt = await times.of(key);
  if (fetchedAt === null) return;
  for (const client of await self.clients.matchAll({ type: 'window' }))
    client.postMessage({ kind: 'kept', fetchedAt });
}

/** Asks the network, and keeps what it gives. The page alone is kept only by `install`: it belongs with its code. */
async function ask(event: FetchEvent, { key }: Route): Promise<Response> {
  const early: Response | undefined = key === scope ? await event.preloadResponse : undefined;
  const response = early ?? (await fetch(event.request));
  silentUntil = 0;
  if (response.ok && key !== scope) {
    const copy = response.clone();
    const keep = keepNewer(cacheName, key, copy).then(() => times.note(key));
    // No room for it, say: the page has its answer all the same. `alone` is kept too, so that what the app has
    // found in place on the server is in place without network as well.
    event.waitUntil(keep.catch(() => undefined));
  }
  return response;
}

async function answerFresh(event: FetchEvent, route: Route): Promise<Response> {
  const asked = ask(event, route);
  const settled = asked.catch(() => undefined);
  event.waitUntil(settled);
  // The page itself is always waited for: a reload is how a user asks whether the network is back.
  const waitMs = route.key !== scope && Date.now() < silentUntil ? 0 : patienceMs;
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, waitMs));
  const answer = await Promise.race([settled, patience]);
  // That a file is not there is an answer; a server that is out of order has given none.
  if (answer && answer.status < 500) return answer;
  const kept = await findKept(cacheName, route.key);
  if (!kept) return asked;
  if (!answer) silentUntil = Date.now() + silenceMs;
  if (route.data) event.waitUntil(tellAge(route.key));
  return kept;
}

async function answerKept({ request }: FetchEvent, { key }: Route): Promise<Response> {
  return (await findKept(cacheName, key)) ?? (await findAnywhere(key)) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const route = routeOf(event.request, scope, paths);
  if (route === null) return;
  if (route.way === 'kept') event.respondWith(answerKept(event, route));
  else event.respondWith(route.way === 'alone' ? ask(event, route) : answerFresh(event, route));
});

self.addEventListener('message', (event) => {
  if (event.data === 'activate') event.waitUntil(self.skipWaiting());
  if (event.data === 'version') event.ports[0]?.postMessage(OFFLINE_VERSION);
});
