import { expect, test } from 'vitest';
import { buildDataset } from '@/analysis/dataset';
import type { Measure } from '@/domain/measure';
import { fileHeader, toFileRow } from './file-rows';

const lamp: Measure = {
  id: 'inv-1',
  type: 'trygghetsinvestering',
  layer: 'lampor',
  name: 'Lampor; nya',
  prevention: ['situationell', 'trygghetsskapande'],
  status: 'genomford',
  implementation: 'egen_med_andra',
  partners: ['Trafikkontoret', 'Polisen'],
  amountSek: 250_000,
  investmentKinds: ['belysning', 'sikt'],
  description: 'Lampor.',
  sources: [
    { dokument: '000', avsnitt: 'Fråga 1' },
    { dokument: '001', avsnitt: 'Belysning' },
  ],
  geometryQuality: 'ungefarlig',
  publication: 'offentlig',
  geometry: { type: 'Point', coordinates: [18.01, 59.3] },
};
const course: Measure = {
  id: 'soc-1',
  type: 'social_insats',
  layer: 'stod',
  name: 'Stöd',
  prevention: ['social'],
  status: 'pagar',
  implementation: 'framgar_inte',
  statedDistricts: ['Norra', 'Södra'],
  needsAssessed: false,
  description: 'Stöd.',
  sources: [{ dokument: '001', avsnitt: 'Stöd' }],
  geometryQuality: 'saknas',
  publication: 'intern',
  geometry: null,
};

async function rowOf(record: number): Promise<Record<string, string | undefined>> {
  const dataset = await buildDataset([lamp, course], [], ['lampor', 'stod'], () => undefined);
  const row = toFileRow(dataset, record);
  expect(row).toHaveLength(fileHeader.length);
  return Object.fromEntries(fileHeader.map((key, at) => [key, row[at]]));
}

test('the header names each file key once, what is worked out first', () => {
  expect(new Set(fileHeader).size).toBe(fileHeader.length);
  expect(fileHeader.slice(0, 6)).toEqual(['lager', 'typ', 'fas', 'stadsdel', 'id', 'namn']);
  expect(fileHeader).toEqual(
    expect.arrayContaining(['insatstyp', 'tider', 'utokar', 'lng', 'lat']),
  );
});

test('writes lists, sources, money and the position of a point', async () => {
  expect(await rowOf(0)).toMatchObject({
    lager: 'lampor',
    typ: 'trygghetsinvestering',
    fas: 'genomford',
    stadsdel: '',
    namn: 'Lampor; nya',
    preventionstyp: 'situationell; trygghetsskapande',
    medverkande: 'Trafikkontoret; Polisen',
    belopp_sek: '250000',
    insatstyp: 'belysning; sikt',
    kallor: '000: Fråga 1; 001: Belysning',
    lng: '18.01',
    lat: '59.3',
  });
});

test('leaves empty what the documents do not give, and writes the level of publication', async () => {
  expect(await rowOf(1)).toMatchObject({
    stadsdel: 'Norra; Södra',
    ansvarig: '',
    genomforande: 'framgar_inte',
    bistandsbedomd: 'nej',
    insatstyp: '',
    publiceringsniva: 'intern',
    geometrikvalitet: 'saknas',
    lng: '',
  });
});
