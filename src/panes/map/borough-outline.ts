import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

/** A ring far outside, so that what is inside it and outside the borough can be veiled. */
const world: Position[] = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

const keyOf = ([lng, lat]: Position): string => `${lng},${lat}`;

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

interface Edge {
  from: Position;
  to: Position;
}

/** Edges that only one district has: those between two districts occur once in each direction. */
function outerEdges(geometries: readonly (Polygon | MultiPolygon)[]): Map<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const ring of geometries.flatMap(ringsOf)) {
    for (const [at, to] of ring.entries()) {
      const from = ring[at - 1];
      if (!from) continue;
      const back = `${keyOf(to)}>${keyOf(from)}`;
      if (!edges.delete(back)) edges.set(`${keyOf(from)}>${keyOf(to)}`, { from, to });
    }
  }
  return edges;
}

/**
 * The outline of all districts together, as rings.
 * @param geometries of the districts; neighbours share the vertices of their border (WGS 84)
 */
export function outlineOf(geometries: readonly (Polygon | MultiPolygon)[]): Position[][] {
  const waiting = new Map<string, Edge[]>();
  for (const edge of outerEdges(geometries).values()) {
    const key = keyOf(edge.from);
    waiting.set(key, [...(waiting.get(key) ?? []), edge]);
  }
  const rings: Position[][] = [];
  for (const edges of waiting.values()) {
    for (let edge = edges.pop(); edge; edge = edges.pop()) {
      const ring = [edge.from];
      let next: Edge | undefined = edge;
      while (next) {
        ring.push(next.to);
        next = waiting.get(keyOf(next.to))?.pop();
      }
      if (ring.length > 3) rings.push(ring);
    }
  }
  return rings;
}

/** Everything but the borough as one area, and the borough's outline as lines. */
export function boroughShapes(rings: readonly Position[][]): FeatureCollection {
  const veil: Feature = {
    type: 'Feature',
    properties: { role: 'outside' },
    geometry: { type: 'Polygon', coordinates: [world, ...rings] },
  };
  const outline: Feature = {
    type: 'Feature',
    properties: { role: 'outline' },
    geometry: { type: 'MultiLineString', coordinates: [...rings] },
  };
  return { type: 'FeatureCollection', features: [veil, outline] };
}
