import { describe, expect, test } from 'vitest';
import type { Action, Change } from '@/domain/change';
import { toWrites } from './log-entries';

const change = (recordId: string): Change => ({
  recordId,
  layer: 'l',
  before: null,
  after: { properties: {}, geometry: null },
});
const action = (id: string): Action => ({
  id,
  at: '2024-10-05T12:00:00.000Z',
  kind: 'edit',
  changes: [change(id)],
  note: '',
  role: '',
  undone: false,
});
const [a, b, c, d] = [action('a'), action('b'), action('c'), action('d')];
const stored = [
  { key: 3, action: a },
  { key: 4, action: b },
  { key: 9, action: c },
];

describe('what is written', () => {
  test('of the same log is nothing', () => {
    expect(toWrites(stored, [a, b, c])).toEqual({
      entries: stored,
      added: [],
      marked: [],
      removed: [],
    });
  });

  test('of a new action is that alone, under a greater key', () => {
    const added = [{ key: 10, action: d }];
    expect(toWrites(stored, [a, b, c, d])).toEqual({
      entries: [...stored, ...added],
      added,
      marked: [],
      removed: [],
    });
    expect(toWrites([], [d]).added).toEqual([{ key: 1, action: d }]);
  });

  test('of a new action in place of undone ones never has a key of theirs', () => {
    const { added, removed, entries } = toWrites(stored, [a, d]);
    expect([added, removed]).toEqual([[{ key: 10, action: d }], [4, 9]]);
    expect(entries.map(({ key }) => key)).toEqual([3, 10]);
    expect(toWrites(stored, [d])).toMatchObject({ added: [{ key: 10 }], removed: [3, 4, 9] });
  });

  test('of an action put first has a smaller key', () => {
    expect(toWrites(stored, [d, b, c])).toMatchObject({ added: [{ key: 3 }], removed: [] });
    expect(toWrites(stored, [d, a, b, c])).toMatchObject({ added: [{ key: 2 }], removed: [] });
  });

  test('of an action undone or noted are its marks', () => {
    const undone = { ...c, undone: true };
    expect(toWrites(stored, [a, b, undone])).toEqual({
      entries: [stored[0], stored[1], { key: 9, action: undone }],
      added: [],
      marked: [{ key: 9, action: undone }],
      removed: [],
    });
  });

  test('of an action that some changes have left is the whole of it, under its key', () => {
    const large = { ...b, changes: ['b', 'e', 'f'].map(change) };
    const rest = { ...large, changes: large.changes.slice(1) };
    const before = [stored[0], { key: 4, action: large }, stored[2]].filter(
      (one) => one !== undefined,
    );
    expect(toWrites(before, [a, rest, c])).toEqual({
      entries: [stored[0], { key: 4, action: rest }, stored[2]],
      added: [{ key: 4, action: rest }],
      marked: [],
      removed: [],
    });
  });

  test('is refused where the log is not one that can come of the stored one', () => {
    expect(() => toWrites(stored, [b, a])).toThrow(RangeError);
    expect(() => toWrites(stored, [a, d, b])).toThrow(RangeError);
    const other = { ...change('a'), recordId: 'q' };
    expect(() => toWrites(stored, [{ ...a, changes: [other] }])).toThrow(RangeError);
  });
});
