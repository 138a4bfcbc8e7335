import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aspects, priorities } from '@/domain/part-fields';
import type { Observation } from '@/domain/walk';
import {
  type Draft,
  draftOf,
  emptyDraft,
  feelings,
  missingIn,
  natures,
  placings,
  readDraft,
  toObservation,
  withObservation,
} from './observation-draft';

const at = '2026-11-05T17:30:00.000Z';
const later = '2026-11-05T18:00:00.000Z';
const degrees = fc.double({ min: -80, max: 80, noNaN: true, noDefaultInfinity: true });
const words = fc.string({ unit: 'grapheme', maxLength: 20 });

const drafts: fc.Arbitrary<Draft> = fc.record({
  id: fc.uuid(),
  at: fc.constant(at),
  kept: fc.boolean(),
  aspect: fc.constantFrom(...aspects, null),
  feeling: fc.constantFrom(...feelings, null),
  nature: fc.constantFrom(...natures, null),
  text: words,
  priority: fc.constantFrom(...priorities, null),
  photos: fc.array(fc.uuid(), { maxLength: 3 }),
  placing: fc.constantFrom(...placings),
  stopId: fc.option(fc.uuid()),
  position: fc.option(fc.tuple(degrees, degrees).map((pair) => pair.map((part) => part + 0))),
  accuracyMeters: fc.option(fc.double({ min: 0, max: 500, noNaN: true })),
});

describe('a draft on the disk', () => {
  test('is read as it was kept', async () => {
    await fc.assert(
      fc.property(drafts, (draft) => {
        expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(
          JSON.parse(JSON.stringify(draft)),
        );
      }),
    );
  });

  test('whatever it has become, reading never throws', async () => {
    await fc.assert(
      fc.property(fc.anything(), (value) => {
        readDraft(value);
      }),
    );
    expect(readDraft({ id: 'a' })).toBeNull();
    expect(readDraft({ id: 'a', at, aspect: 'annat', photos: [1, 'b'] })).toMatchObject({
      aspect: null,
      photos: ['b'],
    });
  });
});

describe('a draft that is finished', () => {
  const finished = drafts.filter((draft) => missingIn(draft).length === 0);

  test('is an observation from which the same draft comes', async () => {
    await fc.assert(
      fc.property(finished, (draft) => {
        const again = draftOf(toObservation(draft, later));
        const { aspect, feeling, nature, priority, photos, id } = draft;
        expect(again).toMatchObject({ id, at, aspect, feeling, nature, priority, photos });
        expect(again.text).toBe(draft.text.trim());
        expect(again.placing === 'stopp').toBe(draft.placing === 'stopp');
        expect(missingIn(again)).toEqual([]);
      }),
    );
  });

  test('is internal until somebody says otherwise, and never both at a stop and elsewhere', async () => {
    await fc.assert(
      fc.property(finished, (draft) => {
        const observation = toObservation(draft, later);
        expect(observation.publication).toBe('intern');
        expect(observation.changed).toBe(later);
        expect(observation.stopId === undefined).toBe(observation.position !== undefined);
      }),
    );
  });

  test('leaves what others have written of the observation, and takes away what is taken away', () => {
    const before: Observation = {
      ...toObservation(
        {
          ...emptyDraft('a', at, 's1'),
          aspect: 'belysning',
          feeling: 'otrygg',
          nature: 'fysisk',
          text: 'Mörkt',
          priority: 'hog',
        },
        at,
      ),
      decision: 'gors',
      publication: 'offentlig',
    };
    const after = toObservation(
      { ...draftOf(before), text: ' ', priority: null, placing: 'karta', position: [18, 59] },
      later,
      before,
    );
    expect(after).toMatchObject({ decision: 'gors', publication: 'offentlig', position: [18, 59] });
    expect([after.text, after.priority, after.stopId]).toEqual([undefined, undefined, undefined]);
  });
});

test('what is missing is told in the order of the form', () => {
  const draft = emptyDraft('a', at, null);
  expect(missingIn(draft)).toEqual(['feeling', 'nature', 'aspect', 'place']);
  expect(missingIn({ ...draft, position: [18, 59], aspect: 'belysning' })).toEqual([
    'feeling',
    'nature',
  ]);
  expect(missingIn(emptyDraft('a', at, 's1'))).not.toContain('place');
  expect(() => toObservation(draft, later)).toThrow('a');
});

test('an observation takes the place of its older self, once, or comes last', () => {
  const make = (id: string): Observation => ({
    id,
    at,
    changed: at,
    aspect: 'belysning',
    feeling: 'trygg',
    nature: 'social',
    publication: 'intern',
  });
  const all = [make('a'), make('b')];
  const changed = withObservation(all, 'a', (before) => ({ ...make('a'), text: before?.id }));
  expect(changed).toEqual([{ ...make('a'), text: 'a' }, make('b')]);
  expect(withObservation(all, 'c', () => make('c')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
