// @ts-check

/**
 * @param {readonly number[]} values at least one
 * @returns {number} the middle one; of an even number the lower of the two in the middle
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
}

/**
 * Runs several things in turn, again and again, so that what else the machine does strikes them alike.
 *
 * @template T
 * @param {number} times
 * @param {Record<string, () => Promise<T>>} runs by name
 * @returns {Promise<Record<string, T[]>>} the results by name
 */
export async function alternate(times, runs) {
  /** @type {Record<string, T[]>} */
  const results = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let time = 0; time < times; time += 1)
    for (const [name, run] of Object.entries(runs)) results[name]?.push(await run());
  return results;
}
