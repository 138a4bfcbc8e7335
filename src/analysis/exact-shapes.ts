import type { CoverSources } from './cover-sources';
import { type DiscGrid, makeDiscGrid } from './exact-disc-grid';
import { addRing, EdgeList, type Frame, frameOfRings } from './exact-edges';
import { cutEdges, type EdgeField, makeEdgeField } from './exact-field';
import { makeOutline } from './exact-outline';

/** All that covers ground as simple shapes: discs, and insides of edges. Metres from the window's origin. */
export interface Shapes {
  discs: DiscGrid;
  /** Polygons and the strips beside stretches; null when there are none. */
  field: EdgeField | null;
  /** Edges of these that may lie on the boundary, their inside on the left. */
  outline: EdgeList;
}

/** Cells for the edges of few shapes: more would take longer to lay than to do without. */
const leastCells = 512;

/** Shapes as they are collected; those that lie outside the window are left out. */
class ShapeList {
  discs = 0;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
  readonly edges = new EdgeList();
  /** Long sides of strips, the strip on the left. */
  readonly sides = new EdgeList();
  groups = 0;
  readonly window: Frame;
  readonly originX: number;
  readonly originY: number;

  constructor(most: number, window: Frame, originX: number, originY: number) {
    this.window = window;
    this.originX = originX;
    this.originY = originY;
    this.x = new Float64Array(most);
    this.y = new Float64Array(most);
    this.radius = new Float64Array(most);
  }

  /** Whether a frame, widened by a reach, misses the window. */
  misses(west: number, south: number, east: number, north: number, reach: number): boolean {
    const { window } = this;
    return (
      west - reach > window.east ||
      east + reach < window.west ||
      south - reach > window.north ||
      north + reach < window.south
    );
  }

  addDisc(worldX: number, worldY: number, radius: number): void {
    const [x, y] = [worldX - this.originX, worldY - this.originY];
    if (radius === 0 || this.misses(x, y, x, y, radius)) return;
    const at = this.discs++;
    this.x[at] = x;
    this.y[at] = y;
    this.radius[at] = radius;
  }

  /** Adds the strip within reach on both sides of a stretch; its round ends are discs of their own. */
  addStrip(
    worldX0: number,
    worldY0: number,
    worldX1: number,
    worldY1: number,
    reach: number,
  ): void {
    const [x0, y0] = [worldX0 - this.originX, worldY0 - this.originY];
    const [x1, y1] = [worldX1 - this.originX, worldY1 - this.originY];
    const length = Math.hypot(x1 - x0, y1 - y0);
    const [west, east] = [Math.min(x0, x1), Math.max(x0, x1)];
    const [south, north] = [Math.min(y0, y1), Math.max(y0, y1)];
    if (length === 0 || reach === 0 || this.misses(west, south, east, north, reach)) return;
    const aside = ((y1 - y0) / length) * reach;
    const up = ((x0 - x1) / length) * reach;
    const group = this.groups++;
    const [rightX0, rightY0, rightX1, rightY1] = [x0 + aside, y0 + up, x1 + aside, y1 + up];
    const [leftX0, leftY0, leftX1, leftY1] = [x0 - aside, y0 - up, x1 - aside, y1 - up];
    this.edges.add(rightX0, rightY0, rightX1, rightY1, group);
    this.edges.add(rightX1, rightY1, leftX1, leftY1, group);
    this.edges.add(leftX1, leftY1, leftX0, leftY0, group);
    this.edges.add(leftX0, leftY0, rightX0, rightY0, group);
    this.sides.add(rightX0, rightY0, rightX1, rightY1, group);
    this.sides.add(leftX1, leftY1, leftX0, leftY0, group);
  }
}

function addStretches(list: ShapeList, { stretches, reachMeters }: CoverSources): void {
  const { xy, source } = stretches;
  let [endX, endY, endSource] = [Number.NaN, Number.NaN, -1];
  for (let at = 0; at < source.length; at++) {
    const own = source[at] ?? 0;
    const reach = reachMeters[own] ?? 0;
    const [x0, y0] = [xy[4 * at] ?? 0, xy[4 * at + 1] ?? 0];
    const [x1, y1] = [xy[4 * at + 2] ?? 0, xy[4 * at + 3] ?? 0];
    // Most stretches begin where the one before ended.
    if (x0 !== endX || y0 !== endY || own !== endSource) list.addDisc(x0, y0, reach);
    if (x0 !== x1 || y0 !== y1) list.addDisc(x1, y1, reach);
    list.addStrip(x0, y0, x1, y1, reach);
    [endX, endY, endSource] = [x1, y1, own];
  }
}

/** Adds the insides of polygons that meet the window. */
function addInsides(list: ShapeList, { rings }: CoverSources): void {
  const { polygon, source } = rings;
  const { originX, originY } = list;
  for (let ring = 0; ring < source.length; ) {
    let next = ring + 1;
    while (next < source.length && polygon[next] === polygon[ring]) next++;
    const { west, south, east, north } = frameOfRings(rings, ring, next);
    const outside = list.misses(
      west - originX,
      south - originY,
      east - originX,
      north - originY,
      0,
    );
    if (west <= east && !outside) {
      for (; ring < next; ring++) addRing(list.edges, rings, ring, list.groups, originX, originY);
      list.groups++;
    }
    ring = next;
  }
}

/** Adds what lies within reach of polygons' edges. */
function addRims(list: ShapeList, { rings, reachMeters }: CoverSources): void {
  const { xy, start, source } = rings;
  for (let ring = 0; ring < source.length; ring++) {
    const reach = reachMeters[source[ring] ?? 0] ?? 0;
    if (reach === 0) continue;
    const end = start[ring + 1] ?? 0;
    let from = end - 1;
    for (let at = start[ring] ?? 0; at < end; from = at++) {
      const [x0, y0] = [xy[2 * from] ?? 0, xy[2 * from + 1] ?? 0];
      const [x1, y1] = [xy[2 * at] ?? 0, xy[2 * at + 1] ?? 0];
      list.addDisc(x1, y1, reach);
      list.addStrip(x0, y0, x1, y1, reach);
    }
  }
}

/** A reach of a millionth of a metre or less is none: shapes so thin are lost in rounding. */
const noReach = 1e-6;

/**
 * Takes sources apart into discs and insides of edges.
 * @param window seen from the origin; what does not reach into it is left out
 */
export function makeShapes(
  given: CoverSources,
  window: Frame,
  originX: number,
  originY: number,
): Shapes {
  const reachMeters = given.reachMeters.map((reach) => (reach > noReach ? reach : 0));
  const sources = { ...given, reachMeters };
  const { points, stretches, rings } = sources;
  const most = points.source.length + 2 * stretches.source.length + rings.xy.length / 2;
  const list = new ShapeList(most, window, originX, originY);
  for (let at = 0; at < points.source.length; at++)
    list.addDisc(
      points.xy[2 * at] ?? 0,
      points.xy[2 * at + 1] ?? 0,
      reachMeters[points.source[at] ?? 0] ?? 0,
    );
  addInsides(list, sources);
  const polygons = list.groups;
  addStretches(list, sources);
  addRims(list, sources);
  const discs = makeDiscGrid(list.x, list.y, list.radius, list.discs);
  if (list.groups === 0) return { discs, field: null, outline: list.sides };
  const field = makeEdgeField(list.edges, list.groups, window, leastCells);
  const outline = makeOutline(field, polygons, true);
  outline.addAll(cutEdges(list.sides, field.cells));
  return { discs, field, outline };
}
