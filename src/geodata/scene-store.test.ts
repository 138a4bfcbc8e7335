import { expect, test } from 'vitest';
import type { SceneSet } from '@/domain/scene';
import type { Kept, KeyStore } from './key-store';
import { makeSceneStore, openSceneStore } from './scene-store';

/** A store in memory in the place of the browser's; `answer` is what writes come to. */
function memoryStore(): KeyStore<unknown> & { answer: Kept } {
  const values = new Map<string, unknown>();
  return {
    answer: { ok: true },
    async put(entries) {
      // As a database does: what is kept is a copy.
      if (this.answer.ok)
        for (const [key, value] of entries) values.set(key, structuredClone(value));
      return this.answer;
    },
    get: async (key) => values.get(key),
    keys: async () => [...values.keys()].sort(),
    async delete(keys) {
      if (this.answer.ok) for (const key of keys) values.delete(key);
      return this.answer;
    },
    close: () => undefined,
  };
}

const setOf = (name: string, ...titles: string[]): SceneSet => ({
  name,
  scenes: titles.map((title, at) => ({
    ...{ id: `s${at}`, title, text: '', notes: 'Säg <b>', search: '?sida=karta' },
    ...(at === 0 && { seconds: 20 }),
  })),
});

test('what is worked on comes back as it was kept last, apart from what is saved', async () => {
  const store = makeSceneStore(memoryStore());
  expect(await store.current()).toBeNull();
  expect(await store.keepCurrent(setOf('Nämnden', 'a'))).toEqual({ ok: true });
  await store.keepCurrent(setOf('Nämnden', 'a', 'b'));
  expect(await store.current()).toEqual(setOf('Nämnden', 'a', 'b'));
  expect(await store.names()).toEqual([]);
});

test('several are saved by name, in Swedish order, and taken away', async () => {
  const store = makeSceneStore(memoryStore());
  for (const name of ['Örby', 'Älvsjö', 'Åsen', 'pagaende', '']) await store.save(setOf(name, 'a'));
  await store.save(setOf('Örby', 'b'));
  expect(await store.names()).toEqual(['', 'pagaende', 'Åsen', 'Älvsjö', 'Örby']);
  expect(await store.get('Örby')).toEqual(setOf('Örby', 'b'));
  expect(await store.get('Farsta')).toBeNull();
  expect(await store.current()).toBeNull();
  expect(await store.delete('pagaende')).toEqual({ ok: true });
  expect(await store.names()).not.toContain('pagaende');
});

test('where there is no room it says so, and what was there is there', async () => {
  const memory = memoryStore();
  const store = makeSceneStore(memory);
  await store.keepCurrent(setOf('Nämnden', 'a'));
  const full: Kept = { ok: false, full: true, detail: 'QuotaExceededError' };
  memory.answer = full;
  expect(await store.keepCurrent(setOf('Nämnden', 'b'))).toEqual(full);
  expect(await store.save(setOf('Nämnden', 'b'))).toEqual(full);
  expect(await store.current()).toEqual(setOf('Nämnden', 'a'));
});

test.each([null, 5, 'a', {}, { name: 'a' }, { name: 'a', scenes: [{}] }, { name: 'a', scenes: 1 }])(
  'what has another form, like %j, is not taken',
  async (value) => {
    const memory = memoryStore();
    await memory.put([
      ['pagaende', value],
      ['sparat/a', value],
    ]);
    const store = makeSceneStore(memory);
    expect(await store.current()).toBeNull();
    expect(await store.get('a')).toBeNull();
  },
);

test('where there is no database, writes say so and reads reject', async () => {
  const store = openSceneStore('x');
  const missing = { ok: false, full: false, detail: 'NotSupportedError' };
  expect(await store.keepCurrent(setOf('a'))).toEqual(missing);
  await expect(store.current()).rejects.toThrow(DOMException);
  store.close();
});
