import { describe, expect, test } from 'vitest';
import type { FieldSpec } from '@/domain/fields';
import {
  countMeasures,
  formatCount,
  formatDate,
  formatField,
  formatQuarter,
  formatRate,
  formatShare,
  joinWords,
  swedishOrder,
} from './format';

/** No-break space: what belongs together stays on one line. */
const nb = '\u00A0';

describe('numbers', () => {
  test.each([
    [0, '0'],
    [97, '97'],
    [1_000, `1${nb}000`],
    [129_000, `129${nb}000`],
    [1_234_567, `1${nb}234${nb}567`],
    [-5, '−5'],
    [2.4, '2'],
  ])('%d is written %s', (value, text) => {
    expect(formatCount(value)).toBe(text);
  });

  test.each([
    [1.25, '1,3'],
    [0, '0,0'],
    [1_234.56, `1${nb}234,6`],
  ])('the rate %d is written %s', (value, text) => {
    expect(formatRate(value)).toBe(text);
  });

  test.each([
    [0, `0${nb}%`],
    [0.25, `25${nb}%`],
    [1 / 3, `33${nb}%`],
    [1, `100${nb}%`],
  ])('the share %d is written %s', (value, text) => {
    expect(formatShare(value)).toBe(text);
  });

  test.each([
    [0, '0 åtgärder'],
    [1, '1 åtgärd'],
    [2, '2 åtgärder'],
    [1_200, `1${nb}200 åtgärder`],
  ])('%d records are %s', (count, text) => {
    expect(countMeasures(count)).toBe(text);
  });
});

describe('dates', () => {
  test.each([
    ['2024', '2024'],
    ['2024-10', 'oktober 2024'],
    ['2024-10-05', '5 oktober 2024'],
    ['2024-01-01', '1 januari 2024'],
    ['2024-12-31', '31 december 2024'],
    ['2024-10/2025-03', 'oktober 2024 till mars 2025'],
    ['2024/2025-03-05', '2024 till 5 mars 2025'],
  ])('%s is written %s', (value, text) => {
    expect(formatDate(value)).toBe(text);
  });

  test.each([
    [0, 'kv 1 1970'],
    [218, 'kv 3 2024'],
    [219, 'kv 4 2024'],
    [-1, 'kv 4 1969'],
    [-4, 'kv 1 1969'],
  ])('quarter %i is %s', (quarter, text) => {
    expect(formatQuarter(quarter)).toBe(text);
  });
});

describe('words', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a och b'],
    [['a', 'b', 'c'], 'a, b och c'],
  ])('%j are joined as %j', (words, text) => {
    expect(joinWords(words)).toBe(text);
  });

  test('are ordered as in a Swedish word list, numbers by size', () => {
    const words = ['Örby', 'Ängby', 'Åsö', 'Zinken', 'kvarter 10', 'kvarter 9', 'aspudden'];
    expect(words.toSorted(swedishOrder.compare)).toEqual([
      'aspudden',
      'kvarter 9',
      'kvarter 10',
      'Zinken',
      'Åsö',
      'Ängby',
      'Örby',
    ]);
  });
});

describe('a field', () => {
  const text: FieldSpec = { key: 'plats', type: 'text' };
  const list: FieldSpec = { key: 'medverkande', type: 'list' };
  test.each<[FieldSpec, Parameters<typeof formatField>[1], string]>([
    [text, undefined, 'Framgår inte'],
    [text, 'Älvsjö torg', 'Älvsjö torg'],
    [{ key: 'skyltad', type: 'boolean' }, true, 'Ja'],
    [{ key: 'skyltad', type: 'boolean' }, false, 'Nej'],
    [{ key: 'belopp_sek', type: 'integer', unit: 'kr' }, 1_200, `1${nb}200${nb}kr`],
    [{ key: 'antal', type: 'integer' }, 0, '0'],
    [{ key: 'startdatum', type: 'date' }, '2024-10', 'oktober 2024'],
    [{ key: 'status', type: 'status' }, 'i_drift', 'I drift'],
    [{ key: 'preventionstyp', type: 'codes' }, ['social', 'situationell'], 'Social; Situationell'],
    [list, ['Polisen', 'Skolor'], 'Polisen; Skolor'],
    [list, [], ''],
    [{ key: 'kallor', type: 'sources' }, [{ dokument: '001', avsnitt: 'Trefas' }], '001, Trefas'],
  ])('%j: %j reads %j', (spec, value, words) => {
    expect(formatField(spec, value)).toBe(words);
  });

  test('in open words is left as the planner wrote it, also where a code is spelt so', () => {
    expect(formatField(text, 'fast')).toBe('fast');
    expect(formatField(list, ['social', 'full'])).toBe('social; full');
  });
});
