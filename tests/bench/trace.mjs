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
 * The part of a task that took longest, by name.
 *
 * @param {TraceEvent} task
 * @param {readonly TraceEvent[]} parts of the same thread, by start
 */
function describe(task, parts) {
  const end = task.ts + (task.dur ?? 0);
  let most = 0;
  let what = '';
  for (const { ts, dur = 0, name, args } of parts) {
    if (ts < task.ts || ts + dur > end || dur <= most) continue;
    most = dur;
    const { functionName, url, type } = args.data ?? {};
    const where = typeof url === 'string' ? url.replace(/^.*\//, '').replace(/\?.*$/, '') : '';
    what = [name, functionName ?? type, where].filter(Boolean).join(' ');
  }
  return what;
}

/**
 * Records what the main thread of a page does.
 *
 * @param {Browser} browser
 * @param {Page} page already at the address whose renderer is meant, or at one of the same origin
 * @param {() => Promise<void>} act
 * @returns {Promise<{ tasks: Task[], marks: Record<string, number> }>} tasks by start, and marks by name, in ms on one clock
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
  const marks = own.filter(({ cat }) => cat.includes('blink.user_timing'));
  return {
    tasks: tasks
      .map((task) => ({
        start: task.ts / 1_000,
        duration: (task.dur ?? 0) / 1_000,
        cpu: (task.tdur ?? 0) / 1_000,
        what: (task.dur ?? 0) > 10_000 ? describe(task, parts) : '',
      }))
      .sort((a, b) => a.start - b.start),
    marks: Object.fromEntries(marks.map(({ name, ts }) => [name, ts / 1_000])),
  };
}

/**
 * @param {readonly Task[]} tasks
 * @returns {Task} the longest, or one of no length
 */
export function longestOf(tasks) {
  return tasks.reduce((longest, task) => (task.duration > longest.duration ? task : longest), {
    start: 0,
    duration: 0,
    cpu: 0,
    what: '',
  });
}

/** @param {Task} task in words */
export function tellTask({ duration, cpu, what }) {
  return `${duration.toFixed(0)} ms (${cpu.toFixed(0)} ms on the processor)${what ? ` in ${what}` : ''}`;
}
