// @ts-check

import initGeosJs from 'geos-wasm';
import { areaOf, cornersOf, ringBoxes, sourceBoxes, touching } from './cover-boxes.mjs';

/**
 * @typedef {import('@/analysis/cover-sources').CoverSources} CoverSources
 * @typedef {import('./cover-scene.mjs').Scene} Scene
 * @typedef {import('./cover-engines.mjs').Covered} Covered
 * @typedef {Awaited<ReturnType<typeof initGeosJs>>} Geos
 * @typedef {number} Geometry its place in the memory of GEOS
 * @typedef {(source: number) => Geometry} MakeShape
 */

const polygonCollection = 6;
const mixedCollection = 7;
/** Pieces of a quarter of a circle, as everybody has them who asks for nothing else: 32 in the whole. */
const usualSegments = 8;

/**
 * @param {Geos} geos
 * @param {readonly number[] | Float64Array} xy
 */
function makeSequence(geos, xy) {
  const place = geos.Module._malloc(xy.length * 8);
  geos.Module.HEAPF64.set(xy, place / 8);
  const sequence = geos.GEOSCoordSeq_copyFromBuffer(place, xy.length / 2, 0, 0);
  geos.Module._free(place);
  return sequence;
}

/**
 * @param {Geos} geos
 * @param {Float64Array} corners
 * @returns {Geometry}
 */
function makePolygon(geos, corners) {
  const closed = [...corners, ...corners.subarray(0, 2)];
  const ring = geos.GEOSGeom_createLinearRing(makeSequence(geos, closed));
  return geos.GEOSGeom_createPolygon(ring, 0, 0);
}

/**
 * @param {Geos} geos
 * @param {readonly Geometry[]} parts are the collection's from now on
 * @param {number} type
 * @returns {Geometry}
 */
function makeCollection(geos, parts, type) {
  const place = geos.Module._malloc(parts.length * 4);
  geos.Module.HEAP32.set(parts, place / 4);
  const collection = geos.GEOSGeom_createCollection(type, place, parts.length);
  geos.Module._free(place);
  return collection;
}

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
    return (source) => makePolygon(geos, corners[source] ?? new Float64Array(0));
  }
  const perLine = stretches.source.length / count;
  return (source) => {
    const xy = stretches.xy.subarray(source * perLine * 4, (source + 1) * perLine * 4);
    const ends = Array.from({ length: perLine }, (_, piece) => [
      ...xy.subarray(piece * 4 + 2, piece * 4 + 4),
    ]);
    const line = makeSequence(geos, [...xy.subarray(0, 2), ...ends.flat()]);
    return geos.GEOSGeom_createLineString(line);
  };
}

/**
 * @param {Geos} geos
 * @param {Geometry} geometry is destroyed
 * @param {(geometry: Geometry) => Geometry} act
 */
function replace(geos, geometry, act) {
  const next = act(geometry);
  geos.GEOSGeom_destroy(geometry);
  if (!next) throw new Error('GEOS could not do what it was asked');
  return next;
}

/** GEOS made ready. */
export const openGeos = () => initGeosJs();

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
  const polygons = corners.map((ring) => makePolygon(geos, ring));
  const prepared = polygons.map((polygon) => geos.GEOSPrepare(polygon));
  const makeShape = shapeMaker(geos, sources);
  const areaPlace = geos.Module._malloc(8);
  const buffer = (/** @type {Geometry} */ shape) => geos.GEOSBuffer(shape, reach, segments);
  /** @param {(near: readonly number[], district: number) => Geometry} cover */
  const measure = (cover) => {
    const reaches = sourceBoxes(sources);
    const covered = Float64Array.from(polygons, (polygon, district) => {
      const near = touching(reaches, boxes[district] ?? [0, 0, 0, 0]);
      const union = cover(near, district);
      const inside = replace(geos, union, (whole) => geos.GEOSIntersection(whole, polygon));
      geos.GEOSArea(inside, areaPlace);
      geos.GEOSGeom_destroy(inside);
      return geos.Module.HEAPF64[areaPlace / 8] ?? Number.NaN;
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
