/** Writes map tiles for tests: MVT 2.1 with points, and a PMTiles 3 file of them without compression. */
import { zxyToTileId } from 'pmtiles';

interface TilePoint {
  /** [lng, lat] */
  place: readonly [number, number];
  properties: Readonly<Record<string, string | number>>;
}

export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

const extent = 4096;

/** Protocol buffers, as far as tiles need them. */
class Writer {
  readonly #bytes: number[] = [];

  varint(value: number): this {
    let left = value;
    while (left > 127) {
      this.#bytes.push((left % 128) + 128);
      left = Math.floor(left / 128);
    }
    this.#bytes.push(left);
    return this;
  }

  /** A number in field `at`. */
  number(at: number, value: number): this {
    return this.varint(at * 8).varint(value);
  }

  /** Bytes, a text or a message in field `at`. */
  bytes(at: number, value: Uint8Array | string): this {
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    this.varint(at * 8 + 2).varint(bytes.length);
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }

  packed(at: number, values: readonly number[]): this {
    const inner = new Writer();
    for (const value of values) inner.varint(value);
    return this.bytes(at, inner.finish());
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

const zigzag = (value: number): number => (value < 0 ? -value * 2 - 1 : value * 2);

/** Where a place lies, in tiles from the north-west corner of the world. */
function toTiles([lng, lat]: readonly [number, number], z: number): [number, number] {
  const size = 2 ** z;
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [(lng / 360 + 0.5) * size, y * size];
}

/** A tile of the points that lie in it, or null where none does. */
export function makeTile(
  name: string,
  points: readonly TilePoint[],
  { z, x, y }: TileAddress,
): Uint8Array | null {
  const keys: string[] = [];
  const values: (string | number)[] = [];
  const indexIn = <T>(list: T[], value: T): number => {
    if (!list.includes(value)) list.push(value);
    return list.indexOf(value);
  };
  const layer = new Writer().number(15, 2).bytes(1, name);
  let count = 0;
  for (const { place, properties } of points) {
    const [right, down] = toTiles(place, z);
    if (Math.floor(right) !== x || Math.floor(down) !== y) continue;
    count++;
    const tags = Object.entries(properties).flatMap(([key, value]) => [
      indexIn(keys, key),
      indexIn(values, value),
    ]);
    const spot = [right - x, down - y].map((part) => zigzag(Math.floor(part * extent)));
    const feature = new Writer()
      .packed(2, tags)
      .number(3, 1)
      .packed(4, [9, ...spot])
      .finish();
    layer.bytes(2, feature);
  }
  for (const key of keys) layer.bytes(3, key);
  for (const value of values) {
    const written = new Writer();
    if (typeof value === 'string') written.bytes(1, value);
    else written.number(5, value);
    layer.bytes(4, written.finish());
  }
  return count === 0 ? null : new Writer().bytes(3, layer.number(5, extent).finish()).finish();
}

/** The tiles of a zoom level that points lie in. */
function tilesOf(points: readonly TilePoint[], z: number): TileAddress[] {
  const found = new Map<string, TileAddress>();
  for (const { place } of points) {
    const [right, down] = toTiles(place, z);
    const address = { z, x: Math.floor(right), y: Math.floor(down) };
    found.set(`${address.x}/${address.y}`, address);
  }
  return [...found.values()];
}

function makeDirectory(entries: readonly { id: number; offset: number; length: number }[]) {
  const directory = new Writer().varint(entries.length);
  for (const [at, { id }] of entries.entries()) directory.varint(id - (entries[at - 1]?.id ?? 0));
  for (const _ of entries) directory.varint(1);
  for (const { length } of entries) directory.varint(length);
  for (const { offset } of entries) directory.varint(offset + 1);
  return directory.finish();
}

/**
 * A PMTiles file (version 3 of its specification).
 * @param pointsAt what is drawn at each zoom level, from `zooms[0]` to `zooms[1]`
 */
export function makePmtiles(
  name: string,
  pointsAt: (z: number) => readonly TilePoint[],
  zooms: readonly [number, number],
  bounds: readonly [number, number, number, number],
): Uint8Array {
  const tiles: { id: number; body: Uint8Array }[] = [];
  for (let z = zooms[0]; z <= zooms[1]; z++) {
    const points = pointsAt(z);
    for (const address of tilesOf(points, z)) {
      const body = makeTile(name, points, address);
      if (body) tiles.push({ id: zxyToTileId(z, address.x, address.y), body });
    }
  }
  tiles.sort((a, b) => a.id - b.id);
  let end = 0;
  const entries = tiles.map(({ id, body }) => {
    const offset = end;
    end += body.length;
    return { id, offset, length: body.length };
  });
  const root = makeDirectory(entries);
  const metadata = new TextEncoder().encode('{}');
  const dataAt = 127 + root.length + metadata.length;
  const file = new Uint8Array(dataAt + end);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode('PMTiles'));
  view.setUint8(7, 3);
  const places = [127, root.length, 127 + root.length, metadata.length, dataAt, 0, dataAt, end];
  const numbers = [...places, tiles.length, tiles.length, tiles.length];
  for (const [at, value] of numbers.entries()) view.setBigUint64(8 + at * 8, BigInt(value), true);
  // Clustered, not compressed inside or out, MVT, first and last zoom level.
  for (const [at, value] of [1, 1, 1, 1, ...zooms].entries()) view.setUint8(96 + at, value);
  for (const [at, value] of bounds.entries()) view.setInt32(102 + at * 4, value * 1e7, true);
  file.set(root, 127);
  file.set(metadata, 127 + root.length);
  for (const [at, { body }] of tiles.entries()) file.set(body, dataAt + (entries[at]?.offset ?? 0));
  return file;
}
