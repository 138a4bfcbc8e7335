import type { Geometry, LineString, Point, Polygon } from 'geojson';

type Part = Point | LineString | Polygon;

/** The parts of a geometry, each a geometry of its own. */
export function splitParts(geometry: Geometry): Part[] {
  switch (geometry.type) {
    case 'Point':
    case 'LineString':
    case 'Polygon':
      return [geometry];
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    case 'GeometryCollection':
      throw new Error('a GeometryCollection cannot be in the register');
  }
}

/**
 * Puts moved parts together as they were before: the same kind of geometry, with the holes it had.
 * @param before the geometry that was taken apart, @param parts its parts in the same order
 */
export function joinParts(before: Geometry, parts: readonly Geometry[]): Geometry {
  const old = splitParts(before);
  const whole = parts.map((part, at) => {
    const own = old[at];
    return part.type === 'Polygon' && own?.type === 'Polygon'
      ? { ...part, coordinates: [...part.coordinates.slice(0, 1), ...own.coordinates.slice(1)] }
      : part;
  });
  switch (before.type) {
    case 'MultiPoint':
      return {
        type: 'MultiPoint',
        coordinates: whole.flatMap((part) => (part.type === 'Point' ? [part.coordinates] : [])),
      };
    case 'MultiLineString':
      return {
        type: 'MultiLineString',
        coordinates: whole.flatMap((part) =>
          part.type === 'LineString' ? [part.coordinates] : [],
        ),
      };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: whole.flatMap((part) => (part.type === 'Polygon' ? [part.coordinates] : [])),
      };
    default:
      return whole[0] ?? before;
  }
}
