// @ts-check

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { bringUp } from '../../scripts/servers/bring-up.mjs';
import { missingPrograms, sayMissing } from '../../scripts/servers/packages.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { buildApp, cache } from './build.mjs';
import { madeLayer, madePointsSql, tiledSource, writeWithLayer } from './made-points.mjs';
import { waitUntilIdle } from './quiet.mjs';
import { median } from './statistics.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./browser.mjs').Page} Page
 * @typedef {import('./browser.mjs').Browser} Browser
 */

const bench = 'tiles';
const many = 1_000_000;
const few = 10_000;
const rounds = 3;
/** So long the frames after a movement are looked at, in ms. */
const settleMs = 3_000;
/** The middle of the area, far off and near by: cells and single points. */
const views = [
  { name: 'whole area', search: '?karta=59.292,17.985,11.8' },
  { name: 'close', search: '?karta=59.2985,17.997,16.2' },
];

/**
 * The app and the servers under one address, as behind a proxy: the app's policy lets it ask no other over http.
 *
 * @param {string} app
 * @param {string} servers
 */
async function proxy(app, servers) {
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    const to = /^\/(las|mapserver)/.test(path) ? servers : app;
    const passed = request(new URL(path, to), {
      method: asked.method ?? 'GET',
      headers: asked.headers,
    });
    passed.on('response', (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    asked.pipe(passed);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Notes how long each frame takes, from now until it is asked. */
function startFrames() {
  /** @type {number[]} */
  const gaps = [];
  let last = performance.now();
  const step = (/** @type {number} */ now) => {
    gaps.push(now - last);
    last = now;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
  Object.assign(window, { benchFrames: gaps });
}

/**
 * Opens a view, and waits for all of it.
 *
 * @param {Browser} browser
 * @param {string} url
 */
async function measure(browser, url) {
  const { page, session, close } = await openPage(browser);
  await session.send('Performance.enable');
  let bytes = 0;
  let ended = 0;
  let answered = 0;
  let open = 0;
  page.on('request', () => {
    open += 1;
  });
  page.on('requestfailed', () => {
    open -= 1;
  });
  page.on('requestfinished', async (asked) => {
    // The figures beside the map are counted by another server than the one that draws.
    if (asked.url().includes('/las/')) answered = Date.now();
    else ended = Date.now();
    open -= 1;
    const sizes = await asked.sizes().catch(() => null);
    bytes += (sizes?.responseBodySize ?? 0) + (sizes?.responseHeadersSize ?? 0);
  });
  const from = Date.now();
  await page.goto(url);
  await page.locator('.shell[data-ready]').waitFor({ timeout: 120_000 });
  await page.waitForFunction(
    () => performance.getEntriesByName('karta-anvandbar').length > 0,
    undefined,
    { timeout: 120_000 },
  );
  const usable = await page.evaluate(
    () =>
      performance.timeOrigin + (performance.getEntriesByName('karta-anvandbar')[0]?.startTime ?? 0),
  );
  for (let calm = 0; calm < 4; ) {
    await page.waitForTimeout(250);
    calm = open <= 0 && Date.now() - Math.max(ended, answered) > 250 ? calm + 1 : 0;
  }
  await waitUntilIdle(page, session);
  const lastTask = await page.evaluate(() => {
    const last = Reflect.get(window, 'benchLongTasks').at(-1);
    return last ? performance.timeOrigin + last.start + last.duration : 0;
  });
  const picture = Math.max(ended, usable, lastTask) - from;
  const fetched = bytes;
  await page.evaluate(startFrames);
  const canvas = await page.locator('.maplibregl-canvas').boundingBox();
  if (!canvas) throw new Error('no map');
  const [x, y] = [canvas.x + canvas.width / 2, canvas.y + canvas.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 60; step += 1) await page.mouse.move(x - step * 6, y - step * 2);
  await page.mouse.up();
  // The frames are counted by work of their own, so that the page is never idle.
  await page.waitForTimeout(settleMs);
  /** @type {number[]} */
  const frames = await page.evaluate(() => Reflect.get(window, 'benchFrames'));
  await close();
  return {
    picture,
    answered: Math.max(0, answered - from),
    fetched,
    longest: Math.max(...frames),
    slow: frames.filter((ms) => ms > 50).length,
  };
}

/**
 * A million made-up points drawn from tiles of MapServer, beside ten thousand of the same as GeoJSON.
 *
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>} none where the servers cannot be brought up
 */
export async function benchTiles(note) {
  const missing = missingPrograms();
  if (missing.length > 0) {
    note(`skipped: ${sayMissing(missing)}`);
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'trygghet-tiles-'));
  const [tiled, held] = [join(folder, 'tiled'), join(folder, 'held')];
  writeWithLayer(tiled, tiledSource);
  writeWithLayer(held, { slag: 'geojson', url: `${madeLayer}.geojson` });
  /** @type {(() => unknown)[]} */
  const stops = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    note('servers, and a million points in PostGIS');
    const servers = await bringUp({ geodata: tiled, origin: '*' });
    stops.push(servers.stop);
    const began = Date.now();
    servers.database.query(madePointsSql(many, 3011));
    note(`points and cells made in ${((Date.now() - began) / 1_000).toFixed(0)} s`);
    const rows =
      servers.database.query(`select json_build_object('type', 'Feature', 'properties', json_build_object(
      'id', id, 'namn', namn, 'preventionstyp', preventionstyp::json, 'status', status, 'genomforande', genomforande,
      'beskrivning', beskrivning, 'kallor', kallor::json, 'geometrikvalitet', geometrikvalitet,
      'publiceringsniva', publiceringsniva), 'geometry', st_asgeojson(st_transform(geom, 4326))::json)
      from trygghet_offentlig.${madeLayer} where fid <= ${few}`);
    writeFileSync(
      join(held, `${madeLayer}.geojson`),
      `{"type":"FeatureCollection","features":[${rows.trim().split('\n').join(',\n')}]}`,
    );
    const sites = [];
    for (const [name, workspace] of /** @type {const} */ ([
      [`${few} as GeoJSON`, held],
      [`${many} as tiles`, tiled],
    ])) {
      const dist = join(cache, bench, workspace === held ? 'held' : 'tiled');
      note(`building the app, ${name}`);
      await buildApp(workspace, dist);
      const app = await serve({ root: dist, port: 0 });
      const site = await proxy(app.url, new URL(servers.addresses.read).origin);
      stops.push(app.close, site.close);
      sites.push({ name, url: site.url });
    }
    const browser = await openBrowser();
    stops.push(() => browser.close());
    return await measureAll(browser, sites, note);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/**
 * @param {Browser} browser
 * @param {{ name: string, url: string }[]} sites the first is what the others are held against
 * @param {(note: string) => void} note
 */
async function measureAll(browser, sites, note) {
  /** @type {Row[]} */
  const figures = [];
  for (const view of views) {
    /** @type {Map<string, Awaited<ReturnType<typeof measure>>[]>} */
    const runs = new Map(sites.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round += 1)
      for (const { name, url } of sites) {
        const run = await measure(browser, `${url}${view.search}`);
        runs.get(name)?.push(run);
        note(
          `${view.name}, ${name}: ${run.picture.toFixed(0)} ms, ${(run.fetched / 1_000).toFixed(0)} kB`,
        );
      }
    for (const { key, what, unit, per } of /** @type {const} */ ([
      { key: 'picture', what: 'first whole picture', unit: 'ms', per: 1 },
      { key: 'answered', what: 'figures of the server', unit: 'ms', per: 1 },
      { key: 'fetched', what: 'fetched', unit: 'kB', per: 1_000 },
      { key: 'longest', what: 'pan, longest frame', unit: 'ms', per: 1 },
      { key: 'slow', what: 'pan, frames over 50 ms', unit: 'frames', per: 1 },
    ])) {
      const figureOf = (/** @type {string} */ name) =>
        median((runs.get(name) ?? []).map((run) => run[key])) / per;
      const base = sites[0]?.name ?? '';
      for (const { name } of sites) {
        const row = { bench, case: `${view.name}: ${what}, ${name}`, value: figureOf(name), unit };
        const ratio = figureOf(name) / figureOf(base);
        figures.push(
          name === base || !Number.isFinite(ratio) ? row : { ...row, ratio, against: base },
        );
      }
    }
  }
  return figures;
}
