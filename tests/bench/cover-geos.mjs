// @ts-check

import { areaOf, cornersOf, ringBoxes, sourceBoxes, touching } from './cover-boxes.mjs';
import {
  closedRing,
  makeCollection,
  makeLine,
  makePolygon,
  measureArea,
  mixedCollection,
  polygonCollection,
  replace,
} from './geos-shapes.mjs';

/**
 * @typedef {import('@/analysis/cover-sources').CoverSources} CoverSources
 * @typedef {import('./cover-scene.mjs').Scene} Scene
 * @typedef {import('./cover-engines.mjs').Covered} Covered
 * @typedef {import('./geos-shapes.mjs').Geos} Geos
 * @typedef {import('./geos-shapes.mjs').Geometry} Geometry
 * @typedef {(source: number) => Geometry} MakeShape
 */

/** Pieces of a quarter of a circle, as everybody has them who asks for nothing else: 32 in the whole. */
const usualSegments = 8;

/**
 * @param {Geos} geos
 * @param {CoverSources} sources of one kind, the stretches of a source joined end to end
 * @returns {MakeShape}
 */
function shapeMaker(geos, { points, stretches, rings, count }) {
  if (points.source.length > 0)
    return (source) =>
      geos.GEOSGeom_createPointFromXY(points.xy[source * 2] ?? 0, points.xy[source * 2 + 1] ?? 0);
  if (rings.source.length > 0) {
    const corners = cornersOf(rings);
    return (source) => makePolygon(geos, [closedRing(corners[source] ?? new Float64Array(0))]);
  }
  const perLine = stretches.source.length / count;
  return (source) => {
    const xy = stretches.xy.subarray(source * perLine * 4, (source + 1) * perLine * 4);
    const ends = Array.from({ length: perLine }, (_, piece) => [
      ...xy.subarray(piece * 4 + 2, piece * 4 + 4),
    ]);
    return makeLine(geos, [...xy.subarray(0, 2), ...ends.flat()]);
  };
}

/**
 * @typedef {object} GeosCoverage
 * @property {() => Covered} union buffers each site, joins those of a district, and cuts them at its border
 * @property {() => Covered} oneBuffer buffers all sites near a district in one go and cuts them at its border: the
 * quickest way found
 */

/**
 * What people do with GEOS to learn how much of each district is covered. Sources of one kind with one reach.
 *
 * @param {Geos} geos
 * @param {Scene} scene
 * @param {{ segments?: number, reach?: number }} [choice] pieces of a quarter of a circle; another reach
 * @returns {GeosCoverage}
 */
export function coverWithGeos(geos, { ground, sources }, choice = {}) {
  const segments = choice.segments ?? usualSegments;
  const reach = choice.reach ?? sources.reachMeters[0] ?? 0;
  const corners = cornersOf(ground.districts);
  const land = Float64Array.from(corners, areaOf);
  const boxes = ringBoxes(ground.districts);
  const polygons = corners.map((ring) => makePolygon(geos, [closedRing(ring)]));
  const prepared = polygons.map((polygon) => geos.GEOSPrepare(polygon));
  const makeShape = shapeMaker(geos, sources);
  const buffer = (/** @type {Geometry} */ shape) => geos.GEOSBuffer(shape, reach, segments);
  /** @param {(near: readonly number[], district: number) => Geometry} cover */
  const measure = (cover) => {
    const reaches = sourceBoxes(sources);
    const covered = Float64Array.from(polygons, (polygon, district) => {
      const near = touching(reaches, boxes[district] ?? [0, 0, 0, 0]);
      const union = cover(near, district);
      const inside = replace(geos, union, (whole) => geos.GEOSIntersection(whole, polygon));
      const area = measureArea(geos, inside);
      geos.GEOSGeom_destroy(inside);
      return area;
    });
    return { covered, land };
  };
  return {
    union: () =>
      measure((near, district) => {
        const around = near.map((source) => replace(geos, makeShape(source), buffer));
        const meeting = around.filter((shape) => {
          const meets = geos.GEOSPreparedIntersects(prepared[district] ?? 0, shape) === 1;
          if (!meets) geos.GEOSGeom_destroy(shape);
          return meets;
        });
        const all = makeCollection(geos, meeting, polygonCollection);
        return replace(geos, all, (shapes) => geos.GEOSUnaryUnion(shapes));
      }),
    oneBuffer: () =>
      measure((near) => {
        const all = makeCollection(geos, near.map(makeShape), mixedCollection);
        return replace(geos, all, buffer);
      }),
  };
}
