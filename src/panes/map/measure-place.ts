import type { Geometry, Position } from 'geojson';
import type { Measure } from '@/domain/measure';
import { type Bounds, extendBounds } from '@/domain/position';
import { areaOf, innerPoint } from './inner-point';

/** What the map needs to know of a record's geometry. */
export interface MeasurePlace {
  geometry: Geometry;
  bounds: Bounds;
  /** Where its symbol stands; several for several points. */
  anchors: readonly Position[];
  /** In square metres, 0 for points and lines. */
  area: number;
}

function lengthOf(line: readonly Position[]): number {
  return line.reduce((sum, [x = 0, y = 0], at) => {
    const [beforeX = x, beforeY = y] = line[at - 1] ?? [];
    return sum + Math.hypot((x - beforeX) / 2, y - beforeY);
  }, 0);
}

/** The point half way along a line. */
function middleOf(line: readonly Position[]): Position {
  let left = lengthOf(line) / 2;
  for (const [at, to] of line.entries()) {
    const from = line[at - 1] ?? to;
    const step = lengthOf([from, to]);
    if (step > 0 && left <= step) {
      const t = left / step;
      const [x = 0, y = 0] = from;
      return [x + ((to[0] ?? 0) - x) * t, y + ((to[1] ?? 0) - y) * t];
    }
    left -= step;
  }
  return line[0] ?? [0, 0];
}

function largest<T>(items: readonly T[], sizeOf: (item: T) => number): T | undefined {
  return items.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
}

function anchorsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
      return geometry.coordinates;
    case 'LineString':
      return [middleOf(geometry.coordinates)];
    case 'MultiLineString':
      return [middleOf(largest(geometry.coordinates, lengthOf) ?? [])];
    case 'Polygon':
      return [innerPoint(geometry.coordinates)];
    case 'MultiPolygon':
      return [innerPoint(largest(geometry.coordinates, areaOf) ?? [])];
    case 'GeometryCollection':
      throw new Error('a GeometryCollection cannot be in the register');
  }
}

function totalArea(geometry: Geometry): number {
  if (geometry.type === 'Polygon') return areaOf(geometry.coordinates);
  if (geometry.type !== 'MultiPolygon') return 0;
  return geometry.coordinates.reduce((sum, rings) => sum + areaOf(rings), 0);
}

const known = new WeakMap<Measure, MeasurePlace>();

/** The record's place, or null where it has none. Worked out once per record. */
export function placeOf(measure: Measure): MeasurePlace | null {
  const { geometry } = measure;
  if (!geometry) return null;
  const found = known.get(measure);
  if (found) return found;
  const bounds = extendBounds(null, geometry);
  if (!bounds) throw new Error(`the record "${measure.id}" has a geometry without positions`);
  const place = { geometry, bounds, anchors: anchorsOf(geometry), area: totalArea(geometry) };
  known.set(measure, place);
  return place;
}
