import { turnOf } from './exact-arc';
import type { DiscGrid } from './exact-disc-grid';
import { allSectors, sectorIndex, sectorTable } from './exact-sectors';
import type { Spans } from './exact-spans';

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/**
 * Takes the part of a circle that lies in another disc off what is open of it.
 * @param dx, dy from the circle's centre to the other's
 * @param apart the square of that distance
 */
function hideArc(spans: Spans, dx: number, dy: number, apart: number, own: number, other: number) {
  const most = own + other;
  const least = own - other;
  // Towards the other centre and across it, both as many times too long: only the direction is asked for. Written
  // so that both circles find the very same two points, or the boundary would not close.
  const along = apart + most * least;
  const across = Math.sqrt((most * most - apart) * (apart - least * least));
  const from = turnOf(along * dx + across * dy, along * dy - across * dx);
  const to = turnOf(along * dx - across * dy, along * dy + across * dx);
  const turn = to < from ? to - from + 4 : to - from;
  // Less than half a turn is hidden when the middle lies ahead, more when behind. Where next to nothing or next to
  // everything is, rounding can swap the two ends.
  if (along > 0 ? turn > 3 : turn < 1) {
    if (along <= 0) spans.count = 0;
  } else if (from <= to) spans.remove(from, to);
  else {
    spans.remove(from, 4);
    spans.remove(0, to);
  }
}

/** Takes what the discs of some neighbouring cells hide off a circle; false when nothing is left. */
function hideByDiscs(grid: DiscGrid, disc: number, from: number, to: number, spans: Spans) {
  const { x, y, radius } = grid;
  const [ownX, ownY, own] = [x[disc] ?? 0, y[disc] ?? 0, radius[disc] ?? 0];
  for (let next = from; next < to; next++) {
    const dx = (x[next] ?? 0) - ownX;
    const dy = (y[next] ?? 0) - ownY;
    const other = radius[next] ?? 0;
    const apart = dx * dx + dy * dy;
    if (apart >= (own + other) * (own + other)) continue;
    if (apart > (own - other) * (own - other)) hideArc(spans, dx, dy, apart, own, other);
    // One lies in the other. Of discs that are the same, the first alone counts.
    else if (other > own || (other === own && next < disc)) spans.count = 0;
    if (spans.count === 0) return false;
  }
  return true;
}

/** Neighbours from which on it pays to ask first whether they plainly hide the whole circle. */
const crowd = 24;

/** A disc's own place and size. */
interface Own {
  disc: number;
  x: number;
  y: number;
  radius: number;
}

/**
 * Adds the sectors of a circle that neighbours at least as wide hide: one that is wider holds a disc of the circle's
 * own radius, as near as it comes.
 * @param hidden sectors known to be hidden
 */
function hiddenSectors(grid: DiscGrid, own: Own, from: number, to: number, hidden: number): number {
  const { x, y, radius } = grid;
  const { disc, x: ownX, y: ownY, radius: ownRadius } = own;
  const evenly = 1 / ownRadius;
  let bits = hidden;
  for (let next = from; next < to && bits !== allSectors; next++) {
    const dx = (x[next] ?? 0) - ownX;
    const dy = (y[next] ?? 0) - ownY;
    const wider = (radius[next] ?? 0) - ownRadius;
    const apart = dx * dx + dy * dy;
    const most = wider + 2 * ownRadius;
    if (wider < 0 || apart >= most * most) continue;
    if (apart <= wider * wider) {
      // It holds the whole circle. Of discs that are the same, the first alone counts.
      if (wider > 0 || next < disc) bits = allSectors;
      continue;
    }
    const scale = wider > 0 ? evenly - (evenly * wider) / Math.sqrt(apart) : evenly;
    bits |= sectorTable[sectorIndex(dx * scale, dy * scale)] ?? 0;
  }
  return bits;
}

/** Discs that may meet a circle, as runs of numbers: from, to, from, to … */
class Runs {
  count = 0;
  discs = 0;
  at = new Uint32Array(64);

  add(from: number, to: number): void {
    if (from >= to) return;
    if (2 * this.count + 2 > this.at.length) {
      const old = this.at;
      this.at = new Uint32Array(2 * old.length);
      this.at.set(old);
    }
    this.at[2 * this.count] = from;
    this.at[2 * this.count++ + 1] = to;
    this.discs += to - from;
  }
}

/** Used again for every circle: making them anew would cost more than asking. */
const runs = new Runs();
const own: Own = { disc: 0, x: 0, y: 0, radius: 0 };

/** Finds the discs that may meet a circle; those of its own rows first, as what lies closest hides most. */
function findRuns(grid: DiscGrid, { x, y, radius }: Own): void {
  runs.count = 0;
  runs.discs = 0;
  for (const { most, west, south, size, columns, rows, start } of grid.levels) {
    const reach = radius + most;
    const left = Math.floor((x - reach - west) / size);
    const right = Math.floor((x + reach - west) / size);
    if (right < 0 || left >= columns) continue;
    const low = clamp(Math.floor((y - reach - south) / size), rows - 1);
    const high = clamp(Math.floor((y + reach - south) / size), rows - 1);
    const first = Math.max(0, left);
    const last = Math.min(columns - 1, right) + 1;
    const middle = clamp(Math.floor((y - south) / size), rows - 1);
    for (let step = 0; step <= high - low; step++) {
      const row = middle + step <= high ? middle + step : high - step;
      runs.add(start[row * columns + first] ?? 0, start[row * columns + last] ?? 0);
    }
  }
}

/**
 * Leaves open what of a disc's circle lies in no other disc, in quarter turns.
 * @param disc its number in the grid
 */
export function openCircle(grid: DiscGrid, disc: number, spans: Spans): void {
  spans.reset(0, 4);
  own.disc = disc;
  own.x = grid.x[disc] ?? 0;
  own.y = grid.y[disc] ?? 0;
  own.radius = grid.radius[disc] ?? 0;
  findRuns(grid, own);
  const { at, count, discs } = runs;
  let hidden = 0;
  for (let run = 0; run < count && discs > crowd && hidden !== allSectors; run++)
    hidden = hiddenSectors(grid, own, at[2 * run] ?? 0, at[2 * run + 1] ?? 0, hidden);
  if (hidden === allSectors) {
    spans.count = 0;
    return;
  }
  for (let run = 0; run < count; run++)
    if (!hideByDiscs(grid, disc, at[2 * run] ?? 0, at[2 * run + 1] ?? 0, spans)) return;
}
