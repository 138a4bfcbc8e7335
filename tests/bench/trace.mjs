// @ts-check

/**
 * @typedef {import('./browser.mjs').Browser} Browser
 * @typedef {import('./browser.mjs').Page} Page
 * @typedef {{ name: string, cat: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args: any }} TraceEvent
 * @typedef {{ start: number, duration: number, cpu: number, what: string }} Task times in ms; cpu is time on the processor
 */

const categories = [
  // The tasks of the main thread.
  'disabled-by-default-devtools.timeline',
  // What was done in them.
  'devtools.timeline',
  'v8.execute',
  // performance.mark
  'blink.user_timing',
];

/**
 * What a task did most: the function that was called, else the kind of work.
 *
 * @param {TraceEvent} task
 * @param {readonly TraceEvent[]} parts of the same thread
 */
function nameWork(task, parts) {
  const end = task.ts + (task.dur ?? 0);
  const inside = parts.filter(({ ts, dur = 0 }) => ts >= task.ts && ts + dur <= end);
  const called = inside.filter(({ args }) => args.data?.functionName);
  const longest = (called.length > 0 ? called : inside).reduce(
    (/** @type {TraceEvent | undefined} */ most, part) =>
      (part.dur ?? 0) > (most?.dur ?? 0) ? part : most,
    undefined,
  );
  const { functionName, url } = longest?.args.data ?? {};
  const file = typeof url === 'string' ? url.replace(/^.*\//, '').replace(/\?.*$/, '') : '';
  return [longest?.name, functionName, file].filter(Boolean).join(' ');
}

/**
 * Records what the main thread of a page does.
 *
 * @param {Browser} browser
 * @param {Page} page already at the address whose renderer is meant, or at one of the same origin
 * @param {() => Promise<void>} act
 * @returns {Promise<{ tasks: Task[], marks: Record<string, number> }>} tasks by start, and the last mark of each name, in ms on one clock
 */
export async function traceMainThread(browser, page, act) {
  await browser.startTracing(page, { categories });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  /** @type {TraceEvent[]} */
  const events = traceEvents;
  const mains = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const worked = mains.map(({ pid, tid }) => {
    const own = events.filter((event) => event.pid === pid && event.tid === tid);
    return { own, tasks: own.filter(({ name, ph }) => name === 'RunTask' && ph === 'X') };
  });
  // A change of page can start another renderer; the one that works most is the page's.
  const total = (/** @type {readonly TraceEvent[]} */ tasks) =>
    tasks.reduce((sum, { dur = 0 }) => sum + dur, 0);
  const { own, tasks } = worked.reduce(
    (most, next) => (total(next.tasks) > total(most.tasks) ? next : most),
    { own: [], tasks: [] },
  );
  const parts = own.filter(
    ({ name, ph, dur = 0 }) => ph === 'X' && name !== 'RunTask' && dur > 500,
  );
  const marks = own
    .filter(({ cat }) => cat.includes('blink.user_timing'))
    .sort((a, b) => a.ts - b.ts);
  return {
    tasks: tasks
      .map((task) => ({
        start: task.ts / 1_000,
        duration: (task.dur ?? 0) / 1_000,
        cpu: (task.tdur ?? 0) / 1_000,
        what: (task.dur ?? 0) > 10_000 ? nameWork(task, parts) : '',
      }))
      .sort((a, b) => a.start - b.start),
    marks: Object.fromEntries(marks.map(({ name, ts }) => [name, ts / 1_000])),
  };
}

/**
 * @param {readonly Task[]} tasks
 * @returns {Task} the one with the most work, or one without any
 */
export function longestOf(tasks) {
  return tasks.reduce((longest, task) => (task.cpu > longest.cpu ? task : longest), {
    start: 0,
    duration: 0,
    cpu: 0,
    what: '',
  });
}

/** @param {Task} task in words */
export function tellTask({ duration, cpu, what }) {
  return `${cpu.toFixed(0)} ms (${duration.toFixed(0)} ms by the clock)${what ? ` in ${what}` : ''}`;
}
