import { cutLine } from './exact-cuts';
import { EdgeList, lineOf } from './exact-edges';
import { type EdgeField, isBuried } from './exact-field';
import { Locator } from './exact-locate';
import { Cuts } from './exact-spans';

/**
 * The outlines of groups: their edges cut where they cross edges of the same group, turned so that the inside lies
 * on the left. Edges with the same on both sides fall away, and of edges that run along one another one is kept.
 * So it does not matter which way rings run, whether they touch or cross themselves, or which of them is the hole.
 * @param groups groups from this number on are left out
 * @param together whether only the outline of all groups together is wanted: edges deep inside another are left out
 */
export function makeOutline(field: EdgeField, groups: number, together: boolean): EdgeList {
  const outline = new EdgeList();
  const locator = new Locator(field);
  const cuts = new Cuts();
  const { edges } = field;
  for (let edge = 0; edge < edges.count; edge++) {
    const group = edges.group[edge] ?? 0;
    if (group >= groups) continue;
    const line = lineOf(edges, edge);
    if (together && isBuried(field, line)) continue;
    const { x0, y0 } = line;
    const [dx, dy] = [line.x1 - x0, line.y1 - y0];
    cuts.count = 0;
    cutLine(field, line, cuts, group);
    cuts.sort();
    cuts.pieces(0, 1, (from, to) => {
      const middle = (from + to) / 2;
      locator.askBeside(x0 + middle * dx, y0 + middle * dy, line, group);
      const along = locator.along[group] ?? 0;
      // Outside the window nothing is known, and nothing is asked.
      if (locator.foundCount === 0 || along % 2 === 0 || locator.first[group] !== edge) return;
      const [fromX, fromY] = [x0 + from * dx, y0 + from * dy];
      const toX = to === 1 ? line.x1 : x0 + to * dx;
      const toY = to === 1 ? line.y1 : y0 + to * dy;
      if (locator.left[group]) outline.add(fromX, fromY, toX, toY, group);
      else outline.add(toX, toY, fromX, fromY, group);
    });
  }
  return outline;
}
