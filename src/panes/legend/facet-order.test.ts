import { describe, expect, it } from 'vitest';
import { FacetColumnBuilder } from '@/analysis/facet-column';
import { wholeBorough } from '@/domain/facets';
import { notStated } from '@/domain/vocabulary';
import { computeTotals, type OfferedValue, orderValues, visibleValues } from './facet-order';

function offer(value: string, count: number, total = count): OfferedValue {
  return { value, label: value, count, total };
}
const names = (values: readonly OfferedValue[]) => values.map(({ value }) => value);

describe('orderValues', () => {
  it('puts parts of the area in Swedish order, empty ones too, the whole area last', () => {
    const values = [
      offer(wholeBorough, 59),
      offer('Örby slott', 0),
      offer('Årstadal', 1),
      offer('Aspudden', 2),
    ];
    expect(names(orderValues('district', values))).toEqual([
      'Aspudden',
      'Årstadal',
      'Örby slott',
      wholeBorough,
    ]);
  });

  it('puts other values by count, then by name, and what is not stated last', () => {
    const values = [offer(notStated, 40), offer('Skolor', 2), offer('Polisen', 9), offer('Brå', 2)];
    expect(names(orderValues('partners', values))).toEqual(['Polisen', 'Brå', 'Skolor', notStated]);
  });

  it('leaves out what no record has, and keeps what only the filters hide', () => {
    const values = [offer('planerad', 0, 11), offer('avslutad', 0), offer('pagar', 3)];
    expect(names(orderValues('phase', values))).toEqual(['pagar', 'planerad']);
  });
});

describe('visibleValues', () => {
  const ten = Array.from({ length: 10 }, (_, at) => offer(`v${at}`, 10 - at));

  it('shows the first eight and a chosen one further down', () => {
    expect(names(visibleValues('partners', ten, ['v9'], false))).toEqual([
      ...names(ten.slice(0, 8)),
      'v9',
    ]);
  });

  it('shows all when asked, or when there are eight or fewer', () => {
    expect(visibleValues('partners', ten, [], true)).toHaveLength(10);
    expect(visibleValues('partners', ten.slice(0, 8), [], false)).toHaveLength(8);
  });
});

it('does not cut the names of the parts of the area off', () => {
  const parts = Array.from({ length: 18 }, (_, at) => offer(`v${at}`, 1));
  expect(visibleValues('district', parts, [], false)).toHaveLength(18);
});

describe('computeTotals', () => {
  it('counts records per value', () => {
    const builder = new FacetColumnBuilder(3, ['a', 'b', 'c']);
    builder.add(['a', 'b']);
    builder.add(['b']);
    builder.add([]);
    expect([...computeTotals(builder.finish())]).toEqual([1, 2, 0]);
  });
});
