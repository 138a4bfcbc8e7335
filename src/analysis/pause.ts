/**
 * Lets long computations give way, so that the page never stands still. A `Pause` is awaited now and then;
 * it returns at once until `sliceMs` of work have passed, then lets the browser draw and listen first.
 */
export type Pause = () => Promise<void> | undefined;

/** Work between two pauses, in ms: well under the 50 ms from which people and tools notice a stop. */
const sliceMs = 12;

/** Makes a pause whose clock starts now. */
export function makePause(): Pause {
  let started = performance.now();
  return () => {
    if (performance.now() - started < sliceMs) return undefined;
    return new Promise<void>((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        started = performance.now();
        resolve();
      };
      channel.port2.postMessage(null);
    });
  };
}
