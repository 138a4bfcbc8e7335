import { describe, expect, test } from 'vitest';
import { facetKeys, wholeBorough } from '@/domain/facets';
import { type FieldSpec, fieldsOf } from '@/domain/fields';
import {
  allStatuses,
  geometryQualities,
  notStated,
  phases,
  recordTypes,
} from '@/domain/vocabulary';
import {
  facetLabels,
  facetValueLabel,
  fieldLabel,
  qualitySentences,
  recordTypeLabels,
  valueLabel,
} from './labels';

const specs: FieldSpec[] = recordTypes.flatMap((type) => Object.values(fieldsOf(type)));
const fileKeys = [...new Set(specs.map((spec) => spec.key))];
const codes = [
  ...new Set([...allStatuses, ...phases, notStated, ...specs.flatMap((spec) => spec.values ?? [])]),
];

describe('a field label', () => {
  test.each(fileKeys)('is there for %s', (key) => {
    expect(fieldLabel(key)).toMatch(/^[A-ZÅÄÖ]/);
  });

  test('tells the fields of a record type apart', () => {
    for (const type of recordTypes) {
      const labels = Object.values(fieldsOf(type)).map((spec: FieldSpec) => fieldLabel(spec.key));
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    }
  });

  test('that is missing is a fault of ours, told at once', () => {
    expect(() => fieldLabel('okant_falt')).toThrow('"okant_falt"');
  });
});

describe('a word for a code', () => {
  test.each(codes)('is there for %s', (code) => {
    const label = valueLabel(code);
    expect(label).toMatch(/^[A-ZÅÄÖ]/);
    expect(label).not.toContain('_');
  });

  test('tells the values of a field apart', () => {
    for (const { key, values = [] } of specs) {
      const labels = values.map(valueLabel);
      expect([key, new Set(labels).size]).toEqual([key, values.length]);
    }
    const labels = allStatuses.map(valueLabel);
    // Two spellings of one word: areas are "beviljat", investments "beviljad".
    expect(new Set(labels).size).toBe(allStatuses.length);
  });

  test('says the same of a status and of a kind of activity', () => {
    // "dialog" is both: a word about how far it has come would be wrong of a dialogue that is over.
    expect(valueLabel('dialog')).toBe('Dialog');
  });

  test('an open word stands for itself', () => {
    expect(valueLabel('Södra Folkparken')).toBe('Södra Folkparken');
    for (const word of ['constructor', 'toString', '__proto__'])
      expect(valueLabel(word)).toBe(word);
  });
});

describe('a value of a facet', () => {
  const names = {
    layerName: (id: string) => (id === 'kameror' ? 'Kameror' : undefined),
    boroughName: 'Norra Prov',
  };

  test('has its word, its layer’s name or the name of the area', () => {
    expect(facetValueLabel('layer', 'kameror', names)).toBe('Kameror');
    expect(facetValueLabel('layer', 'borta', names)).toBe('borta');
    expect(facetValueLabel('district', wholeBorough, names)).toBe('Hela Norra Prov');
    expect(facetValueLabel('district', 'Fruängen', names)).toBe('Fruängen');
    expect(facetValueLabel('phase', 'pagar', names)).toBe('Pågår');
    expect(facetValueLabel('funding', notStated, names)).toBe('Framgår inte');
  });
});

test('every facet, record type and quality has words', () => {
  expect(Object.keys(facetLabels).toSorted()).toEqual([...facetKeys].toSorted());
  expect(Object.keys(recordTypeLabels).toSorted()).toEqual([...recordTypes].toSorted());
  expect(Object.keys(qualitySentences).toSorted()).toEqual([...geometryQualities].toSorted());
});
