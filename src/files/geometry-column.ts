import type { Geometry } from 'geojson';
import { toGeometry } from './check-geometry';
import type { JsonBytes } from './json-bytes';
import { asciiBytes, sign } from './json-words';
import { refuse } from './refusal';
import { singleGeometries } from './single-geometries';
import type { Geometries } from './table';
import type { TextHeap, TextRef } from './text-heap';

const pageBits = 12;
const pageRows = 1 << pageBits;
const inPage = pageRows - 1;
/** Deeper than any geometry that is read: positions of a MultiPolygon within 32 collections. */
const deepest = 1000;

const keys = {
  type: asciiBytes('type'),
  coordinates: asciiBytes('coordinates'),
  point: asciiBytes('Point'),
  collection: asciiBytes('GeometryCollection'),
};
const simpleTypes = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
].map(asciiBytes);

/** What stands for a geometry in the column. */
const kind = { none: 0, point: 1, json: 2 } as const;

interface Page {
  kinds: Uint8Array;
  /** x and y of points, each row's after the other's. */
  positions: Float64Array;
  /** The geometry as JSON, and which of the geometries it gives. */
  refs: Uint32Array;
  parts: Uint32Array;
}

/** Of the type read last: 0 for none that is known, 1 Point, 2 another, 3 a collection. */
function typeOf(json: JsonBytes): 0 | 1 | 2 | 3 {
  if (json.holds(keys.point)) return 1;
  if (json.holds(keys.collection)) return 3;
  return simpleTypes.some((type) => json.holds(type)) ? 2 : 0;
}

/** Whether the type read last is one of a geometry. */
export function isGeometryType(json: JsonBytes): boolean {
  return typeOf(json) !== 0;
}

/**
 * The geometries of all rows. Points are two numbers; others stay JSON, and are read each time they are asked
 * for: a collection of several kinds, which gives several rows, lies there once.
 */
export class GeometryColumn {
  readonly #texts: TextHeap;
  readonly #pages: Page[] = [];
  // The geometry at hand, before it is known which row it is of.
  #kind: number = kind.none;
  readonly #position = new Float64Array(2);
  #from = 0;
  #to = 0;

  constructor(texts: TextHeap) {
    this.#texts = texts;
  }

  /** Forgets the geometry at hand. */
  clear(): void {
    this.#kind = kind.none;
  }

  /**
   * Reads the value under the cursor as a geometry.
   * @returns how many rows it gives: one, but for collections of several kinds
   * @throws refuses collections nested too deep
   */
  read(json: JsonBytes): number {
    this.#kind = kind.none;
    this.#from = json.at;
    const first = json.byte;
    if (first !== sign.openObject) {
      json.pass();
      return 1;
    }
    let type = 0;
    let depth = 0;
    let isPosition = false;
    for (let more = json.firstMember(); more; more = json.nextMember()) {
      if (json.holds(keys.type)) {
        type = 0;
        if (json.byte === sign.quote) {
          json.string();
          type = typeOf(json);
          continue;
        }
      } else if (json.holds(keys.coordinates)) {
        isPosition = this.#readPosition(json);
        if (isPosition) continue;
      }
      depth = Math.max(depth, json.pass());
    }
    this.#to = json.at;
    return this.#take(json, type, isPosition, depth);
  }

  #take(json: JsonBytes, type: number, isPosition: boolean, depth: number): number {
    if (type === 1 && isPosition) {
      // Not that of 1e999.
      const x = this.#position[0] ?? 0;
      const y = this.#position[1] ?? 0;
      if (Number.isFinite(x) && Number.isFinite(y)) this.#kind = kind.point;
      return 1;
    }
    if (depth > deepest && type === 3) refuse('unsafe', 'nesting');
    if (type === 0 || depth > deepest) return 1;
    this.#kind = kind.json;
    return type === 3 ? geometriesOf(json.bytes.subarray(this.#from, this.#to)).length : 1;
  }

  /** Reads a list of two or more plain numbers; false where it is none, and the cursor where it was. */
  #readPosition(json: JsonBytes): boolean {
    const start = json.at;
    if (json.byte === sign.openList && json.firstItem() && isNumber(json.byte)) {
      this.#position[0] = json.number();
      if (json.nextItem() && isNumber(json.byte)) {
        this.#position[1] = json.number();
        let more = json.nextItem();
        for (; more && isNumber(json.byte); more = json.nextItem()) json.passNumber();
        if (!more) return true;
      }
    }
    json.at = start;
    return false;
  }

  /** Gives the geometry at hand to as many rows as it is said to have. */
  put({ bytes }: JsonBytes, row: number, rows: number): void {
    if (this.#kind === kind.none) return;
    const ref = this.#kind === kind.json ? this.#texts.add(bytes, this.#from, this.#to) : 0;
    for (let part = 0; part < rows; part++) {
      const at = (row + part) & inPage;
      const page = this.#pageOf(row + part);
      page.kinds[at] = this.#kind;
      if (this.#kind === kind.point) {
        if (page.positions.length === 0) page.positions = new Float64Array(2 * pageRows);
        page.positions[2 * at] = this.#position[0] ?? 0;
        page.positions[2 * at + 1] = this.#position[1] ?? 0;
        continue;
      }
      if (page.refs.length === 0) page.refs = new Uint32Array(pageRows);
      page.refs[at] = ref;
      if (part > 0 && page.parts.length === 0) page.parts = new Uint32Array(pageRows);
      if (part > 0) page.parts[at] = part;
    }
  }

  /** The geometry of a row. */
  at(row: number, partsOf: (ref: TextRef) => readonly (Geometry | null)[]): Geometry | null {
    const page = this.#pages[row >>> pageBits];
    const at = row & inPage;
    const found = page?.kinds[at] ?? kind.none;
    if (!page || found === kind.none) return null;
    if (found === kind.json) return partsOf(page.refs[at] ?? 0)[page.parts[at] ?? 0] ?? null;
    const coordinates = [page.positions[2 * at] ?? 0, page.positions[2 * at + 1] ?? 0];
    return { type: 'Point', coordinates };
  }

  #pageOf(row: number): Page {
    const at = row >>> pageBits;
    const page = this.#pages[at] ?? {
      kinds: new Uint8Array(pageRows),
      positions: new Float64Array(0),
      refs: new Uint32Array(0),
      parts: new Uint32Array(0),
    };
    this.#pages[at] = page;
    return page;
  }
}

const isNumber = (byte: number): boolean =>
  byte === sign.minus || (byte >= sign.zero && byte <= sign.nine);

const decoder = new TextDecoder();

/** The geometries of a row's JSON; a single null where it is none. */
function geometriesOf(bytes: Uint8Array): readonly (Geometry | null)[] {
  // Only types and numbers are looked at: which encoding other texts have is all the same.
  const geometry = toGeometry(JSON.parse(decoder.decode(bytes)));
  return geometry ? singleGeometries(geometry) : [null];
}

/** The geometries of a table, made when they are asked for. */
export class LazyGeometries implements Geometries {
  readonly length: number;
  readonly #column: GeometryColumn;
  readonly #texts: TextHeap;
  #lastRef: TextRef = 0;
  #last: readonly (Geometry | null)[] = [];

  constructor(column: GeometryColumn, texts: TextHeap, length: number) {
    this.#column = column;
    this.#texts = texts;
    this.length = length;
  }

  at(index: number): Geometry | null | undefined {
    if (index < 0 || index >= this.length) return undefined;
    return this.#column.at(index, this.#partsOf);
  }

  *[Symbol.iterator](): Iterator<Geometry | null> {
    for (let index = 0; index < this.length; index++) yield this.at(index) ?? null;
  }

  /** The rows of a collection come one after the other: it is read once for them. */
  readonly #partsOf = (ref: TextRef): readonly (Geometry | null)[] => {
    if (ref !== this.#lastRef) {
      this.#last = geometriesOf(this.#texts.at(ref));
      this.#lastRef = ref;
    }
    return this.#last;
  };
}
