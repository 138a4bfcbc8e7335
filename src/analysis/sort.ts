import type { Pause } from './pause';

/** Indexes sorted in one go before runs are merged; sorting so many takes a few milliseconds. */
const runLength = 1024;

/**
 * Sorts 0…size-1 by a comparison, stable, giving way to the page: a merge sort whose runs and merges can be
 * paused, because sorting 100 000 Swedish names with Intl.Collator in one go stops the page for half a second.
 * @returns the indexes in order
 */
export async function computeOrder(
  size: number,
  compare: (a: number, b: number) => number,
  pause: Pause,
): Promise<Uint32Array> {
  let order = Uint32Array.from({ length: size }, (_, index) => index);
  for (let start = 0; start < size; start += runLength) {
    order.subarray(start, start + runLength).sort((a, b) => compare(a, b) || a - b);
    await pause();
  }
  let merged = new Uint32Array(size);
  for (let width = runLength; width < size; width *= 2) {
    for (let start = 0; start < size; start += 2 * width) {
      const middle = Math.min(start + width, size);
      const end = Math.min(start + 2 * width, size);
      await merge(order, merged, { start, middle, end }, compare, pause);
    }
    [order, merged] = [merged, order];
  }
  return order;
}

async function merge(
  from: Uint32Array,
  into: Uint32Array,
  { start, middle, end }: { start: number; middle: number; end: number },
  compare: (a: number, b: number) => number,
  pause: Pause,
): Promise<void> {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const a = from[left] ?? 0;
    const b = from[right] ?? 0;
    const takeLeft = left < middle && (right >= end || compare(a, b) <= 0);
    into[at] = takeLeft ? a : b;
    if (takeLeft) left++;
    else right++;
    if ((at & 511) === 0) await pause();
  }
}
