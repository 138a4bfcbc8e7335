// @ts-check

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleEngines, coverCases } from './cover-cases.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./cover-cases.mjs').EngineName} EngineName
 * @typedef {import('./cover-cases.mjs').CoverCase} CoverCase
 * @typedef {import('./cover-cases.mjs').Bundles} Bundles
 * @typedef {import('./cover-node.mjs').Timed} Timed
 */

const bench = 'coverage';
const runFile = promisify(execFile);
/** What all others are measured against. */
const peer = 'geos-wasm';
/** Peers that take minutes run when this is set. */
const withSlow = process.env['BENCH_SLOW'] === '1';

/**
 * @param {import('./cover-node.mjs').Task} task
 * @returns {Promise<any>} what it measured, depending on `what`
 */
async function runInNode(task) {
  const { stdout } = await runFile(process.execPath, [
    '--expose-gc',
    '--max-old-space-size=8192',
    join('tests', 'bench', 'cover-node.mjs'),
    JSON.stringify(task),
  ]);
  return JSON.parse(stdout);
}

/**
 * @param {CoverCase} coverCase
 * @param {EngineName} engine
 * @param {Timed} timed
 * @param {Timed | undefined} against
 * @param {{ growth: number, whole: number }} memory
 * @returns {Row[]}
 */
function toRows({ name }, engine, timed, against, memory) {
  const where = `${name}, ${engine}`;
  const isPeer = engine === peer;
  const ratio = against && !isPeer ? { ratio: timed.ms / against.ms, against: peer } : {};
  /** @type {Row[]} */
  const rows = [{ bench, case: where, value: timed.ms, unit: 'ms', ...ratio }];
  if (engine === 'raster' || engine === 'exact')
    rows.push(
      { bench, case: `${where}: made ready, once for an area`, value: timed.readyMs, unit: 'ms' },
      { bench, case: `${where}: first time`, value: timed.firstMs, unit: 'ms' },
    );
  if (engine !== 'exact')
    rows.push(
      {
        bench,
        case: `${where}: error of the whole, of what is covered`,
        value: timed.coveredPercent,
        unit: '%',
      },
      {
        bench,
        case: `${where}: error of the whole, as a share of all land`,
        value: timed.landPoints,
        unit: 'points',
      },
      { bench, case: `${where}: worst district`, value: timed.worstPoints, unit: 'points' },
    );
  rows.push({ bench, case: `${where}: peak memory`, value: memory.growth, unit: 'MB' });
  if (name === '1m')
    rows.push({
      bench,
      case: `${where}: peak memory of the whole process`,
      value: memory.whole,
      unit: 'MB',
    });
  return rows;
}

/**
 * @param {CoverCase} coverCase
 * @param {Bundles} bundles
 * @returns {Promise<Row[]>}
 */
async function benchCase(coverCase, bundles) {
  const { slow, name } = coverCase;
  const engines = withSlow ? [...coverCase.engines, ...slow] : coverCase.engines;
  const cover = { scene: coverCase.scene, cellMeters: coverCase.cellMeters };
  /** @type {Partial<Record<EngineName, Timed>>} */
  const timed = await runInNode({ what: 'time', engines, cover, bundles });
  /** @type {Row[]} */
  const rows = [];
  for (const engine of engines) {
    const own = timed[engine];
    if (!own) continue;
    const memory = await runInNode({ what: 'memory', engines: [engine], cover, bundles });
    rows.push(...toRows(coverCase, engine, own, timed[peer], memory));
  }
  for (const engine of withSlow ? [] : slow)
    rows.push({
      bench,
      case: `${name}, ${engine}: left out, runs with BENCH_SLOW=1`,
      value: 0,
      unit: 'runs',
    });
  return rows;
}

/**
 * @param {CoverCase} coverCase
 * @param {Bundles} bundles
 * @returns {Promise<Row>} the exact engine against finer and finer polygons
 */
async function checkExact({ name, scene, cellMeters }, bundles) {
  const cover = { scene, cellMeters };
  const off = await runInNode({ what: 'check', engines: [], cover, bundles });
  const against = `${name}, exact: off GEOS with 512-gons`;
  return { bench, case: against, value: off * 1e6, unit: 'millionths' };
}

/**
 * @param {CoverCase} coverCase
 * @param {Bundles} bundles
 * @returns {Promise<Row[]>} the largest gaps against outlines of GEOS
 */
async function checkGaps({ name, scene, cellMeters }, bundles) {
  const cover = { scene, cellMeters };
  const gaps = await runInNode({ what: 'gaps', engines: [], cover, bundles });
  const compared = `${name}, raster-gaps, the 20 largest against GEOS with 256-gons`;
  return [
    { bench, case: `${compared}: worst area`, value: gaps.areaPercent, unit: '%' },
    { bench, case: `${compared}: least of one that is held`, value: gaps.heldPercent, unit: '%' },
    { bench, case: `${compared}: least of both in either`, value: gaps.bothPercent, unit: '%' },
    { bench, case: `${compared}: also among the 20`, value: gaps.listed, unit: 'gaps' },
  ];
}

/**
 * How fast and how exactly it is known what sites cover, beside tools that others use for it.
 *
 * @param {(note: string) => void} note
 * @returns {Promise<Row[]>}
 */
export async function benchCoverage(note) {
  const bundles = await bundleEngines();
  /** @type {Row[]} */
  const rows = [];
  for (const coverCase of coverCases) {
    note(coverCase.name);
    rows.push(...(await benchCase(coverCase, bundles)));
  }
  const [smallest, larger] = coverCases;
  if (!smallest || !larger) return rows;
  note(`${smallest.name}, ${larger.name}, checks`);
  rows.push(await checkExact(smallest, bundles));
  for (const coverCase of [smallest, larger]) rows.push(...(await checkGaps(coverCase, bundles)));
  return rows;
}
