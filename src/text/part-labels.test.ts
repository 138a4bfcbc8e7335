import { expect, test } from 'vitest';
import { type FieldSpec, ownFields } from '@/domain/fields';
import { fieldLabel, valueLabel } from './labels';
import { partLabel } from './part-labels';

const lists = Object.values(ownFields).flatMap((fields) =>
  Object.values<FieldSpec>(fields).flatMap(({ key, parts }) => (parts ? [{ key, parts }] : [])),
);

test.each(lists)('every field of the parts in $key has a label of its own', ({ key, parts }) => {
  const labels = Object.values(parts).map((spec) => partLabel(key, spec.key));
  expect(new Set(labels).size).toBe(labels.length);
  expect(fieldLabel(key)).not.toBe('');
});

test.each(lists)('every coded value of the parts in $key has words', ({ parts }) => {
  for (const { values = [] } of Object.values(parts))
    for (const value of values) expect(valueLabel(value)).not.toBe(value);
});

test('a field that no list has is a fault of ours', () => {
  expect(() => partLabel('moten', 'vag')).toThrow('"vag" of the parts in "moten"');
});
