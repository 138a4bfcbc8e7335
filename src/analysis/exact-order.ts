import { distanceBetween, type StopDistances } from './stop-distances';

/** For every set of stops and every last one in it: the shortest way there through all of the set, and the stop before. */
interface Ways {
  shortest: Float64Array;
  before: Int8Array;
}

/** Goes on from one set and its last stop to each stop that is not in it. */
function extend(
  { shortest, before }: Ways,
  distances: StopDistances,
  middle: readonly number[],
  set: number,
  last: number,
): void {
  const many = middle.length;
  const soFar = shortest[set * many + last] ?? 0;
  if (soFar === Number.POSITIVE_INFINITY) return;
  const from = middle[last] ?? 0;
  for (let next = 0; next < many; next++) {
    if (set & (1 << next)) continue;
    const slot = (set | (1 << next)) * many + next;
    const length = soFar + distanceBetween(distances, from, middle[next] ?? 0);
    if (length >= (shortest[slot] ?? 0)) continue;
    shortest[slot] = length;
    before[slot] = last;
  }
}

/** Follows the ways back from the end. */
function trace(
  { shortest, before }: Ways,
  distances: StopDistances,
  middle: readonly number[],
  end: number,
): number[] {
  const many = middle.length;
  let set = (1 << many) - 1;
  let last = -1;
  let best = Number.POSITIVE_INFINITY;
  for (const [at, stop] of middle.entries()) {
    const length = (shortest[set * many + at] ?? 0) + distanceBetween(distances, stop, end);
    if (length < best) [best, last] = [length, at];
  }
  const order: number[] = [];
  while (last >= 0) {
    order.push(middle[last] ?? 0);
    const earlier = before[set * many + last] ?? -1;
    set &= ~(1 << last);
    last = earlier;
  }
  return order.toReversed();
}

/**
 * The shortest order of the stops between a start and an end, by dynamic programming over sets of them (Held and Karp
 * 1962). Time and memory grow as 2ⁿ n² and 2ⁿ n: 12 stops take some ms and half a megabyte.
 * @param middle positions of the stops between; few
 * @returns them in their order
 */
export function exactOrder(
  distances: StopDistances,
  start: number,
  end: number,
  middle: readonly number[],
): number[] {
  const many = middle.length;
  const sets = 1 << many;
  const ways: Ways = {
    shortest: new Float64Array(sets * many).fill(Number.POSITIVE_INFINITY),
    before: new Int8Array(sets * many).fill(-1),
  };
  for (const [at, stop] of middle.entries())
    ways.shortest[(1 << at) * many + at] = distanceBetween(distances, start, stop);
  for (let set = 1; set < sets; set++)
    for (let last = 0; last < many; last++) extend(ways, distances, middle, set, last);
  return trace(ways, distances, middle, end);
}
