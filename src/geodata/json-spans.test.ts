import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childrenAt, onOneLine, skipSpace } from './json-spans';
import { anyJson, jsonText } from './json-text-arbitrary';

/** What JSON.parse makes of the parts that were found. */
function partsOf(text: string): [string | null, unknown][] {
  const { children, end } = childrenAt(text, skipSpace(text, 0));
  expect(text.slice(end).trim()).toBe('');
  return children.map(({ key, start, end: to }) => [key, JSON.parse(text.slice(start, to))]);
}

describe('the parts of a JSON text', () => {
  test('are those that JSON.parse finds', () => {
    return fc.assert(
      fc.property(jsonText(anyJson), (text) => {
        const value: unknown = JSON.parse(text);
        if (typeof value !== 'object' || value === null) return;
        const found = partsOf(text);
        if (Array.isArray(value)) expect(found).toEqual(value.map((item) => [null, item]));
        else expect(Object.fromEntries(found)).toEqual(value);
      }),
      { numRuns: 2_000 },
    );
  });

  test('have no white space round them', () => {
    return fc.assert(
      fc.property(jsonText(fc.array(anyJson)), (text) => {
        for (const { start, end } of childrenAt(text, skipSpace(text, 0)).children)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      }),
    );
  });

  test('are given as they are written, also when a name comes twice', () => {
    const text = '{"a" : 1.50 ,"a":"\\\\" , "\\u0062":[ "]" ]}';
    const { children } = childrenAt(text, 0);
    expect(children.map(({ key, start, end }) => [key, text.slice(start, end)])).toEqual([
      ['a', '1.50'],
      ['a', '"\\\\"'],
      ['b', '[ "]" ]'],
    ]);
  });

  test('are found however deep they go', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(childrenAt(`[1,${deep}]`, 0).children).toHaveLength(2);
  });

  test.each(['', 'x', '[', '[1', '["', '{"a":', '[1,', '[{]', '["\\"]'])(
    'of a text that breaks off are refused: %s',
    (text) => {
      expect(() => childrenAt(text, 0)).toThrow(RangeError);
    },
  );
});

describe('on one line', () => {
  test('a text says the same and holds no line break', () => {
    return fc.assert(
      fc.property(jsonText(anyJson), (text) => {
        const line = onOneLine(text);
        expect(JSON.parse(line)).toEqual(JSON.parse(text));
        expect(line).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 500 },
    );
  });

  test('numbers and texts are as they were', () => {
    expect(onOneLine('{\n  "a b": 1.50,\r\n\t"c": "\\u00e5 \\n å"\n}')).toBe(
      '{"a b":1.50,"c":"\\u00e5 \\n å"}',
    );
    expect(onOneLine('{ "a": 1 }')).toBe('{ "a": 1 }');
  });
});
