// @ts-check

/**
 * Runs in a process of its own, so that its memory is its own and can be cleared between runs (--expose-gc).
 * Prints what it measured as JSON.
 */
import { argv, memoryUsage, resourceUsage, stdout } from 'node:process';
import { makeEngine } from './cover-engines.mjs';
import { compareGaps } from './cover-gaps.mjs';
import { makeScene } from './cover-scene.mjs';
import { time } from './processor.mjs';
import { median } from './statistics.mjs';

/**
 * @typedef {import('./cover-cases.mjs').EngineName} EngineName
 * @typedef {import('./cover-cases.mjs').CoverCase} CoverCase
 * @typedef {import('./cover-engines.mjs').Engine} Engine
 * @typedef {import('./cover-engines.mjs').Covered} Covered
 * @typedef {{ what: 'time' | 'memory' | 'check' | 'gaps', engines: readonly EngineName[], cover: Pick<CoverCase, 'scene' | 'cellMeters'>, bundles: import('./cover-cases.mjs').Bundles }} Task
 * @typedef {{ readyMs: number, firstMs: number, ms: number, runs: number } & Errors} Timed
 * @typedef {{ coveredPercent: number, landPoints: number, worstPoints: number }} Errors of all together, as a part of what is
 * covered and as a share of all land; of the worst district, as a share of its land
 */

/** Quick ones run again and again before they are timed, and for so long in each round. */
const [warmMs, roundMs] = [500, 40];
/** One over the first is timed three times, one over the second once; all else in so many rounds. */
const [slowMs, slowestMs] = [2_000, 20_000];
const rounds = 5;

/** @type {Task} */
const task = JSON.parse(argv[2] ?? '');
const scene = makeScene(task.cover.scene);

/** @param {EngineName} name */
const ready = (name) => makeEngine(name, task.bundles, scene, task.cover.cellMeters);

/** @param {Float64Array} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);

/**
 * @param {Covered} found
 * @param {Covered} exact
 * @returns {Errors}
 */
function errorsOf(found, exact) {
  const points = found.covered.map((covered, district) => {
    const share = covered / (found.land[district] ?? 0);
    const right = (exact.covered[district] ?? 0) / (exact.land[district] ?? 0);
    return 100 * Math.abs(share - right);
  });
  return {
    coveredPercent: 100 * (sum(found.covered) / sum(exact.covered) - 1),
    landPoints: 100 * (sum(found.covered) / sum(found.land) - sum(exact.covered) / sum(exact.land)),
    worstPoints: Math.max(...points),
  };
}

/**
 * Times the engines in turn, so that what else the machine does strikes them alike.
 *
 * @returns {Promise<Partial<Record<EngineName, Timed>>>}
 */
async function timeAll() {
  const exact = (await ready('exact'))();
  /** @type {{ name: EngineName, run: Engine, readyMs: number, found: Covered, times: number[], first: number }[]} */
  const engines = [];
  for (const name of task.engines) {
    const start = performance.now();
    const run = await ready(name);
    const readyMs = performance.now() - start;
    /** @type {Covered[]} */
    const found = [];
    const first = time(() => found.push(run()));
    const warmUntil = performance.now() + (first < slowMs / 10 ? warmMs : 0);
    while (performance.now() < warmUntil) run();
    const times = first < slowMs ? [] : [first];
    engines.push({ name, run, readyMs, first, times, found: found[0] ?? exact });
  }
  for (let round = 0; round < rounds; round += 1)
    for (const { run, times, first } of engines) {
      if (first > slowestMs || (first > slowMs && times.length >= 3)) continue;
      // Memory is not cleared in between: that throws away code that was made quick.
      const end = performance.now() + roundMs;
      do times.push(time(run));
      while (performance.now() < end);
    }
  return Object.fromEntries(
    engines.map(({ name, readyMs, first, times, found }) => [
      name,
      { readyMs, firstMs: first, ms: median(times), runs: times.length, ...errorsOf(found, exact) },
    ]),
  );
}

/**
 * @returns {Promise<{ growth: number, whole: number }>} megabytes at the peak: more than there was with the sites in
 * memory, and in all
 */
async function measureMemory() {
  globalThis.gc?.();
  const before = memoryUsage.rss();
  for (const name of task.engines) (await ready(name))();
  // In kilobytes, other than the figure before.
  const peak = resourceUsage().maxRSS * 1_024;
  return { growth: (peak - before) / 1e6, whole: peak / 1e6 };
}

/**
 * Compares the exact engine with GEOS, which is given polygons of 512 corners as large as the circles.
 *
 * @returns {Promise<number>} how far apart they are, as a part of the whole
 */
async function checkExact() {
  const { coverWithGeos } = await import('./cover-geos.mjs');
  const { cornerReach, openGeos } = await import('./geos-shapes.mjs');
  const segments = 128;
  const [reach = 0] = scene.sources.reachMeters;
  const choice = { segments, reach: reach * cornerReach(segments) };
  const reference = coverWithGeos(await openGeos(), scene, choice).oneBuffer();
  const found = (await ready('exact'))();
  return Math.abs(sum(found.covered) / sum(reference.covered) - 1);
}

const acts = {
  time: timeAll,
  memory: measureMemory,
  check: checkExact,
  gaps: () => compareGaps(task.bundles, scene, task.cover.cellMeters),
};
stdout.write(JSON.stringify(await acts[task.what]()));
