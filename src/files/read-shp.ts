import type { Geometry, Position } from 'geojson';
import { toGeometry } from './check-geometry';
import { checkLimit, refuse } from './refusal';
import { ringsToPolygons } from './rings-to-polygons';
import type { ReadLimits } from './table';

const headerSize = 100;
const fileCode = 9994;
/** Kinds of shapes without their variants: 10 more for Z, 20 more for M (ESRI Shapefile, 1998, page 4). */
const point = 1;
const polyline = 3;
const polygon = 5;
const multiPoint = 8;

function readPositions(view: DataView, start: number, count: number): Position[] {
  return Array.from({ length: count }, (_, index) => [
    view.getFloat64(start + index * 16, true),
    view.getFloat64(start + index * 16 + 8, true),
  ]);
}

/** The parts of a line or polygon: their first positions stand before the positions of all. */
function readParts(view: DataView): Position[][] | null {
  const partCount = view.getUint32(36, true);
  const total = view.getUint32(40, true);
  const positionsAt = 44 + partCount * 4;
  if (positionsAt + total * 16 > view.byteLength) return null;
  const all = readPositions(view, positionsAt, total);
  const parts: Position[][] = [];
  for (let index = 0; index < partCount; index++) {
    const from = view.getUint32(44 + index * 4, true);
    const to = index + 1 < partCount ? view.getUint32(48 + index * 4, true) : total;
    if (from > to || to > total) return null;
    parts.push(all.slice(from, to));
  }
  return parts;
}

/** A shape in the form of a GeoJSON geometry; null for an empty one and one that does not fit its record. */
function readShape(view: DataView): object | null {
  if (view.byteLength < 4) return null;
  const kind = view.getUint32(0, true) % 10;
  if (kind === point && view.byteLength >= 20)
    return { type: 'Point', coordinates: readPositions(view, 4, 1)[0] };
  if (view.byteLength < 44) return kind === multiPoint ? readMultiPoint(view) : null;
  if (kind === multiPoint) return readMultiPoint(view);
  const parts = kind === polyline || kind === polygon ? readParts(view) : null;
  if (!parts) return null;
  if (kind === polygon) {
    const polygons = ringsToPolygons(parts);
    return polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0] }
      : { type: 'MultiPolygon', coordinates: polygons };
  }
  return parts.length === 1
    ? { type: 'LineString', coordinates: parts[0] }
    : { type: 'MultiLineString', coordinates: parts };
}

function readMultiPoint(view: DataView): object | null {
  if (view.byteLength < 40) return null;
  const count = view.getUint32(36, true);
  if (40 + count * 16 > view.byteLength) return null;
  return { type: 'MultiPoint', coordinates: readPositions(view, 40, count) };
}

/**
 * Reads the shapes of a .shp in order (ESRI Shapefile Technical Description, 1998); Z and M are left out.
 * @returns a geometry per record, null where it is empty or cannot be read
 * @throws refuses what is no .shp, one that is cut short, and more than the limits allow
 */
export function readShp(bytes: Uint8Array, limits: ReadLimits): (Geometry | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerSize || view.getUint32(0) !== fileCode) refuse('damaged', 'shp');
  // Lengths are counted in words of two bytes.
  const stated = view.getUint32(24) * 2;
  if (stated > bytes.length) refuse('damaged', 'shp');
  const geometries: (Geometry | null)[] = [];
  let at = headerSize;
  while (at + 8 <= stated) {
    const length = view.getUint32(at + 4) * 2;
    if (at + 8 + length > bytes.length) refuse('damaged', 'shp');
    geometries.push(
      toGeometry(readShape(new DataView(bytes.buffer, bytes.byteOffset + at + 8, length))),
    );
    checkLimit('rows', geometries.length, limits);
    at += 8 + length;
  }
  return geometries;
}
