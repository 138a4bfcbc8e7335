import type { Geometry, Position } from 'geojson';

/** A geometry of the same kind with every position put elsewhere. */
export function mapPositions(geometry: Geometry, move: (position: Position) => Position): Geometry {
  const path = (positions: readonly Position[]) => positions.map((each) => move(each));
  const paths = (lines: readonly (readonly Position[])[]) => lines.map(path);
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: move(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: path(geometry.coordinates) };
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: paths(geometry.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(paths) };
    case 'GeometryCollection':
      return {
        type: 'GeometryCollection',
        geometries: geometry.geometries.map((each) => mapPositions(each, move)),
      };
  }
}
