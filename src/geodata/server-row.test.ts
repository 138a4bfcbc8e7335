import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '@/domain/fields';
import { makeRowReader } from '@/domain/read-row';
import { anyRow, goodFeature, testContext } from '@/domain/row-arbitrary';
import { recordTypes } from '@/domain/vocabulary';
import { normaliseServerRow } from './server-row';

const walk = (properties: Record<string, unknown>) =>
  normaliseServerRow('trygghetsvandring', { type: 'Feature', id: 7, properties, geometry: null });
const row = (properties: Record<string, unknown>) => ({
  type: 'Feature',
  id: 7,
  properties,
  geometry: null,
});

describe('a row of a server', () => {
  test('loses its empty columns and those of the table alone', () => {
    const given = { id: 'a', fid: 3, version: 1, ogc_fid: '3', plats: null, ansvarig: '' };
    expect(walk(given)).toEqual(row({ id: 'a', ansvarig: '' }));
  });

  test('has lists where JSON stands as text', () => {
    const sources = [{ dokument: '000', avsnitt: 'Fråga 4' }];
    const stops = [{ id: 's1', namn: 'Torget', lage: [15.6, 58.4], slag: 'plats' }];
    expect(
      walk({
        preventionstyp: '["social"]',
        malgrupp: '[]',
        kallor: JSON.stringify(sources),
        stopp: JSON.stringify(stops),
        medverkande: ['Polisen'],
      }),
    ).toEqual(
      row({
        preventionstyp: ['social'],
        malgrupp: [],
        kallor: sources,
        stopp: stops,
        medverkande: ['Polisen'],
      }),
    );
  });

  test.each([
    ['startdatum', '2024-10-05T00:00:00Z', '2024-10-05'],
    ['startdatum', '2024-10-05T00:00:00.000+02:00', '2024-10-05'],
    ['startdatum', '2024-10-05 00:00:00+02', '2024-10-05'],
    ['startdatum', '2024-10-05T00:00', '2024-10-05'],
    ['vandring_tid', '18:30:00', '18:30'],
    ['deltagare', '12', 12],
    ['deltagare', 12, 12],
    ['rundtur', 'true', true],
    ['rundtur', 'f', false],
    ['rundtur', true, true],
  ])('has %s %j as %j', (key, given, value) => {
    expect(walk({ [key]: given })).toEqual(row({ [key]: value }));
  });

  test.each([
    ['startdatum', '2024-10-05T22:00:00Z'], // midnight in Sweden, or ten in the evening: who knows
    ['startdatum', '2024-13-05T00:00:00Z'],
    ['startdatum', '2024-10/2025-03'],
    ['startdatum', 1_728_086_400],
    ['vandring_tid', '18:30:15'],
    ['deltagare', '12,5'],
    ['deltagare', '-3'],
    ['deltagare', '99999999999999999999'],
    ['deltagare', ''],
    ['rundtur', 1],
    ['rundtur', 'ja'],
    ['preventionstyp', 'social'],
    ['preventionstyp', '["social"'],
    ['preventionstyp', '{social}'],
    ['namn', '["inte en lista"]'],
    ['namn', '2024-10-05T00:00:00Z'],
    ['plats', '12'],
    ['kallor', { dokument: '000' }],
  ])('keeps %s %j, which is not understood', (key, value) => {
    expect(walk({ [key]: value })).toEqual(row({ [key]: value }));
  });

  test('that is none is left alone', () => {
    for (const feature of [
      null,
      undefined,
      7,
      'a',
      [],
      {},
      { properties: null },
      { properties: 7 },
    ])
      expect(normaliseServerRow('kompetens', feature)).toBe(feature);
  });

  test('keeps what the row reader makes of it, whatever it is', { timeout: 60_000 }, () => {
    return fc.assert(
      fc.property(anyRow, ({ context, feature }) => {
        const read = makeRowReader(context);
        const record = read(feature);
        const same = read(normaliseServerRow(context.type, feature));
        if (record) expect(same).toEqual(record);
      }),
    );
  });

  test.each(recordTypes)('of %s gives the record it was stored from', (type) => {
    const read = makeRowReader(testContext(type));
    const columns = Object.values(fieldsOf(type)).map(({ key }) => key);
    return fc.assert(
      fc.property(goodFeature(type), fc.boolean(), (made, asText) => {
        // As it stands in a file: JSON has no -0.
        const feature: typeof made = JSON.parse(JSON.stringify(made));
        const { properties } = feature;
        const stored = columns.map((key) => {
          const value = properties[key] ?? null;
          if (Array.isArray(value)) return [key, JSON.stringify(value)];
          return [key, asText && value !== null ? String(value) : value];
        });
        const flat = { ...feature, id: 4, properties: { ...Object.fromEntries(stored), fid: 4 } };
        expect(read(normaliseServerRow(type, flat))).toEqual(read(feature));
      }),
      { numRuns: 50 },
    );
  });
});
