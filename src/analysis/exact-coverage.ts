import { checkRings, checkSources } from './check-parts';
import type { CoverSources, RingParts } from './cover-sources';
import { lineArea } from './exact-arc';
import { addCircles } from './exact-circles';
import { addRing, EdgeList, type Frame, frameOfRings } from './exact-edges';
import { type EdgeField, makeEdgeField } from './exact-field';
import { addBorders, addShapeEdges } from './exact-lines';
import { Locator } from './exact-locate';
import { makeOutline } from './exact-outline';
import { makeShapes } from './exact-shapes';
import { Cuts, Spans } from './exact-spans';
import type { CoverTask } from './exact-task';

/** Regions made ready to be asked how much of them is covered. */
export interface Regions {
  count: number;
  /** The middle of all regions, in the plane system; all below is seen from there. */
  originX: number;
  originY: number;
  window: Frame;
  field: EdgeField;
  /** Outlines, the region on the left. */
  borders: EdgeList;
}

/** Cells for the edges of few regions: small ones, as a disc in cells without an edge is done quickest. */
const leastCells = 16_384;

/**
 * Makes regions ready, once for many questions.
 * @param rings metres; `source` is the region. What lies in an odd number of a region's rings belongs to it, so its
 * polygons must not overlap. Regions must not overlap either for their sum to mean anything, but each is counted
 * by itself.
 * @param count how many regions there are, those without a ring included
 * @throws RangeError when a coordinate is not a number, the arrays do not fit, or a ring belongs to no region
 */
export function makeRegions(rings: RingParts, count: number): Regions {
  checkRings(rings, 'regions');
  const { source } = rings;
  const order = Uint32Array.from(source, (_region, ring) => ring);
  for (const region of source)
    if (region >= count) throw new RangeError(`a ring is of region ${region} of ${count}`);
  order.sort((a, b) => (source[a] ?? 0) - (source[b] ?? 0));
  const frame = frameOfRings(rings, 0, source.length);
  const empty = frame.west > frame.east;
  const originX = empty ? 0 : (frame.west + frame.east) / 2;
  const originY = empty ? 0 : (frame.south + frame.north) / 2;
  const window = {
    west: empty ? 0 : frame.west - originX,
    south: empty ? 0 : frame.south - originY,
    east: empty ? 0 : frame.east - originX,
    north: empty ? 0 : frame.north - originY,
  };
  const edges = new EdgeList();
  for (const ring of order) addRing(edges, rings, ring, source[ring] ?? 0, originX, originY);
  const field = makeEdgeField(edges, count, window, leastCells);
  return { count, originX, originY, window, field, borders: makeOutline(field, count, false) };
}

/** Square metres of each region. */
export function regionAreas({ count, borders }: Regions): Float64Array {
  const areas = new Float64Array(count);
  const { ends, group } = borders;
  for (let edge = 0; edge < borders.count; edge++) {
    const at = 4 * edge;
    const piece = lineArea(ends[at] ?? 0, ends[at + 1] ?? 0, ends[at + 2] ?? 0, ends[at + 3] ?? 0);
    areas[group[edge] ?? 0] = (areas[group[edge] ?? 0] ?? 0) + piece;
  }
  return areas;
}

/**
 * How much of each region lies within reach of at least one source. Exact but for rounding: the boundary of what is
 * covered is found, arcs and straight pieces, and the area inside it computed by Green's theorem.
 * @param sources metres, in the regions' plane system
 * @returns square metres of each region
 * @throws RangeError when a coordinate is not a number, a reach is negative or not a number, or the arrays do not fit
 */
export function exactCoverage(regions: Regions, sources: CoverSources): Float64Array {
  checkSources(sources);
  const { field, borders, window, originX, originY } = regions;
  const covered = new Float64Array(regions.count);
  const shapes = makeShapes(sources, window, originX, originY);
  if (borders.count === 0 || (shapes.discs.count === 0 && !shapes.field)) return covered;
  const task: CoverTask = {
    shapes,
    regions: field,
    covered,
    inRegions: new Locator(field),
    inShapes: shapes.field ? new Locator(shapes.field) : null,
    spans: new Spans(),
    cuts: new Cuts(),
  };
  addCircles(task);
  addShapeEdges(task);
  addBorders(task, borders);
  // Where nothing is covered, rounding may leave next to nothing on either side of it.
  return covered.map((area) => Math.max(0, area));
}
