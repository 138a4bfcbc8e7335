import { describe, expect, test } from 'vitest';
import type { ExactCover } from '@/analysis/coverage-report';
import { exampleCover } from './example-report';
import { shareHeader, shareRows } from './share-records';

const method = {
  groups: [
    { id: 'kameror', layer: 'kameror', kind: null, assumedMeters: 50, meters: 75, count: 3 },
    { id: 'ljus', layer: 'investeringar', kind: 'ljus', assumedMeters: 40, meters: 40, count: 1 },
  ],
  planned: true,
  schematic: false,
  day: '2024-09',
  choice: 'B',
};

const norra: ExactCover = {
  district: 'Norra',
  land: { whole: 1_234_567.8, once: 0.123_456 },
  people: { whole: 8_000, once: 0.2 },
  places: { whole: 12, once: 0.25 },
  schematic: false,
};

/** A row as an object, by header. */
function row(area: ExactCover): Record<string, string> {
  const [cells = []] = shareRows([area], method);
  return Object.fromEntries(shareHeader.map((key, index) => [key, cells[index] ?? 'missing']));
}

const percentOf = (once: number, schematic: boolean) =>
  row(exampleCover('Norra', once, schematic))['andel_mark_procent'];

test('a district is a row with its land, people and places', () => {
  expect(row(norra)).toMatchObject({
    val: 'B',
    stadsdel: 'Norra',
    omfattning: 'stadsdel',
    mark_m2: '1234568',
    tackt_mark_m2: '152415',
    andel_mark_procent: '12,35',
    invanare: '8000',
    tackta_invanare_uppskattade: '1600',
    andel_invanare_procent: '20,00',
    platser: '12',
    tackta_platser: '3',
    andel_platser_procent: '25,00',
    vilar_pa_schematiska: 'nej',
  });
});

test('what rests on schematic areas is whole per cent, and as coarse in numbers', () => {
  expect(row({ ...norra, schematic: true })).toMatchObject({
    mark_m2: '1234568',
    tackt_mark_m2: '150000',
    andel_mark_procent: '12',
    invanare: '8000',
    tackta_invanare_uppskattade: '1600',
    andel_invanare_procent: '20',
    tackta_platser: '3',
    andel_platser_procent: '25',
    vilar_pa_schematiska: 'ja',
  });
});

test('the whole area is told from the districts', () => {
  expect(row({ ...norra, district: null })).toMatchObject({
    stadsdel: '',
    omfattning: 'hela_omradet',
  });
});

test('rows keep the order of the areas and are as long as the header', () => {
  const rows = shareRows([exampleCover(null, 0.1), exampleCover('B', 0.3), norra], method);
  expect(rows.map(([, district]) => district)).toEqual(['', 'B', 'Norra']);
  for (const cells of rows) expect(cells).toHaveLength(shareHeader.length);
  expect(shareRows([], method)).toEqual([]);
});

test('every row says how it came about', () => {
  const own = row(norra);
  expect(own).toMatchObject({
    rackvidd: 'kameror 75; ljus 40',
    raknar_planerade: 'ja',
    raknar_schematiska: 'nej',
    lage: '2024-09',
  });
  expect(own['metod']).toContain('rak linje');
  expect(own['metod']).toContain('jämnt fördelade');
});

test('the header is Swedish without å, ä and ö', () => {
  expect(shareHeader.every((key) => /^[a-z0-9_]+$/.test(key))).toBe(true);
});

describe('a share', () => {
  test.each([
    [0, '0,00', '0'],
    [0.000_001, '0,01', '1'],
    [0.004, '0,40', '1'],
    [0.5, '50,00', '50'],
    [0.996, '99,60', '99'],
    [0.999_999, '99,99', '99'],
    [1, '100,00', '100'],
  ])('of %d is neither nothing nor all unless it is', (once, exact, coarse) => {
    expect(percentOf(once, false)).toBe(exact);
    expect(percentOf(once, true)).toBe(coarse);
  });

  test('of nothing is left out', () => {
    expect(row({ ...norra, places: { whole: 0, once: 0 } })).toMatchObject({
      platser: '0',
      tackta_platser: '0',
      andel_platser_procent: '',
    });
  });
});

test('little that is covered is not lost in the coarse number', () => {
  const land = { whole: 1_200_000, once: 0.004_14 };
  expect(row({ ...norra, land, schematic: true })).toMatchObject({
    tackt_mark_m2: '5000',
    andel_mark_procent: '1',
  });
  const less = { whole: 1_200_000, once: 0.000_413 };
  expect(row({ ...norra, land: less, schematic: true })['tackt_mark_m2']).toBe('500');
});
