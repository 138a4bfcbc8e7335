// @ts-check

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleEngines, city } from './cover-cases.mjs';
import { benchSlider } from './interact-browser.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./interact-node.mjs').Interaction} Interaction
 */

const bench = 'interact';
const runFile = promisify(execFile);
const cellMeters = 5;

/** What each figure is of. */
/** @type {Record<keyof Interaction, string>} */
const names = {
  curve: 'reach slider, made ready',
  tick: 'reach slider, shares of a tick',
  picture: 'reach slider, picture of a tick at 50 m',
  pixels: 'reach slider, picture of a tick at 50 m, with its pixels',
  widePicture: 'reach slider, picture of a tick at 300 m',
  moving: 'movable cover, made ready',
  move: 'one site moved',
  switch: 'a tenth of the sites off and on',
};

/** @returns {Promise<Row[]>} what the worker does, by itself */
async function benchInNode() {
  const task = { scene: city, cellMeters, bundles: await bundleEngines() };
  const file = join('tests', 'bench', 'interact-node.mjs');
  const { stdout } = await runFile(process.execPath, [file, JSON.stringify(task)]);
  /** @type {Interaction} */
  const measured = JSON.parse(stdout);
  return Object.entries(names).map(([key, name]) => ({
    bench,
    case: `Node, 10k/117, ${name}`,
    value: measured[/** @type {keyof Interaction} */ (key)],
    unit: 'ms',
  }));
}

/**
 * What it costs to play with reach and sites.
 *
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
export async function benchInteract(note) {
  note('Node, 10k/117');
  const rows = await benchInNode();
  return [...rows, ...(await benchSlider(note))];
}
