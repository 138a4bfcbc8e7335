import { expect, test } from 'vitest';
import { makePause, type Pause } from './pause';

/** Works until the slice of the pause must be over. */
function work(): void {
  const started = performance.now();
  while (performance.now() - started < 20);
}

/** Asked several times, because a busy machine may stop this process for longer than a slice. */
async function hasTimeLeft(pause: Pause): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const waiting = pause();
    if (waiting === undefined) return true;
    await waiting;
  }
  return false;
}

test('a pause costs nothing until its slice is over', async () => {
  expect(await hasTimeLeft(makePause())).toBe(true);
});

test('then it lets what waits be done first, and starts a new slice', async () => {
  const pause = makePause();
  work();
  const done: string[] = [];
  const waiting = new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      done.push('what waited');
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
  await pause();
  done.push('the work');
  await waiting;
  expect(done).toEqual(['what waited', 'the work']);
  expect(await hasTimeLeft(pause)).toBe(true);
});
