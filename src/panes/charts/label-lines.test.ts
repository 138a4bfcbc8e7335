import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from './label-lines';

const measure = (text: string) => text.length;

test('breaks between words', () => {
  expect(breakLines('Medel via utbildningsförvaltningen', 24, measure)).toEqual([
    'Medel via',
    'utbildningsförvaltningen',
  ]);
});

test('a word that is wider than the line is broken with a hyphen', () => {
  expect(breakLines('Trygghetsinvesteringar', 12, measure)).toEqual([
    'Trygghetsin-',
    'vesteringar',
  ]);
});

test('nothing is lost and no line is wider than there is room for', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 4, max: 30 }), (text, width) => {
      const lines = breakLines(text, width, measure);
      expect(lines.every((line) => line.length <= width)).toBe(true);
      const letters = (value: string) => value.replace(/[ -]/g, '');
      expect(letters(lines.join(''))).toBe(letters(text));
    }),
  );
});
