import { expect, test } from 'vitest';
import type { ReachGroup } from '@/view/coverage';
import { startView } from '@/view/view-state';
import { countedGroups, coverLayers, reachSpan, toggleCoverLayer, withReach } from './cover-choice';
import { examplePlace } from './example-report';
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

test('a layer is taken out and put back; all of them is the same as no choice', () => {
  const without = toggleCoverLayer(startView, 'b', all);
  expect(without.cover.layers).toEqual(['a', 'c']);
  expect(toggleCoverLayer(without, 'b', all).cover.layers).toBeNull();
  const none = all.reduce((view, id) => toggleCoverLayer(view, id, all), startView);
  expect(none.cover.layers).toEqual([]);
  expect(toggleCoverLayer(none, 'c', all).cover.layers).toEqual(['c']);
});

test('a reach that is the assumed one is no choice', () => {
  const [first = group('a', null, 50)] = groups;
  const longer = withReach(startView, first, 75);
  expect(longer.cover.reach).toEqual({ a: 75 });
  expect(withReach(longer, first, 50).cover.reach).toEqual({});
});

test('layers hold their groups, and only those with measures tell the span of reach', () => {
  expect(coverLayers(groups).map((layer) => [layer.id, layer.groups.length])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 1],
  ]);
  expect(reachSpan(groups)).toEqual({ shortest: 25, longest: 50 });
  expect(reachSpan([])).toEqual({ shortest: 0, longest: 0 });
  const { cover } = toggleCoverLayer(startView, 'a', all);
  expect(reachSpan(countedGroups(cover, groups))).toEqual({ shortest: 25, longest: 40 });
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

test('kinds that are weighed or have a gap are listed once, by name', () => {
  const places = [examplePlace({ kind: 'oppen-forskola' }), examplePlace({ kind: 'skola' })];
  expect(weightKinds({ skola: 3, bad: 1 }, places)).toEqual(['bad', 'skola', 'oppen-forskola']);
});
