import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, withMoved, withoutPart, withPart, withRestored } from './change-list';

const list = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id).join('');

test('a part is changed, and no other', () => {
  expect(withPart(list, 'b', { text: 'x' }).map(({ text }) => text)).toEqual(['a', 'x', 'c']);
  expect(withPart(list, 'gone', { text: 'x' })).toEqual(list);
});

test('a part moves one step, and stays at the ends', () => {
  expect(ids(withMoved(list, 'b', -1))).toBe('bac');
  expect(ids(withMoved(list, 'b', 1))).toBe('acb');
  expect(ids(withMoved(list, 'a', -1))).toBe('abc');
  expect(ids(withMoved(list, 'c', 1))).toBe('abc');
  expect(ids(withMoved(list, 'gone', 1))).toBe('abc');
});

test('what is taken away can be put back where it stood', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), (names, seed) => {
      const parts = names.map((id) => ({ id }));
      const at = seed % parts.length;
      const part = parts[at] ?? { id: '' };
      expect(withRestored(withoutPart(parts, part.id), at, part)).toEqual(parts);
    }),
  );
});

test('lines are words', () => {
  expect(linesOf(' Polisen \n\nSkolan')).toEqual(['Polisen', 'Skolan']);
  expect(linesOf(' \n ')).toBeUndefined();
  expect(linesOf(undefined)).toBeUndefined();
});
