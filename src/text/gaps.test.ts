import { describe, expect, test } from 'vitest';
import { gapsText } from './gaps';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('percent', () => {
  test.each([
    [0, false, '0 %'],
    [0.0004, false, 'under 0,1 %'],
    [0.001, false, '0,1 %'],
    [0.0312, false, '3,1 %'],
    [0.0994, false, '9,9 %'],
    [0.0996, false, '10 %'],
    [0.384, false, '38 %'],
    [0.996, false, 'över 99 %'],
    [1, false, '100 %'],
    [0, true, '0 %'],
    [0.004, true, 'under 1 %'],
    [0.031, true, '3 %'],
    [1, true, '100 %'],
  ])('%d coarse %s is %s', (share, coarse, words) => {
    expect(plain(gapsText.percent(share, coarse))).toBe(words);
  });
});

test('distances are no more exact than places are', () => {
  const words = [0, 52, 98, 238, 994, 995, 1249].map((meters) => plain(gapsText.distance(meters)));
  expect(words).toEqual(['0 m', '50 m', '100 m', '240 m', '990 m', '1,0 km', '1,2 km']);
});

test('people are told in tens and hundreds', () => {
  const words = [0.2, 4, 12, 312, 8738].map(gapsText.people);
  expect(words).toEqual([
    'inga invånare',
    'färre än 10 invånare',
    'omkring 10 invånare',
    'omkring 310 invånare',
    'omkring 8\u00A0700 invånare',
  ]);
});

test('the reason names the three nearest layers', () => {
  const reason = gapsText.reason([
    { layer: 'Tillståndsområden', meters: 240 },
    { layer: 'Kameror', meters: 610 },
    { layer: 'Aktiviteter', meters: 1300 },
    { layer: 'Nattvandring', meters: 2000 },
  ]);
  expect(plain(reason)).toBe(
    'Ingen åtgärd inom räckvidd. Närmast: Tillståndsområden 240 m, Kameror 610 m, Aktiviteter 1,3 km.',
  );
  expect(gapsText.reason([])).toBe('Ingen åtgärd inom räckvidd, och ingen annanstans heller.');
});

test('an area is told by its ground, people and places', () => {
  expect(gapsText.areaList.title(24_012, 'Fruängen', 311.6, 2)).toBe(
    '2,4 hektar i Fruängen, omkring 310 invånare, 2 platser',
  );
  expect(gapsText.areaList.title(873, 'Fruängen', 0, 1)).toBe(
    '870 kvadratmeter i Fruängen, 1 plats',
  );
});

test('what is exposed in an area is told, and many places are counted', () => {
  const places = ['A', 'B', 'C', 'D', 'E'];
  expect(gapsText.exposure({ people: 260, squareMeters: 20_000, places })).toBe(
    'Här finns 130 invånare per hektar och A, B, C och 2 platser till.',
  );
  expect(gapsText.exposure({ people: 0, squareMeters: 20_000, places: [] })).toBe('');
});

test('kinds of places without words of their own stand for themselves', () => {
  expect(['forskola', 'torg', 'ny-sort', 'constructor'].map(gapsText.placeKind)).toEqual([
    'Förskola',
    'Torg',
    'Ny sort',
    'Constructor',
  ]);
});

test('a figure says what it is a share of, the reach, the records and the cells', () => {
  const method = { shortest: 0, longest: 100, cellMeters: 5, counted: 56 };
  const text = gapsText.howCovered('folk', method).join(' ');
  expect(text).toContain('alla invånare');
  expect(text).toContain('0–100 meter');
  expect(text).toContain('56 åtgärder');
  expect(text).toContain('5 meter');
  expect(text).toContain('jämnt fördelade');
  expect(gapsText.howCovered('mark', { ...method, shortest: 100 }).join(' ')).toContain(
    'Räckvidden är 100 meter.',
  );
});

test.each([
  [0, false, '0'],
  [0.0004, false, '+under 0,1'],
  [0.0006, false, '+0,1'],
  [-0.0312, false, '\u22123,1'],
  [0.2449, false, '+24'],
  [0.004, true, '+under 1'],
  [0.0085, true, '+1'],
  [-0.031, true, '\u22123'],
])('a difference of %d, coarse %s, is %s points', (difference, coarse, words) => {
  expect(gapsText.compare.pointsOf(difference, coarse)).toBe(words);
});

test('a difference says its unit', () => {
  const words = [0, 0.0095, 0.013, -0.25].map((change) =>
    gapsText.compare.difference(change, true),
  );
  expect(words).toEqual([
    'Ingen skillnad',
    '+1 procentenhet',
    '+1 procentenhet',
    '\u221225 procentenheter',
  ]);
});

test('a choice is told in a few words', () => {
  const choice = { layers: 8, planned: false, schematic: true, changedReaches: 0, day: null };
  expect(gapsText.choices.summary(choice)).toBe('8 lager, bara det som är i kraft');
  const other = {
    layers: 1,
    planned: true,
    schematic: false,
    changedReaches: 2,
    day: '2024-09-26',
  };
  expect(gapsText.choices.summary(other)).toBe(
    '1 lager, planerade med, utan ungefärligt utritade, 2 ändrade räckvidder, i kraft 26 september 2024',
  );
});
