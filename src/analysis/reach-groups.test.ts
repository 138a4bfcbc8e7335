import { expect, test } from 'vitest';
import type { Measure } from '@/domain/measure';
import type { LayerConfig } from '@/domain/workspace';
import { groupsOf, reachGroups } from './reach-groups';
import { cellMetersFor } from './to-cover-measures';

// What the functions read of a layer and of a record.
const layer = {
  id: 'investeringar',
  rackviddMeter: 50,
  rackviddPerInsatstyp: { belysning: 40, parkvag: 25 },
} as unknown as LayerConfig;
const plain = { id: 'kameror', rackviddMeter: 50 } as unknown as LayerConfig;
const measure = (kinds?: readonly string[]) =>
  (kinds ? { investmentKinds: kinds } : {}) as unknown as Measure;

test('a layer is one group, or one for each kind that reaches otherwise and one for the rest', () => {
  expect(reachGroups(plain).map(({ id, assumedMeters }) => [id, assumedMeters])).toEqual([
    ['kameror', 50],
  ]);
  expect(reachGroups(layer).map(({ id, assumedMeters }) => [id, assumedMeters])).toEqual([
    ['investeringar.belysning', 40],
    ['investeringar.parkvag', 25],
    ['investeringar', 50],
  ]);
});

test('a measure belongs to the groups of its kinds, once each', () => {
  expect(groupsOf(measure(), plain)).toEqual(['kameror']);
  expect(groupsOf(measure(), layer)).toEqual(['investeringar']);
  expect(groupsOf(measure(['belysning', 'utegym', 'vegetation']), layer)).toEqual([
    'investeringar.belysning',
    'investeringar',
  ]);
});

test('cells are as small as the area allows', () => {
  expect(cellMetersFor(22)).toBe(5);
  expect(cellMetersFor(215)).toBe(5);
  expect(cellMetersFor(900)).toBe(10);
  expect(cellMetersFor(2_150)).toBe(20);
  expect(cellMetersFor(1_000_000)).toBe(50);
});
