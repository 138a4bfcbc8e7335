import { cellAt } from './exact-cells';
import type { EdgeField } from './exact-field';
import type { Locator } from './exact-locate';
import type { Shapes } from './exact-shapes';
import type { Cuts, Spans } from './exact-spans';

/** What the parts of one computation share. */
export interface CoverTask {
  shapes: Shapes;
  /** The regions' edges, and their outlines with the region on the left. */
  regions: EdgeField;
  /** Square metres of each region found covered so far. */
  covered: Float64Array;
  inRegions: Locator;
  /** Null when there are discs only. */
  inShapes: Locator | null;
  spans: Spans;
  cuts: Cuts;
}

/** The cell of a place when no edge comes within reach of it, else -1: then the whole round lies in the same groups. */
export function clearCell(field: EdgeField, x: number, y: number, reachMeters: number): number {
  const { cells, clear } = field;
  const cell = cellAt(cells, x, y);
  const steps = cell < 0 ? 0 : (clear[cell] ?? 0);
  if (steps === 0) return -1;
  const across = (x - cells.west) / cells.size;
  const up = (y - cells.south) / cells.size;
  const [east, north] = [across - Math.floor(across), up - Math.floor(up)];
  const aside = Math.min(east, 1 - east, north, 1 - north);
  return reachMeters < (steps - 1 + aside) * cells.size ? cell : -1;
}

/** Whether a cell's known point lies in any group. */
export function isHeld({ heldStart }: EdgeField, cell: number): boolean {
  return heldStart[cell] !== heldStart[cell + 1];
}

/** Adds to all regions that hold a cell. */
export function addToCell({ regions, covered }: CoverTask, cell: number, area: number): void {
  const { heldStart, held } = regions;
  for (let at = heldStart[cell] ?? 0; at < (heldStart[cell + 1] ?? 0); at++) {
    const region = held[at] ?? 0;
    covered[region] = (covered[region] ?? 0) + area;
  }
}
