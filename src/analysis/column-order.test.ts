import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeColumnOrder, type SortKey, walkOrder } from './column-order';

const swedish = new Intl.Collator('sv-SE', { numeric: true }).compare;
const noPause = () => undefined;

async function sorted(keys: readonly SortKey[], descending = false): Promise<SortKey[]> {
  const order = await computeColumnOrder(keys.length, (record) => keys[record], swedish, noPause);
  const rows = walkOrder(order, new Uint32Array(keys.length), keys.length, descending);
  return Array.from(rows, (record) => keys[record]);
}

describe('computeColumnOrder', () => {
  test('puts å, ä, ö after z, numbers by size, and what is missing last', async () => {
    const keys = ['Örnsberg', undefined, 'Plats 10', 'Ålsten', 'Zinken', 'Plats 9', 'Ängby'];
    const rising = ['Plats 9', 'Plats 10', 'Zinken', 'Ålsten', 'Ängby', 'Örnsberg', undefined];
    expect(await sorted(keys)).toEqual(rising);
    expect(await sorted(keys, true)).toEqual([...rising.slice(0, -1).reverse(), undefined]);
  });

  test('sorts numbers by size', async () => {
    expect(await sorted([19_000, undefined, 9_000, -5])).toEqual([-5, 9_000, 19_000, undefined]);
  });

  test('sorts like a stable sort of all keys', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(fc.nat(20), { nil: undefined })), async (keys) => {
        const { order, missingFrom } = await computeColumnOrder(
          keys.length,
          (record) => keys[record],
          swedish,
          noPause,
        );
        const rank = (record: number) => keys[record] ?? Number.POSITIVE_INFINITY;
        const expected = keys
          .map((_, record) => record)
          .sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) - rank(b)));
        expect([...order]).toEqual(expected);
        expect(missingFrom).toBe(keys.filter((key) => key !== undefined).length);
      }),
    );
  });
});

describe('walkOrder', () => {
  test('keeps the chosen records alone, in order, missing last in both directions', () => {
    const order = { order: Uint32Array.of(4, 2, 0, 1, 3), missingFrom: 3 };
    const failed = Uint32Array.of(0, 0, 1, 0, 0);
    expect([...walkOrder(order, failed, 4, false)]).toEqual([4, 0, 1, 3]);
    expect([...walkOrder(order, failed, 4, true)]).toEqual([0, 4, 1, 3]);
  });
});
