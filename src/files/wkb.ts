import type { Geometry, Position } from 'geojson';
import { toGeometry } from './check-geometry';

/** Types 1-7 of OGC 06-103r4, table 7; curves, surfaces and solids come after them. */
const kinds = [
  null,
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
] as const;
/** Z and M as EWKB flags them (PostGIS), with a reference system before the coordinates. */
const ewkb = { z: 0x80000000, m: 0x40000000, srid: 0x20000000 };
/** Collections within collections. */
const deepest = 32;

class Unreadable extends Error {}

/** Reads one value after another; every count is held against the bytes that are left. */
class Cursor {
  readonly #view: DataView;
  #at: number;
  little = true;

  constructor(bytes: Uint8Array, at: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
  }

  byte(): number {
    return this.#view.getUint8(this.#at++);
  }

  integer(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, this.little);
  }

  double(): number {
    this.#at += 8;
    return this.#view.getFloat64(this.#at - 8, this.little);
  }

  /** A count of items that each take at least so many bytes. */
  count(itemSize: number): number {
    const count = this.integer();
    if (count * itemSize > this.#view.byteLength - this.#at) throw new Unreadable();
    return count;
  }
}

function readPosition(cursor: Cursor, dimensions: number): Position {
  const position = [cursor.double(), cursor.double()];
  for (let more = 2; more < dimensions; more++) cursor.double();
  return position;
}

function readPath(cursor: Cursor, dimensions: number): Position[] {
  const count = cursor.count(dimensions * 8);
  return Array.from({ length: count }, () => readPosition(cursor, dimensions));
}

interface Header {
  kind: (typeof kinds)[number];
  dimensions: number;
}

/** Byte order and type: ISO counts 1000 for Z, 2000 for M and 3000 for both; EWKB sets bits. */
function readHeader(cursor: Cursor): Header {
  cursor.little = cursor.byte() === 1;
  const type = cursor.integer();
  if ((type & ewkb.srid) !== 0) cursor.integer();
  const plain = type & 0x0fffffff;
  const iso = Math.floor(plain / 1000);
  const kind = kinds[plain % 1000];
  if (!kind || iso > 3) throw new Unreadable();
  const hasZ = (type & ewkb.z) !== 0 || iso === 1 || iso === 3;
  const hasM = (type & ewkb.m) !== 0 || iso === 2 || iso === 3;
  return { kind, dimensions: 2 + Number(hasZ) + Number(hasM) };
}

/** A value in the shape of a GeoJSON geometry; a Multi* is made of whole geometries, each with a header. */
function readValue(cursor: Cursor, depth: number): { type: string; coordinates: unknown } | object {
  const { kind: type, dimensions } = readHeader(cursor);
  if (depth > deepest) throw new Unreadable();
  if (type === 'Point') return { type, coordinates: readPosition(cursor, dimensions) };
  if (type === 'LineString') return { type, coordinates: readPath(cursor, dimensions) };
  if (type === 'Polygon') {
    const rings = Array.from({ length: cursor.count(4) }, () => readPath(cursor, dimensions));
    return { type, coordinates: rings };
  }
  const parts = Array.from({ length: cursor.count(5) }, () => readValue(cursor, depth + 1));
  if (type === 'GeometryCollection') return { type, geometries: parts };
  return {
    type,
    coordinates: parts.map((part) => ('coordinates' in part ? part.coordinates : null)),
  };
}

/**
 * Reads well-known binary (OGC 06-103r4, and PostGIS' EWKB): points, lines, polygons, Multi* and collections of
 * them, of either byte order; Z and M are left out.
 * @param at where it begins
 * @returns null for an empty geometry, a curve or surface, and for damaged bytes
 */
export function parseWkb(bytes: Uint8Array, at = 0): Geometry | null {
  try {
    return toGeometry(readValue(new Cursor(bytes, at), 0));
  } catch (error) {
    // RangeError is the DataView's word for bytes that are missing.
    if (error instanceof Unreadable || error instanceof RangeError) return null;
    throw error;
  }
}

/** Bytes of the envelope by its code in the flags: none, XY, XYZ, XYM, XYZM (OGC 12-128r19, table 6). */
const envelopeSizes = [0, 32, 48, 48, 64] as const;

/**
 * Reads a geometry as GeoPackage stores it: "GP", version, flags, reference system, envelope, then WKB
 * (OGC 12-128r19, clause 2.1.3).
 * @returns null for an empty or extended geometry, a curve, and for damaged bytes
 */
export function parseGeoPackageGeometry(bytes: Uint8Array): Geometry | null {
  const flags = bytes[3];
  if (bytes[0] !== 0x47 || bytes[1] !== 0x50 || flags === undefined) return null;
  const isEmpty = (flags & 0b1_0000) !== 0;
  const isExtended = (flags & 0b10_0000) !== 0;
  const envelopeSize = envelopeSizes[(flags >> 1) & 0b111];
  if (isEmpty || isExtended || envelopeSize === undefined) return null;
  return parseWkb(bytes, 8 + envelopeSize);
}
