// @ts-check

/**
 * @typedef {import('./cover-scene.mjs').Scene} Scene
 * @typedef {import('./cover-cases.mjs').EngineName} EngineName
 * @typedef {import('./cover-cases.mjs').Bundles} Bundles
 * @typedef {{ covered: Float64Array, land: Float64Array }} Covered square metres per district
 * @typedef {() => Covered} Engine what is done anew for each question
 */

/** What a list of gaps shows, and more than any screen does. */
const gapChoice = { exposed: null, leastSquareMeters: 500, most: 100 };

/**
 * @param {Bundles} bundles
 * @param {Scene} scene
 * @param {number} cellMeters
 * @returns {Promise<{ shares: Engine, gaps: Engine }>}
 */
async function makeRaster(bundles, { ground, sources }, cellMeters) {
  /** @type {typeof import('@/analysis/cover-grid')} */
  const { makeCoverGrid } = await import(bundles.grid);
  /** @type {typeof import('@/analysis/raster-cover')} */
  const { coverCells, countShares } = await import(bundles.cover);
  /** @type {typeof import('@/analysis/raster-gaps')} */
  const { findGaps } = await import(bundles.gaps);
  const grid = makeCoverGrid(ground, cellMeters);
  const cover = (/** @type {boolean} */ withGaps) => {
    const cells = coverCells(grid, sources);
    const { landOnce, land } = countShares(grid, cells);
    if (withGaps && findGaps(grid, cells, gapChoice).length === 0)
      throw new Error('there is no gap');
    return { covered: landOnce, land };
  };
  return { shares: () => cover(false), gaps: () => cover(true) };
}

/**
 * @param {Bundles} bundles
 * @param {Scene} scene
 * @returns {Promise<Engine>}
 */
async function makeExact(bundles, { ground, sources }) {
  /** @type {typeof import('@/analysis/exact-coverage')} */
  const { makeRegions, exactCoverage, regionAreas } = await import(bundles.exact);
  const regions = makeRegions(ground.districts, ground.districtCount);
  const land = regionAreas(regions);
  return () => ({ covered: exactCoverage(regions, sources), land });
}

/**
 * @param {Scene} scene
 * @returns {Promise<import('./cover-geos.mjs').GeosCoverage>}
 */
async function makeGeos(scene) {
  const { coverWithGeos } = await import('./cover-geos.mjs');
  const { openGeos } = await import('./geos-shapes.mjs');
  return coverWithGeos(await openGeos(), scene);
}

/**
 * @param {Scene} scene
 * @returns {Promise<import('./cover-clipper.mjs').ClipperCoverage>}
 */
async function makeClipper(scene) {
  const { coverWithClipper, openClipper } = await import('./cover-clipper.mjs');
  return coverWithClipper(await openClipper(), scene);
}

/**
 * Makes an engine ready: what is made once for an area, grids and outlines, is no part of what it does after. The
 * peers are imported late, so that they take no memory from the others.
 *
 * @param {EngineName} name
 * @param {Bundles} bundles
 * @param {Scene} scene
 * @param {number} cellMeters
 * @returns {Promise<Engine>}
 */
export async function makeEngine(name, bundles, scene, cellMeters) {
  switch (name) {
    case 'raster':
      return (await makeRaster(bundles, scene, cellMeters)).shares;
    case 'raster-gaps':
      return (await makeRaster(bundles, scene, cellMeters)).gaps;
    case 'exact':
      return makeExact(bundles, scene);
    case 'geos-wasm':
      return (await makeGeos(scene)).union;
    case 'geos-wasm, one buffer':
      return (await makeGeos(scene)).oneBuffer;
    case 'clipper2-wasm':
      return (await makeClipper(scene)).inflate;
    case 'clipper2-wasm, one step':
      return (await makeClipper(scene)).oneStep;
    case 'turf-index': {
      const { coverWithTurf } = await import('./cover-turf.mjs');
      return coverWithTurf(scene);
    }
  }
}
