import { expect, test } from 'vitest';
import { findField } from '@/domain/find-field';
import type { FieldValue } from '@/domain/measure';
import type { Cell } from '@/files/table';
import { isWrittenAs } from './written-as';

function isSame(codeKey: string, value: FieldValue, cell: Cell): boolean {
  const spec = findField(codeKey);
  if (!spec) throw new Error(`no field ${codeKey}`);
  return isWrittenAs(spec, value, cell);
}

test.each([
  'Polisen; Fryshuset, Sthlm',
  '["Polisen","Fryshuset, Sthlm"]',
  '[ "Polisen", "Fryshuset, Sthlm" ]',
  '(2:Polisen,Fryshuset, Sthlm)',
])('a list is the same as %s', (cell) => {
  expect(isSame('partners', ['Polisen', 'Fryshuset, Sthlm'], cell)).toBe(true);
  expect(isSame('partners', ['Fryshuset, Sthlm', 'Polisen'], cell)).toBe(false);
  expect(isSame('partners', ['Polisen'], cell)).toBe(false);
});

test('a text is the same where a shapefile has had no room for the rest of it', () => {
  const text = 'Belysningen är förbättrad. '.repeat(12);
  const cut = (bytes: number) =>
    new TextDecoder().decode(new TextEncoder().encode(text).slice(0, bytes));
  expect(isSame('description', text, cut(254))).toBe(true);
  expect(isSame('description', text, text.slice(0, 254))).toBe(true);
  expect(isSame('description', text, text.slice(0, 200))).toBe(false);
  expect(isSame('description', text, text.slice(0, 300))).toBe(false);
  expect(isSame('description', text, `En ${text.slice(0, 251)}`)).toBe(false);
});
