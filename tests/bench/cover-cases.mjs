// @ts-check

import { bundleForNode } from './build.mjs';

/**
 * @typedef {import('./cover-scene.mjs').SceneChoice} SceneChoice
 * @typedef {'raster' | 'raster-gaps' | 'exact' | 'geos-wasm' | 'geos-wasm, one buffer' | 'clipper2-wasm' | 'clipper2-wasm, one step' | 'turf-index'} EngineName
 * @typedef {{ name: string, scene: SceneChoice, cellMeters: number, engines: readonly EngineName[], slow: readonly EngineName[] }} CoverCase
 * @typedef {Record<'grid' | 'cover' | 'gaps' | 'outline' | 'curve' | 'moving' | 'picture' | 'exact', string>} Bundles addresses of the engines' bundles
 */

/** @type {readonly EngineName[]} */
const own = ['raster', 'raster-gaps', 'exact'];
/** @type {readonly EngineName[]} */
const geos = ['geos-wasm', 'geos-wasm, one buffer'];
/** @type {readonly EngineName[]} */
const clipper = ['clipper2-wasm', 'clipper2-wasm, one step'];

/** @type {SceneChoice} the borough: sites to a square kilometre as in those below */
const borough = {
  columns: 5,
  districts: 17,
  squareKilometers: 21,
  sites: 1_000,
  shape: 'points',
  seed: 1,
};

/** @type {SceneChoice} a city with all its districts */
export const city = {
  columns: 13,
  districts: 117,
  squareKilometers: 215,
  sites: 10_000,
  shape: 'points',
  seed: 1,
};

/** @type {SceneChoice} */
const region = {
  columns: 30,
  districts: 1_170,
  squareKilometers: 2_150,
  sites: 1_000_000,
  shape: 'points',
  seed: 1,
};

const cellMeters = 5;

/** Peers in `slow` take minutes and run only when they are asked for. */
/** @type {readonly CoverCase[]} */
export const coverCases = [
  {
    name: '1k/17',
    scene: borough,
    cellMeters,
    engines: [...own, ...geos, ...clipper, 'turf-index'],
    slow: [],
  },
  {
    name: '10k/117',
    scene: city,
    cellMeters,
    engines: [...own, ...geos, ...clipper],
    slow: [],
  },
  {
    name: '100k/117',
    scene: { ...city, sites: 100_000 },
    cellMeters,
    engines: own,
    slow: [...geos, ...clipper],
  },
  { name: '1m', scene: region, cellMeters: 10, engines: own, slow: [] },
  {
    name: 'lines 10k/117',
    scene: { ...city, shape: 'lines' },
    cellMeters,
    engines: [...own, ...geos],
    slow: [],
  },
  {
    name: 'areas 10k/117',
    scene: { ...city, shape: 'areas' },
    cellMeters,
    engines: [...own, ...geos],
    slow: [],
  },
];

/** @returns {Promise<Bundles>} the engines of the app, made for this Node */
export async function bundleEngines() {
  return {
    grid: await bundleForNode('analysis/cover-grid.ts'),
    cover: await bundleForNode('analysis/raster-cover.ts'),
    gaps: await bundleForNode('analysis/raster-gaps.ts'),
    outline: await bundleForNode('analysis/gap-outline.ts'),
    curve: await bundleForNode('analysis/reach-curve.ts'),
    moving: await bundleForNode('analysis/moving-cover.ts'),
    picture: await bundleForNode('analysis/cover-picture.ts'),
    exact: await bundleForNode('analysis/exact-coverage.ts'),
  };
}
