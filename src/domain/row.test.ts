import * as fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from './fields';
import { makeRowReader } from './read-row';
import { type Row, sameRow, sameValue, toKnownRow, toRow } from './row';
import { anyRow, goodFeature, testContext } from './row-arbitrary';
import { recordTypes } from './vocabulary';

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, turned(item)]),
  );
}

describe.each(recordTypes)('a row of %s', (type) => {
  const read = makeRowReader(testContext(type));
  const keys = Object.values(fieldsOf(type)).map((spec): string => spec.key);

  test('is read as the record it was made from', () => {
    return fc.assert(
      fc.property(goodFeature(type), (feature) => {
        const measure = read(feature);
        if (!measure) throw new Error('the feature is good');
        const row = toRow(measure);
        expect(read({ type: 'Feature', ...row })).toEqual(measure);
        expect(read(JSON.parse(JSON.stringify({ type: 'Feature', ...row })))).toEqual(
          JSON.parse(JSON.stringify(measure)),
        );
        expect(Object.keys(row.properties)).toEqual(
          keys.filter((key) => feature.properties[key] !== undefined),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('says the same as the feature, however that is written', () => {
    return fc.assert(
      fc.property(goodFeature(type), (feature) => {
        delete feature.properties['diarienummer'];
        const more = { ...feature.properties, okand: 7, diarienummer: '', reviewed: 'x' };
        const other = toKnownRow(type, turned({ ...feature, properties: more }));
        const measure = read(feature);
        expect(sameRow(other, measure && toRow(measure))).toBe(true);
        expect(sameRow(other, feature)).toBe(true);
        expect(other?.properties).not.toHaveProperty('okand');
      }),
      { numRuns: 40 },
    );
  });

  test('is another as soon as one field is', () => {
    const [feature] = fc.sample(goodFeature(type), { numRuns: 1, seed: 3 });
    if (!feature) throw new Error('no sample');
    for (const key of keys) {
      const properties = { ...feature.properties, [key]: ['något', 'annat'] };
      expect([key, sameRow(feature, { ...feature, properties })]).toEqual([key, false]);
    }
    const geometry: Geometry = { type: 'Point', coordinates: [1, 2] };
    expect(sameRow(feature, { ...feature, geometry })).toBe(false);
  });
});

test('known rows of anything at all are made and compared', () => {
  return fc.assert(
    fc.property(anyRow, anyRow, (one, other) => {
      const a = toKnownRow(one.context.type, one.feature);
      const b = toKnownRow(one.context.type, other.feature);
      expect(sameRow(a, b)).toBe(sameRow(b, a));
      expect(sameRow(a, copyOf(a))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** A copy, or the row itself where a value in it cannot be copied. */
function copyOf(row: Row | null): Row | null {
  try {
    return structuredClone(row);
  } catch {
    return row;
  }
}

describe('values', () => {
  test.each<[unknown, unknown, boolean]>([
    [undefined, null, true],
    [null, '', true],
    ['', 0, false],
    [0, -0, true],
    [[], undefined, false],
    [['a'], ['a', null], false],
    [['a', 'b'], ['b', 'a'], false],
    [[1], { 0: 1 }, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1 }, { a: 1, b: null }, true],
    ['1', 1, false],
    [false, undefined, false],
  ])('%j and %j', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
    expect(sameValue(b, a)).toBe(same);
  });

  test('nested to exhaust the stack are not the same, and nothing breaks', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    expect(sameValue(JSON.parse(deep), JSON.parse(deep))).toBe(false);
  });
});

test('no row is the same as no row only', () => {
  const row: Row = { properties: {}, geometry: null };
  expect(sameRow(null, null)).toBe(true);
  expect(sameRow(row, null)).toBe(false);
  expect(sameRow(null, row)).toBe(false);
});
