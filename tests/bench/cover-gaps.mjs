// @ts-check

/**
 * @typedef {import('@/analysis/raster-gaps').Gap} Gap
 * @typedef {import('./cover-scene.mjs').Scene} Scene
 * @typedef {import('./cover-cases.mjs').Bundles} Bundles
 */

/** Largest gaps that are compared. */
const most = 20;
/** Cells so small that what they show passes for the truth. */
const fineMeters = 1;

/**
 * @param {Bundles} bundles
 * @param {Scene} scene
 * @param {number} cellMeters
 * @param {number} count of gaps, the largest
 */
async function gapsOf(bundles, { ground, sources }, cellMeters, count) {
  /** @type {typeof import('@/analysis/cover-grid')} */
  const { makeCoverGrid } = await import(bundles.grid);
  /** @type {typeof import('@/analysis/raster-cover')} */
  const { coverCells } = await import(bundles.cover);
  /** @type {typeof import('@/analysis/raster-gaps')} */
  const { findGaps } = await import(bundles.gaps);
  const grid = makeCoverGrid(ground, cellMeters);
  const choice = { exposed: null, leastSquareMeters: 0, most: count };
  return { grid, gaps: findGaps(grid, coverCells(grid, sources), choice) };
}

/** @typedef {Awaited<ReturnType<typeof gapsOf>>} Found */

/**
 * @param {Found} found
 * @returns {Int32Array} per cell the number of its gap, counted from 1
 */
function numberCells({ grid, gaps }) {
  const numbers = new Int32Array(grid.columns * grid.rows);
  for (const [index, { runs }] of gaps.entries())
    for (let at = 0; at < runs.length; at += 3) {
      const row = (runs[at] ?? 0) * grid.columns;
      numbers.fill(index + 1, row + (runs[at + 1] ?? 0), row + (runs[at + 2] ?? 0));
    }
  return numbers;
}

/**
 * @param {Gap} gap of small cells
 * @param {Found} fine
 * @param {Found} coarse
 * @param {Int32Array} numbers of the large cells
 * @returns {{ gap: Gap | undefined, shared: number }} the gap of large cells that shares most ground with it
 */
function findSame(gap, fine, coarse, numbers) {
  const ratio = coarse.grid.cellMeters / fine.grid.cellMeters;
  // Whole numbers: cells of both sizes lie on multiples of theirs.
  const right = Math.round((fine.grid.west - coarse.grid.west) / fine.grid.cellMeters);
  const up = Math.round((fine.grid.south - coarse.grid.south) / fine.grid.cellMeters);
  const shared = new Float64Array(coarse.gaps.length + 1);
  for (let at = 0; at < gap.runs.length; at += 3) {
    const row = Math.floor(((gap.runs[at] ?? 0) + up) / ratio);
    for (let column = gap.runs[at + 1] ?? 0; column < (gap.runs[at + 2] ?? 0); column += 1) {
      const number = numbers[row * coarse.grid.columns + Math.floor((column + right) / ratio)] ?? 0;
      shared[number] = (shared[number] ?? 0) + 1;
    }
  }
  shared[0] = 0;
  const best = shared.indexOf(Math.max(...shared));
  return { gap: coarse.gaps[best - 1], shared: (shared[best] ?? 0) * fine.grid.cellMeters ** 2 };
}

/**
 * How well large cells find the largest gaps: each gap of small cells is compared with the one of large cells that
 * shares most ground with it.
 *
 * @param {Bundles} bundles
 * @param {Scene} scene
 * @param {number} cellMeters
 * @returns {Promise<{ areaPercent: number, overlapPercent: number, listed: number }>} the worst difference in area;
 * the worst overlap, ground of both as a part of the ground of either; and how many of them are among as many of
 * the large ones
 */
export async function compareGaps(bundles, scene, cellMeters) {
  const fine = await gapsOf(bundles, scene, fineMeters, most);
  const coarse = await gapsOf(bundles, scene, cellMeters, Number.POSITIVE_INFINITY);
  const numbers = numberCells(coarse);
  const pairs = fine.gaps.map((gap) => {
    const same = findSame(gap, fine, coarse, numbers);
    const area = same.gap?.squareMeters ?? 0;
    return {
      area: 100 * Math.abs(area / gap.squareMeters - 1),
      overlap: (100 * same.shared) / (gap.squareMeters + area - same.shared),
      listed: same.gap !== undefined && coarse.gaps.indexOf(same.gap) < most,
    };
  });
  return {
    areaPercent: Math.max(...pairs.map(({ area }) => area)),
    overlapPercent: Math.min(...pairs.map(({ overlap }) => overlap)),
    listed: pairs.filter(({ listed }) => listed).length,
  };
}
