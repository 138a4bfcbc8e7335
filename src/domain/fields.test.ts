import { describe, expect, test } from 'vitest';
import { commonFields, type FieldSpec, type FieldTable, fieldsOf, ownFields } from './fields';
import { recordTypes } from './vocabulary';

const commonKeys = new Set(Object.keys(commonFields));
const ownOf = (type: (typeof recordTypes)[number]): FieldTable => ownFields[type];

describe.each(recordTypes)('the field table of %s', (type) => {
  const table = fieldsOf(type);
  const specs: readonly FieldSpec[] = Object.values(table);

  test('has no file key twice', () => {
    const keys = specs.map((spec) => spec.key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('has no own field under the code key of a common one', () => {
    expect(Object.keys(ownOf(type)).filter((key) => commonKeys.has(key))).toEqual([]);
  });

  test('has the common fields first, then its own', () => {
    expect(Object.keys(table)).toEqual([
      ...Object.keys(commonFields),
      ...Object.keys(ownFields[type]),
    ]);
  });

  test('has keys that QGIS and Excel take: lower case ASCII', () => {
    expect(specs.map((spec) => spec.key).filter((key) => !/^[a-z][a-z_]*$/.test(key))).toEqual([]);
  });

  test('states allowed values for coded fields, and for no others', () => {
    for (const spec of specs) {
      const coded = spec.type === 'code' || spec.type === 'codes';
      expect([spec.key, spec.values !== undefined]).toEqual([spec.key, coded]);
      expect(new Set(spec.values).size).toBe(spec.values?.length ?? 0);
      if (coded) expect(spec.values?.length).toBeGreaterThan(1);
    }
  });

  test('has one status field, and units only on numbers', () => {
    expect(specs.filter((spec) => spec.type === 'status').map((spec) => spec.key)).toEqual([
      'status',
    ]);
    for (const spec of specs) if (spec.unit) expect(spec.type).toBe('integer');
  });
});

test('a code key stands for the same file key and type in all record types', () => {
  const seen = new Map<string, string>();
  for (const type of recordTypes)
    for (const [codeKey, spec] of Object.entries(ownOf(type))) {
      const meaning = `${spec.key} (${spec.type})`;
      expect([codeKey, seen.get(codeKey) ?? meaning]).toEqual([codeKey, meaning]);
      seen.set(codeKey, meaning);
    }
});
