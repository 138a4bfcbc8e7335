// @ts-check

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { longTasksOf, openPage } from './browser.mjs';
import { readMetric, waitUntilIdle } from './quiet.mjs';

/**
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('./browser.mjs').Page} Page
 * @typedef {import('./browser.mjs').Session} Session
 * @typedef {import('./browser.mjs').Viewport} Viewport
 * @typedef {{ root: string, url: string, viewport: Viewport, shows: string, pans: boolean }} Site root: the folder that is served at the url; shows: a selector of what must be drawn; pans: whether its map is dragged too
 * @typedef {{ path: string, end: number, isScript: boolean }} Fetched end in ms since 1970
 * @typedef {{ scriptPaint: number, scriptUsable: number, scriptQuiet: number, firstPaint: number, usable: number, quiet: number, blocking: number, heap: number, pan: number | undefined }} Opening kB, ms, MB
 */

/** So long without network and long tasks is quiet. */
const quietMs = 500;
/** Longest wait for quiet. */
const patienceMs = 60_000;
/** What of a task counts as blocking: the part over this. */
const longTaskMs = 50;
const panFrames = 60;

/** Made by the app's map, and by the bare page, when everything has been drawn for the first time. */
const usableMark = 'karta-anvandbar';

/**
 * Keeps what the page and its workers fetch.
 *
 * @param {Page} page
 */
function watchNetwork(page) {
  /** @type {Fetched[]} */
  const fetched = [];
  let open = 0;
  page.on('request', () => {
    open += 1;
  });
  page.on('requestfailed', () => {
    open -= 1;
  });
  page.on('requestfinished', (request) => {
    open -= 1;
    const { pathname } = new URL(request.url());
    const { startTime, responseEnd } = request.timing();
    // Of what workers fetch the browser does not always tell when it came.
    const end = responseEnd > 0 ? startTime + responseEnd : Date.now();
    fetched.push({ path: pathname, end, isScript: /\.m?js$/.test(pathname) });
  });
  return { fetched, isOpen: () => open > 0 };
}

/**
 * Waits until nothing has been fetched and no long task has run for half a second after the map was usable.
 *
 * @param {Page} page
 * @param {ReturnType<typeof watchNetwork>} network
 * @param {string} shows a selector of what must be drawn by then
 */
async function waitForQuiet(page, network, shows) {
  const limit = Date.now() + patienceMs;
  while (Date.now() < limit) {
    await page.waitForTimeout(100);
    const seen = await page.evaluate(
      ({ mark, shows }) => {
        /** @type {{ start: number, duration: number }[]} */
        const tasks = Reflect.get(window, 'benchLongTasks');
        const last = tasks.at(-1);
        return {
          origin: performance.timeOrigin,
          usable: performance.getEntriesByName(mark)[0]?.startTime,
          isDrawn: document.querySelector(shows) !== null,
          lastTask: last ? last.start + last.duration : 0,
          now: performance.now(),
        };
      },
      { mark: usableMark, shows },
    );
    if (seen.usable === undefined || !seen.isDrawn || network.isOpen()) continue;
    const lastFetched = Math.max(0, ...network.fetched.map(({ end }) => end - seen.origin));
    const quiet = Math.max(seen.usable, seen.lastTask, lastFetched);
    if (seen.now - quiet >= quietMs) return { origin: seen.origin, usable: seen.usable, quiet };
  }
  throw new Error(
    `${page.url()} did not set the mark "${usableMark}", draw ${shows} and come to rest in ${patienceMs} ms`,
  );
}

/** @type {Map<string, number>} */
const sizes = new Map();

/** @param {string} file @returns {number} kB when compressed with gzip */
function gzipSize(file) {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = gzipSync(readFileSync(file)).length / 1_000;
  sizes.set(file, size);
  return size;
}

/**
 * @param {string} root
 * @param {readonly Fetched[]} fetched
 * @param {number} until in ms since 1970
 */
function scriptSize(root, fetched, until) {
  const paths = fetched.filter(({ isScript, end }) => isScript && end <= until);
  return [...new Set(paths.map(({ path }) => path))].reduce(
    (sum, path) => sum + gzipSize(join(root, path)),
    0,
  );
}

/** @param {Session} session @returns {Promise<number>} MB that are in use when all garbage is gone */
async function readHeap(session) {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}

/**
 * Drags the map to and fro, one step a frame.
 *
 * @param {Page} page
 * @param {Session} session
 * @returns {Promise<number>} ms that the main thread worked for a frame
 */
async function measurePan(page, session) {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('there is no map to drag');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  // The app points out the record under the pointer, once; that is not part of a drag.
  await waitUntilIdle(page, session);
  await page.mouse.down();
  const before = await readMetric(session, 'TaskDuration');
  for (let frame = 1; frame <= panFrames; frame += 1) {
    const angle = (frame / panFrames) * 2 * Math.PI;
    await page.mouse.move(x + 150 * Math.sin(angle), y + 100 * (1 - Math.cos(angle)));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const after = await readMetric(session, 'TaskDuration');
  await page.mouse.up();
  return (after - before) / panFrames;
}

/**
 * Opens a page with an empty cache and measures it until it is at rest, then drags its map.
 *
 * @param {Browser} browser
 * @param {Site} site
 * @returns {Promise<Opening & { canvas: Viewport }>}
 */
export async function measureOpening(browser, { root, url, viewport, shows, pans }) {
  const { page, session, close } = await openPage(browser, viewport);
  // Time on the processor, so that other work of the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const network = watchNetwork(page);
  await page.goto(url, { waitUntil: 'commit' });
  const { origin, usable, quiet } = await waitForQuiet(page, network, shows);
  const { fetched } = network;
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  const tasks = await longTasksOf(page);
  const blocking = tasks
    .filter(({ start }) => start < quiet)
    .reduce((sum, { duration }) => sum + duration - longTaskMs, 0);
  const scriptPaint = scriptSize(root, fetched, origin + firstPaint);
  const scriptUsable = scriptSize(root, fetched, origin + usable);
  const scriptQuiet = scriptSize(root, fetched, origin + quiet);
  const heap = await readHeap(session);
  const pan = pans ? await measurePan(page, session) : undefined;
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  const canvas = { width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0) };
  await close();
  const scripts = { scriptPaint, scriptUsable, scriptQuiet };
  return { ...scripts, firstPaint, usable, quiet, blocking, heap, pan, canvas };
}
