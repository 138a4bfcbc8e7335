import type { Geometry, Position } from 'geojson';

/** A geometry as text, and the code of its system where the text says it (EWKT). */
export interface WktGeometry {
  geometry: Geometry;
  epsg: number | null;
}

/** Numbers, or lists of lists of them, as the brackets have it. */
type Nested = number[] | Nested[];

const start =
  /^\s*(?:SRID\s*=\s*(\d{4,6})\s*;)?\s*(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON)\s*(?:ZM|Z|M)?\s*\(/i;
const token = /\s*([(),]|[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
/** A MultiPolygon has three brackets in one another. */
const deepest = 3;

class WktReader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  #peek(): string {
    token.lastIndex = this.#at;
    return token.exec(this.#text)?.[1] ?? '';
  }

  #next(): string {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text);
    if (found) this.#at = token.lastIndex;
    return found?.[1] ?? '';
  }

  /** What stands within a bracket; null where it is not closed or has nothing in it. */
  list(depth: number): Nested[] | null {
    if (depth > deepest || this.#next() !== '(') return null;
    const items: Nested[] = [];
    for (;;) {
      const item = this.#peek() === '(' ? this.list(depth + 1) : this.#position();
      if (item === null) return null;
      items.push(item);
      const mark = this.#next();
      if (mark === ')') return items;
      if (mark !== ',') return null;
    }
  }

  /** Whether all has been read. */
  isDone(): boolean {
    return this.#text.slice(this.#at).trim() === '';
  }

  /** The first two of the numbers; heights and measures are left out. */
  #position(): number[] | null {
    const numbers: number[] = [];
    while (/^[^(),]/.test(this.#peek())) numbers.push(Number(this.#next()));
    const [x, y] = numbers;
    return x === undefined || y === undefined ? null : [x, y];
  }
}

const isPosition = (item: Nested): item is Position => typeof item[0] === 'number';
const arePositions = (items: Nested): items is Position[] =>
  items.every((item) => typeof item !== 'number' && isPosition(item));
const areLines = (items: Nested): items is Position[][] =>
  items.every((item) => typeof item !== 'number' && arePositions(item));
const areAreas = (items: Nested): items is Position[][][] =>
  items.every((item) => typeof item !== 'number' && areLines(item));

function toGeometry(kind: string, items: Nested[]): Geometry | null {
  switch (kind) {
    case 'POINT': {
      const [coordinates] = items;
      return items.length === 1 && coordinates && isPosition(coordinates)
        ? { type: 'Point', coordinates }
        : null;
    }
    case 'LINESTRING':
      return arePositions(items) ? { type: 'LineString', coordinates: items } : null;
    case 'MULTIPOINT': {
      // Both "1 2, 3 4" and "(1 2), (3 4)" are written.
      const points: Nested = items.map((item) => (isPosition(item) ? item : (item[0] as Nested)));
      return arePositions(points) ? { type: 'MultiPoint', coordinates: points } : null;
    }
    case 'POLYGON':
      return areLines(items) ? { type: 'Polygon', coordinates: items } : null;
    case 'MULTILINESTRING':
      return areLines(items) ? { type: 'MultiLineString', coordinates: items } : null;
    default:
      return areAreas(items) ? { type: 'MultiPolygon', coordinates: items } : null;
  }
}

/**
 * Reads a geometry in well-known text (OGC 06-103r4, 7.2), with the code of its system before it or not. Heights
 * are left out; empty geometries and collections are none.
 * @returns null for anything else
 */
export function parseWkt(text: string): WktGeometry | null {
  const head = start.exec(text);
  if (!head) return null;
  const reader = new WktReader(text, head[0].length - 1);
  const items = reader.list(1);
  const geometry =
    items && reader.isDone() ? toGeometry((head[2] ?? '').toUpperCase(), items) : null;
  return geometry && { geometry, epsg: head[1] === undefined ? null : Number(head[1]) };
}
