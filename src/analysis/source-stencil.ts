import type { PartStarts } from './check-parts';
import { type ConvexRuns, capsuleRuns, discRuns } from './convex-runs';
import type { CoverSources } from './cover-sources';
import { type CoverFrame, type Stencil, stampPolygons, stampRuns } from './stencil';

/** What it takes to draw sources: the frame they are drawn in, their parts, and room for one shape at a time. */
export interface SourcePen {
  frame: CoverFrame;
  sources: CoverSources;
  starts: PartStarts;
  runs: ConvexRuns;
}

/** Sets the pen's runs to a point with its reach. */
function drawPoint({ frame, sources, runs }: SourcePen, point: number, reach: number): void {
  const { xy } = sources.points;
  const { west, south, cellMeters } = frame;
  discRuns(
    runs,
    ((xy[point * 2] ?? 0) - west) / cellMeters - 0.5,
    ((xy[point * 2 + 1] ?? 0) - south) / cellMeters - 0.5,
    reach / cellMeters,
  );
}

/** Sets the pen's runs to a side from one pair of metres to another, with its reach. */
function drawSide(pen: SourcePen, xy: Float64Array, from: number, to: number, reach: number): void {
  const { west, south, cellMeters } = pen.frame;
  capsuleRuns(
    pen.runs,
    [
      ((xy[from] ?? 0) - west) / cellMeters - 0.5,
      ((xy[from + 1] ?? 0) - south) / cellMeters - 0.5,
      ((xy[to] ?? 0) - west) / cellMeters - 0.5,
      ((xy[to + 1] ?? 0) - south) / cellMeters - 0.5,
    ],
    reach / cellMeters,
  );
}

/** Sets the pen's runs to a stretch with its reach. */
function drawStretch(pen: SourcePen, stretch: number, reach: number): void {
  drawSide(pen, pen.sources.stretches.xy, stretch * 4, stretch * 4 + 2, reach);
}

/**
 * Sets the pen's runs to a source that is one point or one stretch, and so cannot overlap itself.
 * @returns false when it is anything else
 */
export function drawIfConvex(pen: SourcePen, source: number): boolean {
  const { sources, starts } = pen;
  const point = starts.points[source] ?? 0;
  const stretch = starts.stretches[source] ?? 0;
  const points = (starts.points[source + 1] ?? 0) - point;
  const stretches = (starts.stretches[source + 1] ?? 0) - stretch;
  const rings = (starts.rings[source + 1] ?? 0) - (starts.rings[source] ?? 0);
  if (points + stretches !== 1 || rings !== 0) return false;
  const reach = sources.reachMeters[source] ?? 0;
  if (points === 1) drawPoint(pen, point, reach);
  else drawStretch(pen, stretch, reach);
  return true;
}

function stampSides(stencil: Stencil, pen: SourcePen, ring: number, reach: number): void {
  const { xy, start } = pen.sources.rings;
  const end = start[ring + 1] ?? 0;
  let before = end - 1;
  for (let vertex = start[ring] ?? 0; vertex < end; vertex++) {
    drawSide(pen, xy, before * 2, vertex * 2, reach);
    stampRuns(stencil, pen.runs);
    before = vertex;
  }
}

/** Adds everything that one source covers to the stencil. */
export function stampSource(stencil: Stencil, pen: SourcePen, source: number): void {
  const { sources, starts, runs } = pen;
  const reach = sources.reachMeters[source] ?? 0;
  const [firstRing, endRing] = [starts.rings[source] ?? 0, starts.rings[source + 1] ?? 0];
  if (firstRing < endRing) stampPolygons(stencil, pen.frame, sources.rings, [firstRing, endRing]);
  if (reach === 0) return;
  const endPoint = starts.points[source + 1] ?? 0;
  for (let point = starts.points[source] ?? 0; point < endPoint; point++) {
    drawPoint(pen, point, reach);
    stampRuns(stencil, runs);
  }
  const endStretch = starts.stretches[source + 1] ?? 0;
  for (let stretch = starts.stretches[source] ?? 0; stretch < endStretch; stretch++) {
    drawStretch(pen, stretch, reach);
    stampRuns(stencil, runs);
  }
  for (let ring = firstRing; ring < endRing; ring++) stampSides(stencil, pen, ring, reach);
}
