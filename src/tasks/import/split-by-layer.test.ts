import { expect, test } from 'vitest';
import { tableOf } from './example-tables';
import { splitByLayer } from './split-by-layer';

const layers = [
  { id: 'kameror', namn: 'Kameror' },
  { id: 'vandring', namn: 'Nattvandring' },
];
const point = (x: number) => ({ type: 'Point' as const, coordinates: [x, 59] });
const rows = [
  ['a', 'kameror'],
  ['b', 'Nattvandring'],
  ['c', 'kameror'],
];
const table = tableOf(['id', 'lager'], rows, [point(1), point(2), null], 4326);

test('a table of several layers is one for each, rows with their places', () => {
  const parts = splitByLayer(table, layers);
  expect(parts.map(({ name, epsg }) => [name, epsg])).toEqual([
    ['Kameror', 4326],
    ['Nattvandring', 4326],
  ]);
  const [cameras] = parts;
  expect([...(cameras?.rows ?? [])]).toEqual([rows[0], rows[2]]);
  expect(cameras?.rows.at(1)).toEqual(rows[2]);
  expect(cameras?.rows.at(2)).toBeUndefined();
  expect([...(cameras?.geometries ?? [])]).toEqual([point(1), null]);
  expect(cameras?.geometries).toHaveLength(2);
});

test.each([
  ['without the column', tableOf(['id', 'plats'], rows)],
  ['with words that are no layers', tableOf(['id', 'lager'], [...rows, ['d', 'Källaren']])],
  ['with a row that says nothing', tableOf(['id', 'lager'], [...rows, ['d', null]])],
])('a table %s is left whole', (_, own) => {
  expect(splitByLayer(own, layers)).toEqual([own]);
});
