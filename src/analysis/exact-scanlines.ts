import type { CoverSources, RingParts } from './cover-sources';

/**
 * The covered area once more, by other means and far slower: rows across the shapes, as Cavalieri would have it.
 * Tests hold the exact engine against it.
 */

type Span = readonly [from: number, to: number];
type Point = readonly [x: number, y: number];
type Circle = readonly [x: number, y: number, radius: number];
type Edge = readonly [from: Point, to: Point];

/** Something whose spans on a row are asked for. */
interface Shape {
  circles: readonly Circle[];
  edges: readonly Edge[];
  at: (y: number) => Span[];
}

function disc(x: number, y: number, radius: number): Shape {
  const at = (row: number): Span[] => {
    const half = Math.sqrt(Math.max(0, radius * radius - (row - y) * (row - y)));
    return half > 0 ? [[x - half, x + half]] : [];
  };
  return { circles: [[x, y, radius]], edges: [], at };
}

/** Insides of rings by even and odd. */
function inside(rings: readonly (readonly Point[])[]): Shape {
  const edges = rings.flatMap((ring) =>
    ring.map((to, at): Edge => [ring[(at || ring.length) - 1] ?? to, to]),
  );
  const at = (row: number): Span[] => {
    const passed = edges
      .filter(([[, from], [, to]]) => from <= row !== to <= row)
      .map(([[x0, y0], [x1, y1]]) => x0 + ((row - y0) / (y1 - y0)) * (x1 - x0))
      .sort((a, b) => a - b);
    return passed.flatMap((from, index): Span[] =>
      index % 2 === 0 ? [[from, passed[index + 1] ?? from]] : [],
    );
  };
  return { circles: [], edges, at };
}

/** All places within reach of a stretch, but for the round end where it begins. */
function capsule([x0, y0]: Point, [x1, y1]: Point, reach: number): Shape[] {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (reach === 0) return [];
  if (length === 0) return [disc(x1, y1, reach)];
  const [across, up] = [((y1 - y0) / length) * reach, ((x0 - x1) / length) * reach];
  const strip: Point[] = [
    [x0 + across, y0 + up],
    [x1 + across, y1 + up],
    [x1 - across, y1 - up],
    [x0 - across, y0 - up],
  ];
  return [disc(x1, y1, reach), inside([strip])];
}

const pointAt = (xy: Float64Array, vertex: number): Point => [
  xy[2 * vertex] ?? 0,
  xy[2 * vertex + 1] ?? 0,
];

function ringAt({ xy, start }: RingParts, ring: number): Point[] {
  const points: Point[] = [];
  for (let at = start[ring] ?? 0; at < (start[ring + 1] ?? 0); at++) points.push(pointAt(xy, at));
  return points;
}

function shapesOf({ points, stretches, rings, reachMeters }: CoverSources): Shape[] {
  const shapes: Shape[] = [];
  for (const [at, source] of points.source.entries()) {
    const [x, y] = pointAt(points.xy, at);
    shapes.push(disc(x, y, reachMeters[source] ?? 0));
  }
  for (const [at, source] of stretches.source.entries()) {
    const [from, to] = [pointAt(stretches.xy, 2 * at), pointAt(stretches.xy, 2 * at + 1)];
    const reach = reachMeters[source] ?? 0;
    shapes.push(disc(...from, reach), ...capsule(from, to, reach));
  }
  const polygons = new Map<number, Point[][]>();
  for (const [ring, source] of rings.source.entries()) {
    const vertices = ringAt(rings, ring);
    const polygon = polygons.get(rings.polygon[ring] ?? 0) ?? [];
    polygons.set(rings.polygon[ring] ?? 0, [...polygon, vertices]);
    for (const [at, to] of vertices.entries())
      shapes.push(
        ...capsule(vertices[(at || vertices.length) - 1] ?? to, to, reachMeters[source] ?? 0),
      );
  }
  return [...shapes, ...[...polygons.values()].map(inside)];
}

/** Heights at which a circle and an edge's line meet. */
function meetings([x, y, radius]: Circle, [[x0, y0], [x1, y1]]: Edge): number[] {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const middle = -((x0 - x) * dx + (y0 - y) * dy) / length;
  const aside = (x0 - x) * dy - (y0 - y) * dx;
  const half = Math.sqrt(Math.max(0, radius * radius * length - aside * aside)) / length;
  return length > 0 ? [y0 + (middle - half) * dy, y0 + (middle + half) * dy] : [];
}

/** Heights at which two circles meet. */
function circleMeetings([x, y, radius]: Circle, [otherX, otherY, other]: Circle): number[] {
  const [dx, dy] = [otherX - x, otherY - y];
  const apart = Math.hypot(dx, dy);
  if (apart === 0 || apart > radius + other || apart < Math.abs(radius - other)) return [];
  const along = (apart * apart + radius * radius - other * other) / (2 * apart);
  const across = Math.sqrt(Math.max(0, radius * radius - along * along));
  return [-across, across].map((side) => y + (along * dy + side * dx) / apart);
}

function edgeMeetings([[x0, y0], [x1, y1]]: Edge, [[fromX, fromY], [toX, toY]]: Edge): number[] {
  const across = (x1 - x0) * (toY - fromY) - (y1 - y0) * (toX - fromX);
  if (across === 0) return [];
  const at = ((fromX - x0) * (toY - fromY) - (fromY - y0) * (toX - fromX)) / across;
  return at >= 0 && at <= 1 ? [y0 + at * (y1 - y0)] : [];
}

/** Heights between which every chord changes smoothly. */
function heightsOf(shapes: readonly Shape[]): number[] {
  const circles = shapes.flatMap((shape) => shape.circles);
  const edges = shapes.flatMap((shape) => shape.edges);
  const heights = [
    ...circles.flatMap(([, y, radius]) => [y - radius, y + radius]),
    ...edges.flatMap(([[, from], [, to]]) => [from, to]),
  ];
  for (const [at, circle] of circles.entries()) {
    for (const other of circles.slice(at + 1)) heights.push(...circleMeetings(circle, other));
    for (const edge of edges) heights.push(...meetings(circle, edge));
  }
  for (const [at, edge] of edges.entries())
    for (const other of edges.slice(at + 1)) heights.push(...edgeMeetings(edge, other));
  return heights.sort((a, b) => a - b);
}

/** Length of what lies both in any of some spans and in any of others; those do not overlap one another. */
function commonLength(spans: Span[], others: readonly Span[]): number {
  spans.sort(([a], [b]) => a - b);
  let length = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans) {
    const begin = Math.max(from, reached);
    reached = Math.max(reached, to);
    for (const [low, high] of others)
      length += Math.max(0, Math.min(high, to) - Math.max(low, begin));
  }
  return length;
}

/** Places and weights of Gauss and Legendre's rule for -1 to 1 (Abramowitz and Stegun, 25.4.29). */
function gaussRule(count: number): Point[] {
  return Array.from({ length: count }, (_, index): Point => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let round = 0; round < 8; round++) {
      let [before, value] = [1, x];
      for (let degree = 2; degree <= count; degree++)
        [before, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree];
      slope = (count * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    return [x, 2 / ((1 - x * x) * slope * slope)];
  });
}

const rule = gaussRule(24);

/**
 * Square metres of each region within reach of a source, by adding up rows; good to about 1e-10 of the whole.
 * @param rings metres; `source` is the region
 * @param count how many regions there are
 */
export function scanlineCoverage(
  rings: RingParts,
  count: number,
  sources: CoverSources,
): Float64Array {
  const shapes = shapesOf(sources);
  const regions = Array.from({ length: count }, (_, region) =>
    inside(
      Array.from(rings.source.keys())
        .filter((ring) => rings.source[ring] === region)
        .map((ring) => ringAt(rings, ring)),
    ),
  );
  const heights = heightsOf([...shapes, ...regions]);
  const areas = new Float64Array(count);
  for (const [at, high] of heights.entries()) {
    const low = heights[at - 1] ?? high;
    if (high - low < 1e-9) continue;
    // No shape begins or ends between two heights, so one row tells which shapes the others cross.
    const near = shapes.filter((shape) => shape.at((low + high) / 2).length > 0);
    if (near.length === 0) continue;
    for (const [place, weight] of rule) {
      // A circle's chords grow like a root from its lowest row; the sine slows the rows down where that happens.
      const angle = (place * Math.PI) / 2;
      const y = (low + high) / 2 + ((high - low) / 2) * Math.sin(angle);
      const thickness = ((high - low) / 2) * Math.cos(angle) * (Math.PI / 2) * weight;
      const spans = near.flatMap((shape) => shape.at(y));
      for (const [region, { at: spansAt }] of regions.entries())
        areas[region] = (areas[region] ?? 0) + thickness * commonLength(spans, spansAt(y));
    }
  }
  return areas;
}
