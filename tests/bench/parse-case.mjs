// @ts-check

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './build.mjs';
import { readWorkspace, writeLayer } from './make-workspace.mjs';

/**
 * @typedef {{ layer: string, type: string, bounds: readonly number[], districtNames: readonly string[] }} PlainContext
 * @typedef {{ rows: number, name: string, file: string, runs: number, short: boolean, megabytes: number }} ParseCase
 */

const layer = readWorkspace().lager[0];

/** The one layer that is read. */
export const parsedLayer = layer;

/** What its rows are checked against. */
/** @type {PlainContext} */
export const parseContext = {
  layer: layer.id,
  type: layer.typ,
  bounds: readWorkspace().omrade.utbredning,
  districtNames: [],
};

/**
 * A million full rows would be a gigabyte, twice the longest text a browser can hold: those are short ones.
 *
 * @returns {Promise<ParseCase[]>} the files that are read, now written
 */
export async function writeParseCases() {
  const cases = [
    { rows: 100_000, runs: 5, short: false },
    { rows: 1_000_000, runs: 3, short: true },
  ];
  const written = [];
  for (const { rows, runs, short } of cases) {
    const file = join(cache, 'parse', `${rows}.geojson`);
    await writeLayer(file, layer, { points: rows }, { seed: 1, short });
    const megabytes = Math.round(statSync(file).size / 1_000_000);
    const name = `${rows.toLocaleString('en')} ${short ? 'short' : 'full'} rows`;
    written.push({ rows, runs, short, file, megabytes, name });
  }
  return written;
}
