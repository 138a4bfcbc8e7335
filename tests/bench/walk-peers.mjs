// @ts-check

/**
 * What the walk's own code is measured against: the textbook ways, without tricks.
 *
 * @typedef {{ count: number, between: Float64Array }} StopDistances
 * @typedef {import('@/analysis/street-graph').StreetGraph} StreetGraph
 */

/**
 * Always to the nearest stop that is left, then parts turned round as long as that helps (2-opt).
 *
 * @param {StopDistances} distances
 * @param {number} start
 * @param {number} end another stop
 * @returns {number} length
 */
export function nearestAndTwoOpt({ count, between }, start, end) {
  const far = (/** @type {number} */ a, /** @type {number} */ b) => between[a * count + b] ?? 0;
  const left = new Set(Array.from({ length: count }, (_, stop) => stop));
  left.delete(start);
  left.delete(end);
  const order = [start];
  while (left.size > 0) {
    const here = order.at(-1) ?? start;
    let next = -1;
    for (const stop of left) if (next < 0 || far(here, stop) < far(here, next)) next = stop;
    order.push(next);
    left.delete(next);
  }
  order.push(end);
  const at = (/** @type {number} */ place) => order[place] ?? 0;
  for (let better = true; better; ) {
    better = false;
    for (let i = 1; i < order.length - 2; i++)
      for (let j = i + 1; j < order.length - 1; j++) {
        const old = far(at(i - 1), at(i)) + far(at(j), at(j + 1));
        if (far(at(i - 1), at(j)) + far(at(i), at(j + 1)) >= old - 1e-9) continue;
        order.splice(i, j - i + 1, ...order.slice(i, j + 1).reverse());
        better = true;
      }
  }
  return order.slice(1).reduce((sum, stop, place) => sum + far(at(place), stop), 0);
}

/**
 * Dijkstra with a binary heap of [distance, node].
 *
 * @param {StreetGraph} graph
 * @param {number} source
 * @param {number} most metres
 * @returns {Map<number, number>} metres by node
 */
export function heapPaths({ first, to, meters }, source, most) {
  /** @type {[number, number][]} */
  const heap = [[0, source]];
  const key = (/** @type {number} */ place) => heap[place]?.[0] ?? Number.POSITIVE_INFINITY;
  const swap = (/** @type {number} */ a, /** @type {number} */ b) => {
    const [x, y] = [heap[a], heap[b]];
    if (x && y) [heap[a], heap[b]] = [y, x];
  };
  const push = (/** @type {[number, number]} */ entry) => {
    let place = heap.push(entry) - 1;
    for (; place > 0 && key(place) < key((place - 1) >> 1); place = (place - 1) >> 1)
      swap(place, (place - 1) >> 1);
  };
  const pop = () => {
    swap(0, heap.length - 1);
    const least = heap.pop();
    for (let place = 0; ; ) {
      const [left, right] = [place * 2 + 1, place * 2 + 2];
      const child = key(right) < key(left) ? right : left;
      if (key(child) >= key(place)) return least;
      swap(child, place);
      place = child;
    }
  };
  const found = new Map([[source, 0]]);
  for (let entry = pop(); entry; entry = pop()) {
    const [here, node] = entry;
    if (here > (found.get(node) ?? 0)) continue;
    for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at++) {
      const [other, there] = [to[at] ?? 0, here + (meters[at] ?? 0)];
      if (there > most || there >= (found.get(other) ?? Number.POSITIVE_INFINITY)) continue;
      found.set(other, there);
      push([there, other]);
    }
  }
  return found;
}
