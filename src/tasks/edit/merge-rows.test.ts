import { describe, expect, test } from 'vitest';
import type { Row } from '@/domain/row';
import { differencesOf, mergeRows } from './merge-rows';

const at = (lng: number): Row['geometry'] => ({ type: 'Point', coordinates: [lng, 59.3] });
const row = (properties: Record<string, unknown>, geometry = at(18)): Row => ({
  properties,
  geometry,
});
const before = row({ namn: 'Torget', status: 'planerad', beskrivning: 'Först' });

describe('of two who changed a record', () => {
  const mine = row({ namn: 'Torget', status: 'genomford', beskrivning: 'Min' });
  const theirs = row({ namn: 'Nya torget', status: 'planerad' }, at(18.1));
  const differences = differencesOf('kameraplats', before, mine, theirs);

  test('each keeps what only they changed; what both changed is mine until theirs is chosen', () => {
    expect(differences).toEqual([
      { key: 'namn', usual: 'theirs' },
      { key: 'status', usual: 'mine' },
      { key: 'beskrivning', usual: 'mine' },
      { key: 'geometry', usual: 'theirs' },
    ]);
    expect(mergeRows(mine, theirs, differences, new Map())).toEqual(
      row({ namn: 'Nya torget', status: 'genomford', beskrivning: 'Min' }, at(18.1)),
    );
  });

  test('what is chosen counts, also a value that was taken away', () => {
    const chosen = new Map([
      ['namn', 'mine'],
      ['beskrivning', 'theirs'],
    ] as const);
    expect(mergeRows(mine, theirs, differences, chosen)).toEqual(
      row({ namn: 'Torget', status: 'genomford' }, at(18.1)),
    );
  });

  test('who changed it alike differ in nothing', () => {
    expect(differencesOf('kameraplats', before, mine, mine)).toEqual([]);
  });
});
