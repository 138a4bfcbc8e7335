import { expect, test } from 'vitest';
import { permitText } from './permit-page';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test.each([
  [0.4, 'Ingen'],
  [12, 'Färre än 50'],
  [149, 'Omkring 150'],
  [1_249, 'Omkring 1 200'],
  [1_251, 'Omkring 1 300'],
  [12_400, 'Omkring 12 000'],
])('%f people are told of as %s', (people, words) => {
  expect(plain(permitText.added.estimate(people))).toBe(words);
});

test.each([
  [0, 'Inget'],
  [4, 'Inget'],
  [1_234, '1 230 m²'],
  [12_345, '0,01 km²'],
  [1_234_567, '1,23 km²'],
])('%d square metres are told of as %s', (area, words) => {
  expect(plain(permitText.added.area(area))).toBe(words);
});
