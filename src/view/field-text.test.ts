import { expect, test } from 'vitest';
import { fromText, toText } from './field-text';

test('a box gives back the value it was filled with', () => {
  expect(fromText({ key: 'a', type: 'integer' }, toText(1_250_000))).toBe(1_250_000);
  expect(fromText({ key: 'a', type: 'list' }, toText(['Polisen', 'Skolor']))).toEqual([
    'Polisen',
    'Skolor',
  ]);
  expect(fromText({ key: 'a', type: 'longText' }, toText('Två\n\nstycken'))).toBe('Två\n\nstycken');
  expect(fromText({ key: 'a', type: 'date' }, toText('2024-10/2025-03'))).toBe('2024-10/2025-03');
});

test('an empty box is no value', () => {
  for (const type of ['text', 'longText', 'list', 'date', 'integer'] as const)
    expect(fromText({ key: 'a', type }, ' \n ')).toBeUndefined();
  expect(toText(undefined)).toBe('');
});

test('numbers are read as they are typed in Sweden, and what is no number is left as it is', () => {
  const read = (text: string) => fromText({ key: 'a', type: 'integer' }, text);
  expect(read('1 250 000')).toBe(1_250_000);
  expect(read('1\u00A0250')).toBe(1_250);
  expect(read('-4')).toBe(-4);
  expect(read('12,5')).toBe('12,5');
  expect(read('tolv')).toBe('tolv');
});

test('a line break in a text of one line is a space', () => {
  expect(fromText({ key: 'a', type: 'text' }, 'Liljeholms\n torget')).toBe('Liljeholms torget');
});
