import { arcArea, eastOf, northOf } from './exact-arc';
import { type Circle, cutCircle } from './exact-cuts';
import { inSolid } from './exact-field';
import type { Locator } from './exact-locate';
import { openCircle } from './exact-open-circle';
import { addToCell, type CoverTask, clearCell, isHeld } from './exact-task';

/** Whether any group holds the place last asked about. */
function anyHolds({ found, foundCount, left }: Locator): boolean {
  for (let at = 0; at < foundCount; at++) if (left[found[at] ?? 0]) return true;
  return false;
}

/** Adds the open arcs of a circle that no edge comes near. */
function addWhole(task: CoverTask, { x, y, radius }: Circle, cell: number): void {
  const { count, from, to } = task.spans;
  let area = 0;
  for (let at = 0; at < count; at++) area += arcArea(x, y, radius, from[at] ?? 0, to[at] ?? 0);
  addToCell(task, cell, area);
}

/** Adds one arc that no edge cuts to the regions it lies in. */
function addArc(task: CoverTask, circle: Circle, cell: number, from: number, to: number): void {
  const { x, y, radius } = circle;
  const middle = (from + to) / 2;
  const [atX, atY] = [x + radius * eastOf(middle), y + radius * northOf(middle)];
  const { inShapes, inRegions, covered } = task;
  if (inShapes) {
    if (inSolid(inShapes.field, atX, atY)) return;
    inShapes.ask(atX, atY);
    if (anyHolds(inShapes)) return;
  }
  const area = arcArea(x, y, radius, from, to);
  if (cell >= 0) {
    addToCell(task, cell, area);
    return;
  }
  inRegions.ask(atX, atY);
  for (let at = 0; at < inRegions.foundCount; at++) {
    const region = inRegions.found[at] ?? 0;
    if (inRegions.left[region]) covered[region] = (covered[region] ?? 0) + area;
  }
}

/** Adds what of a circle is open to the regions, cut where edges come near. */
function addCircle(task: CoverTask, circle: Circle, disc: number): void {
  const { shapes, regions, spans, cuts } = task;
  const { field } = shapes;
  const { x, y, radius } = circle;
  const cell = clearCell(regions, x, y, radius);
  if (cell >= 0 && !isHeld(regions, cell)) return;
  const shapeCell = field ? clearCell(field, x, y, radius) : -1;
  if (field && shapeCell >= 0 && isHeld(field, shapeCell)) return;
  openCircle(shapes.discs, disc, spans);
  const alone = !field || shapeCell >= 0;
  if (cell >= 0 && alone) {
    addWhole(task, circle, cell);
    return;
  }
  cuts.count = 0;
  if (cell < 0 && spans.count > 0) cutCircle(regions, circle, cuts);
  if (field && !alone && spans.count > 0) cutCircle(field, circle, cuts);
  cuts.sort();
  for (let at = 0; at < spans.count; at++)
    cuts.pieces(spans.from[at] ?? 0, spans.to[at] ?? 0, (from, to) =>
      addArc(task, circle, cell, from, to),
    );
}

/**
 * Adds the arcs of all discs that lie on the boundary of what is covered, to the regions they lie in. Of a disc far
 * from all borders nothing is cut.
 */
export function addCircles(task: CoverTask): void {
  const { discs } = task.shapes;
  const circle: Circle = { x: 0, y: 0, radius: 0 };
  for (let disc = 0; disc < discs.count; disc++) {
    circle.x = discs.x[disc] ?? 0;
    circle.y = discs.y[disc] ?? 0;
    circle.radius = discs.radius[disc] ?? 0;
    addCircle(task, circle, disc);
  }
}
