// @ts-check

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { buildApp, cache } from './build.mjs';
import { waitUntilIdle } from './quiet.mjs';
import { median } from './statistics.mjs';
import { longestOf, tellTask, traceMainThread } from './trace.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./browser.mjs').Page} Page
 */

const bench = 'present';
const scenes = 30;
const patience = 300_000;

/**
 * Makes the presentation of the area, and copies its last scenes until there are as many as wanted.
 *
 * @param {Page} page
 */
async function makeScenes(page) {
  await page.getByRole('button', { name: 'Färdig uppsättning för området' }).click();
  const items = page.locator('.scene-list > li');
  await items.first().waitFor();
  for (let count = await items.count(); count < scenes; count += 1) {
    await items
      .last()
      .getByRole('button', { name: /^Kopiera / })
      .click();
    await items.nth(count).waitFor();
  }
}

/**
 * Presses the key for the next scene, and waits until its map is drawn whole.
 *
 * @param {Page} page that shows a presentation
 * @returns {Promise<number>} ms from the key to the settled picture
 */
function goOn(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const presenter = document.querySelector('.presenter');
        const before = performance.now();
        const title = presenter?.querySelector('h2')?.textContent;
        const look = () => {
          const isNew = presenter?.querySelector('h2')?.textContent !== title;
          if (!isNew || presenter?.getAttribute('aria-busy') !== 'false') return;
          watch.disconnect();
          resolve(performance.now() - before);
        };
        const watch = new MutationObserver(look);
        if (presenter)
          watch.observe(presenter, {
            attributes: true,
            childList: true,
            subtree: true,
            characterData: true,
          });
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      }),
  );
}

/**
 * What a presentation of the built app costs: from a key to the next picture, and a file of slides.
 *
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
export async function benchPresent(note) {
  const dist = join(cache, bench, 'dist');
  note('building the app');
  await buildApp('geodata', dist);
  const site = await serve({ root: dist, port: 0 });
  const browser = await openBrowser();
  try {
    const { page, session, close } = await openPage(browser, { width: 1920, height: 1080 });
    await session.send('Performance.enable');
    await page.goto(`${site.url}?bildspel=redigera`);
    await page.locator('.shell[data-ready]').waitFor();
    await makeScenes(page);
    await waitUntilIdle(page, session);

    note(`${scenes} scenes as slides`);
    const from = Date.now();
    const coming = page.waitForEvent('download', { timeout: patience });
    const { tasks } = await traceMainThread(browser, page, async () => {
      await page.getByRole('button', { name: 'PowerPoint-fil' }).click();
      await coming;
    });
    const seconds = (Date.now() - from) / 1_000;
    const { size } = await stat(await (await coming).path());
    const longest = longestOf(tasks);
    note(`longest task ${tellTask(longest)}`);

    await waitUntilIdle(page, session);
    await page.getByRole('button', { name: 'Visa bild 2: Alla åtgärder på kartan' }).click();
    await page.getByRole('button', { name: 'Visa bildspelet' }).click();
    await page.locator('.presenter[aria-busy="false"]').waitFor({ timeout: patience });
    await waitUntilIdle(page, session);
    /** @type {number[]} */
    const steps = [];
    for (let step = 0; step < 20; step += 1) {
      steps.push(await goOn(page));
      await waitUntilIdle(page, session, 5_000);
    }
    note(`steps ${steps.map((ms) => ms.toFixed(0)).join(' ')} ms`);
    await close();
    return [
      { bench, case: 'next scene to settled picture, median', value: median(steps), unit: 'ms' },
      {
        bench,
        case: 'next scene to settled picture, slowest',
        value: Math.max(...steps),
        unit: 'ms',
      },
      { bench, case: `slides of ${scenes} scenes`, value: seconds, unit: 's' },
      { bench, case: `slides of ${scenes} scenes: longest task`, value: longest.cpu, unit: 'ms' },
      { bench, case: `slides of ${scenes} scenes: file`, value: size / 1_000, unit: 'kB' },
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}
