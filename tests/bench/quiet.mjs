// @ts-check

/**
 * @typedef {import('./browser.mjs').Page} Page
 * @typedef {import('./browser.mjs').Session} Session
 */

const pollMs = 250;
/** Less work than this between two looks is clockwork: cursors, timers, the look itself. */
const idleMs = 8;

/**
 * @param {Session} session with Performance enabled
 * @param {string} name
 * @returns {Promise<number>} a figure of the browser's own, times in ms
 */
export async function readMetric(session, name) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = metrics.find((metric) => metric.name === name)?.value;
  if (value === undefined) throw new Error(`the browser keeps no figure named ${name}`);
  return value * 1_000;
}

/**
 * Waits until the main thread has done next to nothing for half a second.
 *
 * @param {Page} page
 * @param {Session} session
 * @param {number} [limitMs] then it goes on all the same
 */
export async function waitUntilIdle(page, session, limitMs = 60_000) {
  const end = Date.now() + limitMs;
  let before = await readMetric(session, 'TaskDuration');
  for (let calm = 0; calm < 3 && Date.now() < end; ) {
    await page.waitForTimeout(pollMs);
    const now = await readMetric(session, 'TaskDuration');
    calm = now - before < idleMs ? calm + 1 : 0;
    before = now;
  }
}
