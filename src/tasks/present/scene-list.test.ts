import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scene } from '@/domain/scene';
import { changed, insertedAfter, moved, putBack, without } from './scene-list';

const scene = (id: string, title = id): Scene => ({ id, title, text: '', notes: '', search: '' });
const scenes = ['a', 'b', 'c'].map((id) => scene(id));
const ids = (list: readonly Scene[]) => list.map(({ id }) => id).join('');

test('scenes are moved, changed, put in and taken away by their id', () => {
  expect(ids(moved('b', -1)(scenes))).toBe('bac');
  expect(ids(moved('b', 1)(scenes))).toBe('acb');
  expect(ids(moved('a', -1)(scenes))).toBe('abc');
  expect(ids(moved('c', 1)(scenes))).toBe('abc');
  const rename = changed('b', (other) => ({ ...other, title: 'Ny' }));
  expect(rename(scenes)[1]?.title).toBe('Ny');
  expect(ids(insertedAfter('a', scene('x'))(scenes))).toBe('axbc');
  expect(ids(without('b')(scenes))).toBe('ac');
  expect(ids(putBack(scene('b'), 1)(without('b')(scenes)))).toBe('abc');
});

test('a scene that is gone is not brought back by what was asked of it, and none is there twice', () => {
  const gone = without('b')(scenes);
  for (const change of [moved('b', 1), changed('b', (other) => other), without('b')])
    expect(ids(change(gone))).toBe('ac');
  expect(ids(putBack(scene('b'), 1)(scenes))).toBe('abc');
  expect(ids(insertedAfter('b', scene('x'))(gone))).toBe('acx');
});

test('any changes one after the other keep each scene once', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const change = fc.oneof(
    fc.tuple(id, fc.constantFrom<-1 | 1>(-1, 1)).map(([of, by]) => moved(of, by)),
    id.map((of) => without(of)),
    id.map((of) => putBack(scene(of), 1)),
  );
  void fc.assert(
    fc.property(fc.array(change), (changes) => {
      const list = changes.reduce<readonly Scene[]>((now, each) => each(now), scenes);
      expect(new Set(list.map((each) => each.id)).size).toBe(list.length);
    }),
  );
});
