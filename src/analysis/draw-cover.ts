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

/**
 * Covers the cells of a disc that lies wholly inside the grid. The same cells as by `discRuns`, without writing
 * runs down in between: nearly all work on many sites is done here.
 */
export function coverDisc({ once, twice }: TwoGrids, u: number, v: number, reach: number): void {
  const { words, stride } = once;
  const more = twice.words;
  const square = reach * reach;
  // Kept as a floating-point number, which spares a conversion per row; it stays whole, so nothing is lost.
  let line = Math.ceil(v - reach);
  const first = line | 0;
  const count = (Math.floor(v + reach) - first + 1) | 0;
  let base = (first * stride) | 0;
  for (let row = 0; row < count; row++, line++, base += stride) {
    const rise = line - v;
    const left = square - rise * rise;
    const half = left > 0 ? Math.sqrt(left) : 0;
    const from = Math.ceil(u - half) | 0;
    const to = Math.floor(u + half) | 0;
    if (to < from) continue;
    const start = base + (from >> 5);
    const last = base + (to >> 5);
    const head = -1 << (from & 31);
    const tail = -1 >>> (31 - (to & 31));
    const word = words[start] ?? 0;
    // Spelt out for one word, two, and more: a tenth quicker than a loop over all.
    if (start === last) {
      more[start] = (more[start] ?? 0) | (word & head & tail);
      words[start] = word | (head & tail);
      continue;
    }
    more[start] = (more[start] ?? 0) | (word & head);
    words[start] = word | head;
    for (let at = start + 1; at < last; at++) {
      more[at] = (more[at] ?? 0) | (words[at] ?? 0);
      words[at] = -1;
    }
    const end = words[last] ?? 0;
    more[last] = (more[last] ?? 0) | (end & tail);
    words[last] = end | tail;
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
