import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IdSet } from './id-set';

describe('a set of ids', () => {
  test('says what a Set would say', () => {
    return fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), (ids) => {
        const own = new IdSet();
        const known = new Set<string>();
        for (const id of ids) {
          expect(own.add(id)).toBe(!known.has(id));
          known.add(id);
        }
      }),
    );
  });

  test('remembers every id as it grows', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `kam-${index}`);
    const set = new IdSet();
    expect(ids.every((id) => set.add(id))).toBe(true);
    expect(ids.some((id) => set.add(id))).toBe(false);
  });

  test('tells ids with the same hash apart', () => {
    // "Aa" and "BB" are the oldest pair of texts that this kind of hash takes for one another.
    const set = new IdSet();
    expect(['AaAa', 'BBBB', 'AaBB', 'BBAa', 'AaAa'].map((id) => set.add(id))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
