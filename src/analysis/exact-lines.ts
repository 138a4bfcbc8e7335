import { lineArea } from './exact-arc';
import { cutLine } from './exact-cuts';
import { type EdgeList, type Line, lineOf } from './exact-edges';
import { inSolid, isBuried } from './exact-field';
import type { Locator } from './exact-locate';
import { openLine } from './exact-open-line';
import { addToCell, type CoverTask, clearCell, isHeld } from './exact-task';

/** What a part of a line adds; its last part ends where the line ends, to the last digit. */
function partArea({ x0, y0, x1, y1 }: Line, from: number, to: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const [toX, toY] = to === 1 ? [x1, y1] : [x0 + to * dx, y0 + to * dy];
  return lineArea(x0 + from * dx, y0 + from * dy, toX, toY);
}

/**
 * Whether an edge bounds what is covered at the place last asked about: nothing may lie on its right, and of groups
 * whose edges run along one another there, the first alone counts.
 */
function bounds({ found, foundCount, right, along }: Locator, group: number): boolean {
  for (let at = 0; at < foundCount; at++) {
    const other = found[at] ?? 0;
    if (other === group) continue;
    if (right[other] || ((along[other] ?? 0) % 2 === 1 && other < group)) return false;
  }
  return true;
}

/** Adds one piece of a shape's edge to the regions it lies in. */
function addPiece(
  task: CoverTask,
  line: Line,
  group: number,
  cell: number,
  from: number,
  to: number,
) {
  const { inShapes, inRegions, covered } = task;
  if (!inShapes) return;
  const middle = (from + to) / 2;
  const x = line.x0 + middle * (line.x1 - line.x0);
  const y = line.y0 + middle * (line.y1 - line.y0);
  // A group that covers the cell wholly is another one: this one has an edge in it.
  if (inSolid(inShapes.field, x, y)) return;
  inShapes.askBeside(x, y, line, -1);
  if (!bounds(inShapes, group)) return;
  const area = partArea(line, from, to);
  if (cell >= 0) {
    addToCell(task, cell, area);
    return;
  }
  inRegions.askBeside(x, y, line, -1);
  for (let at = 0; at < inRegions.foundCount; at++) {
    const region = inRegions.found[at] ?? 0;
    // Where the shape's edge runs along the region's, the region's own is added, once it proves to be covered.
    if ((inRegions.along[region] ?? 0) % 2 === 1 || !inRegions.left[region]) continue;
    covered[region] = (covered[region] ?? 0) + area;
  }
}

/** Adds the edges of polygons and strips that lie on the boundary of what is covered, to the regions they lie in. */
export function addShapeEdges(task: CoverTask): void {
  const { shapes, regions, spans, cuts } = task;
  const { discs, field, outline } = shapes;
  if (!field) return;
  for (let edge = 0; edge < outline.count; edge++) {
    const line = lineOf(outline, edge);
    const { x0, y0, x1, y1 } = line;
    const reach = Math.hypot(x1 - x0, y1 - y0) / 2;
    const cell = clearCell(regions, (x0 + x1) / 2, (y0 + y1) / 2, reach);
    if ((cell >= 0 && !isHeld(regions, cell)) || isBuried(field, line)) continue;
    openLine(discs, line, spans);
    if (spans.count === 0) continue;
    cuts.count = 0;
    cutLine(field, line, cuts, -1);
    if (cell < 0) cutLine(regions, line, cuts, -1);
    cuts.sort();
    const group = outline.group[edge] ?? 0;
    for (let at = 0; at < spans.count; at++)
      cuts.pieces(spans.from[at] ?? 0, spans.to[at] ?? 0, (from, to) =>
        addPiece(task, line, group, cell, from, to),
      );
  }
}

/** What the parts of a border that polygons or strips cover add; discs leave the part from one place to another open. */
function hiddenByShapes(task: CoverTask, line: Line, from: number, to: number): number {
  const { inShapes, cuts } = task;
  if (!inShapes) return 0;
  let area = 0;
  cuts.pieces(from, to, (begin, end) => {
    const middle = (begin + end) / 2;
    const x = line.x0 + middle * (line.x1 - line.x0);
    const y = line.y0 + middle * (line.y1 - line.y0);
    let covered = inSolid(inShapes.field, x, y);
    if (!covered) {
      inShapes.askBeside(x, y, line, -1);
      for (let at = 0; at < inShapes.foundCount; at++)
        if (inShapes.left[inShapes.found[at] ?? 0]) covered = true;
    }
    if (covered) area += partArea(line, begin, end);
  });
  return area;
}

/**
 * Adds the parts of the regions' borders that are covered.
 * @param borders the regions' outlines, the region on the left
 */
export function addBorders(task: CoverTask, borders: EdgeList): void {
  const { shapes, spans, cuts, covered } = task;
  const { discs, field } = shapes;
  for (let edge = 0; edge < borders.count; edge++) {
    const line = lineOf(borders, edge);
    openLine(discs, line, spans);
    cuts.count = 0;
    if (field && spans.count > 0) cutLine(field, line, cuts, -1);
    cuts.sort();
    let area = 0;
    let done = 0;
    for (let at = 0; at < spans.count; at++) {
      const [from, to] = [spans.from[at] ?? 0, spans.to[at] ?? 0];
      if (from > done) area += partArea(line, done, from);
      area += hiddenByShapes(task, line, from, to);
      done = to;
    }
    if (done < 1) area += partArea(line, done, 1);
    const region = borders.group[edge] ?? 0;
    covered[region] = (covered[region] ?? 0) + area;
  }
}
