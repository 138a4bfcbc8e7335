import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileKeysOf } from '@/domain/row';
import { recordTypes } from '@/domain/vocabulary';
import type { LayerConfig } from '@/domain/workspace';
import { fieldLabel } from '@/text/labels';
import { tableOf } from './example-tables';
import { matchColumns, missingFields } from './match-columns';
import {
  deserialiseChoice,
  type RememberedChoice,
  serialiseChoice,
  shapeOf,
} from './remember-choice';

test.each(recordTypes)(
  'columns called as the fields of %s, or by their words, fill them',
  (type) => {
    const keys = fileKeysOf(type);
    expect(matchColumns(tableOf(keys, []), type, [])).toEqual(
      Object.fromEntries(keys.map((key) => [key, key])),
    );
    const labels = keys.map((key) => fieldLabel(key).toUpperCase());
    expect(matchColumns(tableOf(labels, []), type, [])).toEqual(
      Object.fromEntries(keys.map((key, at) => [key, labels[at]])),
    );
  },
);

test('other words and contents give columns away', () => {
  const table = tableOf(
    ['Nr', 'Titel', 'Adress', 'Läge nu', 'Blev klart', 'Kostnad', 'Lat', 'Mer'],
    [
      ['1', 'Belysning', 'Torget', 'Genomförd', '2024-05-01', '5000', '58', 'x'.repeat(60)],
      ['2', 'Utegym', 'Parken', 'planerad', 'hösten 2025', '7 000', '58', 'y'.repeat(70)],
    ],
  );
  expect(matchColumns(table, 'aktivitet', ['Lat'])).toEqual({
    namn: 'Titel',
    plats: 'Adress',
    status: 'Läge nu',
    startdatum: 'Blev klart',
    belopp_sek: 'Kostnad',
    beskrivning: 'Mer',
  });
});

test('required fields that no column fills are asked for, but not ids and the quality of the place', () => {
  const missing = missingFields('aktivitet', { namn: 'Titel', status: 'Status' });
  expect(missing.map(({ key }) => key)).toEqual([
    'preventionstyp',
    'genomforande',
    'beskrivning',
    'kallor',
    'publiceringsniva',
  ]);
});

test('a column fills one field at most, whatever the table', () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom('typ', 'datum', 'namn', '__proto__', 'constructor'),
  );
  return fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 8 }), fc.array(fc.string()), (columns, cells) => {
      const choice = matchColumns(tableOf(columns, [cells]), 'trygghetsinvestering', []);
      const used = Object.values(choice);
      expect(new Set(used).size).toBe(used.length);
      for (const column of used) expect(columns).toContain(column);
    }),
    { numRuns: 50 },
  );
});

const layers: readonly Pick<LayerConfig, 'id' | 'typ'>[] = [
  { id: 'aktiviteter', typ: 'aktivitet' },
];
const choice: RememberedChoice = {
  layer: 'aktiviteter',
  columns: { namn: 'Titel' },
  defaults: { kallor: [{ dokument: 'egen', avsnitt: 'lista' }], publiceringsniva: 'intern' },
  reading: { kind: 'columns', columns: ['E', 'N'], named: true, epsg: 3011, swapped: false },
  placeColumn: null,
};

test('a choice is remembered for files of the same columns in any order', () => {
  const table = tableOf(['Titel', 'E', 'N'], []);
  expect(shapeOf(tableOf(['n', 'titel', 'E'], [['x', 'y', 'z']]))).toBe(shapeOf(table));
  expect(shapeOf(tableOf(['Titel', 'E'], []))).not.toBe(shapeOf(table));
  expect(shapeOf(tableOf(['Titel', 'E', 'N'], [], []))).not.toBe(shapeOf(table));
  // What the layer has besides its id and type is not looked at.
  const known = layers as readonly LayerConfig[];
  expect(deserialiseChoice(serialiseChoice(choice), table, known)).toEqual(choice);
  expect(deserialiseChoice(serialiseChoice(choice), tableOf(['E'], []), known)).toEqual({
    ...choice,
    columns: {},
    reading: null,
  });
  expect(deserialiseChoice(serialiseChoice(choice), table, [])).toBeNull();
  for (const text of ['', '{', 'null', '[]', '{"layer":"aktiviteter"}'])
    expect(deserialiseChoice(text, table, known)).toBeNull();
});
