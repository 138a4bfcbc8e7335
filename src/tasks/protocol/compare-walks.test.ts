import { describe, expect, test } from 'vitest';
import { toDay } from '@/domain/dates';
import { cautionsOf, compareWalks, comparisonSentences } from './compare-walks';
import { observation, walk, walkWith } from './example-walk';
import { comparable, isBefore, overlapOf, usualOther } from './other-walk';

const today = toDay(2026, 11, 22);
const before = walkWith(
  [
    observation({ id: 'p1', text: 'Lampor', decision: 'gors' }),
    observation({ id: 'p2', aspect: 'forvaltning', followUp: 'gron' }),
    observation({ id: 'p3', decision: 'gors_inte', decisionReason: 'Skyddad mur' }),
    observation({ id: 'p4', feeling: 'trygg' }),
  ],
  { id: 'da', light: 'ljus', participants: 9, walkDate: '2025-06-01' },
);
const after = walkWith(
  [
    observation({ id: 'o1', continues: 'da/p1' }),
    observation({ id: 'o2', aspect: 'gestaltning' }),
    observation({ id: 'o3', feeling: 'trygg' }),
    observation({ id: 'o4', continues: 'annan/p1' }),
  ],
  { id: 'nu', light: 'morker', participants: 14, walkDate: '2026-03-05' },
);

describe('two walks side by side', () => {
  const found = compareWalks(before, after, today);

  test('are counted by aspect and feeling', () => {
    expect(found.total).toEqual({ unsafe: [3, 3], safe: [1, 1] });
    expect(found.aspects).toEqual([
      { aspect: 'gestaltning', unsafe: [0, 1], safe: [0, 0] },
      { aspect: 'belysning', unsafe: [2, 2], safe: [1, 1] },
      { aspect: 'forvaltning', unsafe: [1, 0], safe: [0, 0] },
    ]);
  });

  test('say what became of each point, and what goes on', () => {
    const ids = (list: readonly { point: { id: string } }[]) => list.map(({ point }) => point.id);
    expect(ids(found.open)).toEqual(['p1']);
    expect(ids(found.done)).toEqual(['p2']);
    expect(ids(found.dropped)).toEqual(['p3']);
    expect(found.open[0]?.continuedBy?.id).toBe('o1');
    expect(found.fresh.map(({ id }) => id)).toEqual(['o2', 'o4']);
    expect(found.carried).toBe(1);
  });

  test('are told in numbers and with what else may differ', () => {
    expect(comparisonSentences(found).join(' ')).not.toMatch(/trygga?re|bättre|sämre|förbättra/i);
    expect(cautionsOf(before, after)).toEqual([
      'Antalet iakttagelser säger hur mycket som togs upp, inte hur trygg platsen är.',
      'Ljuset var olika: ljus då och mörker nu.',
      'Olika många gick med: 9 då och 14 nu.',
      'Vandringarna gick under olika delar av året.',
    ]);
  });

  test('of which little is known say so', () => {
    const [bare, other] = [walkWith([]), walkWith([], { id: 'v2' })];
    expect(cautionsOf(bare, other)).toEqual([
      'Antalet iakttagelser säger hur mycket som togs upp, inte hur trygg platsen är.',
      'Det framgår inte för båda vandringarna om det var ljust eller mörkt.',
      'Det framgår inte för båda vandringarna hur många som gick med.',
    ]);
  });
});

const square = (west: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 59],
      [west + 2, 59],
      [west + 2, 60],
      [west, 60],
      [west, 59],
    ],
  ],
});

describe('the other walk', () => {
  const seen = [observation()];
  const here = walkWith(seen, { id: 'a', geometry: square(0) }).walk;
  const same = walkWith(seen, { id: 'b', geometry: square(1) }).walk;
  const away = walkWith(seen, { id: 'c', geometry: square(9) }).walk;
  const empty = walk({ id: 'd', geometry: square(0) });

  test('is the one in the same place', () => {
    expect(overlapOf(here, same)).toBeCloseTo(1 / 3);
    expect(overlapOf(here, away)).toBe(0);
    expect(overlapOf(here, walk({ geometry: null }))).toBe(0);
    expect(usualOther(here, [here, away, empty, same])?.id).toBe('b');
    expect(usualOther(here, [here, away])).toBeNull();
    expect(comparable(here, [here, away, empty]).map(({ id }) => id)).toEqual(['c']);
  });

  test('is before all the one it goes on from, either way', () => {
    const next = { ...here, previousWalk: 'c' };
    expect(usualOther(next, [next, same, away])?.id).toBe('c');
    expect(usualOther(away, [next, same, away])?.id).toBe('a');
    expect(isBefore(away, next)).toBe(true);
    expect(isBefore(next, away)).toBe(false);
    expect(isBefore(before.walk, after.walk)).toBe(true);
    expect(isBefore(after.walk, before.walk)).toBe(false);
  });
});
