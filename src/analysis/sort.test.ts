import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePause, type Pause } from './pause';
import { computeOrder } from './sort';

const noPause: Pause = () => undefined;
const indexes = (size: number) => Array.from({ length: size }, (_, index) => index);

describe('the order', () => {
  test('is that of a plain stable sort, whatever the size', { timeout: 60_000 }, async () => {
    const size = fc.oneof(
      fc.integer({ min: 0, max: 5_000 }),
      fc.constantFrom(0, 1, 2, 1023, 1024, 1025, 2047, 2048, 2049, 3072, 4096, 4097),
    );
    // Few values, so that many are equal and stability shows.
    const spread = fc.constantFrom(1, 2, 7, 1_000);
    await fc.assert(
      fc.asyncProperty(size, spread, fc.integer(), async (count, kinds, seed) => {
        const keys = indexes(count).map(
          (index) => Math.abs(Math.imul(index + seed, 0x9e3779b1)) % kinds,
        );
        const compare = (a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0);
        const order = await computeOrder(count, compare, noPause);
        expect([...order]).toEqual(indexes(count).sort(compare));
      }),
      { numRuns: 60 },
    );
  });

  test('of Swedish words puts å, ä and ö last, also when the work is paused', async () => {
    const words = ['Örnsberg', 'Aspudden', 'Åsen', 'Zinken', 'Älvsjö', 'Fruängen'];
    const many = Array.from({ length: 3_000 }, (_, index) => `${words[index % 6]} ${index % 100}`);
    const { compare } = new Intl.Collator('sv-SE', { numeric: true });
    const byName = (a: number, b: number) => compare(many[a] ?? '', many[b] ?? '');
    const order = await computeOrder(many.length, byName, makePause());
    expect([...order]).toEqual(indexes(many.length).sort(byName));
    expect(many[order[0] ?? -1]).toBe('Aspudden 1');
    expect(many[order.at(-1) ?? -1]?.startsWith('Örnsberg')).toBe(true);
  });

  test('gives way while it works', async () => {
    let pauses = 0;
    const pause: Pause = () => {
      pauses++;
      return undefined;
    };
    await computeOrder(5_000, (a, b) => b - a, pause);
    expect(pauses).toBeGreaterThan(5_000 / 1_024);
  });
});
