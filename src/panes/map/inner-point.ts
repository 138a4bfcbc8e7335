import type { Position } from 'geojson';

/** An area's rings, the outer one first. */
type Rings = readonly (readonly Position[])[];

/** Twice the signed area of a ring, in square degrees. */
function doubleArea(ring: readonly Position[]): number {
  let sum = 0;
  for (const [at, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  }
  return sum;
}

const squareMetresPerDegree = 111_320 ** 2;

/** Area of a polygon in square metres, holes taken away. Good to a few per mille: it orders drawings. */
export function areaOf(rings: Rings): number {
  const latitude = rings[0]?.[0]?.[1] ?? 0;
  const scale = (squareMetresPerDegree * Math.cos((latitude * Math.PI) / 180)) / 2;
  const [outer = 0, ...holes] = rings.map((ring) => Math.abs(doubleArea(ring)) * scale);
  return outer - holes.reduce((sum, hole) => sum + hole, 0);
}

function centroidOf(ring: readonly Position[]): Position {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let [sumX, sumY, sum] = [0, 0, 0];
  for (const [at, [lng = 0, lat = 0]] of ring.entries()) {
    const [nextLng = 0, nextLat = 0] = ring[(at + 1) % ring.length] ?? [];
    const [x, y, nextX, nextY] = [
      lng - originX,
      lat - originY,
      nextLng - originX,
      nextLat - originY,
    ];
    const cross = x * nextY - nextX * y;
    sum += cross;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
  }
  return sum === 0 ? [originX, originY] : [originX + sumX / (3 * sum), originY + sumY / (3 * sum)];
}

/** Squared distance of a point to a stretch, a degree of longitude counted as `shrink` of one of latitude. */
function squaredDistance([x = 0, y = 0]: Position, from: Position, to: Position, shrink: number) {
  const [ax, ay] = [((from[0] ?? 0) - x) * shrink, (from[1] ?? 0) - y];
  const [dx, dy] = [((to[0] ?? 0) - (from[0] ?? 0)) * shrink, (to[1] ?? 0) - (from[1] ?? 0)];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return (ax + t * dx) ** 2 + (ay + t * dy) ** 2;
}

/** How far inside an area a point lies, in degrees of latitude; negative outside. */
export function depthIn(point: Position, rings: Rings): number {
  const [x = 0, y = 0] = point;
  const shrink = Math.cos((y * Math.PI) / 180);
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (const [at, to] of ring.entries()) {
      const from = ring[at === 0 ? ring.length - 1 : at - 1] ?? to;
      const [ax = 0, ay = 0] = from;
      const [bx = 0, by = 0] = to;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      nearest = Math.min(nearest, squaredDistance(point, from, to, shrink));
    }
  }
  return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
}

/** Lines of the grid on which a better point is looked for. */
const gridLines = 14;

/**
 * A point well inside an area, where its symbol can stand: the middle of gravity if that is clear of the
 * edges, else the point of a grid that lies deepest inside.
 * @param rings of one polygon (WGS 84), the outer one first
 */
export function innerPoint(rings: Rings): Position {
  const outer = rings[0] ?? [];
  const centroid = centroidOf(outer);
  const width = Math.sqrt(areaOf(rings) / squareMetresPerDegree);
  if (depthIn(centroid, rings) > 0.2 * width) return centroid;
  const lngs = outer.map(([lng = 0]) => lng);
  const lats = outer.map(([, lat = 0]) => lat);
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  let best = centroid;
  let depth = depthIn(centroid, rings);
  for (let row = 1; row < gridLines; row++) {
    for (let column = 1; column < gridLines; column++) {
      const point = [
        west + ((east - west) * column) / gridLines,
        south + ((north - south) * row) / gridLines,
      ];
      const found = depthIn(point, rings);
      if (found > depth) {
        depth = found;
        best = point;
      }
    }
  }
  return best;
}
