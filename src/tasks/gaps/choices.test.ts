import { expect, test } from 'vitest';
import type { ReachGroup } from '@/view/cover-groups';
import { coverChoice, startView } from '@/view/view-state';
import {
  countedGroups,
  coverLayers,
  onSide,
  reachSpan,
  toggleCoverLayer,
  withoutComparison,
  withPlannedBeside,
  withReach,
  withSameBeside,
  withSidesSwapped,
} from './cover-choice';
import {
  toggleChosen,
  toggleDistrict,
  toggleMarked,
  withHidden,
  withoutHidden,
} from './gap-choice';
import { readWeight, weightKinds } from './weight-kinds';

const group = (layer: string, kind: string | null, meters: number, count = 1): ReachGroup => ({
  id: kind === null ? layer : `${layer}-${kind}`,
  layer,
  kind,
  assumedMeters: 50,
  meters,
  count,
});
const groups = [
  group('a', null, 50),
  group('b', 'x', 25, 2),
  group('b', 'y', 40),
  group('c', null, 0, 0),
];
const all = ['a', 'b', 'c'];
const start = coverChoice(startView, 'a');

test('a layer is taken out and put back; all of them is the same as no choice', () => {
  const without = toggleCoverLayer(start, 'b', all);
  expect(without.layers).toEqual(['a', 'c']);
  expect(toggleCoverLayer(without, 'b', all).layers).toBeNull();
  const none = all.reduce((choice, id) => toggleCoverLayer(choice, id, all), start);
  expect(none.layers).toEqual([]);
  expect(toggleCoverLayer(none, 'c', all).layers).toEqual(['c']);
});

test('a reach that is the assumed one is no choice', () => {
  const [first = group('a', null, 50)] = groups;
  const longer = withReach(start, first, 75);
  expect(longer.reach).toEqual({ a: 75 });
  expect(withReach(longer, first, 50).reach).toEqual({});
});

test('a comparison begins with the same or with what is planned, is changed on a side, swapped and ended', () => {
  expect(withSameBeside(startView).compared).toEqual(start);
  const planned = withPlannedBeside({ ...startView, inForceOn: '2024-09-26' });
  expect(planned.compared).toEqual({ ...start, planned: true, inForceOn: '2024-09-26' });
  const other = onSide('b', (choice) => ({ ...choice, schematic: false, inForceOn: null }))(
    planned,
  );
  expect(coverChoice(other, 'a')).toEqual({ ...start, inForceOn: '2024-09-26' });
  const swapped = withSidesSwapped(other);
  expect(coverChoice(swapped, 'a')).toEqual(coverChoice(other, 'b'));
  expect(coverChoice(swapped, 'b')).toEqual(coverChoice(other, 'a'));
  expect(withSidesSwapped(swapped)).toEqual(other);
  expect(withSidesSwapped(startView)).toBe(startView);
  expect(withoutComparison(other).compared).toBeNull();
});

test('layers hold their groups, and only those with measures tell the span of reach', () => {
  expect(coverLayers(groups).map((layer) => [layer.id, layer.groups.length])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 1],
  ]);
  expect(reachSpan(groups)).toEqual({ shortest: 25, longest: 50 });
  expect(reachSpan([])).toEqual({ shortest: 0, longest: 0 });
  expect(reachSpan(countedGroups(toggleCoverLayer(start, 'a', all), groups))).toEqual({
    shortest: 25,
    longest: 40,
  });
});

test('choosing and marking again takes it back', () => {
  const chosen = toggleChosen(startView, 'g1');
  expect(chosen.gaps.chosen).toBe('g1');
  expect(toggleChosen(chosen, 'g1').gaps.chosen).toBeNull();
  const marked = toggleMarked(toggleMarked(startView, 'g1'), 'g2');
  expect(marked.gaps.marked).toEqual(['g1', 'g2']);
  expect(toggleMarked(marked, 'g1').gaps.marked).toEqual(['g2']);
  const district = toggleDistrict(startView, 'Norra');
  expect(district.gaps.district).toBe('Norra');
  expect(toggleDistrict(district, 'Norra').gaps.district).toBeNull();
});

test('a gap that is put aside is neither chosen nor marked, and can be taken back', () => {
  const view = toggleMarked(toggleChosen(startView, 'g1'), 'g1');
  const hidden = withHidden(view, 'g1', 'byggs om');
  expect(hidden.gaps).toMatchObject({ chosen: null, marked: [], hidden: { g1: 'byggs om' } });
  expect(withoutHidden(hidden, 'g1').gaps.hidden).toEqual({});
  expect(withHidden(toggleChosen(startView, 'g2'), 'g1', 'x').gaps.chosen).toBe('g2');
});

test('weights are read as they are typed in Sweden', () => {
  expect(['0,5', '2.25', ' 3 ', '0'].map(readWeight)).toEqual([0.5, 2.25, 3, 0]);
  expect(['', ' ', '-1', 'två', '1e9', '1,2,3', 'Infinity'].map(readWeight)).toEqual(
    Array.from({ length: 7 }, () => null),
  );
});

test('kinds that are weighed or that there are places of are listed once, by name', () => {
  expect(weightKinds({ skola: 3, bad: 1 }, ['oppen-forskola', 'skola'])).toEqual([
    'bad',
    'skola',
    'oppen-forskola',
  ]);
});
