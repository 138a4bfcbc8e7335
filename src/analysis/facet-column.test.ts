import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FacetColumnBuilder, valuesOf } from './facet-column';

function columnOf(rows: readonly (readonly string[])[], known: readonly string[] = []) {
  const builder = new FacetColumnBuilder(rows.length, known);
  for (const row of rows) builder.add(row);
  return builder.finish();
}

describe('a facet column', () => {
  test('gives back what was put in, each value once a record', () => {
    const rows = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'å', ''), { maxLength: 8 }), {
      maxLength: 60,
    });
    return fc.assert(
      fc.property(rows, fc.subarray(['a', 'z']), (added, known) => {
        const column = columnOf(added, known);
        for (const [index, row] of added.entries())
          expect(valuesOf(column, index)).toEqual([...new Set(row)]);
        expect(column.values.slice(0, known.length)).toEqual(known);
        expect(new Set(column.values).size).toBe(column.values.length);
        expect(column.codes.length).toBe(column.offsets[added.length]);
      }),
    );
  });

  test('lists known values first, whether or not a record has them', () => {
    const column = columnOf([['b'], ['x'], ['a']], ['a', 'b', 'c']);
    expect(column.values).toEqual(['a', 'b', 'c', 'x']);
  });

  test('grows past one value a record', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => `v${index}`);
    const column = columnOf([many, ['v7'], many]);
    expect(valuesOf(column, 0)).toEqual(many);
    expect(valuesOf(column, 1)).toEqual(['v7']);
    expect(valuesOf(column, 2)).toEqual(many);
  });

  test('of no records has the known values', () => {
    expect(columnOf([], ['a'])).toMatchObject({ values: ['a'], codes: new Uint32Array(0) });
  });
});
