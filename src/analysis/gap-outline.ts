import type { Position } from 'geojson';
import { outlineRings } from './outline-rings';
import type { Gap } from './raster-gaps';
import type { CoverFrame } from './stencil';

/** Twice the area of a ring, above 0 when it runs anticlockwise. */
function twiceArea(ring: readonly Position[]): number {
  let sum = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += x * nextY - y * nextX;
  }
  return sum;
}

/** Whether a place that lies on no side lies inside a ring of level and upright sides. */
function isInside(ring: readonly Position[], x: number, y: number): boolean {
  let inside = false;
  for (const [index, [fromX = 0, fromY = 0]] of ring.entries()) {
    const [, toY = 0] = ring[(index + 1) % ring.length] ?? [];
    if (fromX < x && fromY > y !== toY > y) inside = !inside;
  }
  return inside;
}

/** The middle of the gap's cell that lies left of a ring's first side. */
function cellBeside(ring: readonly Position[]): [number, number] {
  const [[x = 0, y = 0] = [], [nextX = 0, nextY = 0] = []] = ring;
  const [stepX, stepY] = [Math.sign(nextX - x) / 2, Math.sign(nextY - y) / 2];
  return [x + stepX - stepY, y + stepY + stepX];
}

/**
 * Traces the outline of a gap along the sides of its cells.
 * @returns polygons in metres, the largest first, as the coordinates of a GeoJSON MultiPolygon (RFC 7946): outer
 * rings anticlockwise, then their holes clockwise, the first corner repeated last. Parts that touch by a corner
 * are polygons of their own, and no ring touches itself, so every tool takes them
 */
export function gapPolygons(frame: CoverFrame, gap: Gap): Position[][][] {
  const rings = outlineRings(frame, gap).map((ring) => ({ ring, area: twiceArea(ring) }));
  const outer = rings.filter(({ area }) => area > 0).sort((a, b) => b.area - a.area);
  const polygons = outer.map(({ ring }) => [ring]);
  for (const { ring, area } of rings) {
    if (area > 0) continue;
    const [x, y] = cellBeside(ring);
    // The smallest that holds it: a part can lie in a hole of another.
    const own = outer.findLastIndex((item) => isInside(item.ring, x, y));
    polygons[own]?.push(ring);
  }
  const toMeters = ([column = 0, row = 0]: Position): Position => [
    frame.west + column * frame.cellMeters,
    frame.south + row * frame.cellMeters,
  ];
  return polygons.map((polygon) =>
    polygon.map((ring) => [...ring, ...ring.slice(0, 1)].map(toMeters)),
  );
}

/** The rings of a gap's polygons in metres: see `gapPolygons`; an outer ring runs anticlockwise, a hole clockwise. */
export const gapOutline = (frame: CoverFrame, gap: Gap): Position[][] =>
  gapPolygons(frame, gap).flat();

/**
 * A position in metres well inside a gap: the middle of the widest run among those in the middle half of its
 * cells, of equal ones that nearest the middle, where a label or a marker can stand. Always the centre of one of
 * its cells.
 */
export function insidePoint(frame: CoverFrame, gap: Gap): [x: number, y: number] {
  const { runs, cells } = gap;
  let [passed, row, column] = [0, 0, 0];
  let [widest, nearest] = [0, Number.POSITIVE_INFINITY];
  for (let at = 0; at < runs.length; at += 3) {
    const [from, to] = [runs[at + 1] ?? 0, runs[at + 2] ?? 0];
    const width = to - from;
    const fromMiddle = Math.abs(passed + width / 2 - cells / 2);
    passed += width;
    // Half a run more, so that a gap of few runs has one in its middle half.
    if (fromMiddle > cells / 4 + width / 2) continue;
    if (width < widest || (width === widest && fromMiddle >= nearest)) continue;
    [widest, nearest] = [width, fromMiddle];
    row = runs[at] ?? 0;
    column = Math.floor((from + to) / 2);
  }
  return [
    frame.west + (column + 0.5) * frame.cellMeters,
    frame.south + (row + 0.5) * frame.cellMeters,
  ];
}
