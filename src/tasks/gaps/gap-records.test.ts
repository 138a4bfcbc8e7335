import { expect, test } from 'vitest';
import { exampleArea, examplePlace } from './example-report';
import { gapCollection, gapFileName, gapHeader, gapRows } from './gap-records';

const method = {
  groups: [
    { id: 'kameror', layer: 'kameror', kind: null, assumedMeters: 50, meters: 75, count: 3 },
    { id: 'ljus', layer: 'investeringar', kind: 'ljus', assumedMeters: 40, meters: 40, count: 1 },
  ],
  planned: true,
  schematic: false,
  cellMeters: 5,
  day: '2024-09',
  marked: ['norra-120-44'],
};
const listed = { places: [examplePlace()], areas: [exampleArea()] };

/** The rows as objects, by header. */
function table(): Record<string, string>[] {
  return gapRows(listed, method).map((row) =>
    Object.fromEntries(gapHeader.map((key, index) => [key, row[index] ?? 'missing'])),
  );
}

test('a place is a row with its nearest measures and its position', () => {
  expect(table()[0]).toMatchObject({
    rang: '1',
    lucka: 'plats',
    namn: 'Förskolan Eken',
    slag: 'forskola',
    kvadratmeter: '',
    narmaste_lager: 'omraden',
    narmaste_id: 'o-1',
    narmaste_meter: '238',
    narmast_per_lager: 'omraden 238; kameror 612',
    att_titta_pa: 'nej',
    lng: '18.012346',
  });
});

test('an area is a row with its ground, people and places', () => {
  expect(table()[1]).toMatchObject({
    rang: '1',
    lucka: 'omrade',
    namn: '',
    kvadratmeter: '24013',
    invanare: '312',
    platser: 'Förskolan Eken; Torget',
    att_titta_pa: 'ja',
  });
});

test('every row says how it came about', () => {
  for (const row of table()) {
    expect(row).toMatchObject({
      rackvidd: 'kameror 75; ljus 40',
      raknar_planerade: 'ja',
      raknar_schematiska: 'nej',
      lage: '2024-09',
      cellstorlek_m: '5',
    });
    expect(row['metod']).toContain('rak linje');
  }
});

test('the header is Swedish without å, ä and ö, and rows are as long as it', () => {
  expect(gapHeader.every((key) => /^[a-z_]+$/.test(key))).toBe(true);
  for (const row of gapRows(listed, method)) expect(row).toHaveLength(gapHeader.length);
});

test('the same properties come as GeoJSON, a place as a point and an area as its outline', () => {
  const { features } = gapCollection(listed, method);
  expect(features.map((feature) => feature.geometry.type)).toEqual(['Point', 'MultiPolygon']);
  expect(features[0]?.properties).toMatchObject({
    rang: 1,
    narmaste_meter: 238,
    kvadratmeter: null,
  });
  for (const feature of features) expect(Object.keys(feature.properties ?? {})).toEqual(gapHeader);
});

test('a file is named after the area, the district and the day', () => {
  const day = new Date(2026, 10, 2);
  expect(gapFileName('Hägersten-Älvsjö', null, 'luckor', day, 'csv')).toBe(
    'hagersten-alvsjo-luckor-2026-11-02.csv',
  );
  expect(gapFileName('Hägersten-Älvsjö', 'Örby slott', 'luckor', day, 'geojson')).toBe(
    'hagersten-alvsjo-orby-slott-luckor-2026-11-02.geojson',
  );
});
