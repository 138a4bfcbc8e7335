// @ts-check

/**
 * Runs in a process of its own, so that its memory is its own and can be cleared between runs (--expose-gc).
 * Prints what it measured as JSON.
 */
import { openAsBlob, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { argv, memoryUsage, resourceUsage, stdout } from 'node:process';

/**
 * @typedef {'json' | 'scan' | 'papaRows' | 'papaHeader' | 'csv'} Way
 * @typedef {{ way: Way, file: string, warmUp: string | null, readers: { geojson: string, csv: string } }} Task
 * @typedef {{ ms: number, longest: number, peakMegabytes: number }} Measured
 * @typedef {{ ms: number, longest: number, made: unknown }} Run
 */

/** @type {Task} */
const task = JSON.parse(argv[2] ?? '');
const readGeoJson = task.way === 'scan' ? (await import(task.readers.geojson)).readGeoJson : null;
const readCsv = task.way === 'csv' ? (await import(task.readers.csv)).readCsv : null;
const papa = task.way.startsWith('papa') ? (await import('papaparse')).default : null;
globalThis.gc?.();
const startBytes = memoryUsage.rss();

/** @param {{ ok: boolean, failure?: unknown, tables?: readonly unknown[] }} result */
function whole(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result;
}

/**
 * Text is read before the clock starts, as JSON.parse and Papa Parse take it.
 *
 * @param {string} file
 * @param {(text: string) => unknown} parse
 * @returns {Run}
 */
function timeText(file, parse) {
  const text = readFileSync(file, 'utf8');
  // What it was decoded from is gone before the peak.
  globalThis.gc?.();
  const start = performance.now();
  const made = parse(text);
  const ms = performance.now() - start;
  return { ms, longest: ms, made: { text, made } };
}

/**
 * The time from the file to the table, and the longest that nothing else could be done meanwhile.
 *
 * @param {string} path
 * @returns {Promise<Run>}
 */
async function timeScan(path) {
  const file = await openAsBlob(path);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const made = whole(await readGeoJson(file));
  const ms = performance.now() - start;
  // The last stretch ends with a turn of its own.
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  return { ms, longest: delay.max / 1e6, made };
}

/**
 * @param {string} file
 * @returns {Run}
 */
function timeCsv(file) {
  const bytes = new Uint8Array(readFileSync(file));
  globalThis.gc?.();
  const start = performance.now();
  const made = whole(readCsv(bytes));
  const ms = performance.now() - start;
  return { ms, longest: ms, made };
}

/** @type {Record<Way, (file: string) => Run | Promise<Run>>} */
const ways = {
  json: (file) => timeText(file, JSON.parse),
  scan: timeScan,
  papaRows: (file) => timeText(file, (text) => papa?.parse(text)),
  papaHeader: (file) => timeText(file, (text) => papa?.parse(text, { header: true })),
  csv: timeCsv,
};

const run = ways[task.way];
if (task.warmUp) for (let time = 0; time < 3; time += 1) await run(task.warmUp);
globalThis.gc?.();
const { ms, longest, made } = await run(task.file);
// Asked for while all that was made is still there.
const peakMegabytes = made ? (resourceUsage().maxRSS * 1_024 - startBytes) / 1_000_000 : 0;
/** @type {Measured} */
const measured = { ms, longest, peakMegabytes };
stdout.write(JSON.stringify(measured));
