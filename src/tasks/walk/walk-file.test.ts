import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRowReader } from '@/domain/read-row';
import { sameRow, toRow } from '@/domain/row';
import { goodFeature, testContext } from '@/domain/row-arbitrary';
import { isWalk, partsOf, withParts } from '@/domain/walk';
import { mergeWalk, readWalkFile, toWalkFile } from './walk-file';

const type = 'trygghetsvandring';
const read = makeRowReader(testContext(type));
const walks = goodFeature(type).map((feature) => {
  const measure = read(feature);
  if (!measure || !isWalk(measure)) throw new Error('the feature is a good walk');
  return measure;
});

describe('the file of a walk', () => {
  test('brings the same walk back', () => {
    void fc.assert(
      fc.property(walks, (walk) => {
        const row = readWalkFile(toWalkFile(walk));
        expect(row?.id).toBe(walk.id);
        expect(sameRow(row, toRow(walk))).toBe(true);
      }),
    );
  });

  test('changes nothing where the walk is already', () => {
    void fc.assert(
      fc.property(walks, (walk) => {
        // An empty list is left out when it is written.
        fc.pre([walk.stops, walk.legs, walk.observations].every((list) => list?.length !== 0));
        const row = readWalkFile(toWalkFile(walk));
        const here = withParts(toRow(walk), partsOf(walk));
        expect(row && sameRow(mergeWalk(here, row), here)).toBe(true);
      }),
    );
  });

  test('never throws, whatever the text', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"features":[${json}]}`),
    );
    void fc.assert(
      fc.property(texts, (text) => {
        const row = readWalkFile(text);
        expect(row === null || row.id !== '').toBe(true);
      }),
    );
  });

  test('keeps what was seen on both', () => {
    const [walk] = fc.sample(walks, { numRuns: 1, seed: 9 });
    if (!walk) throw new Error('there is a walk');
    const seen = (id: string) => ({
      id,
      at: '2026-11-05T17:30:00Z',
      changed: '2026-11-05T17:30:00Z',
      aspect: 'belysning' as const,
      feeling: 'otrygg' as const,
      nature: 'fysisk' as const,
      publication: 'intern' as const,
    });
    const mine = withParts(toRow(walk), { observations: [seen('a')] });
    const file = withParts(toRow(walk), { observations: [seen('b')] });
    const both = mergeWalk(mine, file).properties['observationer'];
    expect(both).toMatchObject([{ id: 'a' }, { id: 'b' }]);
  });
});
