import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FacetColumn, FacetColumnBuilder } from './facet-column';
import { computeCounts, computeSelection } from './select';

const facetNames = ['stadsdel', 'lager', 'status'] as const;
type Facet = (typeof facetNames)[number];
const words = ['a', 'b', 'c', 'd'];

interface Case {
  records: Record<Facet, string[]>[];
  facets: { facet: Facet; allowed: Set<string> }[];
  masks: { name: string; mask: Uint8Array }[];
}

function columnOf(rows: readonly (readonly string[])[]): FacetColumn {
  const builder = new FacetColumnBuilder(rows.length, words);
  for (const row of rows) builder.add(row);
  return builder.finish();
}

function columnsOf(records: Case['records']): Record<Facet, FacetColumn> {
  return {
    stadsdel: columnOf(records.map((record) => record.stadsdel)),
    lager: columnOf(records.map((record) => record.lager)),
    status: columnOf(records.map((record) => record.status)),
  };
}

const values = fc.uniqueArray(fc.constantFrom(...words), { maxLength: 3 });
const anyCase: fc.Arbitrary<Case> = fc
  .array(fc.record({ stadsdel: values, lager: values, status: values }), { maxLength: 40 })
  .chain((records) =>
    fc.record({
      records: fc.constant(records),
      facets: fc.uniqueArray(
        fc.record({
          facet: fc.constantFrom(...facetNames),
          // "x" is no value of any record: an address may name one.
          allowed: fc.array(fc.constantFrom(...words, 'x')).map((list) => new Set(list)),
        }),
        { selector: ({ facet }) => facet },
      ),
      masks: fc
        .array(fc.uint8Array({ minLength: records.length, maxLength: records.length, max: 1 }), {
          maxLength: 2,
        })
        .map((masks) => masks.map((mask, index) => ({ name: `mask${index}`, mask }))),
    }),
  );

/** Whether a record passes every condition but the one named, said the slow way. */
function passes({ records, facets, masks }: Case, index: number, except?: string): boolean {
  const record = records[index];
  return (
    facets.every(
      ({ facet, allowed }) =>
        facet === except || record?.[facet].some((value) => allowed.has(value)) === true,
    ) && masks.every(({ name, mask }) => name === except || mask[index] === 1)
  );
}

const indexesOf = ({ records }: Case) => records.map((_, index) => index);
const select = (one: Case) =>
  computeSelection(columnsOf(one.records), one.records.length, one.facets, one.masks);

describe('against a plain search through all records', () => {
  test('the same records are chosen', () => {
    return fc.assert(
      fc.property(anyCase, (one) => {
        const expected = indexesOf(one).filter((index) => passes(one, index));
        expect([...select(one).chosen]).toEqual(expected);
      }),
    );
  });

  test('each value counts what a click on it would show', () => {
    return fc.assert(
      fc.property(anyCase, fc.constantFrom(...facetNames), (one, facet) => {
        const column = columnsOf(one.records)[facet];
        const counts = computeCounts(select(one), facet, column);
        const shown = indexesOf(one).filter((index) => passes(one, index, facet));
        const expected = column.values.map(
          (value) => shown.filter((index) => one.records[index]?.[facet].includes(value)).length,
        );
        expect([...counts]).toEqual(expected);
      }),
    );
  });
});

describe('conditions', () => {
  const columns = columnsOf([{ stadsdel: ['a'], lager: ['b'], status: [] }]);

  test('none choose all', () => {
    expect([...computeSelection(columns, 1, [], []).chosen]).toEqual([0]);
  });

  test('an unknown facet is refused', () => {
    const condition = [{ facet: 'okand', allowed: new Set<string>() }];
    expect(() => computeSelection(columns, 1, condition, [])).toThrow('"okand"');
  });

  test('31 are told apart, 32 are refused', () => {
    const masks = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        name: `m${index}`,
        mask: Uint8Array.of(index === 30 ? 0 : 1),
      }));
    const selection = computeSelection(columns, 1, [], masks(31));
    expect([...selection.chosen]).toEqual([]);
    // The record fails the last condition alone, so it counts where that one is left out.
    expect([...computeCounts(selection, 'm30', columns.stadsdel)]).toEqual([1, 0, 0, 0]);
    expect([...computeCounts(selection, 'm29', columns.stadsdel)]).toEqual([0, 0, 0, 0]);
    expect(() => computeSelection(columns, 1, [], masks(32))).toThrow('32 conditions');
  });
});
