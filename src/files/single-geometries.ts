import type { Geometry, MultiLineString, MultiPoint, MultiPolygon, Position } from 'geojson';

type Coordinates =
  | { type: 'Point'; items: Position[] }
  | { type: 'LineString'; items: Position[][] }
  | { type: 'Polygon'; items: Position[][][] };

/** A geometry's parts as items of one kind; null for a collection. */
function partsOf(geometry: Geometry): Coordinates | null {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', items: [geometry.coordinates] };
    case 'MultiPoint':
      return { type: 'Point', items: geometry.coordinates };
    case 'LineString':
      return { type: 'LineString', items: [geometry.coordinates] };
    case 'MultiLineString':
      return { type: 'LineString', items: geometry.coordinates };
    case 'Polygon':
      return { type: 'Polygon', items: [geometry.coordinates] };
    case 'MultiPolygon':
      return { type: 'Polygon', items: geometry.coordinates };
    default:
      return null;
  }
}

function flatten(geometry: Geometry, into: Geometry[]): void {
  if (geometry.type !== 'GeometryCollection') into.push(geometry);
  else for (const part of geometry.geometries) flatten(part, into);
}

/**
 * A geometry as a row can have it: itself, or for a collection a Multi* where all in it are of one kind, else
 * its parts, each for a row of its own.
 * @param geometry from `toGeometry`, which bounds how deep collections lie in one another
 */
export function singleGeometries(geometry: Geometry): readonly Geometry[] {
  if (geometry.type !== 'GeometryCollection') return [geometry];
  const flat: Geometry[] = [];
  flatten(geometry, flat);
  if (flat.length < 2) return flat;
  const points: MultiPoint = { type: 'MultiPoint', coordinates: [] };
  const lines: MultiLineString = { type: 'MultiLineString', coordinates: [] };
  const polygons: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };
  for (const each of flat) {
    const parts = partsOf(each);
    for (const item of parts?.type === 'Point' ? parts.items : []) points.coordinates.push(item);
    for (const item of parts?.type === 'LineString' ? parts.items : [])
      lines.coordinates.push(item);
    for (const item of parts?.type === 'Polygon' ? parts.items : [])
      polygons.coordinates.push(item);
  }
  const kinds = [points, lines, polygons].filter(({ coordinates }) => coordinates.length > 0);
  return kinds.length === 1 ? kinds : flat;
}
