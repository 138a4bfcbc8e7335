import { expect, test } from 'vitest';
import { beginWork, whenNoWork } from './under-way';

test('the picture is waited for until all that was begun is done', async () => {
  await whenNoWork();
  const [first, second] = [beginWork(), beginWork()];
  let done = false;
  const all = whenNoWork().then(() => {
    done = true;
  });
  first();
  // Told twice, it counts once.
  first();
  await Promise.resolve();
  expect(done).toBe(false);
  second();
  await all;
  expect(done).toBe(true);
  await whenNoWork();
});
