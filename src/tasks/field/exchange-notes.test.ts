import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observationFields, writeParts } from '@/domain/part-fields';
import { goodParts } from '@/domain/row-arbitrary';
import type { Observation, SafetyWalk } from '@/domain/walk';
import { manifestOf, mergeNotes, notesFileName, photosOf, readManifest } from './exchange-notes';

const noted = (id: string, changed: string, text = ''): Observation => ({
  id,
  at: '2026-11-05T17:00:00Z',
  changed: `2026-11-05T${changed}:00Z`,
  aspect: 'belysning',
  feeling: 'otrygg',
  nature: 'fysisk',
  publication: 'intern',
  text: text || undefined,
});
const written = (observations: readonly Observation[]) =>
  writeParts(observationFields, observations);

const someNotes = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...'abcdefgh'), fc.constantFrom('17:00', '17:30', '18:00')),
    { selector: ([id]) => id },
  )
  .map((pairs) => pairs.map(([id, changed]) => noted(id, changed, changed)));

describe('notes of another phone', () => {
  test('come in once, however often they are taken in', async () => {
    await fc.assert(
      fc.property(someNotes, someNotes, (own, others) => {
        const first = mergeNotes(own, written(others));
        const ids = first.observations.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set([...own, ...others].map(({ id }) => id)));
        expect(first.added + first.newer + first.same).toBe(others.length);
        const second = mergeNotes(first.observations, written(others));
        expect(second).toMatchObject({ added: 0, newer: 0, same: others.length });
        expect(second.observations).toEqual(first.observations);
      }),
    );
  });

  test('two phones that take each other in have the same notes', async () => {
    await fc.assert(
      fc.property(someNotes, someNotes, (one, other) => {
        const byId = (observations: Observation[]) =>
          observations.toSorted((a, b) => a.id.localeCompare(b.id));
        const here = byId(mergeNotes(one, written(other)).observations);
        const there = byId(mergeNotes(other, written(one)).observations);
        expect(here).toEqual(there);
      }),
    );
  });

  test('the newer of two copies is kept, and counted', () => {
    const merged = mergeNotes(
      [noted('a', '17:00', 'gammal'), noted('b', '18:00', 'egen')],
      written([noted('a', '17:30', 'ny'), noted('b', '17:30'), noted('c', '17:10')]),
    );
    expect(merged).toMatchObject({ added: 1, newer: 1, same: 1 });
    expect(merged.observations.map(({ text }) => text)).toEqual(['ny', 'egen', undefined]);
  });
});

describe('what is handed over', () => {
  // Of a walk only these are looked at.
  const walkWith = (observations: SafetyWalk['observations']) =>
    ({ id: 'vdr-a', name: 'Vandring A', observations }) as SafetyWalk;

  test('is read as it was written', async () => {
    await fc.assert(
      fc.property(goodParts(observationFields), (parts) => {
        const sent = JSON.parse(JSON.stringify(manifestOf(walkWith(parts))));
        const read = readManifest(sent, 'vdr-a');
        // JSON has no negative zero.
        expect(JSON.stringify(read)).toBe(JSON.stringify({ ok: true, observations: parts }));
      }),
    );
  });

  test('is refused when it is of another walk, and says which', () => {
    expect(readManifest(manifestOf(walkWith([])), 'vdr-b')).toEqual({
      ok: false,
      code: 'otherWalk',
      name: 'Vandring A',
    });
  });

  test('is refused when it is something else or newer; no value throws', async () => {
    const good = manifestOf(walkWith([]));
    expect(readManifest({ ...good, version: 2 }, 'vdr-a')).toEqual({ ok: false, code: 'newer' });
    for (const value of [null, 7, [], {}, { ...good, vandring: 3 }, { ...good, observationer: {} }])
      expect(readManifest(value, 'vdr-a')).toEqual({ ok: false, code: 'notNotes' });
    await fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readManifest(value, 'vdr-a').ok).toBe(false);
      }),
    );
  });

  test('has each photo once, and none whose id could be a path', () => {
    const one = { ...noted('a', '17:00'), photos: ['f1', 'f2', '../f3', 'f 4'] };
    expect(
      photosOf([one, { ...noted('b', '17:00'), photos: ['f2'] }, noted('c', '17:00')]),
    ).toEqual(['f1', 'f2']);
  });
});

test('the file is named after the walk and the minute', () => {
  expect(notesFileName('vdr-a', new Date(2026, 10, 5, 8, 4))).toBe(
    'vdr-a-anteckningar-2026-11-05-0804.zip',
  );
});
