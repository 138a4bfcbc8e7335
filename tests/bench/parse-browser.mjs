// @ts-check

import { copyFileSync, linkSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { buildApp, cache } from './build.mjs';
import { writeWorkspace } from './make-workspace.mjs';
import { parseContext, parsedLayer } from './parse-case.mjs';
import { jsonWorker, readWorker } from './parse-workers.mjs';
import { waitUntilIdle } from './quiet.mjs';
import { alternate, median } from './statistics.mjs';
import { longestOf, tellTask, traceMainThread } from './trace.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./parse-case.mjs').ParseCase} ParseCase
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('./browser.mjs').Page} Page
 */

const bench = 'parse';
const dist = join(cache, 'parse', 'dist');
const layerFile = `geodata/${parsedLayer.kalla.url}`;

/**
 * Builds the app over an empty layer and puts beside it what the bench needs. Files of hundreds of megabytes are
 * put in after the build, which would read them all.
 *
 * @param {readonly ParseCase[]} cases
 * @param {string} parser address of the bundled parser
 * @returns {Promise<string>} the name of the app's own worker
 */
async function buildSite(cases, parser) {
  const workspace = join(cache, 'parse', 'geodata');
  await writeWorkspace(workspace, ({ id }) => (id === parsedLayer.id ? { points: 0 } : null));
  await buildApp(workspace, dist);
  for (const { rows, file } of cases) linkSync(file, join(dist, `${rows}.geojson`));
  const largest = cases.at(-1);
  rmSync(join(dist, layerFile));
  if (largest) linkSync(largest.file, join(dist, layerFile));
  copyFileSync(fileURLToPath(parser), join(dist, 'bench-parse-layer.js'));
  writeFileSync(join(dist, 'bench-read-worker.js'), readWorker);
  writeFileSync(join(dist, 'bench-json-worker.js'), jsonWorker);
  writeFileSync(join(dist, 'bench.html'), '<!doctype html><title>Bench</title>');
  const own = readdirSync(join(dist, 'assets')).find((name) => name.startsWith('parse-worker'));
  if (!own) throw new Error('the built app has no worker named parse-worker');
  return `assets/${own}`;
}

/**
 * Times inside one worker: JSON.parse, and read and checked, over the same text.
 *
 * @param {Page} page
 * @param {ParseCase} parseCase
 */
function timeInWorker(page, { rows, runs }) {
  return page.evaluate(
    async ({ file, context, runs }) => {
      const bytes = await (await fetch(file)).arrayBuffer();
      const worker = new Worker('bench-read-worker.js', { type: 'module' });
      /** @type {{ json: number[], read: number[] }} */
      const times = await new Promise((resolve, reject) => {
        worker.onerror = (event) => reject(new Error(event.message));
        worker.onmessage = ({ data }) => resolve(data);
        const districtNames = new Set(context.districtNames);
        worker.postMessage({ bytes, context: { ...context, districtNames }, runs }, [bytes]);
      });
      worker.terminate();
      return times;
    },
    { file: `${rows}.geojson`, context: parseContext, runs },
  );
}

/**
 * Time from bytes on the page to the last answer taken in by the page.
 *
 * @param {Page} page
 * @param {ParseCase} parseCase
 * @param {string} address of the worker
 */
function timeWorker(page, { rows }, address) {
  return page.evaluate(
    async ({ file, address, context }) => {
      const bytes = await (await fetch(file)).arrayBuffer();
      const districtNames = new Set(context.districtNames);
      const start = performance.now();
      const worker = new Worker(address, { type: 'module' });
      const kept = await new Promise((resolve, reject) => {
        /** @type {unknown[]} */
        const batches = [];
        worker.onerror = (event) => reject(new Error(event.message));
        worker.onmessage = ({ data }) => {
          if (data.kind === 'records') batches.push(data.records);
          else if (data.kind === 'failure') reject(new Error(data.failure.code));
          else resolve(batches);
        };
        const request = { bytes, url: file, context: { ...context, districtNames } };
        worker.postMessage(request, [bytes]);
      });
      const taken = performance.now() - start;
      worker.terminate();
      return kept ? taken : 0;
    },
    { file: `${rows}.geojson`, address, context: parseContext },
  );
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {ParseCase} parseCase
 * @param {string} ownWorker
 * @returns {Promise<Row[]>}
 */
async function benchWorkers(browser, url, parseCase, ownWorker) {
  const { page, close } = await openPage(browser);
  await page.goto(`${url}bench.html`);
  const { json, read } = await timeInWorker(page, parseCase);
  const { plain = [], own = [] } = await alternate(parseCase.runs, {
    plain: () => timeWorker(page, parseCase, 'bench-json-worker.js'),
    own: () => timeWorker(page, parseCase, ownWorker),
  });
  await close();
  const where = `browser, ${parseCase.name}`;
  return [
    { bench, case: `${where}: JSON.parse in a worker`, value: median(json), unit: 'ms' },
    {
      bench,
      case: `${where}: read and checked in a worker`,
      value: median(read),
      unit: 'ms',
      ratio: median(read) / median(json),
      against: 'JSON.parse in a worker',
    },
    { bench, case: `${where}: bytes to JSON in a worker`, value: median(plain), unit: 'ms' },
    {
      bench,
      case: `${where}: bytes to records on the page`,
      value: median(own),
      unit: 'ms',
      ratio: median(own) / median(plain),
      against: 'bytes to JSON in a worker',
    },
  ];
}

/**
 * Marks in the page when the layer is asked for and when its last record has come. Runs before the page's scripts.
 *
 * @param {string} layerFile
 */
function markReading(layerFile) {
  const { fetch, Worker } = window;
  window.fetch = (input, init) => {
    if (String(input).endsWith(layerFile)) performance.mark('bench-asked');
    return fetch(input, init);
  };
  window.Worker = class extends Worker {
    /** @param {[string | URL, WorkerOptions?]} args */
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        if (data?.kind === 'end') performance.mark('bench-read');
      });
    }
  };
}

/**
 * What the main thread does while the app itself opens the largest file.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {ParseCase} parseCase
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
async function benchPage(browser, url, { name, rows }, note) {
  const { page, session, close } = await openPage(browser);
  await session.send('Performance.enable');
  await page.addInitScript(markReading, layerFile);
  await page.goto(`${url}bench.html`);
  const { tasks, marks } = await traceMainThread(browser, page, async () => {
    await page.goto(`${url}?vy=data`);
    await page.waitForFunction(
      (count) => document.body.textContent?.replace(/\s/g, '').includes(count),
      String(rows),
      { polling: 1_000, timeout: 120_000 },
    );
    // The indexes are made after the last record; they take seconds.
    await waitUntilIdle(page, session);
  });
  await close();
  const { 'bench-asked': asked = 0, 'bench-read': read = Number.POSITIVE_INFINITY } = marks;
  const whileReading = longestOf(tasks.filter(({ start }) => start >= asked && start < read));
  const afterwards = longestOf(tasks.filter(({ start }) => start >= read));
  note(`longest task while reading: ${tellTask(whileReading)}`);
  note(`longest task while indexing: ${tellTask(afterwards)}`);
  const where = `page, ${name}`;
  return [
    {
      bench,
      case: `${where}: longest task while reading`,
      value: whileReading.cpu,
      unit: 'ms',
    },
    {
      bench,
      case: `${where}: longest task while indexing`,
      value: afterwards.cpu,
      unit: 'ms',
    },
  ];
}

/**
 * The same files in the browser: in a worker, by the app's own worker, and by the app.
 *
 * @param {readonly ParseCase[]} cases
 * @param {string} parser address of the bundled parser
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
export async function benchInBrowser(cases, parser, note) {
  note('building the app');
  const ownWorker = await buildSite(cases, parser);
  const site = await serve({ root: dist, port: 0 });
  const browser = await openBrowser();
  try {
    /** @type {Row[]} */
    const rows = [];
    for (const parseCase of cases) {
      note(`browser, ${parseCase.name}`);
      rows.push(...(await benchWorkers(browser, site.url, parseCase, ownWorker)));
    }
    const largest = cases.at(-1);
    if (largest) rows.push(...(await benchPage(browser, site.url, largest, note)));
    return rows;
  } finally {
    await browser.close();
    await site.close();
  }
}
