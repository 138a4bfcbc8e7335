import { expect, test } from 'vitest';
import { record } from '@/analysis/example-records';
import { findField } from '@/domain/find-field';
import { changeAll, sharedChoices, sharedFields } from './bulk-change';

const walk = record('trygghetsvandring', 'gang', { status: 'planerad' });
const night = record('nattvandring', 'natt', { status: 'planerad' });
const activity = record('aktivitet', 'torg', { status: 'genomford' });
const good = () => [];

test('fields that all of them have can be set, those that tell them apart cannot', () => {
  expect(sharedFields([night])).toContain('agreement');
  const shared = sharedFields([night, activity]);
  expect(shared).toContain('responsible');
  expect(shared).not.toContain('agreement');
  for (const key of ['id', 'name', 'sources']) expect(shared).not.toContain(key);
  expect(sharedFields([])).toEqual([]);
});

test('statuses that all of their types have are offered', () => {
  const status = findField('status');
  if (!status) throw new Error('there is no status');
  expect(sharedChoices(status, [walk, activity])).toEqual(['planerad', 'genomford']);
  expect(sharedChoices(status, [walk, night])).toEqual(['planerad']);
});

test('those that have the value already, or cannot have it, are told apart from those that change', () => {
  const issue = { code: 'notAllowed', field: 'status' } as const;
  const result = changeAll([walk, night, activity], 'status', 'genomford', (layer) =>
    layer === night.layer ? [issue] : [],
  );
  expect(result.changes.map(({ recordId }) => recordId)).toEqual(['gang']);
  expect(result.same).toBe(1);
  expect(result.refused).toEqual([{ measure: night, issue }]);
});

test('no value takes the field away', () => {
  const named = { ...walk, responsible: 'Polisen' };
  const [change] = changeAll([named], 'ansvarig', undefined, good).changes;
  expect(change?.before?.properties['ansvarig']).toBe('Polisen');
  expect(change?.after?.properties).not.toHaveProperty('ansvarig');
});
