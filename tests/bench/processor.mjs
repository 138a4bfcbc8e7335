// @ts-check

/**
 * Times what runs on one thread. Time by the clock, or on the processor where that is less: other work on the
 * machine makes the one longer, the runtime's own helpers the other.
 *
 * @param {() => unknown} work
 * @returns {number} ms
 */
export function time(work) {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  const elapsed = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return Math.min(elapsed, (user + system) / 1_000);
}
