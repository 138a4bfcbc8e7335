import { expect, test } from 'vitest';
import type { Row } from '@/domain/row';
import { fieldChanges } from './change-words';

const row: Row = {
  properties: { id: 'a', namn: 'Kamera' },
  geometry: { type: 'Point', coordinates: [18, 59.3] },
};
const change = { recordId: 'a', layer: 'kameror' };

test('a record that is added or taken away was or is not there, which is not that nothing is known', () => {
  const added = fieldChanges('kameraplats', { ...change, before: null, after: row });
  expect(added.map(({ label }) => label)).toEqual(['Id', 'Åtgärd', 'Läge på kartan']);
  expect(new Set(added.map(({ before }) => before))).toEqual(new Set(['Finns inte']));
  const removed = fieldChanges('kameraplats', { ...change, before: row, after: null });
  expect(new Set(removed.map(({ after }) => after))).toEqual(new Set(['Finns inte']));
});

test('a field or a place that is taken away is told of as such', () => {
  const after = { properties: { id: 'a' }, geometry: null };
  expect(fieldChanges('kameraplats', { ...change, before: row, after })).toMatchObject([
    { label: 'Åtgärd', before: 'Kamera', after: 'Framgår inte' },
    { label: 'Läge på kartan', after: 'Inget läge' },
  ]);
});
