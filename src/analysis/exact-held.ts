import { type FieldCells, knownAcross, knownUp } from './exact-cells';
import type { EdgeList } from './exact-edges';

/** Groups by cell, as they were found. */
interface Found {
  cell: number[];
  group: number[];
}

/** Adds the cells of a row whose known points lie between pairs of crossings, by even and odd. */
function addRow(found: Found, cells: FieldCells, row: number, crossings: number[], group: number) {
  crossings.sort((a, b) => a - b);
  const { west, size, columns } = cells;
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const from = Math.ceil(((crossings[at] ?? 0) - west) / size - knownAcross);
    const to = Math.ceil(((crossings[at + 1] ?? 0) - west) / size - knownAcross);
    for (let column = Math.max(0, from); column < Math.min(columns, to); column++) {
      found.cell.push(row * columns + column);
      found.group.push(group);
    }
  }
}

/** Adds the cells whose known points lie in one group, whose edges are those from one index to another. */
function addGroup(found: Found, list: EdgeList, from: number, to: number, cells: FieldCells) {
  const { ends } = list;
  const crossings = new Map<number, number[]>();
  for (let edge = from; edge < to; edge++) {
    const [x0, y0] = [ends[4 * edge] ?? 0, ends[4 * edge + 1] ?? 0];
    const [x1, y1] = [ends[4 * edge + 2] ?? 0, ends[4 * edge + 3] ?? 0];
    // Of rows, those whose known points lie from the lower end on, the upper end not included.
    const rowOf = (y: number) => Math.ceil((y - cells.south) / cells.size - knownUp);
    const low = Math.max(0, Math.min(rowOf(y0), rowOf(y1)));
    const high = Math.min(cells.rows, Math.max(rowOf(y0), rowOf(y1)));
    for (let row = low; row < high; row++) {
      const y = cells.south + (row + knownUp) * cells.size;
      const x = x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
      const own = crossings.get(row);
      if (own) own.push(x);
      else crossings.set(row, [x]);
    }
  }
  const group = list.group[from] ?? 0;
  for (const [row, xs] of crossings) addRow(found, cells, row, xs, group);
}

/**
 * Finds the groups that hold the known point of each cell, by sweeping along the rows.
 * @param list all edges, also those outside the window; the edges of a group follow one another
 */
export function heldByCell(list: EdgeList, cells: FieldCells) {
  const found: Found = { cell: [], group: [] };
  let from = 0;
  for (let edge = 1; edge <= list.count; edge++) {
    if (edge < list.count && list.group[edge] === list.group[from]) continue;
    addGroup(found, list, from, edge, cells);
    from = edge;
  }
  const heldStart = new Uint32Array(cells.columns * cells.rows + 1);
  for (const cell of found.cell) heldStart[cell] = (heldStart[cell] ?? 0) + 1;
  let end = 0;
  for (let cell = 0; cell < heldStart.length; cell++) {
    end += heldStart[cell] ?? 0;
    heldStart[cell] = end;
  }
  const held = new Uint32Array(end);
  for (const [at, cell] of found.cell.entries()) {
    const next = (heldStart[cell] ?? 0) - 1;
    heldStart[cell] = next;
    held[next] = found.group[at] ?? 0;
  }
  return { heldStart, held };
}
