import { type BitRows, countRun, countWord, makeBitRows, nextClear, nextSet } from './bit-rows';
import { checkRings } from './check-parts';
import type { CoverGround, RingParts } from './cover-sources';
import { type CoverFrame, clearStencil, makeStencil, type Stencil, stampPolygons } from './stencil';

/**
 * An area cut into cells, made once and asked over and over. A cell belongs to what its centre lies in. Cells lie
 * on multiples of their size, so the same place gives the same cell whatever area is asked for.
 */
export interface CoverGrid extends CoverFrame {
  districtCount: number;
  /** Number of the first run of each row, and the number of runs last. */
  rowStart: Uint32Array;
  /** Runs of the districts, water and parks included: from west to east within a row, never overlapping. */
  runFrom: Int32Array;
  /** First column after each run. */
  runTo: Int32Array;
  runDistrict: Int32Array;
  /** 1 for runs with land where nobody lives, else 0. */
  runParks: Uint8Array;
  /** Cells of the districts less water, and of these less parks: where people live. */
  land: BitRows;
  lived: BitRows;
  /** Cells of each district. */
  landCells: Uint32Array;
  livedCells: Uint32Array;
}

/** Frame round all rings, widened to whole cells. */
function frameOf({ xy }: RingParts, cellMeters: number): CoverFrame {
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < xy.length; at += 2) {
    const [x, y] = [xy[at] ?? 0, xy[at + 1] ?? 0];
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  if (west > east) return { west: 0, south: 0, cellMeters, columns: 0, rows: 0 };
  const [column, row] = [Math.floor(west / cellMeters), Math.floor(south / cellMeters)];
  return {
    west: column * cellMeters,
    south: row * cellMeters,
    cellMeters,
    columns: Math.ceil(east / cellMeters) - column,
    rows: Math.ceil(north / cellMeters) - row,
  };
}

/** The cells inside any of the polygons. */
function cellsOf(frame: CoverFrame, rings: RingParts): BitRows {
  const stencil = makeStencil(frame.columns, frame.rows);
  stampPolygons(stencil, frame, rings, [0, rings.source.length]);
  return stencil.bits;
}

/** Runs of the districts in the order they are found. */
interface FoundRuns {
  row: number[];
  from: number[];
  to: number[];
  district: number[];
}

/** Takes the cells of one district that no district before it has, and adds them to its runs and cells. */
function takeDistrict(
  stencil: Stencil,
  grid: CoverGrid,
  free: { taken: BitRows; water: BitRows; parks: BitRows },
  district: number,
  runs: FoundRuns,
): void {
  const { land, lived, landCells, livedCells, columns } = grid;
  const { words, stride } = stencil.bits;
  for (let row = stencil.fromRow; row < stencil.toRow; row++) {
    const base = row * stride;
    const [fromWord, toWord] = [stencil.wordFrom[row] ?? 0, stencil.wordTo[row] ?? 0];
    for (let at = base + fromWord; at < base + toWord; at++) {
      const own = (words[at] ?? 0) & ~(free.taken.words[at] ?? 0);
      words[at] = own;
      if (own === 0) continue;
      free.taken.words[at] = (free.taken.words[at] ?? 0) | own;
      const dry = own & ~(free.water.words[at] ?? 0);
      const home = dry & ~(free.parks.words[at] ?? 0);
      land.words[at] = (land.words[at] ?? 0) | dry;
      lived.words[at] = (lived.words[at] ?? 0) | home;
      landCells[district] = (landCells[district] ?? 0) + countWord(dry);
      livedCells[district] = (livedCells[district] ?? 0) + countWord(home);
    }
    const end = Math.min(columns, toWord << 5);
    let from = nextSet(words, base, fromWord << 5, end);
    while (from < end) {
      const to = nextClear(words, base, from, end);
      runs.row.push(row);
      runs.from.push(from);
      runs.to.push(to);
      runs.district.push(district);
      from = nextSet(words, base, to, end);
    }
  }
}

/** Whether a run has land where nobody lives. */
function hasParks({ land, lived }: CoverGrid, row: number, from: number, to: number): boolean {
  return countRun(land, row, from, to) !== countRun(lived, row, from, to);
}

/** Sorts the runs by row and, within a row, from west to east. */
function placeRuns(grid: CoverGrid, runs: FoundRuns): CoverGrid {
  const order = Uint32Array.from(runs.row, (_, index) => index).sort(
    (a, b) => (runs.row[a] ?? 0) - (runs.row[b] ?? 0) || (runs.from[a] ?? 0) - (runs.from[b] ?? 0),
  );
  const rowStart = new Uint32Array(grid.rows + 1);
  for (const row of runs.row) rowStart[row + 1] = (rowStart[row + 1] ?? 0) + 1;
  for (let row = 0; row < grid.rows; row++)
    rowStart[row + 1] = (rowStart[row + 1] ?? 0) + (rowStart[row] ?? 0);
  const pick = (values: readonly number[]) => Int32Array.from(order, (index) => values[index] ?? 0);
  return {
    ...grid,
    rowStart,
    runFrom: pick(runs.from),
    runTo: pick(runs.to),
    runDistrict: pick(runs.district),
    runParks: Uint8Array.from(order, (run) =>
      Number(hasParks(grid, runs.row[run] ?? 0, runs.from[run] ?? 0, runs.to[run] ?? 0)),
    ),
  };
}

/**
 * Cuts an area into cells. Where outlines of districts overlap by a hair, the cell belongs to the first of them.
 * @param ground outlines in metres of the plane
 * @param cellMeters length of a cell's side
 * @throws RangeError when the size is not above 0, a coordinate is not a number, or there are too many cells
 */
export function makeCoverGrid(ground: CoverGround, cellMeters: number): CoverGrid {
  if (!(cellMeters > 0 && cellMeters < Number.POSITIVE_INFINITY))
    throw new RangeError(`a cell cannot be ${cellMeters} metres`);
  const { districts, districtCount } = ground;
  checkRings(districts, 'districts');
  checkRings(ground.water, 'water');
  checkRings(ground.parks, 'parks');
  const frame = frameOf(districts, cellMeters);
  const { columns, rows } = frame;
  // Made first, since it is this that refuses an area of too many cells.
  const land = makeBitRows(columns, rows);
  const grid: CoverGrid = {
    ...frame,
    districtCount,
    rowStart: new Uint32Array(rows + 1),
    runFrom: new Int32Array(0),
    runTo: new Int32Array(0),
    runDistrict: new Int32Array(0),
    runParks: new Uint8Array(0),
    land,
    lived: makeBitRows(columns, rows),
    landCells: new Uint32Array(districtCount),
    livedCells: new Uint32Array(districtCount),
  };
  const free = {
    taken: makeBitRows(columns, rows),
    water: cellsOf(frame, ground.water),
    parks: cellsOf(frame, ground.parks),
  };
  const runs: FoundRuns = { row: [], from: [], to: [], district: [] };
  const stencil = makeStencil(columns, rows);
  let first = 0;
  for (let ring = 1; ring <= districts.source.length; ring++) {
    const district = districts.source[first] ?? 0;
    if (districts.source[ring] === district) continue;
    if (district >= districtCount)
      throw new RangeError(`ring ${first} is of district ${district} of ${districtCount}`);
    stampPolygons(stencil, frame, districts, [first, ring]);
    takeDistrict(stencil, grid, free, district, runs);
    clearStencil(stencil);
    first = ring;
  }
  return placeRuns(grid, runs);
}

/** @throws RangeError when cells are of another grid */
export function checkSize(
  { columns, rows }: CoverFrame,
  bits: Pick<BitRows, 'columns' | 'rows'>,
): void {
  if (bits.columns !== columns || bits.rows !== rows)
    throw new RangeError(`${bits.columns} by ${bits.rows} cells do not fit ${columns} by ${rows}`);
}

/** District of a cell, or -1 when it lies in none or outside the grid. */
export function districtOfCell(grid: CoverGrid, row: number, column: number): number {
  if (row < 0 || row >= grid.rows) return -1;
  const end = grid.rowStart[row + 1] ?? 0;
  for (let run = grid.rowStart[row] ?? 0; run < end; run++)
    if (column >= (grid.runFrom[run] ?? 0) && column < (grid.runTo[run] ?? 0))
      return grid.runDistrict[run] ?? -1;
  return -1;
}

/** Row and column of the cell that holds a position in metres; it may lie outside the grid. */
export const cellAt = (grid: CoverFrame, x: number, y: number): [row: number, column: number] => [
  Math.floor((y - grid.south) / grid.cellMeters),
  Math.floor((x - grid.west) / grid.cellMeters),
];
