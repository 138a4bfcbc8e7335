import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observationFields, readParts } from './part-fields';
import { makeRowReader } from './read-row';
import { toRow } from './row';
import { goodFeature, goodParts, testContext } from './row-arbitrary';
import {
  isWalk,
  mergeObservations,
  type Observation,
  partsOf,
  pointRef,
  readPointRef,
  stepsOf,
  type WalkStop,
  withParts,
} from './walk';

const type = 'trygghetsvandring';
const read = makeRowReader(testContext(type));
const walks = goodFeature(type).map((feature) => {
  const measure = read(feature);
  if (!measure || !isWalk(measure)) throw new Error('the feature is a good walk');
  return measure;
});

const observation = (id: string, changed: string, text = ''): Observation => ({
  id,
  at: '2026-11-05T17:30:00Z',
  changed,
  aspect: 'belysning',
  feeling: 'otrygg',
  nature: 'fysisk',
  publication: 'intern',
  text,
});

test('a walk with the parts it has is the same row', () => {
  void fc.assert(
    fc.property(walks, (walk) => {
      const row = toRow(walk);
      const again = withParts(row, partsOf(walk));
      for (const key of ['stopp', 'rutt', 'observationer']) {
        const before = row.properties[key];
        const empty = Array.isArray(before) && before.length === 0;
        expect(again.properties[key]).toEqual(empty ? undefined : before);
      }
    }),
  );
});

test('what is not named stays as it is', () => {
  const [walk] = fc.sample(walks, { numRuns: 1, seed: 4 });
  if (!walk) throw new Error('there is a walk');
  const row = toRow(walk);
  const after = withParts(row, { stops: [] });
  expect(after.properties['stopp']).toBeUndefined();
  expect({ ...after.properties, stopp: row.properties['stopp'] }).toEqual({
    ...row.properties,
    stopp: row.properties['stopp'],
  });
});

describe('stepsOf', () => {
  const stops = ['a', 'b', 'c'].map(
    (id): WalkStop => ({ id, name: id, position: [18, 59], kind: 'eget' }),
  );
  const ids = (round: boolean, count = 3) =>
    stepsOf(stops.slice(0, count), round).map(([from, to]) => from.id + to.id);

  test('leads from each stop to the next, and home again on a round walk', () => {
    expect(ids(false)).toEqual(['ab', 'bc']);
    expect(ids(true)).toEqual(['ab', 'bc', 'ca']);
    expect(ids(true, 1)).toEqual([]);
    expect(ids(false, 0)).toEqual([]);
  });
});

describe('mergeObservations', () => {
  const early = '2026-11-05T17:30:00Z';
  const late = '2026-11-05T18:00:00Z';

  test('keeps each once, of two copies the later', () => {
    const own = [observation('a', early, 'min'), observation('b', late, 'min')];
    const other = [observation('a', late, 'din'), observation('b', early, 'din')];
    expect(mergeObservations(own, other).map(({ text }) => text)).toEqual(['din', 'min']);
  });

  const lists = goodParts(observationFields).map((parts) =>
    readParts(observationFields, parts).map((part, at) => ({ ...part, id: `o${at}` })),
  );

  test('gives the same whoever merges, and nothing new the second time', () => {
    void fc.assert(
      fc.property(lists, lists, (one, other) => {
        const merged = mergeObservations(one, other);
        expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
        expect(mergeObservations(merged, other)).toEqual(merged);
        const back = mergeObservations(other, one);
        expect(back.map(({ id }) => id).sort()).toEqual(merged.map(({ id }) => id).sort());
        for (const { id, changed } of merged)
          expect(Date.parse(back.find((each) => each.id === id)?.changed ?? '')).toBe(
            Date.parse(changed),
          );
      }),
    );
  });
});

test('a reference names a walk and a point, whatever the walk is called', () => {
  void fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.uuid(), (walkId, observationId) => {
      expect(readPointRef(pointRef(walkId, observationId))).toEqual({ walkId, observationId });
    }),
  );
  for (const none of ['', '/', 'a', 'a/', '/b']) expect(readPointRef(none)).toBeNull();
});
