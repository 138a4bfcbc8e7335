import { countWord, maskFrom, maskTo } from './bit-rows';
import { checkSources, findParts } from './check-parts';
import { type ConvexRuns, makeConvexRuns } from './convex-runs';
import {
  addToCount,
  type CountPlanes,
  countedOdd,
  countedTwice,
  makeCountPlanes,
  takeFromCount,
} from './count-planes';
import type { CoverGrid } from './cover-grid';
import type { CoverSources } from './cover-sources';
import { type CellShares, type CoverCells, makeCoverCells, sharesOfCounts } from './raster-cover';
import { drawIfConvex, type SourcePen, stampSource } from './source-stencil';
import { clearStencil, makeStencil, type Stencil } from './stencil';

/**
 * Cover that can change a source at a time: it knows how many sources cover each cell, so what one of them leaves
 * behind is known without asking the others.
 */
export interface MovingCover {
  grid: CoverGrid;
  /** Covered cells and shares, kept up to date in place. */
  cells: CoverCells;
  shares: CellShares;
  /** 1 for the sources that count. */
  active: Uint8Array;
  pen: SourcePen;
  stencil: Stencil;
  planes: CountPlanes;
  /** For each word of the grid the first of its row's district runs that does not end before it. */
  firstRun: Uint32Array;
  /** Cells per district: land once, land twice, lived once, lived twice. */
  counts: Int32Array;
}

/** The first district run of each word: a row has many, and most words lie within one of them. */
function firstRuns({ land, rows, rowStart, runTo }: CoverGrid): Uint32Array {
  const first = new Uint32Array(land.words.length);
  for (let row = 0; row < rows; row++) {
    const end = rowStart[row + 1] ?? 0;
    let run = rowStart[row] ?? 0;
    for (let word = 0; word < land.stride; word++) {
      while (run < end && (runTo[run] ?? 0) <= word << 5) run++;
      first[row * land.stride + word] = run;
    }
  }
  return first;
}

/** Adds a number of cells to one of the counts. */
function addTo(counts: Int32Array, slot: number, cells: number): void {
  counts[slot] = (counts[slot] ?? 0) + cells;
}

/** Counts for its district what a change of a run's cells makes; `sign` is 1 for gained and -1 for lost. */
function countInRun(
  { grid, counts }: MovingCover,
  run: number,
  at: number,
  once: number,
  twice: number,
  sign: number,
): void {
  const slot = (grid.runDistrict[run] ?? 0) * 4;
  const landOnce = sign * countWord(once);
  const landTwice = sign * countWord(twice);
  addTo(counts, slot, landOnce);
  addTo(counts, slot + 1, landTwice);
  const hasParks = grid.runParks[run] === 1;
  const homes = hasParks ? (grid.lived.words[at] ?? 0) : -1;
  addTo(counts, slot + 2, hasParks ? sign * countWord(once & homes) : landOnce);
  addTo(counts, slot + 3, hasParks ? sign * countWord(twice & homes) : landTwice);
}

/** Counts for their districts what a change of a word's cells makes. */
function countChange(
  cover: MovingCover,
  row: number,
  word: number,
  once: number,
  twice: number,
  sign: number,
): void {
  const { land, rowStart, runFrom, runTo } = cover.grid;
  const at = row * land.stride + word;
  const ground = land.words[at] ?? 0;
  const west = word << 5;
  const east = west + 32;
  const end = rowStart[row + 1] ?? 0;
  for (let run = cover.firstRun[at] ?? 0; run < end; run++) {
    const from = runFrom[run] ?? 0;
    const to = runTo[run] ?? 0;
    if (from >= east) return;
    const mask = ground & (from > west ? maskFrom(from) : -1) & (to < east ? maskTo(to) : -1);
    countInRun(cover, run, at, once & mask, twice & mask, sign);
    if (to >= east) return;
  }
}

/** Lets cells of a word count for a source more, or one less. */
function changeWord(
  cover: MovingCover,
  row: number,
  word: number,
  mask: number,
  sign: 1 | -1,
): void {
  const { planes, cells } = cover;
  const at = row * cells.once.stride + word;
  const once = cells.once.words[at] ?? 0;
  const twice = cells.twice.words[at] ?? 0;
  let nextOnce = once | mask;
  let nextTwice = twice | (once & mask);
  if (sign === 1) addToCount(planes, at, mask);
  else {
    takeFromCount(planes, at, mask);
    nextTwice = countedTwice(planes, at);
    nextOnce = countedOdd(planes, at) | nextTwice;
  }
  cells.once.words[at] = nextOnce;
  cells.twice.words[at] = nextTwice;
  const onceChange = once ^ nextOnce;
  const twiceChange = twice ^ nextTwice;
  if ((onceChange | twiceChange) !== 0)
    countChange(cover, row, word, onceChange, twiceChange, sign);
}

/** Lets the cells of a shape without bays count, or no longer count. */
function changeRuns(cover: MovingCover, runs: ConvexRuns, sign: 1 | -1): void {
  for (let index = 0; index < runs.count; index++) {
    const from = runs.from[index] ?? 0;
    const to = runs.to[index] ?? 0;
    if (from >= to) continue;
    const last = (to - 1) >> 5;
    let mask = maskFrom(from);
    for (let word = from >> 5; word <= last; word++, mask = -1) {
      if (word === last) mask &= maskTo(to);
      changeWord(cover, runs.firstRow + index, word, mask, sign);
    }
  }
}

/** Lets the cells of one source count, or no longer count. */
function change(cover: MovingCover, source: number, sign: 1 | -1): void {
  const { stencil, pen } = cover;
  if (drawIfConvex(pen, source)) {
    changeRuns(cover, pen.runs, sign);
    return;
  }
  stampSource(stencil, pen, source);
  const { stride, words: masks } = stencil.bits;
  for (let row = stencil.fromRow; row < stencil.toRow; row++) {
    const end = stencil.wordTo[row] ?? 0;
    for (let word = stencil.wordFrom[row] ?? 0; word < end; word++) {
      const mask = masks[row * stride + word] ?? 0;
      if (mask !== 0) changeWord(cover, row, word, mask, sign);
    }
  }
  clearStencil(stencil);
}

/** Writes the shares anew from the counts: a few hundred numbers. */
function updateShares({ grid, shares, counts }: MovingCover): void {
  const square = grid.cellMeters ** 2;
  for (let district = 0; district < grid.districtCount; district++) {
    shares.landOnce[district] = (counts[district * 4] ?? 0) * square;
    shares.landTwice[district] = (counts[district * 4 + 1] ?? 0) * square;
    shares.livedOnce[district] = (counts[district * 4 + 2] ?? 0) * square;
    shares.livedTwice[district] = (counts[district * 4 + 3] ?? 0) * square;
  }
}

function checkSource({ pen }: MovingCover, source: number): void {
  if (!(Number.isInteger(source) && source >= 0 && source < pen.sources.count))
    throw new RangeError(`there is no source ${source} among ${pen.sources.count}`);
}

/**
 * Makes cover that can change, with all sources counting.
 * @param sources are copied as far as they can move
 * @throws RangeError for sources whose numbers are no numbers or whose parts are not in order
 */
export function makeMovingCover(grid: CoverGrid, sources: CoverSources): MovingCover {
  checkSources(sources);
  const starts = findParts(sources);
  const { columns, rows } = grid;
  const own = { ...sources, points: { ...sources.points, xy: sources.points.xy.slice() } };
  const counts = new Int32Array(grid.districtCount * 4);
  const cover: MovingCover = {
    grid,
    cells: makeCoverCells(grid),
    shares: sharesOfCounts(grid, counts),
    active: new Uint8Array(sources.count).fill(1),
    pen: { frame: grid, sources: own, starts, runs: makeConvexRuns(columns, rows) },
    stencil: makeStencil(columns, rows),
    planes: makeCountPlanes(grid.land.words.length),
    firstRun: firstRuns(grid),
    counts,
  };
  for (let source = 0; source < sources.count; source++) change(cover, source, 1);
  updateShares(cover);
  return cover;
}

/**
 * Moves a source that is one point. One that does not count moves too, and counts from there when it does again.
 * @param x metres east of the plane's origin, and `y` metres north
 * @throws RangeError when the source is not one point, or the position is not a number
 */
export function move(cover: MovingCover, source: number, x: number, y: number): void {
  checkSource(cover, source);
  const { starts, sources } = cover.pen;
  const point = starts.points[source] ?? 0;
  const parts =
    (starts.stretches[source + 1] ?? 0) -
    (starts.stretches[source] ?? 0) +
    (starts.rings[source + 1] ?? 0) -
    (starts.rings[source] ?? 0);
  if (parts !== 0 || (starts.points[source + 1] ?? 0) !== point + 1)
    throw new RangeError(`source ${source} is not one point, so it cannot move`);
  if (!Number.isFinite(x) || !Number.isFinite(y))
    throw new RangeError(`source ${source} cannot move to ${x}, ${y}`);
  const counts = cover.active[source] === 1;
  if (counts) change(cover, source, -1);
  sources.points.xy[point * 2] = x;
  sources.points.xy[point * 2 + 1] = y;
  if (!counts) return;
  change(cover, source, 1);
  updateShares(cover);
}

/**
 * Lets sources count or not; those that already do as asked are left alone.
 * @param sources their numbers, in any order; the same may come twice
 * @throws RangeError when there is no such source
 */
export function setActive(cover: MovingCover, sources: Iterable<number>, on: boolean): void {
  for (const source of sources) {
    checkSource(cover, source);
    if ((cover.active[source] === 1) === on) continue;
    cover.active[source] = on ? 1 : 0;
    change(cover, source, on ? 1 : -1);
  }
  updateShares(cover);
}
