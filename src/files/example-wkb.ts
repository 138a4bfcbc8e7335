import type { Geometry, Position } from 'geojson';

/** Bytes of hexadecimal digits with spaces between. */
export function hex(digits: string): Uint8Array {
  const pairs = digits.replaceAll(' ', '').match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}

const codes = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const;

class Writer {
  readonly bytes: number[] = [];
  readonly #little: boolean;

  constructor(little: boolean) {
    this.#little = little;
  }

  integer(value: number): void {
    const view = new DataView(new ArrayBuffer(4));
    view.setUint32(0, value, this.#little);
    this.bytes.push(...new Uint8Array(view.buffer));
  }

  path(positions: readonly Position[]): void {
    this.integer(positions.length);
    for (const each of positions) this.position(each);
  }

  position([x = 0, y = 0]: Position): void {
    const view = new DataView(new ArrayBuffer(16));
    view.setFloat64(0, x, this.#little);
    view.setFloat64(8, y, this.#little);
    this.bytes.push(...new Uint8Array(view.buffer));
  }

  geometry(value: Geometry): void {
    this.bytes.push(this.#little ? 1 : 0);
    this.integer(codes[value.type]);
    if (value.type === 'Point') this.position(value.coordinates);
    else if (value.type === 'LineString') this.path(value.coordinates);
    else if (value.type === 'Polygon') {
      this.integer(value.coordinates.length);
      for (const ring of value.coordinates) this.path(ring);
    } else this.parts(partsOf(value));
  }

  parts(parts: readonly Geometry[]): void {
    this.integer(parts.length);
    for (const each of parts) this.geometry(each);
  }
}

function partsOf(value: Geometry): readonly Geometry[] {
  switch (value.type) {
    case 'MultiPoint':
      return value.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiLineString':
      return value.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPolygon':
      return value.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    case 'GeometryCollection':
      return value.geometries;
    default:
      return [];
  }
}

/** A geometry as well-known binary, for tests. */
export function toWkb(value: Geometry, little: boolean): Uint8Array {
  const writer = new Writer(little);
  writer.geometry(value);
  return Uint8Array.from(writer.bytes);
}
