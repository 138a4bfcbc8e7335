// @ts-check

/**
 * A small generator of pseudo-random numbers (mulberry32): the same seed gives the same data on every machine.
 *
 * @param {number} seed
 */
export function makeRandom(seed) {
  let state = seed >>> 0;
  /** @returns {number} from 0, under 1 */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  /** @param {number} below */
  const integer = (below) => Math.floor(next() * below);
  return {
    next,
    integer,
    /**
     * @template T
     * @param {readonly T[]} items at least one
     * @returns {T}
     */
    pick: (items) => /** @type {T} */ (items[integer(items.length)]),
    /**
     * @template T
     * @param {readonly T[]} items
     * @param {number} count at most as many as there are
     * @returns {T[]} different ones, in the order given
     */
    pickSome: (items, count) => {
      const left = [...items.keys()];
      const taken = Array.from({ length: Math.min(count, left.length) }, () => {
        const [index = 0] = left.splice(integer(left.length), 1);
        return index;
      });
      return taken.sort((a, b) => a - b).map((index) => /** @type {T} */ (items[index]));
    },
  };
}

/** @typedef {ReturnType<typeof makeRandom>} Random */
