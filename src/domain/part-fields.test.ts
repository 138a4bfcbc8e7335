import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  legFields,
  observationFields,
  type PartTable,
  readParts,
  stopFields,
  writeParts,
} from './part-fields';
import { goodParts } from './row-arbitrary';

const tables: readonly [string, PartTable][] = [
  ['stops', stopFields],
  ['legs', legFields],
  ['observations', observationFields],
];

describe.each(tables)('parts: %s', (_, table) => {
  test('have each key once, in lower case ASCII', () => {
    const keys = Object.values(table).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z][a-z_]*$/);
  });

  test('are written as they were read', () => {
    void fc.assert(
      fc.property(goodParts(table), (parts) => {
        expect(writeParts(table, readParts(table, parts))).toEqual(parts);
      }),
    );
  });
});

test('what a file says of a part beyond its fields is kept while the part has its id', () => {
  const before = [{ id: 'a', namn: 'Torget', lage: [18, 59], slag: 'eget', egen_kolumn: 7 }];
  const [stop] = readParts(stopFields, before);
  expect(stop).toBeDefined();
  if (!stop) return;
  expect(writeParts(stopFields, [{ ...stop, name: 'Parken' }], before)).toEqual([
    { id: 'a', namn: 'Parken', lage: [18, 59], slag: 'eget', egen_kolumn: 7 },
  ]);
  expect(writeParts(stopFields, [{ ...stop, id: 'b' }], before)).toEqual([
    { id: 'b', namn: 'Torget', lage: [18, 59], slag: 'eget' },
  ]);
});

test('a field that is taken away is taken out of the part', () => {
  const before = [{ id: 'a', namn: 'Torget', lage: [18, 59], slag: 'eget', skal: 'Mörkt' }];
  const [stop] = readParts(stopFields, before);
  if (!stop) throw new Error('there is a stop');
  expect(writeParts(stopFields, [{ ...stop, reason: undefined }], before)).toEqual([
    { id: 'a', namn: 'Torget', lage: [18, 59], slag: 'eget' },
  ]);
});
