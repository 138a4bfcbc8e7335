// @ts-check

import { cornersOf, ringBoxes, sourceBoxes, touching } from './cover-boxes.mjs';
import {
  closedRing,
  cornerReach,
  makeCollection,
  makePolygon,
  measureArea,
  openGeos,
  pointCollection,
  polygonCollection,
  replace,
} from './geos-shapes.mjs';

/**
 * @typedef {import('@/analysis/raster-gaps').Gap} Gap
 * @typedef {import('./cover-scene.mjs').Scene} Scene
 * @typedef {import('./cover-cases.mjs').Bundles} Bundles
 * @typedef {import('./geos-shapes.mjs').Geos} Geos
 * @typedef {import('./geos-shapes.mjs').Geometry} Geometry
 * @typedef {{ district: number, squareMeters: number, shape: Geometry }} Piece
 * @typedef {{ squareMeters: number, shape: Geometry, rank: number }} Found a gap of cells
 */

/** Largest gaps that are compared. */
const most = 20;
/** Pieces of a quarter of a circle: off by less than a centimetre at a reach of 50 m. */
const segments = 64;
/** Smaller gaps are part of none of the largest. */
const leastSquareMeters = 100;

/**
 * The pieces of land that no site reaches, by outlines instead of cells.
 *
 * @param {Geos} geos
 * @param {Scene} scene sites that are points, of one reach
 * @returns {Piece[]} the largest first
 */
function exactPieces(geos, { ground, sources }) {
  const { xy } = sources.points;
  const reach = (sources.reachMeters[0] ?? 0) * cornerReach(segments);
  const reaches = sourceBoxes(sources);
  const boxes = ringBoxes(ground.districts);
  const pieces = cornersOf(ground.districts).flatMap((corners, district) => {
    const near = touching(reaches, boxes[district] ?? [0, 0, 0, 0]).map((site) =>
      geos.GEOSGeom_createPointFromXY(xy[site * 2] ?? 0, xy[site * 2 + 1] ?? 0),
    );
    const sites = makeCollection(geos, near, pointCollection);
    const covered = replace(geos, sites, (all) => geos.GEOSBuffer(all, reach, segments));
    const land = makePolygon(geos, [closedRing(corners)]);
    const open = replace(geos, land, (whole) => geos.GEOSDifference(whole, covered));
    geos.GEOSGeom_destroy(covered);
    // Pieces are parts of `open`, which is kept for as long as the process lives.
    return Array.from({ length: geos.GEOSGetNumGeometries(open) }, (_, part) => {
      const shape = geos.GEOSGetGeometryN(open, part);
      return { district, squareMeters: measureArea(geos, shape), shape };
    });
  });
  return pieces.sort((a, b) => b.squareMeters - a.squareMeters);
}

/**
 * @param {Geos} geos
 * @param {Bundles} bundles
 * @param {Scene} scene
 * @param {number} cellMeters
 * @returns {Promise<(district: number) => Found[]>} the gaps of cells in a district, as shapes
 */
async function gapsOfCells(geos, bundles, { ground, sources }, cellMeters) {
  /** @type {typeof import('@/analysis/cover-grid')} */
  const { makeCoverGrid } = await import(bundles.grid);
  /** @type {typeof import('@/analysis/raster-cover')} */
  const { coverCells } = await import(bundles.cover);
  /** @type {typeof import('@/analysis/raster-gaps')} */
  const { findGaps } = await import(bundles.gaps);
  /** @type {typeof import('@/analysis/gap-outline')} */
  const { gapPolygons } = await import(bundles.outline);
  const grid = makeCoverGrid(ground, cellMeters);
  const choice = { exposed: null, leastSquareMeters, most: Number.POSITIVE_INFINITY };
  const gaps = findGaps(grid, coverCells(grid, sources), choice);
  const toShape = (/** @type {Gap} */ gap) =>
    makeCollection(
      geos,
      gapPolygons(grid, gap).map((rings) =>
        makePolygon(
          geos,
          rings.map((ring) => ring.flat()),
        ),
      ),
      polygonCollection,
    );
  /** @type {Map<number, Found[]>} */
  const made = new Map();
  return (district) => {
    const own =
      made.get(district) ??
      gaps.flatMap((gap, rank) =>
        gap.district === district
          ? [{ squareMeters: gap.squareMeters, shape: toShape(gap), rank }]
          : [],
      );
    made.set(district, own);
    return own;
  };
}

/**
 * @param {Geos} geos
 * @param {Piece} piece
 * @param {readonly Found[]} found
 * @returns {{ area: number, held: number, rank: number }} of the gap of cells that shares most ground with the piece:
 * its area, how much of it is the piece's, and its place in the list
 */
function findSame(geos, { shape }, found) {
  let best = { area: 0, held: 0, rank: Number.POSITIVE_INFINITY };
  for (const gap of found) {
    const both = geos.GEOSIntersection(shape, gap.shape);
    const held = measureArea(geos, both);
    geos.GEOSGeom_destroy(both);
    if (held > best.held) best = { area: gap.squareMeters, held, rank: gap.rank };
  }
  return best;
}

/**
 * How well cells find the largest gaps: each of the largest pieces of land without cover, whose outlines GEOS makes
 * of polygons near to circles, is compared with the gap of cells that shares most ground with it.
 *
 * @param {Bundles} bundles
 * @param {Scene} scene sites that are points, of one reach
 * @param {number} cellMeters
 * @returns {Promise<{ areaPercent: number, heldPercent: number, bothPercent: number, listed: number }>} the worst
 * difference in area; the least part of a piece that its gap holds; ground of both as a part of the ground of
 * either, at worst; and how many of the pieces are among as many of the largest gaps
 */
export async function compareGaps(bundles, scene, cellMeters) {
  const geos = await openGeos();
  const gapsOf = await gapsOfCells(geos, bundles, scene, cellMeters);
  const pairs = exactPieces(geos, scene)
    .slice(0, most)
    .map((piece) => {
      const { area, held, rank } = findSame(geos, piece, gapsOf(piece.district));
      return {
        area: 100 * Math.abs(area / piece.squareMeters - 1),
        held: (100 * held) / piece.squareMeters,
        both: (100 * held) / (piece.squareMeters + area - held),
        listed: rank < most,
      };
    });
  return {
    areaPercent: Math.max(...pairs.map(({ area }) => area)),
    heldPercent: Math.min(...pairs.map(({ held }) => held)),
    bothPercent: Math.min(...pairs.map(({ both }) => both)),
    listed: pairs.filter(({ listed }) => listed).length,
  };
}
