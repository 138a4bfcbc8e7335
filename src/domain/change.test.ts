import { describe, expect, test } from 'vitest';
import {
  type Action,
  type Change,
  effectiveChanges,
  netChanges,
  redoable,
  reverseOf,
  undoable,
} from './change';
import type { Row } from './row';

const row = (namn: string): Row => ({ properties: { namn }, geometry: null });
const [a, b, c] = [row('a'), row('b'), row('c')];
const change = (
  recordId: string,
  before: Row | null,
  after: Row | null,
  layer = 'lager',
): Change => ({ recordId, layer, before, after });
const action = (id: string, changes: Change[], undone = false): Action => ({
  id,
  at: '2024-10-05T12:00:00.000Z',
  kind: 'edit',
  changes,
  note: '',
  role: '',
  undone,
});

const effective = (actions: readonly Action[]) => effectiveChanges(actions, () => undefined);

describe('the net change of a record', () => {
  const net = (...steps: Change[][]) =>
    effective(steps.map((changes, index) => action(String(index), changes)));

  test('goes from the first before to the last after', async () => {
    expect(await net([change('x', a, b)], [change('x', b, c)])).toEqual([change('x', a, c)]);
    expect(await net([change('x', null, b)], [change('x', b, c)])).toEqual([change('x', null, c)]);
    expect(await net([change('x', a, b)], [change('x', b, null)])).toEqual([change('x', a, null)]);
  });

  test('is left out when it ends where it began', async () => {
    expect(await net([change('x', a, b)], [change('x', b, a)])).toEqual([]);
    expect(await net([change('x', null, b)], [change('x', b, null)])).toEqual([]);
    expect(await net([change('x', a, null)], [change('x', null, row('a'))])).toEqual([]);
  });

  test('is one per record, in the order they were first touched', async () => {
    const changes = await net(
      [change('x', a, b), change('y', null, a)],
      [change('z', c, null)],
      [change('x', b, c)],
    );
    expect(changes.map(({ recordId }) => recordId)).toEqual(['x', 'y', 'z']);
  });

  test('is told apart by layer: one that moved is taken away here and added there', async () => {
    const moved = [change('x', a, null, 'ett'), change('x', null, a, 'två')];
    expect(await net(moved)).toEqual(moved);
  });

  test('does not count what is undone', async () => {
    const actions = [action('1', [change('x', a, b)]), action('2', [change('x', b, c)], true)];
    expect(await effective(actions)).toEqual([change('x', a, b)]);
    expect(await effective([])).toEqual([]);
  });

  test('is kept where both ends are the same for those who ask what was touched', () => {
    const actions = [action('1', [change('x', a, b)]), action('2', [change('x', b, a)])];
    expect([...netChanges(actions).values()]).toEqual([change('x', a, a)]);
  });
});

test('the reverse of an action takes it back, the last change first', async () => {
  const made = action('1', [change('x', a, b), change('y', null, c), change('x', b, null)]);
  const reverse = reverseOf(made);
  expect(reverse).toEqual([change('x', null, b), change('y', c, null), change('x', b, a)]);
  expect(await effective([made, action('2', [...reverse])])).toEqual([]);
});

describe('undo and redo take', () => {
  const taken = (...undone: boolean[]) => {
    const actions = undone.map((state, index) => action(String(index), [], state));
    return [undoable(actions)?.id ?? null, redoable(actions)?.id ?? null];
  };

  test.each<[boolean[], (string | null)[]]>([
    [[], [null, null]],
    [[false], ['0', null]],
    [[true], [null, '0']],
    [
      [false, false, true, true],
      ['1', '2'],
    ],
    [
      [true, true],
      [null, '0'],
    ],
    [
      [false, false],
      ['1', null],
    ],
  ])('%j', (undone, expected) => {
    expect(taken(...undone)).toEqual(expected);
  });
});
