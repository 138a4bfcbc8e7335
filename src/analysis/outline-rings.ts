import type { Position } from 'geojson';
import type { Gap } from './raster-gaps';
import type { CoverFrame } from './stencil';

/** Sides of cells by the corner they begin at, with the corner they lead to; the cells lie on their left. */
interface Sides {
  first: Map<number, number>;
  /** The second side of corners by which cells only touch. */
  second: Map<number, number>;
}

/** Corners are numbered row by row, one more than there are columns in each. */
const cornersPerRow = ({ columns }: CoverFrame): number => columns + 1;

function addSide({ first, second }: Sides, from: number, to: number): void {
  if (first.has(from)) second.set(from, to);
  else first.set(from, to);
}

/** Calls `visit` with what lies in a row's runs and not in the other row's; both as from, to, from, to …. */
function walkDifference(
  own: readonly number[],
  other: readonly number[],
  visit: (from: number, to: number) => void,
): void {
  let at = 0;
  for (let run = 0; run < own.length; run += 2) {
    let from = own[run] ?? 0;
    const to = own[run + 1] ?? 0;
    while (at < other.length && (other[at + 1] ?? 0) <= from) at += 2;
    for (let next = at; next < other.length && (other[next] ?? 0) < to; next += 2) {
      if ((other[next] ?? 0) > from) visit(from, other[next] ?? 0);
      from = other[next + 1] ?? 0;
    }
    if (from < to) visit(from, to);
  }
}

/** All sides of a gap's cells that no other of its cells shares. */
function sidesOf(frame: CoverFrame, gap: Gap): Sides {
  const rows = new Map<number, number[]>();
  for (let at = 0; at < gap.runs.length; at += 3) {
    const row = gap.runs[at] ?? 0;
    const own = rows.get(row) ?? [];
    own.push(gap.runs[at + 1] ?? 0, gap.runs[at + 2] ?? 0);
    rows.set(row, own);
  }
  const wide = cornersPerRow(frame);
  const sides: Sides = { first: new Map(), second: new Map() };
  for (const [row, own] of rows) {
    const [south, north] = [row * wide, (row + 1) * wide];
    for (const [index, column] of own.entries())
      if (index % 2 === 0) addSide(sides, north + column, south + column);
      else addSide(sides, south + column, north + column);
    walkDifference(own, rows.get(row - 1) ?? [], (from, to) =>
      addSide(sides, south + from, south + to),
    );
    walkDifference(own, rows.get(row + 1) ?? [], (from, to) =>
      addSide(sides, north + to, north + from),
    );
  }
  return sides;
}

/** Takes a side that begins at a corner; undefined when there is none left. */
function takeSide({ first, second }: Sides, corner: number): number | undefined {
  const from = second.has(corner) ? second : first;
  const taken = from.get(corner);
  from.delete(corner);
  return taken;
}

/** Cuts a closed walk into rings that meet no corner twice. */
function simpleRings(walk: readonly number[]): number[][] {
  const rings: number[][] = [];
  const path: number[] = [];
  const places = new Map<number, number>();
  for (const corner of walk) {
    const place = places.get(corner);
    if (place !== undefined) {
      const ring = path.splice(place);
      for (const passed of ring) places.delete(passed);
      rings.push(ring);
    }
    places.set(corner, path.length);
    path.push(corner);
  }
  if (path.length > 2) rings.push(path);
  return rings;
}

/** Leaves out corners at which a ring does not turn. */
function withoutStraightCorners(ring: readonly Position[]): Position[] {
  return ring.filter(([x = 0, y = 0], index) => {
    const [beforeX = 0, beforeY = 0] = ring.at(index - 1) ?? [];
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return (x - beforeX) * (nextY - y) !== (y - beforeY) * (nextX - x);
  });
}

/**
 * Traces all sides of a gap's cells that no other of its cells shares.
 * @returns closed rings of corners as column, row, the first not repeated; cells lie on the left, so outer rings
 * run anticlockwise and holes clockwise. No ring meets a corner twice, so rings touch by corners at most
 */
export function outlineRings(frame: CoverFrame, gap: Gap): Position[][] {
  const wide = cornersPerRow(frame);
  const sides = sidesOf(frame, gap);
  const touches = sides.second.size > 0;
  const rings: Position[][] = [];
  for (const start of sides.first.keys()) {
    // A corner by which cells only touch can begin two walks.
    while (sides.first.has(start)) {
      const walk = [start];
      let at = takeSide(sides, start);
      while (at !== undefined && at !== start) {
        walk.push(at);
        at = takeSide(sides, at);
      }
      for (const ring of touches ? simpleRings(walk) : [walk])
        rings.push(ring.map((corner) => [corner % wide, Math.floor(corner / wide)]));
    }
  }
  return rings.map(withoutStraightCorners);
}
