import { cellAt, cellsOf, type FieldCells, layCells } from './exact-cells';
import { EdgeList, type Frame, type Line } from './exact-edges';
import { heldByCell } from './exact-held';

/**
 * Groups of edges, each bounding an inside by even and odd, laid out in cells. Of each cell it is known which groups
 * hold one point of it; from there the edges in the cell tell of all its other points.
 */
export interface EdgeField {
  groups: number;
  /** No edge is longer than a cell; edges outside all cells are left out. */
  edges: EdgeList;
  cells: FieldCells;
  /** Edges that may touch each cell. */
  edgeStart: Uint32Array;
  edgesIn: Uint32Array;
  /** Groups that hold the known point of each cell. */
  heldStart: Uint32Array;
  held: Uint32Array;
  /** 1 for a cell that lies wholly in a group. */
  solid: Uint8Array;
  /** Steps, also slantwise, to the nearest cell that an edge may touch: 0 for such a cell. */
  clear: Uint8Array;
}

/** The part of an edge, as shares from 0 to 1, that lies between two coordinates. */
function shareBetween(from: number, to: number, least: number, most: number): [number, number] {
  if (from === to) return from >= least && from <= most ? [0, 1] : [1, 0];
  const [a, b] = [(least - from) / (to - from), (most - from) / (to - from)];
  return [Math.max(0, Math.min(a, b)), Math.min(1, Math.max(a, b))];
}

/** The edges cut into pieces no longer than a cell; those outside all cells are left out. */
export function cutEdges({ count, ends, group }: EdgeList, cells: FieldCells): EdgeList {
  const { west, south, size, columns, rows } = cells;
  const cut = new EdgeList();
  for (let edge = 0; edge < count; edge++) {
    const [x0, y0] = [ends[4 * edge] ?? 0, ends[4 * edge + 1] ?? 0];
    const [x1, y1] = [ends[4 * edge + 2] ?? 0, ends[4 * edge + 3] ?? 0];
    const [fromX, toX] = shareBetween(x0, x1, west, west + columns * size);
    const [fromY, toY] = shareBetween(y0, y1, south, south + rows * size);
    const [from, to] = [Math.max(fromX, fromY), Math.min(toX, toY)];
    if (from > to) continue;
    const pieces = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / size));
    const end = (piece: number): [number, number] =>
      piece === pieces
        ? [x1, y1]
        : [x0 + ((x1 - x0) * piece) / pieces, y0 + ((y1 - y0) * piece) / pieces];
    const last = Math.ceil(to * pieces);
    for (let piece = Math.floor(from * pieces); piece < last; piece++)
      cut.add(...end(piece), ...end(piece + 1), group[edge] ?? 0);
  }
  return cut;
}

/** Calls for each cell that an edge may touch. */
function visitCells(
  cells: FieldCells,
  { count, ends }: EdgeList,
  visit: (cell: number, edge: number) => void,
): void {
  for (let edge = 0; edge < count; edge++) {
    const [x0, y0] = [ends[4 * edge] ?? 0, ends[4 * edge + 1] ?? 0];
    const [x1, y1] = [ends[4 * edge + 2] ?? 0, ends[4 * edge + 3] ?? 0];
    const [fromX, fromY, toX, toY] = [
      Math.min(x0, x1),
      Math.min(y0, y1),
      Math.max(x0, x1),
      Math.max(y0, y1),
    ];
    const near = cellsOf(cells, fromX, fromY, toX, toY);
    for (let row = near.south; row <= near.north; row++)
      for (let column = near.west; column <= near.east; column++)
        visit(row * cells.columns + column, edge);
  }
}

/** Steps to the nearest cell with an edge, in two passes over the cells; 255 for further than that. */
function measureClear({ columns, rows }: FieldCells, edgeStart: Uint32Array): Uint8Array {
  const clear = new Uint8Array(columns * rows).fill(255);
  const lower = (cell: number, column: number, row: number) => {
    if (column < 0 || row < 0 || column >= columns || row >= rows) return;
    const step = (clear[row * columns + column] ?? 255) + 1;
    if (step < (clear[cell] ?? 0)) clear[cell] = step;
  };
  for (let cell = 0; cell < clear.length; cell++) {
    if (edgeStart[cell] !== edgeStart[cell + 1]) clear[cell] = 0;
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    lower(cell, column - 1, row);
    for (let side = -1; side <= 1; side++) lower(cell, column + side, row - 1);
  }
  for (let cell = clear.length - 1; cell >= 0; cell--) {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    lower(cell, column + 1, row);
    for (let side = -1; side <= 1; side++) lower(cell, column + side, row + 1);
  }
  return clear;
}

/** 1 for cells held by a group that has no edge there. */
function findSolid(field: Omit<EdgeField, 'solid'>): Uint8Array {
  const { edgeStart, edgesIn, heldStart, held, edges, groups } = field;
  const solid = new Uint8Array(edgeStart.length - 1);
  const lastCell = new Int32Array(groups).fill(-1);
  for (let cell = 0; cell < solid.length; cell++) {
    for (let at = edgeStart[cell] ?? 0; at < (edgeStart[cell + 1] ?? 0); at++)
      lastCell[edges.group[edgesIn[at] ?? 0] ?? 0] = cell;
    for (let at = heldStart[cell] ?? 0; at < (heldStart[cell + 1] ?? 0); at++)
      if (lastCell[held[at] ?? 0] !== cell) solid[cell] = 1;
  }
  return solid;
}

/**
 * Lays edges out in cells.
 * @param window where questions will be asked; the field says nothing of places outside it
 * @param least fewest cells; there are some more for each edge, so that few edges share one
 */
export function makeEdgeField(
  list: EdgeList,
  groups: number,
  window: Frame,
  least: number,
): EdgeField {
  const cells = layCells(window, least + 4 * list.count);
  const edges = cutEdges(list, cells);
  const edgeStart = new Uint32Array(cells.columns * cells.rows + 1);
  visitCells(cells, edges, (cell) => {
    edgeStart[cell] = (edgeStart[cell] ?? 0) + 1;
  });
  let end = 0;
  for (let cell = 0; cell < edgeStart.length; cell++) {
    end += edgeStart[cell] ?? 0;
    edgeStart[cell] = end;
  }
  const edgesIn = new Uint32Array(end);
  visitCells(cells, edges, (cell, edge) => {
    const next = (edgeStart[cell] ?? 0) - 1;
    edgeStart[cell] = next;
    edgesIn[next] = edge;
  });
  const clear = measureClear(cells, edgeStart);
  const field = { groups, edges, cells, edgeStart, edgesIn, ...heldByCell(list, cells), clear };
  return { ...field, solid: findSolid(field) };
}

/** Whether a place lies in a cell that a group covers wholly. */
export function inSolid(field: EdgeField, x: number, y: number): boolean {
  const cell = cellAt(field.cells, x, y);
  return cell >= 0 && field.solid[cell] === 1;
}

/** Whether groups cover all cells that a line touches, each wholly; not the line's own, as that has an edge there. */
export function isBuried({ cells, solid }: EdgeField, { x0, y0, x1, y1 }: Line): boolean {
  const near = cellsOf(
    cells,
    Math.min(x0, x1),
    Math.min(y0, y1),
    Math.max(x0, x1),
    Math.max(y0, y1),
  );
  for (let row = near.south; row <= near.north; row++)
    for (let column = near.west; column <= near.east; column++)
      if (!solid[row * cells.columns + column]) return false;
  return true;
}
