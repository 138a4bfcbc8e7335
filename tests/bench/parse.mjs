// @ts-check

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleForNode, cache } from './build.mjs';
import { benchInBrowser } from './parse-browser.mjs';
import { parseContext, writeParseCases } from './parse-case.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./parse-case.mjs').ParseCase} ParseCase
 * @typedef {{ json: number, read: number, check: number, zod: number, peakMegabytes: number }} Measured
 */

const bench = 'parse';
const runFile = promisify(execFile);

/**
 * @param {Omit<import('./parse-node.mjs').Task, 'context'>} task
 * @returns {Promise<Measured>}
 */
async function runInNode(task) {
  const { stdout } = await runFile(process.execPath, [
    '--expose-gc',
    // A million rows as text, as JSON and as records at the same time.
    '--max-old-space-size=8192',
    join('tests', 'bench', 'parse-node.mjs'),
    JSON.stringify({ ...task, context: parseContext }),
  ]);
  return JSON.parse(stdout);
}

/**
 * @param {ParseCase} parseCase
 * @param {{ parser: string, schema: string }} bundles
 * @returns {Promise<Row[]>}
 */
async function benchInNode({ file, runs, short, name }, bundles) {
  const task = { file, runs, ...bundles };
  const { json, read, check, zod } = await runInNode({ ...task, withZod: !short });
  const plain = await runInNode({ ...task, runs: 1, only: 'json' });
  const whole = await runInNode({ ...task, runs: 1, only: 'read' });
  const where = `Node, ${name}`;
  /** @type {Row[]} */
  const rows = [
    { bench, case: `${where}: JSON.parse`, value: json, unit: 'ms' },
    {
      bench,
      case: `${where}: read and checked`,
      value: read,
      unit: 'ms',
      ratio: read / json,
      against: 'JSON.parse',
    },
    { bench, case: `${where}: checked alone`, value: check, unit: 'ms' },
  ];
  if (!short)
    rows.push({
      bench,
      case: `${where}: zod alone`,
      value: zod,
      unit: 'ms',
      ratio: zod / check,
      against: 'checked alone',
    });
  rows.push({
    bench,
    case: `${where}: peak memory`,
    value: whole.peakMegabytes,
    unit: 'MB',
    ratio: whole.peakMegabytes / plain.peakMegabytes,
    against: 'JSON.parse',
  });
  return rows;
}

/**
 * How fast layer files are read and checked.
 *
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
export async function benchParse(note) {
  const bundles = {
    parser: await bundleForNode('geodata/parse-layer.ts'),
    schema: await bundleForNode('domain/schema.ts'),
  };
  note(`writing rows to ${join(cache, 'parse')}`);
  const cases = await writeParseCases();
  /** @type {Row[]} */
  const rows = [];
  for (const parseCase of cases) {
    note(`Node, ${parseCase.name}, a file of ${parseCase.megabytes} MB`);
    rows.push(...(await benchInNode(parseCase, bundles)));
  }
  return [...rows, ...(await benchInBrowser(cases, bundles.parser, note))];
}
