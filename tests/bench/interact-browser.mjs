// @ts-check

import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { buildApp, cache } from './build.mjs';
import { readMetric, waitUntilIdle } from './quiet.mjs';
import { median } from './statistics.mjs';
import { longestOf, tellTask, traceMainThread } from './trace.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('./browser.mjs').Page} Page
 * @typedef {import('./browser.mjs').Session} Session
 */

const bench = 'interact';
/** Steps of a drag, and the time from one to the next: a key held down, or a thumb that goes quickly. */
const [steps, stepMs] = [40, 33];
const drags = 4;

/**
 * Opens the section with the sliders, once the first figures are there.
 *
 * @param {Page} page
 */
async function openSliders(page) {
  await page.locator('.gaps-panel .district-bars').waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Vad räknas som täckning' }).click();
  // One whose measures count: else nothing that is drawn would change.
  const slider = page.getByRole('slider', { name: 'Räckvidd för Aktiviteter' });
  await slider.waitFor();
  return slider;
}

/**
 * @param {Page} page whose slider has the focus
 * @param {'ArrowRight' | 'ArrowLeft'} key
 */
async function drag(page, key) {
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(stepMs);
  }
}

/**
 * Drags the slider there and back; the first time is for code that runs for the first time. The time of the main
 * thread is taken without a recording, which costs time itself.
 *
 * @param {Browser} browser
 * @param {Page} page
 * @param {Session} session
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
async function benchDrags(browser, page, session, note) {
  /** @type {readonly ('ArrowRight' | 'ArrowLeft')[]} */
  const keys = ['ArrowRight', 'ArrowLeft'];
  for (const key of keys) await drag(page, key);
  /** @type {number[]} */
  const during = [];
  /** @type {number[]} */
  const settled = [];
  for (let time = 0; time < drags; time += 1) {
    await waitUntilIdle(page, session);
    const before = await readMetric(session, 'TaskDuration');
    await drag(page, keys[time % 2] ?? 'ArrowRight');
    during.push((await readMetric(session, 'TaskDuration')) - before);
    await waitUntilIdle(page, session);
    settled.push((await readMetric(session, 'TaskDuration')) - before);
  }
  const { tasks } = await traceMainThread(browser, page, async () => {
    for (const key of keys) await drag(page, key);
    await waitUntilIdle(page, session);
  });
  const longest = longestOf(tasks);
  note(`longest task ${tellTask(longest)}`);
  const perTick = (/** @type {readonly number[]} */ values) => median(values) / steps;
  const traced = tasks.reduce((sum, { cpu }) => sum + cpu, 0) / steps / keys.length;
  const where = 'browser, reach slider';
  return [
    { bench, case: `${where}: main thread, a tick`, value: perTick(during), unit: 'ms' },
    {
      bench,
      case: `${where}: main thread, a tick, with what follows`,
      value: perTick(settled),
      unit: 'ms',
    },
    { bench, case: `${where}: on the processor, a tick, recorded`, value: traced, unit: 'ms' },
    { bench, case: `${where}: longest task`, value: longest.cpu, unit: 'ms' },
    {
      bench,
      case: `${where}: longest task by the clock`,
      value: Math.max(...tasks.map(({ duration }) => duration)),
      unit: 'ms',
    },
  ];
}

/**
 * What a drag of a reach slider costs the main thread of the built app over the real records.
 *
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
export async function benchSlider(note) {
  const dist = join(cache, 'interact', 'dist');
  note('building the app');
  await buildApp('geodata', dist);
  const site = await serve({ root: dist, port: 0 });
  const browser = await openBrowser();
  try {
    const { page, session, close } = await openPage(browser);
    await session.send('Performance.enable');
    await page.goto(`${site.url}?vy=luckor`);
    const slider = await openSliders(page);
    await waitUntilIdle(page, session);
    await slider.focus();
    const before = page.url();
    const rows = await benchDrags(browser, page, session, note);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL((url) => url.href !== before);
    await close();
    return rows;
  } finally {
    await browser.close();
    await site.close();
  }
}
