import type { Geometry, Position } from 'geojson';
import { refuse } from './refusal';

/** Collections within collections; more are made to bring a reader down. */
const deepest = 32;

function toPosition(value: unknown): Position | null {
  if (!Array.isArray(value)) return null;
  const [x, y]: unknown[] = value;
  if (typeof x !== 'number' || typeof y !== 'number') return null;
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

/** All items, or null where one is not what it should be or there are none. */
function allOf<Item>(value: unknown, toItem: (each: unknown) => Item | null): Item[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const items: Item[] = [];
  for (const each of value) {
    const item = toItem(each);
    if (item === null) return null;
    items.push(item);
  }
  return items;
}

const toPath = (value: unknown) => allOf(value, toPosition);
const toPaths = (value: unknown) => allOf(value, toPath);

function toSimple(type: unknown, value: unknown): Geometry | null {
  switch (type) {
    case 'Point': {
      const coordinates = toPosition(value);
      return coordinates && { type, coordinates };
    }
    case 'MultiPoint':
    case 'LineString': {
      const coordinates = toPath(value);
      return coordinates && { type, coordinates };
    }
    case 'MultiLineString':
    case 'Polygon': {
      const coordinates = toPaths(value);
      return coordinates && { type, coordinates };
    }
    case 'MultiPolygon': {
      const coordinates = allOf(value, toPaths);
      return coordinates && { type, coordinates };
    }
    default:
      return null;
  }
}

/**
 * A value of unknown origin as a GeoJSON geometry with positions [x, y]: heights are left out. Whether rings
 * close and where on earth it lies is not looked at.
 * @returns null for what is no geometry, is empty, or has a coordinate that is no finite number
 * @throws refuses collections within collections, more than 32 deep
 */
export function toGeometry(value: unknown, depth = 0): Geometry | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  if (value.type !== 'GeometryCollection')
    return toSimple(value.type, 'coordinates' in value ? value.coordinates : null);
  if (depth > deepest) refuse('unsafe', 'nesting');
  const parts = 'geometries' in value ? value.geometries : null;
  const geometries = allOf(parts, (each) => toGeometry(each, depth + 1));
  return geometries && { type: 'GeometryCollection', geometries };
}
