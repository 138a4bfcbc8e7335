// @ts-check

import initGeosJs from 'geos-wasm';

/**
 * @typedef {Awaited<ReturnType<typeof initGeosJs>>} Geos
 * @typedef {number} Geometry its place in the memory of GEOS
 */

/** Kinds of collections, as GEOS numbers them. */
export const pointCollection = 4;
export const polygonCollection = 6;
export const mixedCollection = 7;

/** GEOS made ready. */
export const openGeos = () => initGeosJs();

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
 * @template T
 * @param {Geos} geos
 * @param {readonly Geometry[]} geometries
 * @param {(place: number) => T} use is given where they lie, for as long as it runs
 */
function withPlace(geos, geometries, use) {
  const place = geos.Module._malloc(Math.max(1, geometries.length) * 4);
  geos.Module.HEAP32.set(geometries, place / 4);
  const made = use(place);
  geos.Module._free(place);
  return made;
}

/**
 * @param {Geos} geos
 * @param {readonly number[]} xy
 * @returns {Geometry}
 */
export const makeLine = (geos, xy) => geos.GEOSGeom_createLineString(makeSequence(geos, xy));

/**
 * @param {Geos} geos
 * @param {readonly (readonly number[])[]} rings x, y, x, y … of the outline and its holes, the first corner last too
 * @returns {Geometry}
 */
export function makePolygon(geos, [outline = [], ...holes]) {
  const toRing = (/** @type {readonly number[]} */ xy) =>
    geos.GEOSGeom_createLinearRing(makeSequence(geos, xy));
  const outer = toRing(outline);
  return withPlace(geos, holes.map(toRing), (place) =>
    geos.GEOSGeom_createPolygon(outer, place, holes.length),
  );
}

/** @param {Float64Array} corners x, y, x, y …, the first not repeated */
export const closedRing = (corners) => [...corners, ...corners.subarray(0, 2)];

/**
 * @param {Geos} geos
 * @param {readonly Geometry[]} parts are the collection's from now on
 * @param {number} type
 * @returns {Geometry}
 */
export const makeCollection = (geos, parts, type) =>
  withPlace(geos, parts, (place) => geos.GEOSGeom_createCollection(type, place, parts.length));

/**
 * @param {Geos} geos
 * @param {Geometry} geometry is destroyed
 * @param {(geometry: Geometry) => Geometry} act
 */
export function replace(geos, geometry, act) {
  const next = act(geometry);
  geos.GEOSGeom_destroy(geometry);
  if (!next) throw new Error('GEOS could not do what it was asked');
  return next;
}

/**
 * @param {Geos} geos
 * @param {Geometry} geometry
 */
export function measureArea(geos, geometry) {
  const place = geos.Module._malloc(8);
  geos.GEOSArea(geometry, place);
  const area = geos.Module.HEAPF64[place / 8] ?? Number.NaN;
  geos.Module._free(place);
  return area;
}

/**
 * @param {number} segments pieces of a quarter of a circle
 * @returns {number} how much farther the corners of such a polygon lie than a circle's line, when both are as large
 */
export function cornerReach(segments) {
  const angle = (2 * Math.PI) / (4 * segments);
  return Math.sqrt(angle / Math.sin(angle));
}
