// @ts-check

import { makeRandom } from './random.mjs';

/**
 * @typedef {import('@/analysis/cover-sources').CoverGround} CoverGround
 * @typedef {import('@/analysis/cover-sources').CoverSources} CoverSources
 * @typedef {import('@/analysis/cover-sources').RingParts} RingParts
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {[x: number, y: number]} Point
 * @typedef {'points' | 'lines' | 'areas'} Shape
 * @typedef {{ columns: number, districts: number, squareKilometers: number, sites: number, shape: Shape, seed: number }} SceneChoice
 * @typedef {{ ground: CoverGround, sources: CoverSources }} Scene
 */

/** Where the made ground lies in the plane: numbers as large as those of a real one. */
const [west, south] = [145_000, 6_570_000];
/** Pieces of each side of a district, so that it has 40 corners. */
const sidePieces = 10;
/** One cluster to so much ground, and how widely its sites are spread. */
const clusterSquareMeters = 525_000;
const spreadMeters = 300;
/** Reach of each shape. */
const reachMeters = { points: 50, lines: 25, areas: 20 };

/**
 * @param {readonly (readonly Point[])[]} rings
 * @returns {RingParts} each ring a polygon and a source of its own
 */
function toRings(rings) {
  const start = new Uint32Array(rings.length + 1);
  for (const [index, ring] of rings.entries()) start[index + 1] = (start[index] ?? 0) + ring.length;
  const numbers = Uint32Array.from(rings, (_, index) => index);
  const xy = Float64Array.from(rings.flatMap((ring) => ring.flat()));
  return { xy, start, polygon: numbers, source: numbers.slice() };
}

/** No outlines at all. */
const noRings = () => toRings([]);

/**
 * @param {Point} from
 * @param {Point} to
 * @param {Random} random
 * @returns {Point[]} a crooked line from one to the other, the last point left out
 */
function makeSide([fromX, fromY], [toX, toY], random) {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  return Array.from({ length: sidePieces }, (_, piece) => {
    const part = piece / sidePieces;
    // Straight at its ends, so that sides that meet do not cross.
    const off = 0.1 * (random.next() - 0.5) * Math.sin(Math.PI * part);
    return [fromX + alongX * part - alongY * off, fromY + alongY * part + alongX * off];
  });
}

/**
 * Districts in rows, of which neighbours share their sides to the last digit.
 *
 * @param {SceneChoice} choice
 * @param {Random} random
 * @returns {Point[][]}
 */
function makeDistricts({ columns, districts, squareKilometers }, random) {
  const size = Math.sqrt((squareKilometers * 1e6) / districts);
  const rows = Math.ceil(districts / columns);
  const jitter = () => 0.24 * (random.next() - 0.5) * size;
  const corners = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column) => {
      /** @type {Point} */
      const corner = [west + column * size + jitter(), south + row * size + jitter()];
      return corner;
    }),
  );
  const corner = (/** @type {number} */ row, /** @type {number} */ column) =>
    /** @type {Point} */ (corners[row]?.[column]);
  const level = corners.map((_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const end = corner(row, column + 1);
      return [...makeSide(corner(row, column), end, random), end];
    }),
  );
  const upright = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column) => {
      const end = corner(row + 1, column);
      return [...makeSide(corner(row, column), end, random), end];
    }),
  );
  return Array.from({ length: districts }, (_, district) => {
    const [row, column] = [Math.floor(district / columns), district % columns];
    const sides = [
      level[row]?.[column] ?? [],
      upright[row]?.[column + 1] ?? [],
      (level[row + 1]?.[column] ?? []).toReversed(),
      (upright[row]?.[column] ?? []).toReversed(),
    ];
    return sides.flatMap((side) => side.slice(0, -1));
  });
}

/**
 * @param {SceneChoice} choice
 * @param {Random} random
 * @returns {Float64Array} x, y, x, y … of sites in clusters, most of them in a district
 */
function makeSites({ columns, districts, squareKilometers, sites }, random) {
  const size = Math.sqrt((squareKilometers * 1e6) / districts);
  const clusters = Math.round((squareKilometers * 1e6) / clusterSquareMeters);
  const centres = Array.from({ length: clusters }, () => {
    const district = random.integer(districts);
    return [
      west + ((district % columns) + random.next()) * size,
      south + (Math.floor(district / columns) + random.next()) * size,
    ];
  });
  const xy = new Float64Array(sites * 2);
  for (let site = 0; site < sites; site += 1) {
    const [x = 0, y = 0] = random.pick(centres);
    const distance = spreadMeters * Math.sqrt(-2 * Math.log(1 - random.next()));
    const angle = 2 * Math.PI * random.next();
    xy[site * 2] = x + distance * Math.cos(angle);
    xy[site * 2 + 1] = y + distance * Math.sin(angle);
  }
  return xy;
}

/**
 * @param {Float64Array} sites
 * @param {Random} random
 * @returns {Pick<CoverSources, 'stretches'>} at each site a path of five stretches, some 60 m each
 */
function makeLines(sites, random) {
  const perLine = 5;
  const count = (sites.length / 2) * perLine;
  const stretches = { xy: new Float64Array(count * 4), source: new Uint32Array(count) };
  for (let line = 0, at = 0; line < sites.length / 2; line += 1) {
    let [x = 0, y = 0] = sites.subarray(line * 2);
    let angle = 2 * Math.PI * random.next();
    for (let piece = 0; piece < perLine; piece += 1, at += 1) {
      angle += 1.2 * (random.next() - 0.5);
      const length = 40 + 40 * random.next();
      const [toX, toY] = [x + length * Math.cos(angle), y + length * Math.sin(angle)];
      stretches.xy.set([x, y, toX, toY], at * 4);
      stretches.source[at] = line;
      [x, y] = [toX, toY];
    }
  }
  return { stretches };
}

/**
 * @param {Float64Array} sites
 * @param {Random} random
 * @returns {Pick<CoverSources, 'rings'>} round each site an outline of 12 corners, 30 to 90 m away
 */
function makeAreas(sites, random) {
  const outlines = Array.from({ length: sites.length / 2 }, (_, site) => {
    const [x = 0, y = 0] = sites.subarray(site * 2);
    return Array.from({ length: 12 }, (_, corner) => {
      const angle = (corner / 12) * 2 * Math.PI;
      const radius = 30 + 60 * random.next();
      return /** @type {Point} */ ([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
    });
  });
  return { rings: toRings(outlines) };
}

/**
 * Districts and what covers them, the same for the same seed.
 *
 * @param {SceneChoice} choice
 * @returns {Scene}
 */
export function makeScene(choice) {
  const random = makeRandom(choice.seed);
  const { districts: districtCount, sites: count, shape } = choice;
  const districts = toRings(makeDistricts(choice, random));
  const population = new Float64Array(districtCount).fill(7_000);
  const sites = makeSites(choice, random);
  const none = { xy: new Float64Array(0), source: new Uint32Array(0) };
  /** @type {CoverSources} */
  const empty = {
    count,
    reachMeters: new Float64Array(count).fill(reachMeters[shape]),
    points: none,
    stretches: none,
    rings: noRings(),
  };
  const numbers = () => Uint32Array.from({ length: count }, (_, site) => site);
  const parts = {
    points: () => ({ points: { xy: sites, source: numbers() } }),
    lines: () => makeLines(sites, random),
    areas: () => makeAreas(sites, random),
  };
  return {
    ground: { districtCount, districts, water: noRings(), parks: noRings(), population },
    sources: { ...empty, ...parts[shape]() },
  };
}
