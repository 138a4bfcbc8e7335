import { expect, test } from 'vitest';
import type { Statistic } from '@/domain/statistics';
import type { Kept, KeyStore } from './key-store';
import { makeStatisticsStore, openStatisticsStore } from './statistics-store';

function memoryStore(): KeyStore<unknown> & { answer: Kept } {
  const values = new Map<string, unknown>();
  return {
    answer: { ok: true },
    async put(entries) {
      if (this.answer.ok)
        for (const [key, value] of entries) values.set(key, structuredClone(value));
      return this.answer;
    },
    get: async (key) => values.get(key),
    keys: async () => [...values.keys()].sort(),
    async delete(keys) {
      for (const key of keys) values.delete(key);
      return this.answer;
    },
    close: () => undefined,
  };
}

const row = (area: string, value: number | null): Statistic => ({
  ...{ area, period: '2024', indicator: 'Stölder', value, unit: 'antal', source: 'Brå' },
});

test('what was kept comes back whole, also what is only said to be small', async () => {
  const store = makeStatisticsStore(memoryStore());
  expect(await store.read()).toEqual([]);
  await store.keep([row('Norr', 7), row('Söder', null)]);
  await store.keep([row('Norr', 8), row('Söder', null)]);
  expect(await store.read()).toEqual([row('Norr', 8), row('Söder', null)]);
});

test('what cannot be written leaves what was there', async () => {
  const memory = memoryStore();
  const store = makeStatisticsStore(memory);
  await store.keep([row('Norr', 7)]);
  memory.answer = { ok: false, full: true, detail: 'QuotaExceededError' };
  expect(await store.keep([])).toEqual(memory.answer);
  expect(await store.read()).toEqual([row('Norr', 7)]);
});

test.each([[null], ['text'], [[{ area: 'Norr' }, 7, { ...row('Norr', 7), period: 'då' }]]])(
  'what is in another form is passed over: %j',
  async (value) => {
    const memory = memoryStore();
    await memory.put([['intaget', value]]);
    expect(await makeStatisticsStore(memory).read()).toEqual([]);
  },
);

test('a browser without a database says so', async () => {
  const store = openStatisticsStore('utan');
  await expect(store.read()).rejects.toThrow();
  expect(await store.keep([])).toMatchObject({ ok: false });
  store.close();
});
