import { expect, test } from 'vitest';
import type { DialogueEntry } from '@/domain/cameras';
import { camera } from '@/domain/example-camera';
import { toRow } from '@/domain/row';
import { withEntry, withoutEntry } from './change-dialogue';

const first: DialogueEntry = {
  id: 'a',
  date: '2025-01',
  status: 'dialog',
  party: 'Polisen',
  publication: 'intern',
};

test('an entry is added, mended in its place and taken away', () => {
  const row = withEntry(withEntry(toRow(camera({})), first), { ...first, id: 'b', note: 'Möte' });
  const mended = withEntry(row, { ...first, status: 'bedomd', party: undefined });
  expect(mended.properties['dialog']).toEqual([
    { id: 'a', datum: '2025-01', status: 'bedomd', publiceringsniva: 'intern' },
    expect.objectContaining({ id: 'b', anteckning: 'Möte', part: 'Polisen' }),
  ]);
  expect(withoutEntry(withoutEntry(mended, 'a'), 'b').properties).not.toHaveProperty('dialog');
});
