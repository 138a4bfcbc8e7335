import { expect, test } from 'vitest';
import { guessLayer } from './guess-layer';

const layers = [
  { id: 'kameraplatser', namn: 'Kameror' },
  { id: 'nattvandring', namn: 'Nattvandring' },
  { id: 'ovriga-insatser', namn: 'Övriga insatser i den fysiska miljön' },
];
const layerOfId = (id: string) => (id.startsWith('nv-') ? 'nattvandring' : undefined);
const guess = (fileName: string, sample: string[][] = [], name = '', remembered?: string) =>
  guessLayer({ name, sample }, fileName, layers, layerOfId, remembered)?.id;

test('ids of the register say more than any name', () => {
  expect(
    guess('kameror.csv', [
      ['Nord', 'nv-1'],
      ['Syd', 'nv-2'],
    ]),
  ).toBe('nattvandring');
});

test.each([
  ['nattvandring_2024.xlsx', '', 'nattvandring'],
  ['Övriga insatser.csv', '', 'ovriga-insatser'],
  ['ovriga-insatser.geojson', '', 'ovriga-insatser'],
  ['Lista 3.xlsx', 'Kameror', 'kameraplatser'],
  ['Lista 3.xlsx', 'Övriga insatser i den fysiska miljön', 'ovriga-insatser'],
  ['export.csv', '', 'kameraplatser'],
  ['den.csv', 'i', 'kameraplatser'],
])('a file called %s with the sheet "%s" is for %s', (file, sheet, id) => {
  expect(guess(file, [['a']], sheet)).toBe(id);
});

test('what was chosen before goes before a likeness of names, not before the name itself', () => {
  expect(guess('nattvandring.csv', [], '', 'kameraplatser')).toBe('kameraplatser');
  expect(guess('export.csv', [], 'Nattvandring', 'kameraplatser')).toBe('nattvandring');
  expect(guess('export.csv', [['nv-1']], '', 'kameraplatser')).toBe('nattvandring');
  expect(guess('nattvandring.csv', [], '', 'borttaget')).toBe('nattvandring');
});
