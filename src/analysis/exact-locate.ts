import { cellAt, knownAcross, knownUp } from './exact-cells';
import type { Line } from './exact-edges';
import type { EdgeField } from './exact-field';

/**
 * Metres within which a place counts as lying on an edge, so that borders that are meant to coincide do, even where
 * a vertex was rounded. What is lost or won this way is thinner than anything measured.
 */
const touch = 1e-8;

/** Points of a cell to come from, beside the known one: a line can pass close to one or two, never to all three. */
const corners = [
  [0.0713, 0.1129],
  [0.9371, 0.0871],
] as const;

/** Twice the signed area of the triangle: above 0 when the point lies left of the line. */
const leftOf = (x0: number, y0: number, x1: number, y1: number, x: number, y: number): number =>
  (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);

/**
 * Whether an edge runs along a line at a place on it, its beginning included, its end not. One that crosses the line
 * there at however sharp an angle does not.
 */
function runsAlong(ends: Float64Array, edge: number, x: number, y: number, line: Line): boolean {
  const [x0, y0] = [ends[4 * edge] ?? 0, ends[4 * edge + 1] ?? 0];
  const [x1, y1] = [ends[4 * edge + 2] ?? 0, ends[4 * edge + 3] ?? 0];
  const [dx, dy] = [x1 - x0, y1 - y0];
  const aside = leftOf(x0, y0, x1, y1, x, y);
  const length = dx * dx + dy * dy;
  if (aside * aside > touch * touch * length) return false;
  const ahead = (x - x0) * dx + (y - y0) * dy;
  if (ahead < 0 || ahead >= length) return false;
  const [lineX, lineY] = [line.x1 - line.x0, line.y1 - line.y0];
  const across = lineX * dy - lineY * dx;
  return across * across <= touch * touch * Math.max(length, lineX * lineX + lineY * lineY);
}

/**
 * Tells which groups of a field hold a place. Comes from the known point of the place's cell and changes sides at
 * each edge it passes. One answer at a time: the arrays are used again.
 */
export class Locator {
  /** Groups that hold the known point or have an edge passed or touched; the answer names no others. */
  found: Uint32Array;
  foundCount = 0;
  /** 1 for a found group that holds the place, left and right of the line that was asked about. */
  readonly left: Uint8Array;
  readonly right: Uint8Array;
  /** How many edges of a found group run along the line at the place, and the least number of these. */
  readonly along: Uint32Array;
  readonly first: Uint32Array;
  private readonly asked: Uint32Array;
  private question = 0;

  readonly field: EdgeField;

  constructor(field: EdgeField) {
    this.field = field;
    this.found = new Uint32Array(field.groups);
    this.left = new Uint8Array(field.groups);
    this.right = new Uint8Array(field.groups);
    this.along = new Uint32Array(field.groups);
    this.first = new Uint32Array(field.groups);
    this.asked = new Uint32Array(field.groups);
  }

  /** Asks about a place that lies on no edge. */
  ask(x: number, y: number): void {
    const cell = this.begin(x, y, -1);
    if (cell < 0) return;
    const { cells } = this.field;
    const fromX = cells.west + ((cell % cells.columns) + knownAcross) * cells.size;
    const fromY = cells.south + (Math.floor(cell / cells.columns) + knownUp) * cells.size;
    this.walk(cell, fromX, fromY, x, y, -1, null);
    for (let at = 0; at < this.foundCount; at++) {
      const group = this.found[at] ?? 0;
      this.right[group] = this.left[group] ?? 0;
    }
  }

  /**
   * Asks about both sides of a line at a place on it. Edges that run along the line there are not passed.
   * @param only the one group to ask about, or -1 for all
   */
  askBeside(x: number, y: number, line: Line, only: number): void {
    const cell = this.begin(x, y, only);
    if (cell < 0) return;
    const { cells } = this.field;
    const { x0, y0, x1, y1 } = line;
    const west = cells.west + (cell % cells.columns) * cells.size;
    const south = cells.south + Math.floor(cell / cells.columns) * cells.size;
    const [knownX, knownY] = [west + knownAcross * cells.size, south + knownUp * cells.size];
    let [fromX, fromY] = [knownX, knownY];
    let side = leftOf(x0, y0, x1, y1, fromX, fromY);
    for (const [across, up] of corners) {
      const [cornerX, cornerY] = [west + across * cells.size, south + up * cells.size];
      const other = leftOf(x0, y0, x1, y1, cornerX, cornerY);
      // Twice as far, so that most questions are answered from the known point without a way round.
      if (Math.abs(other) <= 2 * Math.abs(side)) continue;
      [fromX, fromY, side] = [cornerX, cornerY, other];
    }
    if (fromX !== knownX) this.walk(cell, knownX, knownY, fromX, fromY, only, null);
    this.touchEdges(cell, x, y, line, only);
    this.walk(cell, fromX, fromY, x, y, only, line);
    for (let at = 0; at < this.foundCount; at++) {
      const group = this.found[at] ?? 0;
      const near = this.left[group] ?? 0;
      const far = near ^ ((this.along[group] ?? 0) & 1);
      this.left[group] = side > 0 ? near : far;
      this.right[group] = side > 0 ? far : near;
    }
  }

  /** Starts with the groups that hold the known point of the place's cell. */
  private begin(x: number, y: number, only: number): number {
    this.foundCount = 0;
    this.question++;
    const { cells, heldStart, held } = this.field;
    const cell = cellAt(cells, x, y);
    if (cell < 0) return cell;
    const end = heldStart[cell + 1] ?? 0;
    for (let at = heldStart[cell] ?? 0; at < end; at++) {
      const group = held[at] ?? 0;
      if (only < 0 || group === only) this.change(group);
    }
    return cell;
  }

  /** Meets a group for the first time under this question. */
  private meet(group: number): void {
    if (this.asked[group] === this.question) return;
    this.asked[group] = this.question;
    this.found[this.foundCount++] = group;
    this.left[group] = 0;
    this.along[group] = 0;
    this.first[group] = 0xffff_ffff;
  }

  private change(group: number): void {
    this.meet(group);
    this.left[group] = (this.left[group] ?? 0) ^ 1;
  }

  /** Counts the edges that run along the line at the place. */
  private touchEdges(cell: number, x: number, y: number, line: Line, only: number): void {
    const { edgeStart, edgesIn, edges } = this.field;
    const end = edgeStart[cell + 1] ?? 0;
    for (let at = edgeStart[cell] ?? 0; at < end; at++) {
      const edge = edgesIn[at] ?? 0;
      const group = edges.group[edge] ?? 0;
      if ((only >= 0 && group !== only) || !runsAlong(edges.ends, edge, x, y, line)) continue;
      this.meet(group);
      this.along[group] = (this.along[group] ?? 0) + 1;
      this.first[group] = Math.min(this.first[group] ?? 0, edge);
    }
  }

  /**
   * Walks straight through a cell and changes the groups whose edges it passes.
   * @param stopOn line on which the walk ends: edges that run along it there are not passed
   */
  private walk(
    cell: number,
    fromX: number,
    fromY: number,
    toX: number,
    toY: number,
    only: number,
    stopOn: Line | null,
  ): void {
    const { edgeStart, edgesIn, edges } = this.field;
    const { ends } = edges;
    const end = edgeStart[cell + 1] ?? 0;
    for (let at = edgeStart[cell] ?? 0; at < end; at++) {
      const edge = edgesIn[at] ?? 0;
      const [x0, y0] = [ends[4 * edge] ?? 0, ends[4 * edge + 1] ?? 0];
      const [x1, y1] = [ends[4 * edge + 2] ?? 0, ends[4 * edge + 3] ?? 0];
      if (leftOf(x0, y0, x1, y1, fromX, fromY) >= 0 === leftOf(x0, y0, x1, y1, toX, toY) >= 0)
        continue;
      // Neighbouring edges see their common vertex on the same side of the way, so one of them is passed, or none or both.
      if (
        leftOf(fromX, fromY, toX, toY, x0, y0) >= 0 ===
        leftOf(fromX, fromY, toX, toY, x1, y1) >= 0
      )
        continue;
      const group = edges.group[edge] ?? 0;
      if ((only >= 0 && group !== only) || (stopOn && runsAlong(ends, edge, toX, toY, stopOn)))
        continue;
      this.change(group);
    }
  }
}
