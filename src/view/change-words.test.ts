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

test('parts that are new, changed or gone are told of one by one', () => {
  const walk = (observationer: unknown) => ({
    properties: { id: 'v', observationer },
    geometry: null,
  });
  const dark = { id: '1', text: 'Mörkt vid trappan', prioritet: 'lag' };
  const fence = { id: '2', text: 'Trasigt staket' };
  const changes = fieldChanges('trygghetsvandring', {
    ...change,
    before: walk([dark, fence]),
    after: walk([
      { ...dark, prioritet: 'hog' },
      { id: '3', text: 'Klotter', klart_senast: '2025-05' },
    ]),
  });
  expect(changes).toEqual([
    { label: 'Iakttagelser: Mörkt vid trappan', before: 'Låg', after: 'Hög' },
    { label: 'Iakttagelser: Klotter', before: 'Finns inte', after: 'Klotter; maj 2025' },
    { label: 'Iakttagelser: Trasigt staket', before: 'Trasigt staket', after: 'Finns inte' },
  ]);
  const swapped = fieldChanges('trygghetsvandring', {
    ...change,
    before: walk([dark, fence]),
    after: walk([fence, dark]),
  });
  expect(swapped).toMatchObject([{ label: 'Iakttagelser' }]);
});
