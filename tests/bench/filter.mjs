// @ts-check

import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { buildApp, cache } from './build.mjs';
import { writeWorkspace } from './make-workspace.mjs';
import { waitUntilIdle } from './quiet.mjs';
import { median } from './statistics.mjs';
import { longestOf, tellTask, traceMainThread } from './trace.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('./browser.mjs').Page} Page
 * @typedef {import('./browser.mjs').Session} Session
 * @typedef {import('./trace.mjs').Task} Task
 * @typedef {{ tasks: readonly Task[], drawing: readonly Task[] }} Click all tasks until rest, and those until table and charts are drawn
 * @typedef {{ name: string, query: string, clicks: readonly ('checkbox' | 'bar')[] }} View
 */

const bench = 'filter';
const rowCount = 100_000;
/** Measures without a place are left out of the map, so those layers have some of both. */
const withoutPlace = new Set(['social_insats', 'kompetens']);
/** Times each thing is clicked: on and off by turns. */
const clickCount = 8;
/** Tasks shorter than this are clockwork, not the work of a click. */
const smallestMs = 0.3;
/** What changed in the page is painted within a frame. */
const frameMs = 17;

/** @type {readonly View[]} */
const views = [
  { name: 'overview', query: '?vy=oversikt', clicks: ['checkbox', 'bar'] },
  { name: 'map with charts', query: '?lada=diagram', clicks: ['checkbox', 'bar'] },
  { name: 'map with table', query: '?lada=tabell', clicks: ['checkbox'] },
];

/** What is clicked, by kind: a value of the first facet, and a bar of a chart whose rows keep their order. */
const targets = {
  checkbox: '.facet-values input:enabled',
  bar: '.charts-column:nth-child(2) .bar-part-area',
};

/**
 * @param {Page} page
 * @param {'checkbox' | 'bar'} kind
 * @returns {Promise<{ x: number, y: number }>} where it is now, scrolled into view
 */
async function placeOf(page, kind) {
  const target = page.locator(targets[kind]).first();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`there is nothing to click at ${targets[kind]}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * The page does little while its workers read, so that rest alone does not mean that the records are there.
 *
 * @param {Page} page
 */
function waitForRecords(page) {
  return page.waitForFunction(
    (count) =>
      document
        .querySelector('.filter-panel-result')
        ?.textContent?.replace(/\s/g, '')
        .includes(count),
    String(rowCount),
    { polling: 500, timeout: 120_000 },
  );
}

/** Marks in the page each change of table and charts; the last one is when they are drawn. */
function markDrawing() {
  const observer = new MutationObserver(() => performance.mark('bench-drawn'));
  for (const pane of document.querySelectorAll('.charts, .table-pane'))
    observer.observe(pane, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
}

/**
 * Clicks once and records the main thread until it has come to rest. The pointer is moved there beforehand, and
 * Playwright's own search for the place is over, so that only the click is measured.
 *
 * @param {Browser} browser
 * @param {Page} page
 * @param {Session} session
 * @param {'checkbox' | 'bar'} kind
 * @returns {Promise<Click>}
 */
async function click(browser, page, session, kind) {
  const { x, y } = await placeOf(page, kind);
  await page.mouse.move(x, y);
  await waitUntilIdle(page, session);
  const before = page.url();
  const { tasks, marks } = await traceMainThread(browser, page, async () => {
    await page.evaluate(() => performance.mark('bench-click'));
    await page.mouse.click(x, y);
    await waitUntilIdle(page, session, 20_000);
  });
  if (page.url() === before) throw new Error(`a click on a ${kind} did not filter`);
  const { 'bench-click': from = 0, 'bench-drawn': changed = from } = marks;
  const own = tasks.filter(({ start, cpu }) => start >= from && cpu >= smallestMs);
  return { tasks: own, drawing: own.filter(({ start }) => start < changed + frameMs) };
}

/**
 * Figures in time on the processor: time by the clock is the same on a machine that does nothing else, and tells
 * of the other work on one that does.
 *
 * @param {View} view
 * @param {'checkbox' | 'bar'} kind
 * @param {readonly Click[]} clicks
 * @returns {Row[]}
 */
function toRows(view, kind, clicks) {
  const work = (/** @type {readonly Task[]} */ tasks) =>
    tasks.reduce((sum, { cpu }) => sum + cpu, 0);
  const longest = clicks.map(({ tasks }) => longestOf(tasks).cpu);
  const where = `${view.name}, ${kind}`;
  const drawn = median(clicks.map(({ drawing }) => work(drawing)));
  const atRest = median(clicks.map(({ tasks }) => work(tasks)));
  return [
    { bench, case: `${where}: work until table and charts are drawn`, value: drawn, unit: 'ms' },
    { bench, case: `${where}: work until all is at rest`, value: atRest, unit: 'ms' },
    { bench, case: `${where}: longest task, usual`, value: median(longest), unit: 'ms' },
    { bench, case: `${where}: longest task, worst`, value: Math.max(...longest), unit: 'ms' },
  ];
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {View} view
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
async function benchView(browser, url, view, note) {
  const { page, session, close } = await openPage(browser);
  await session.send('Performance.enable');
  await page.goto(`${url}favicon.svg`);
  const { tasks } = await traceMainThread(browser, page, async () => {
    await page.goto(`${url}${view.query}`);
    await waitForRecords(page);
    await waitUntilIdle(page, session);
  });
  const longest = longestOf(tasks);
  note(`${view.name}, opening: longest task ${tellTask(longest)}`);
  /** @type {Row[]} */
  const rows = [
    {
      bench,
      case: `${view.name}, opening: longest task`,
      value: longest.cpu,
      unit: 'ms',
    },
  ];
  await page.locator('.facet-toggle').first().click();
  await page.evaluate(markDrawing);
  for (const kind of view.clicks) {
    // The first clicks, on and off, also pay for code that runs for the first time.
    await click(browser, page, session, kind);
    await click(browser, page, session, kind);
    const clicked = [];
    for (let time = 0; time < clickCount; time += 1)
      clicked.push(await click(browser, page, session, kind));
    const worst = longestOf(clicked.map(({ tasks }) => longestOf(tasks)));
    note(`${view.name}, ${kind}: longest task ${tellTask(worst)}`);
    rows.push(...toRows(view, kind, clicked));
  }
  await close();
  return rows;
}

/**
 * What a click on a filter costs with 100 000 records in memory.
 *
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
export async function benchFilter(note) {
  const workspace = join(cache, 'filter', 'geodata');
  const dist = join(cache, 'filter', 'dist');
  note(`writing rows to ${workspace}`);
  await writeWorkspace(workspace, ({ typ }, _index, layers) => {
    const rows = rowCount / layers.length;
    const unplaced = withoutPlace.has(typ) ? rows / 2 : 0;
    return { points: rows - unplaced, unplaced };
  });
  note('building the app');
  await buildApp(workspace, dist);
  const site = await serve({ root: dist, port: 0 });
  const browser = await openBrowser();
  try {
    /** @type {Row[]} */
    const rows = [];
    for (const view of views) rows.push(...(await benchView(browser, site.url, view, note)));
    return rows;
  } finally {
    await browser.close();
    await site.close();
  }
}
