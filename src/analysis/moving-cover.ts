import { countWord, maskFrom, maskTo } from './bit-rows';
import { checkSources, findParts } from './check-parts';
import { makeConvexRuns } from './convex-runs';
import { addToCount, type CountPlanes, makeCountPlanes, takeFromCount } from './count-planes';
import type { CoverGrid } from './cover-grid';
import type { CoverSources } from './cover-sources';
import { type CellShares, type CoverCells, makeCoverCells, sharesOfCounts } from './raster-cover';
import { type SourcePen, stampSource } from './source-stencil';
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
  /** Cells per district: land once, land twice, lived once, lived twice. */
  counts: Int32Array;
}

/** Adds to a district's counts what a change of a word's cells makes; `sign` is 1 for gained and -1 for lost. */
function countChange(
  { grid, counts }: MovingCover,
  row: number,
  word: number,
  onceChange: number,
  twiceChange: number,
  sign: number,
): void {
  const at = row * grid.land.stride + word;
  const land = grid.land.words[at] ?? 0;
  const lived = grid.lived.words[at] ?? 0;
  const [west, east] = [word << 5, (word + 1) << 5];
  const end = grid.rowStart[row + 1] ?? 0;
  for (let run = grid.rowStart[row] ?? 0; run < end; run++) {
    const from = grid.runFrom[run] ?? 0;
    const to = grid.runTo[run] ?? 0;
    if (to <= west) continue;
    if (from >= east) return;
    const mask = land & (from > west ? maskFrom(from) : -1) & (to < east ? maskTo(to) : -1);
    const slot = (grid.runDistrict[run] ?? 0) * 4;
    const [once, twice] = [onceChange & mask, twiceChange & mask];
    counts[slot] = (counts[slot] ?? 0) + sign * countWord(once);
    counts[slot + 1] = (counts[slot + 1] ?? 0) + sign * countWord(twice);
    counts[slot + 2] = (counts[slot + 2] ?? 0) + sign * countWord(once & lived);
    counts[slot + 3] = (counts[slot + 3] ?? 0) + sign * countWord(twice & lived);
  }
}

/** Lets the cells of one source count, or no longer count. */
function change(cover: MovingCover, source: number, sign: 1 | -1): void {
  const { stencil, planes, cells } = cover;
  stampSource(stencil, cover.pen, source);
  const { stride, words: masks } = stencil.bits;
  for (let row = stencil.fromRow; row < stencil.toRow; row++) {
    const end = stencil.wordTo[row] ?? 0;
    for (let word = stencil.wordFrom[row] ?? 0; word < end; word++) {
      const at = row * stride + word;
      const mask = masks[at] ?? 0;
      if (mask === 0) continue;
      const once = cells.once.words[at] ?? 0;
      const twice = cells.twice.words[at] ?? 0;
      if (sign === 1) {
        addToCount(planes, at, mask);
        cells.once.words[at] = once | mask;
        cells.twice.words[at] = twice | (once & mask);
      } else {
        const more = takeFromCount(planes, at, mask);
        cells.once.words[at] = (planes.words[0]?.[at] ?? 0) | more;
        cells.twice.words[at] = more;
      }
      const onceChange = once ^ (cells.once.words[at] ?? 0);
      const twiceChange = twice ^ (cells.twice.words[at] ?? 0);
      if ((onceChange | twiceChange) !== 0)
        countChange(cover, row, word, onceChange, twiceChange, sign);
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
