// @ts-check

/**
 * Runs in a process of its own, as the worker of the app does its part. Prints what it measured as JSON.
 */
import { argv, stdout } from 'node:process';
import { makeScene } from './cover-scene.mjs';
import { time } from './processor.mjs';
import { makeRandom } from './random.mjs';
import { median } from './statistics.mjs';

/**
 * @typedef {{ scene: import('./cover-scene.mjs').SceneChoice, cellMeters: number, bundles: import('./cover-cases.mjs').Bundles }} Task
 * @typedef {{ curve: number, tick: number, picture: number, pixels: number, widePicture: number, moving: number, move: number, switch: number }} Interaction median times in ms
 */

/** @type {Task} */
const { scene: choice, cellMeters, bundles } = JSON.parse(argv[2] ?? '');
/** @type {typeof import('@/analysis/cover-grid')} */
const { makeCoverGrid } = await import(bundles.grid);
/** @type {typeof import('@/analysis/raster-cover')} */
const { coverCells } = await import(bundles.cover);
/** @type {typeof import('@/analysis/cover-picture')} */
const { toPicture } = await import(bundles.picture);
/** @type {typeof import('@/analysis/reach-curve')} */
const { makeReachCurve, sharesAt } = await import(bundles.curve);
/** @type {typeof import('@/analysis/moving-cover')} */
const { makeMovingCover, move, setActive } = await import(bundles.moving);

/** Longest reach that the sliders have, and how far a thumb goes at once. */
const [mostMeters, stepMeters] = [300, 5];
/** A reach that is often chosen. */
const usualMeters = 50;
/** How far a site is dragged at once. */
const dragMeters = 20;

const { ground, sources } = makeScene(choice);
const grid = makeCoverGrid(ground, cellMeters);
/**
 * The plane's own numbers: the four corners of a picture cost nothing either way.
 *
 * @type {import('@/analysis/plane').Plane}
 */
const plane = { toPlane: () => [0, 0], toGlobe: (x, y) => [x, y] };
const random = makeRandom(choice.seed + 1);

/**
 * @param {number} times
 * @param {(turn: number) => unknown} work
 * @param {number} [together] so many at once, where one is over before the clock moves on
 * @returns {number} the usual time in ms, once the code has been run as often before
 */
function usual(times, work, together = 1) {
  const measured = [];
  for (let turn = 0; turn < times * 2; turn += 1) {
    const duration = time(() => {
      for (let run = 0; run < together; run += 1) work(turn * together + run);
    });
    if (turn >= times) measured.push(duration / together);
  }
  return median(measured);
}

const makeCurve = () => makeReachCurve(grid, sources, { alreadyCovered: null, mostMeters });
const makeMoving = () => makeMovingCover(grid, sources);
const curve = makeCurve();
const moving = makeMoving();
const reachAt = (/** @type {number} */ turn) => (turn * stepMeters) % mostMeters;

/** @param {number} meters */
const drawAt = (meters) =>
  coverCells(grid, { ...sources, reachMeters: new Float64Array(sources.count).fill(meters) });

/** Moves any site a little way from where it was, anew each time. */
function moveOne() {
  const site = random.integer(sources.count);
  const { xy } = sources.points;
  const [x = 0, y = 0] = xy.subarray(site * 2);
  const angle = 2 * Math.PI * random.next();
  move(moving, site, x + dragMeters * Math.cos(angle), y + dragMeters * Math.sin(angle));
}

/** Every tenth site from another one on, so that the same ones are not met again soon. */
const tenths = Array.from({ length: 10 }, (_, first) =>
  Uint32Array.from({ length: sources.count / 10 }, (_unused, at) => at * 10 + first),
);

/** @type {Interaction} */
const measured = {
  curve: usual(3, makeCurve),
  tick: usual(100, (turn) => sharesAt(curve, reachAt(turn)), 100),
  picture: usual(60, () => drawAt(usualMeters)),
  pixels: usual(20, () => toPicture(grid, drawAt(usualMeters), plane)),
  widePicture: usual(20, () => drawAt(mostMeters)),
  moving: usual(3, makeMoving),
  move: usual(200, moveOne, 25),
  switch: usual(40, (turn) => {
    const tenth = tenths[turn % tenths.length] ?? [];
    setActive(moving, tenth, false);
    setActive(moving, tenth, true);
  }),
};
stdout.write(JSON.stringify(measured));
