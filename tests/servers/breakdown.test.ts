/** 200 changes that are published while servers break down: each is done once. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Change } from '@/domain/change';
import { camera, change, clearAway, count, push, written } from './sent-records';
import { breakDown, query, startAgain } from './servers';

afterEach(clearAway);

describe('200 changes, and in the middle of them', () => {
  const ids = Array.from({ length: 200 }, (_, at) => `prov-${String(at).padStart(3, '0')}`);
  /** 120 to add, 40 to change, 40 to take away; the latter 80 are there before. */
  async function prepare(): Promise<readonly Change[]> {
    const there = ids.slice(120);
    await push(there.map((id) => change(id, null, camera(id))));
    query(`delete from trygghet.historik where id like 'prov-%'`);
    return ids.map((id, at) => {
      if (at < 120) return change(id, null, camera(id));
      return change(id, camera(id), at < 160 ? camera(id, { namn: 'Ny' }) : null);
    });
  }

  /** Pushes as a planner does: again, until nothing is left. Counts how often. */
  async function pushAll(changes: readonly Change[], onSettled: (done: number) => Promise<void>) {
    let left = changes;
    let done = 0;
    let pushes = 0;
    for (; left.length > 0; pushes++) {
      expect(pushes).toBeLessThan(5);
      const { outcomes } = await push(left, () => onSettled(++done));
      expect(outcomes.filter(([, kind]) => kind !== 'accepted')).toEqual([]);
      const taken = new Set(outcomes.map(([id]) => id));
      left = left.filter(({ recordId }) => !taken.has(recordId));
    }
    return pushes;
  }

  function expectAllOnce() {
    expect(count(`id like 'prov-%'`)).toBe(160);
    expect(count(`id like 'prov-%' and namn = 'Ny' and version = 2`)).toBe(40);
    expect(count(`id like 'prov-%' and namn <> 'Ny' and version = 1`)).toBe(120);
    // Before a row goes its version is shown: 40 updates that change nothing.
    expect(written()).toBe('DELETE|40\nINSERT|120\nUPDATE|80');
  }

  test.each([
    ['the web server', ['lighttpd']],
    ['QGIS Server', ['skriv-0', 'skriv-1']],
    ['PostgreSQL', ['postgres']],
  ])(
    '%s breaks down three times and is started again 3 s later: all once',
    async (_who, names) => {
      const changes = await prepare();
      const breaks = new Set([37, 131, 177]);
      let again: Promise<void> = Promise.resolve();
      await pushAll(changes, async (done) => {
        if (!breaks.delete(done)) return;
        await breakDown(names);
        again = new Promise((resolve) => {
          setTimeout(() => resolve(startAgain(names)), 3_000);
        });
      });
      await again;
      expect(breaks.size).toBe(0);
      expectAllOnce();
    },
    180_000,
  );

  test('a server that breaks down while it writes: all once', async () => {
    const changes = await prepare();
    let isOver = false;
    // Not between two changes but at any moment.
    const breaking = (async () => {
      while (!isOver) {
        await new Promise((resolve) => setTimeout(resolve, 700));
        if (isOver) break;
        await breakDown(['skriv-0', 'skriv-1']);
        await startAgain(['skriv-0', 'skriv-1']);
        await new Promise((resolve) => setTimeout(resolve, 2_500));
      }
    })();
    await pushAll(changes, async () => {});
    isOver = true;
    await breaking;
    expectAllOnce();
  }, 180_000);
});
