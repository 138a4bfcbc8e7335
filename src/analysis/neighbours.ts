import { booleanPointInPolygon } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import { type Bounds, extendBounds } from '@/domain/position';
import type { Dataset } from './dataset';

/** A record near another. */
export interface Neighbour {
  /** Index in the dataset. */
  record: number;
  /**
   * samePlace: the documents give both the same place name. overlaps: the middle of one lies in the other's
   * area. near: neither, but their middles are close.
   */
  relation: 'samePlace' | 'overlaps' | 'near';
  /** Metres between the middles; null when one of them has no geometry. */
  meters: number | null;
}

/** How far apart two measures still count as one place: a square and the streets round it. */
export const nearMeters = 150;
const mostNeighbours = 8;
const metersPerDegree = 111_320;

function middleOfRing(ring: readonly Position[]): Position {
  let [x, y, twiceArea] = [0, 0, 0];
  const [[x0 = 0, y0 = 0] = []] = ring;
  for (let at = 0; at + 1 < ring.length; at++) {
    // Counted from the first corner, so that the small differences are not lost in rounding.
    const ax = (ring[at]?.[0] ?? 0) - x0;
    const ay = (ring[at]?.[1] ?? 0) - y0;
    const bx = (ring[at + 1]?.[0] ?? 0) - x0;
    const by = (ring[at + 1]?.[1] ?? 0) - y0;
    const cross = ax * by - bx * ay;
    twiceArea += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return twiceArea === 0 ? [x0, y0] : [x0 + x / (3 * twiceArea), y0 + y / (3 * twiceArea)];
}

/** One position that stands for a geometry (WGS 84): the middle of its area, line or points. */
function middleOf(geometry: Geometry): Position {
  const half = (line: readonly Position[]): Position => line[Math.floor(line.length / 2)] ?? [];
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'MultiPoint':
    case 'LineString':
      return half(geometry.coordinates);
    case 'MultiLineString':
      return half(geometry.coordinates[0] ?? []);
    case 'Polygon':
      return middleOfRing(geometry.coordinates[0] ?? []);
    case 'MultiPolygon':
      return middleOfRing(geometry.coordinates[0]?.[0] ?? []);
    case 'GeometryCollection':
      throw new Error('a GeometryCollection cannot be in the register');
  }
}

const middles = new WeakMap<Dataset, Float64Array>();

/** Middle of each record as lng, lat pairs, NaN where there is no geometry. Made once per dataset. */
function middlesOf(dataset: Dataset): Float64Array {
  const kept = middles.get(dataset);
  if (kept) return kept;
  const made = new Float64Array(dataset.measures.length * 2).fill(Number.NaN);
  for (const [record, { geometry }] of dataset.measures.entries()) {
    if (geometry) made.set(middleOf(geometry).slice(0, 2), record * 2);
  }
  middles.set(dataset, made);
  return made;
}

/** Metres between two positions less than some kilometres apart, on a plane that touches the first. */
function metersBetween(lng: number, lat: number, otherLng: number, otherLat: number): number {
  const x = (otherLng - lng) * Math.cos((lat * Math.PI) / 180);
  return Math.hypot(x, otherLat - lat) * metersPerDegree;
}

function contains(geometry: Geometry | null, lng: number, lat: number): boolean {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return false;
  const bounds: Bounds | null = extendBounds(null, geometry);
  const [west = 0, south = 0, east = 0, north = 0] = bounds ?? [];
  if (lng < west || lng > east || lat < south || lat > north) return false;
  return booleanPointInPolygon([lng, lat], geometry);
}

const relations: readonly Neighbour['relation'][] = ['samePlace', 'overlaps', 'near'];

function inOrder(a: Neighbour, b: Neighbour): number {
  const far = Number.POSITIVE_INFINITY;
  const place = (item: Neighbour): number => (item.relation === 'samePlace' ? 0 : 1);
  if (place(a) !== place(b)) return place(a) - place(b);
  if (a.meters !== b.meters) return (a.meters ?? far) < (b.meters ?? far) ? -1 : 1;
  return relations.indexOf(a.relation) - relations.indexOf(b.relation) || a.record - b.record;
}

/**
 * The records round another: those with the same place name first, then those that overlap it or lie within
 * 150 metres, nearest first.
 * @param record index of the record asked for
 * @returns at most eight
 */
export function findNeighbours(dataset: Dataset, record: number): Neighbour[] {
  const own = dataset.measures[record];
  if (!own) return [];
  const points = middlesOf(dataset);
  const [lng = Number.NaN, lat = Number.NaN] = points.subarray(record * 2, record * 2 + 2);
  const samePlace = new Set(recordsAtPlace(dataset, record));
  const found: Neighbour[] = [];
  for (let other = 0; other < dataset.measures.length; other++) {
    if (other === record) continue;
    const otherLng = points[other * 2] ?? Number.NaN;
    const otherLat = points[other * 2 + 1] ?? Number.NaN;
    const distance = metersBetween(lng, lat, otherLng, otherLat);
    const meters = Number.isNaN(distance) ? null : distance;
    const relation = samePlace.has(other) ? 'samePlace' : undefined;
    if (relation) found.push({ record: other, relation, meters });
    else if (meters === null) continue;
    else if (
      contains(own.geometry, otherLng, otherLat) ||
      contains(dataset.measures[other]?.geometry ?? null, lng, lat)
    )
      found.push({ record: other, relation: 'overlaps', meters });
    else if (meters <= nearMeters) found.push({ record: other, relation: 'near', meters });
  }
  return found.sort(inOrder).slice(0, mostNeighbours);
}

/** The records for which the documents give the same place name, the record itself among them, in file order. */
export function recordsAtPlace(dataset: Dataset, record: number): number[] {
  const place = dataset.measures[record]?.place;
  if (place === undefined) return [];
  return dataset.measures.flatMap((other, index) => (other.place === place ? [index] : []));
}
