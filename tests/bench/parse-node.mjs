// @ts-check

/**
 * Runs in a process of its own, so that its memory is its own and can be cleared between runs (--expose-gc).
 * Prints what it measured as JSON.
 */
import { readFileSync } from 'node:fs';
import { argv, resourceUsage, stdout } from 'node:process';
import { median } from './statistics.mjs';

/**
 * @typedef {import('@/geodata/parse-layer').LayerParser} LayerParser
 * @typedef {{ file: string, runs: number, only?: 'json' | 'read', withZod?: boolean, parser: string, schema: string, context: import('./parse-case.mjs').PlainContext }} Task
 */

/** @type {Task} */
const task = JSON.parse(argv[2] ?? '');
const { LayerParser } = await import(task.parser);
const { rowIssues } = await import(task.schema);
const context = { ...task.context, districtNames: new Set(task.context.districtNames) };
const text = readFileSync(task.file, 'utf8');

/** @param {readonly unknown[]} features */
function check(features) {
  /** @type {LayerParser} */
  const parser = new LayerParser(context);
  for (const feature of features) parser.take(feature);
  if (parser.rejected.length > 0)
    throw new Error(`bad row in ${task.file}: ${JSON.stringify(parser.rejected[0])}`);
  return parser.records;
}

/** @param {readonly { properties: object }[]} features */
function checkWithZod(features) {
  let faults = 0;
  for (const { properties } of features) faults += rowIssues(context.type, properties).length;
  return faults;
}

/** @param {() => unknown} work */
function time(work) {
  globalThis.gc?.();
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** @type {Record<string, number[]>} */
const times = { json: [], read: [], check: [], zod: [] };
for (let run = 0; run < task.runs; run += 1) {
  if (task.only !== 'read') times['json']?.push(time(() => JSON.parse(text)));
  if (task.only !== 'json') times['read']?.push(time(() => check(JSON.parse(text).features)));
  if (task.only) continue;
  const { features } = JSON.parse(text);
  times['check']?.push(time(() => check(features)));
  if (task.withZod) times['zod']?.push(time(() => checkWithZod(features)));
}
const medians = Object.entries(times).map(([name, values]) => [name, median(values)]);
const peakMegabytes = resourceUsage().maxRSS / 1_024;
stdout.write(JSON.stringify({ ...Object.fromEntries(medians), peakMegabytes }));
