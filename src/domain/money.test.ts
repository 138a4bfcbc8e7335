import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { examplePermit } from './example-permit';
import type { Measure } from './measure';
import { groupMoney, moneyFields, moneyOf, moneyYears } from './money';

const measure = (fields: Partial<Measure>): Measure =>
  ({ ...examplePermit(), ...fields }) as Measure; // common fields alone

test('a record of several funds is not shared out among them', () => {
  const one = measure({ id: 'a', funding: ['Brå'], grantedSek: 100_000 });
  const both = measure({ id: 'b', funding: ['Trygghetsmedel', 'Brå'], grantedSek: 50_000 });
  const again = measure({ id: 'c', funding: ['Brå', 'Trygghetsmedel'] });
  const unknown = measure({ id: 'd', amountSek: 0 });
  const groups = groupMoney([unknown, both, one, again], ({ funding = [] }) => funding);
  expect(groups.map(({ values }) => values)).toEqual([['Brå'], ['Brå', 'Trygghetsmedel'], []]);
  expect(groups.map(({ sums }) => sums.grantedSek)).toEqual([
    { sum: 100_000, stated: 1 },
    { sum: 50_000, stated: 1 },
    { sum: 0, stated: 0 },
  ]);
  // Nought is a sum that is stated.
  expect(groups.map(({ without }) => without)).toEqual([0, 1, 0]);
});

test('groups of any records add up to the whole, each record in one of them', () => {
  const some = fc.array(
    fc.record({
      funding: fc.subarray(['Brå', 'Trygghetsmedel', 'Befintlig budget']),
      grantedSek: fc.option(fc.nat(1e6), { nil: undefined }),
      outcomeSek: fc.option(fc.nat(1e6), { nil: undefined }),
    }),
  );
  return fc.assert(
    fc.property(some, (all) => {
      const measures = all.map(({ funding, grantedSek, outcomeSek }, at) =>
        measure({
          id: String(at),
          funding,
          ...(grantedSek === undefined ? {} : { grantedSek }),
          ...(outcomeSek === undefined ? {} : { outcomeSek }),
        }),
      );
      const groups = groupMoney(measures, ({ funding = [] }) => funding);
      const whole = moneyOf(measures);
      expect(groups.reduce((sum, group) => sum + group.measures.length, 0)).toBe(measures.length);
      expect(groups.reduce((sum, group) => sum + group.without, 0)).toBe(whole.without);
      for (const field of moneyFields) {
        expect(groups.reduce((sum, group) => sum + group.sums[field].sum, 0)).toBe(
          whole.sums[field].sum,
        );
      }
    }),
  );
});

test.each<[Partial<Measure>, string[]]>([
  [{ startDate: '2024' }, ['2024']],
  [{ startDate: '2024-10/2025-03' }, ['2024', '2025']],
  [{ startDate: '2023-12-31', endDate: '2025-01-01' }, ['2023', '2024', '2025']],
  [{ endDate: '2024-06' }, ['2024']],
  [{}, []],
])('the years of %j are %j', (fields, years) => {
  expect(moneyYears(measure(fields))).toEqual(years);
});
