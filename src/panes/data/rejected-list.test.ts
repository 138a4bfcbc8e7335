import { expect, it } from 'vitest';
import type { LayerState } from '@/view/register';
import { rejectedOf, toPlainList, toRows } from './rejected-list';

const layer: LayerState = {
  config: {
    id: 'kameraplatser',
    typ: 'kameraplats',
    namn: 'Kameror',
    beskrivning: 'Kameror.',
    farg: { ljus: '#000000', mork: '#ffffff' },
    symbol: 'kamera',
    rackviddMeter: 50,
    kalla: { slag: 'geojson', url: 'kameraplatser.geojson' },
  },
  report: {
    records: [],
    rejected: [
      { index: 0, id: null, issues: [{ code: 'missingField', field: 'namn' }] },
      {
        index: 6,
        id: 'kam-7',
        issues: [
          { code: 'badDate', field: 'startdatum', found: 'i höst' },
          { code: 'metres', found: '152000, 6570000' },
        ],
      },
    ],
  },
  failure: null,
  onServer: false,
  retry: () => undefined,
};

it('counts rows from one and gives every reason in words', () => {
  const rows = toRows(rejectedOf(layer));
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ['Kameror', 'kameraplatser.geojson', '1', 'saknas'],
    ['Kameror', 'kameraplatser.geojson', '7', 'kam-7'],
  ]);
  expect(rows[1]?.[4]).toMatch(/Start \(startdatum\) är ”i höst”.+ser ut att vara i meter/);
});

it('makes a list of one line a row under a header', () => {
  const lines = toPlainList(rejectedOf(layer)).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe('Lager\tFil eller samling\tRad\tId\tVad som är fel');
});

it('is empty for a layer that failed as a whole', () => {
  expect(rejectedOf({ ...layer, report: null })).toEqual([]);
});
