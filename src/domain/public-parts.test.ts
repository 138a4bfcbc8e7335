import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicRow } from './public-parts';

const rowWith = (observations: unknown) => ({
  geometry: null,
  properties: { id: 'v', stopp: [{ id: 's1' }], observationer: observations, status: 'planerad' },
});

describe('a row that leaves', () => {
  test('has the public observations only, and no internal note', () => {
    const { row, leftOut } = publicRow(
      rowWith([
        { id: 'a', publiceringsniva: 'offentlig', intern_anteckning: 'hemligt', text: 'Mörkt' },
        { id: 'b', publiceringsniva: 'intern' },
      ]),
    );
    expect(row.properties['observationer']).toEqual([
      { id: 'a', publiceringsniva: 'offentlig', text: 'Mörkt' },
    ]);
    expect(row.properties['stopp']).toEqual([{ id: 's1' }]);
    expect(leftOut).toBe(1);
  });

  test.each([undefined, null, '', 'Offentlig', ' offentlig', 'publik', 7, ['offentlig']])(
    'has none whose level is %j',
    (level) => {
      const { row, leftOut } = publicRow(rowWith([{ id: 'a', publiceringsniva: level }]));
      expect('observationer' in row.properties).toBe(false);
      expect(leftOut).toBe(1);
    },
  );

  test.each(['[{"publiceringsniva":"intern"}]', 7, {}])('has no %j for a list', (value) => {
    const { row, leftOut } = publicRow(rowWith(value));
    expect('observationer' in row.properties).toBe(false);
    expect(leftOut).toBe(1);
  });

  test('without observations is the same row', () => {
    const row = { geometry: null, properties: { id: 'k' } };
    expect(publicRow(row)).toEqual({ row, leftOut: 0 });
    expect(publicRow(row).row).toBe(row);
  });
});

test('whatever an observation holds, an internal one and its words never leave', () => {
  const level = fc.constantFrom<unknown>('intern', 'offentlig', undefined, null, 'Intern', 3);
  const part = fc.record({
    id: fc.string(),
    publiceringsniva: level,
    intern_anteckning: fc.constant('HEMLIGT'),
    text: fc.string(),
  });
  return fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.anything())), (parts) => {
      const { row, leftOut } = publicRow(rowWith(parts));
      const kept = row.properties['observationer'];
      const list: unknown[] = Array.isArray(kept) ? kept : [];
      expect(list.length + leftOut).toBe(parts.length);
      for (const each of list) {
        expect(each).toMatchObject({ publiceringsniva: 'offentlig' });
        expect(each).not.toHaveProperty('intern_anteckning');
      }
    }),
  );
});
