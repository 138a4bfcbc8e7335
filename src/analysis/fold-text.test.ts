import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from './fold-text';

test.each([
  ['Hägersten-Älvsjö', 'hagersten-alvsjo'],
  ['ÅÄÖ åäö', 'aao aao'],
  ['Café', 'cafe'],
  // The same letters, typed as letter and accent.
  ['Alvsjo'.replace('A', 'A\u0308').replace(/o$/, 'o\u0308'), 'alvsjo'],
  ['', ''],
])('%j is compared as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('a text is compared the same in any case, composed or not', () => {
  const letter = fc.constantFrom(...'abcåäöÅÄÖéüÉ -/0'.split(''));
  return fc.assert(
    fc.property(fc.string({ unit: letter }), (text) => {
      const folded = foldText(text);
      expect(folded).toMatch(/^[a-z0-9 /-]*$/);
      expect(foldText(text.toUpperCase())).toBe(folded);
      expect(foldText(text.normalize('NFD'))).toBe(folded);
      expect(foldText(folded)).toBe(folded);
    }),
  );
});
