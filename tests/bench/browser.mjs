// @ts-check

import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.mjs';

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').CDPSession} Session
 * @typedef {{ width: number, height: number }} Viewport
 */

/** @type {Viewport} */
export const usualViewport = { width: 1440, height: 900 };

/** The browser of the journeys, with the same pixels and the same work with a graphics card or without. */
export async function openBrowser() {
  return chromium.launch({
    executablePath: await ensureBrowser(),
    args: [
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-sync',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/**
 * Collects in the page what can only be seen from inside: long tasks. Runs before the page's own scripts.
 */
function collectLongTasks() {
  /** @type {{ start: number, duration: number }[]} */
  const tasks = [];
  Object.assign(window, { benchLongTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * A page with an empty cache, in Swedish, without movements.
 *
 * @param {Browser} browser
 * @param {Viewport} [viewport]
 * @returns {Promise<{ page: Page, session: Session, close: () => Promise<void> }>}
 */
export async function openPage(browser, viewport = usualViewport) {
  const context = await browser.newContext({
    viewport,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    // It fetches every file of the workspace once more, some seconds after the start.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript(collectLongTasks);
  const session = await context.newCDPSession(page);
  return { page, session, close: () => context.close() };
}

/**
 * @param {Page} page one from openPage
 * @returns {Promise<{ start: number, duration: number }[]>} tasks over 50 ms since it was opened, in ms
 */
export function longTasksOf(page) {
  return page.evaluate(() => Reflect.get(window, 'benchLongTasks'));
}
