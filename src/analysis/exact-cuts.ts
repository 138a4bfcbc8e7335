import { turnOf } from './exact-arc';
import { cellsOf } from './exact-cells';
import type { Line } from './exact-edges';
import type { EdgeField } from './exact-field';
import { type Meeting, meetCircle } from './exact-open-line';
import type { Cuts } from './exact-spans';

/** Beyond its ends an edge still cuts by this share of its length: a cut too many costs nothing, one too few all. */
const beyond = 1e-9;

/** Metres within which an edge's end cuts a line that runs past it. */
const near = 1e-6;

function cutCircleByEdge(
  cuts: Cuts,
  ends: Float64Array,
  edge: number,
  circle: Circle,
  to: Meeting,
) {
  const [x, y] = [(ends[4 * edge] ?? 0) - circle.x, (ends[4 * edge + 1] ?? 0) - circle.y];
  const dx = (ends[4 * edge + 2] ?? 0) - (ends[4 * edge] ?? 0);
  const dy = (ends[4 * edge + 3] ?? 0) - (ends[4 * edge + 1] ?? 0);
  meetCircle(to, x, y, dx, dy, circle.radius);
  const [before, after] = [to.at - to.half, to.at + to.half];
  if (before > -beyond && before < 1 + beyond) cuts.add(turnOf(x + before * dx, y + before * dy));
  if (after > -beyond && after < 1 + beyond) cuts.add(turnOf(x + after * dx, y + after * dy));
}

/** A circle, in metres. */
export interface Circle {
  x: number;
  y: number;
  radius: number;
}

/** Adds the places, in quarter turns, at which edges of a field cut a circle. */
export function cutCircle(field: EdgeField, circle: Circle, cuts: Cuts): void {
  const { cells, edgeStart, edgesIn, edges } = field;
  const { x, y, radius } = circle;
  const meeting: Meeting = { at: 0, half: 0 };
  const box = cellsOf(cells, x - radius, y - radius, x + radius, y + radius);
  for (let row = box.south; row <= box.north; row++) {
    // Cells between the two halves of the circle lie inside it: a wide circle must not look through them all.
    const low = cells.south + row * cells.size - y;
    const high = low + cells.size;
    const furthest = Math.max(Math.abs(low), Math.abs(high)) + near;
    const inside = radius > furthest ? Math.sqrt(radius * radius - furthest * furthest) - near : -1;
    const skipFrom = Math.floor((x - inside - cells.west) / cells.size) + 1;
    const skipTo = Math.floor((x + inside - cells.west) / cells.size);
    for (let column = box.west; column <= box.east; column++) {
      if (inside > 0 && column >= skipFrom && column < skipTo) column = skipTo;
      if (column > box.east) break;
      const cell = row * cells.columns + column;
      const end = edgeStart[cell + 1] ?? 0;
      for (let at = edgeStart[cell] ?? 0; at < end; at++)
        cutCircleByEdge(cuts, edges.ends, edgesIn[at] ?? 0, circle, meeting);
    }
  }
}

/** Adds the place at which a point beside a line cuts it, as a share along it. */
function cutByPoint(cuts: Cuts, { x0, y0, x1, y1 }: Line, x: number, y: number): void {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const aside = (x - x0) * dy - (y - y0) * dx;
  if (aside * aside <= near * near * length) cuts.add(((x - x0) * dx + (y - y0) * dy) / length);
}

function cutLineByEdge(cuts: Cuts, ends: Float64Array, edge: number, line: Line): void {
  const [x, y] = [ends[4 * edge] ?? 0, ends[4 * edge + 1] ?? 0];
  const [toX, toY] = [ends[4 * edge + 2] ?? 0, ends[4 * edge + 3] ?? 0];
  const [dx, dy] = [line.x1 - line.x0, line.y1 - line.y0];
  const [ex, ey] = [toX - x, toY - y];
  const across = dx * ey - dy * ex;
  // Lines that run along one another have no crossing worth the name; where one ends, the other is cut.
  if (across * across < 1e-12 * (dx * dx + dy * dy) * (ex * ex + ey * ey)) {
    cutByPoint(cuts, line, x, y);
    cutByPoint(cuts, line, toX, toY);
    if (across === 0) return;
  }
  const onEdge = ((x - line.x0) * dy - (y - line.y0) * dx) / across;
  if (onEdge > -beyond && onEdge < 1 + beyond)
    cuts.add(((x - line.x0) * ey - (y - line.y0) * ex) / across);
}

/**
 * Adds the places, as shares along a line, at which edges of a field cut it. Cuts may lie outside the line.
 * @param only the one group whose edges cut, or -1 for all
 */
export function cutLine(field: EdgeField, line: Line, cuts: Cuts, only: number): void {
  const { cells, edgeStart, edgesIn, edges } = field;
  const { x0, y0, x1, y1 } = line;
  const box = cellsOf(
    cells,
    Math.min(x0, x1),
    Math.min(y0, y1),
    Math.max(x0, x1),
    Math.max(y0, y1),
  );
  for (let row = box.south; row <= box.north; row++)
    for (let column = box.west; column <= box.east; column++) {
      const cell = row * cells.columns + column;
      const end = edgeStart[cell + 1] ?? 0;
      for (let at = edgeStart[cell] ?? 0; at < end; at++) {
        const edge = edgesIn[at] ?? 0;
        if (only < 0 || edges.group[edge] === only) cutLineByEdge(cuts, edges.ends, edge, line);
      }
    }
}
