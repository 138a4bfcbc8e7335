// @ts-check

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleForNode } from './build.mjs';
import { writeImportFile } from './import-case.mjs';
import { alternate, median } from './statistics.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./import-node.mjs').Way} Way
 * @typedef {import('./import-node.mjs').Measured} Measured
 */

const bench = 'import';
const rows = 1_000_000;
const warmUpRows = 20_000;
const runs = 3;
const runFile = promisify(execFile);

/**
 * @param {import('./import-node.mjs').Task} task
 * @returns {Promise<Measured>}
 */
async function runInNode(task) {
  const { stdout } = await runFile(process.execPath, [
    '--expose-gc',
    '--no-warnings',
    // A million rows as text and as objects at the same time.
    '--max-old-space-size=8192',
    join('tests', 'bench', 'import-node.mjs'),
    JSON.stringify(task),
  ]);
  return JSON.parse(stdout);
}

/**
 * Time warm and in the middle of several runs, taken in turn with those of the others; memory of a process that
 * does nothing else, once.
 *
 * @template {Way} W
 * @param {readonly W[]} ways
 * @param {string} file
 * @param {string} warmUp
 * @param {import('./import-node.mjs').Task['readers']} readers
 * @returns {Promise<Record<W, Measured>>}
 */
async function measure(ways, file, warmUp, readers) {
  const timed = await alternate(
    runs,
    Object.fromEntries(ways.map((way) => [way, () => runInNode({ way, file, warmUp, readers })])),
  );
  const entries = [];
  for (const way of ways) {
    const { peakMegabytes } = await runInNode({ way, file, warmUp: null, readers });
    const all = timed[way] ?? [];
    const longest = Math.max(...all.map((each) => each.longest));
    entries.push([way, { ms: median(all.map(({ ms }) => ms)), longest, peakMegabytes }]);
  }
  return Object.fromEntries(entries);
}

/**
 * @param {string} name
 * @param {number} value
 * @param {string} unit
 * @param {{ name: string, value: number }} [peer]
 * @returns {Row}
 */
function toRow(name, value, unit, peer) {
  const row = { bench, case: name, value, unit };
  return peer ? { ...row, ratio: value / peer.value, against: peer.name } : row;
}

/**
 * How fast lists of a million rows are read before they are imported, and in how much memory.
 *
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
export async function benchImport(note) {
  const readers = {
    geojson: await bundleForNode('files/read-geojson.ts'),
    csv: await bundleForNode('files/read-csv.ts'),
  };
  note('writing rows');
  const geojson = await writeImportFile('geojson', rows);
  const csv = await writeImportFile('csv', rows);
  note(`GeoJSON, ${geojson.megabytes} MB`);
  const warmPoints = await writeImportFile('geojson', warmUpRows);
  const { json, scan } = await measure(['json', 'scan'], geojson.file, warmPoints.file, readers);
  note(`CSV, ${csv.megabytes} MB`);
  const warmLines = await writeImportFile('csv', warmUpRows);
  const lists = await measure(['papaRows', 'papaHeader', 'csv'], csv.file, warmLines.file, readers);
  const { papaRows, papaHeader, csv: cells } = lists;
  const papa = papaHeader.ms < papaRows.ms ? papaHeader : papaRows;
  const count = rows.toLocaleString('en');
  const points = `GeoJSON, ${count} points (${geojson.megabytes} MB)`;
  const lines = `CSV, ${count} rows (${csv.megabytes} MB)`;
  return [
    toRow(`${points}: JSON.parse`, json.ms, 'ms'),
    toRow(`${points}: read`, scan.ms, 'ms', { name: 'JSON.parse', value: json.ms }),
    toRow(`${points}: longest block`, scan.longest, 'ms'),
    toRow(`${points}: JSON.parse, peak memory`, json.peakMegabytes, 'MB'),
    toRow(`${points}: read, peak memory`, scan.peakMegabytes, 'MB', {
      name: 'JSON.parse',
      value: json.peakMegabytes,
    }),
    toRow(`${lines}: Papa Parse`, papa.ms, 'ms'),
    toRow(`${lines}: read`, cells.ms, 'ms', { name: 'Papa Parse', value: papa.ms }),
    toRow(`${lines}: Papa Parse, peak memory`, papa.peakMegabytes, 'MB'),
    toRow(`${lines}: read, peak memory`, cells.peakMegabytes, 'MB', {
      name: 'Papa Parse',
      value: papa.peakMegabytes,
    }),
  ];
}
