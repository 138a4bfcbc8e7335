import type { Geometry, Position } from 'geojson';

/** Types of OGC 06-103r4, table 7, as `wkb.ts` reads them. */
const codes = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const;

/** Bytes of a byte order and a type, of a count, of a position. */
const sizes = { header: 5, count: 4, position: 16 } as const;

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);
const pathSize = (path: readonly Position[]): number => sizes.count + path.length * sizes.position;

/** The geometries that one with parts is made of, each with a header of its own; null for one without parts. */
function partsOf(geometry: Geometry): readonly Geometry[] | null {
  switch (geometry.type) {
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    case 'GeometryCollection':
      return geometry.geometries;
    default:
      return null;
  }
}

function sizeOf(geometry: Geometry): number {
  const parts = partsOf(geometry);
  if (parts) return sizes.header + sizes.count + sum(parts.map(sizeOf));
  if (geometry.type === 'Point') return sizes.header + sizes.position;
  if (geometry.type === 'LineString') return sizes.header + pathSize(geometry.coordinates);
  if (geometry.type === 'Polygon')
    return sizes.header + sizes.count + sum(geometry.coordinates.map(pathSize));
  return 0;
}

/** Writes one value after another, little end first; keeps the box around the positions. */
class Pen {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  #at: number;
  #west = Infinity;
  #east = -Infinity;
  #south = Infinity;
  #north = -Infinity;

  constructor(size: number, at: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
    this.#at = at;
  }

  /** In the order GeoPackage has them. */
  get envelope(): Envelope {
    return [this.#west, this.#east, this.#south, this.#north];
  }

  byte(value: number): void {
    this.#view.setUint8(this.#at++, value);
  }

  integer(value: number): void {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
  }

  double(value: number): void {
    this.#view.setFloat64(this.#at, value, true);
    this.#at += 8;
  }

  position([x = Number.NaN, y = Number.NaN]: Position): void {
    if (!Number.isFinite(x) || !Number.isFinite(y))
      throw new RangeError(`[${x}, ${y}] is no place`);
    this.#west = Math.min(this.#west, x);
    this.#east = Math.max(this.#east, x);
    this.#south = Math.min(this.#south, y);
    this.#north = Math.max(this.#north, y);
    this.double(x);
    this.double(y);
  }

  path(positions: readonly Position[]): void {
    this.integer(positions.length);
    for (const each of positions) this.position(each);
  }

  geometry(value: Geometry): void {
    this.byte(1);
    this.integer(codes[value.type]);
    const parts = partsOf(value);
    if (parts) {
      this.integer(parts.length);
      for (const each of parts) this.geometry(each);
    } else if (value.type === 'Point') this.position(value.coordinates);
    else if (value.type === 'LineString') this.path(value.coordinates);
    else if (value.type === 'Polygon') {
      this.integer(value.coordinates.length);
      for (const ring of value.coordinates) this.path(ring);
    }
  }
}

/** Box around a geometry. */
export type Envelope = readonly [west: number, east: number, south: number, north: number];

/** "GP", version 0 (OGC 12-128r19, clause 2.1.3); the flags say little-endian, with an envelope of XY. */
const magic = [0x47, 0x50, 0] as const;
const flags = 0b0000_0011;
const headerSize = 8;
const envelopeSize = 32;

/**
 * A geometry as GeoPackage stores it (OGC 12-128r19, clause 2.1.3): header, box, well-known binary without heights.
 * @param srsId the file's number of the reference system
 * @returns the bytes, and the box in the geometry's own coordinates
 * @throws RangeError for a position that is no pair of finite numbers
 */
export function toGeoPackageGeometry(
  geometry: Geometry,
  srsId: number,
): { bytes: Uint8Array; envelope: Envelope } {
  const start = headerSize + envelopeSize;
  const pen = new Pen(start + sizeOf(geometry), start);
  pen.geometry(geometry);
  pen.bytes.set(magic);
  const view = new DataView(pen.bytes.buffer);
  view.setUint8(3, flags);
  view.setInt32(4, srsId, true);
  const { bytes, envelope } = pen;
  for (const [index, value] of envelope.entries())
    view.setFloat64(headerSize + index * 8, value, true);
  return { bytes, envelope };
}
