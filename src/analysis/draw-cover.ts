import { type BitRows, maskFrom, maskTo } from './bit-rows';
import type { ConvexRuns } from './convex-runs';
import type { Stencil } from './stencil';

/**
 * Adds one source after another to two grids: cells covered once move on to the second when another covers them.
 */
interface TwoGrids {
  once: BitRows;
  twice: BitRows;
}

/** Covers the cells of one source, given as one run per row. */
export function coverRuns({ once, twice }: TwoGrids, runs: ConvexRuns): void {
  const { words, stride } = once;
  const more = twice.words;
  let base = runs.firstRow * stride;
  for (let index = 0; index < runs.count; index++, base += stride) {
    const from = runs.from[index] ?? 0;
    const to = runs.to[index] ?? 0;
    if (from >= to) continue;
    const last = base + ((to - 1) >> 5);
    let mask = maskFrom(from);
    for (let at = base + (from >> 5); at <= last; at++) {
      if (at === last) mask &= maskTo(to);
      const word = words[at] ?? 0;
      more[at] = (more[at] ?? 0) | (word & mask);
      words[at] = word | mask;
      mask = -1;
    }
  }
}

/** A disc of this reach lies in two words of a row wherever it stands: 31 cells from the one before its first. */
const narrowReach = 14.5;

/**
 * Covers the cells of a disc that lies wholly inside the grid. The same cells as by `discRuns`, without writing
 * runs down in between: nearly all work on many sites is done here.
 */
export function coverDisc(cells: TwoGrids, u: number, v: number, reach: number): void {
  if (reach <= narrowReach) coverNarrowDisc(cells, u, v, reach);
  else coverWideDisc(cells, u, v, reach);
}

/**
 * Without a choice in the loop: how many words a row of cells lies in changes too often to be guessed. The cells of
 * a row are one word of bits, counted from `west`, and shifted to where they belong.
 */
function coverNarrowDisc({ once, twice }: TwoGrids, u: number, v: number, reach: number): void {
  const { words, stride } = once;
  const more = twice.words;
  const square = reach * reach;
  const first = Math.ceil(v - reach);
  const count = (Math.floor(v + reach) - first + 1) | 0;
  const west = Math.floor(u - reach) | 0;
  const shift = west & 31;
  // Rounding down is what comes free, so the western end is counted from the other side: 31 less a number shifts as
  // far as its complement does.
  const part = u - west;
  const rest = 31 - part;
  let rise = first - v;
  let at = (first * stride + (west >> 5)) | 0;
  if (Math.floor(u + reach) >> 5 === west >> 5) {
    for (let row = 0; row < count; row++, rise++, at += stride) {
      const left = square - rise * rise;
      const half = left > 0 ? Math.sqrt(left) : 0;
      const mask = ((2 << ((part + half) | 0)) - (1 << ~((rest + half) | 0))) << shift;
      const word = words[at] ?? 0;
      more[at] = (more[at] ?? 0) | (word & mask);
      words[at] = word | mask;
    }
    return;
  }
  for (let row = 0; row < count; row++, rise++, at += stride) {
    const left = square - rise * rise;
    const half = left > 0 ? Math.sqrt(left) : 0;
    const mask = ((2 << ((part + half) | 0)) - (1 << ~((rest + half) | 0))) | 0;
    const head = mask << shift;
    // Never by 32, which would be by none: what begins with a word does not reach the next.
    const tail = mask >>> (32 - shift);
    const word = words[at] ?? 0;
    more[at] = (more[at] ?? 0) | (word & head);
    words[at] = word | head;
    const next = words[at + 1] ?? 0;
    more[at + 1] = (more[at + 1] ?? 0) | (next & tail);
    words[at + 1] = next | tail;
  }
}

function coverWideDisc({ once, twice }: TwoGrids, u: number, v: number, reach: number): void {
  const { words, stride } = once;
  const more = twice.words;
  const square = reach * reach;
  const first = Math.ceil(v - reach);
  const count = (Math.floor(v + reach) - first + 1) | 0;
  const west = Math.floor(u - reach) | 0;
  const part = u - west;
  const rest = 31 - part;
  let rise = first - v;
  let base = (first * stride) | 0;
  for (let row = 0; row < count; row++, rise++, base += stride) {
    const left = square - rise * rise;
    const half = left > 0 ? Math.sqrt(left) : 0;
    const from = (west + 31 - Math.floor(rest + half)) | 0;
    const to = (west + Math.floor(part + half)) | 0;
    if (to < from) continue;
    const last = base + (to >> 5);
    let mask = -1 << (from & 31);
    for (let at = base + (from >> 5); at < last; at++, mask = -1) {
      const doubly = more[at] ?? 0;
      // Wide discs lie on one another: much is covered twice already.
      if (doubly === -1) continue;
      const word = words[at] ?? 0;
      more[at] = doubly | (word & mask);
      words[at] = word | mask;
    }
    mask &= -1 >>> (31 - (to & 31));
    const word = words[last] ?? 0;
    more[last] = (more[last] ?? 0) | (word & mask);
    words[last] = word | mask;
  }
}

/** Covers the cells of one source, given as a stencil. */
export function coverStencil({ once, twice }: TwoGrids, stencil: Stencil): void {
  const { words, stride } = once;
  const more = twice.words;
  const masks = stencil.bits.words;
  for (let row = stencil.fromRow; row < stencil.toRow; row++) {
    const end = row * stride + (stencil.wordTo[row] ?? 0);
    for (let at = row * stride + (stencil.wordFrom[row] ?? 0); at < end; at++) {
      const mask = masks[at] ?? 0;
      const word = words[at] ?? 0;
      more[at] = (more[at] ?? 0) | (word & mask);
      words[at] = word | mask;
    }
  }
}
