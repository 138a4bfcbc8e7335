import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Action,
  type Change,
  netChanges,
  placeKey,
  redoable,
  undoable,
} from '@/domain/change';
import { type Row, sameRow } from '@/domain/row';
import { appendTo, heldAfter, noteIn, redoIn, settleIn, undoIn } from './log-steps';

const row = (namn: string): Row => ({ properties: { namn }, geometry: null });
const [a, b, c, d] = [row('a'), row('b'), row('c'), row('d')];
const change = (recordId: string, before: Row | null, after: Row | null, layer = 'l'): Change => ({
  recordId,
  layer,
  before,
  after,
});
const action = (id: string, ...changes: Change[]): Action => ({
  id,
  at: '2024-10-05T12:00:00.000Z',
  kind: 'edit',
  role: '',
  changes,
  note: '',
  undone: false,
});
const stamp = { id: 'rest', at: '2024-10-06T12:00:00.000Z' };
const idsOf = (actions: readonly Action[]) =>
  actions.map(({ id, undone }) => (undone ? `(${id})` : id)).join(' ');

/** The log when all of it has been saved as files. */
const settleAll = (actions: readonly Action[], saved: readonly Action[]) =>
  settleIn(actions, saved, heldAfter(saved), stamp);

/** The log after these actions, each of which it has to take. */
function logOf(...actions: Action[]): readonly Action[] {
  return actions.reduce<readonly Action[]>((log, next) => {
    const { actions: taken, answer } = appendTo(log, next);
    expect(answer).toEqual([]);
    return taken;
  }, []);
}

describe('a new action', () => {
  const log = logOf(action('1', change('x', a, b)), action('2', change('y', null, a)));

  test('comes last when records are as it says, and the log says nothing of others', () => {
    const next = action('3', change('x', row('b'), c), change('q', c, null));
    expect(idsOf(appendTo(log, next).actions)).toBe('1 2 3');
  });

  test.each<[string, Change, Row | null]>([
    ['changes what another tab has changed', change('x', a, c), b],
    ['adds what is there', change('y', null, c), a],
    ['changes what is there in another layer', change('y', a, c, 'annat'), a],
  ])('is not taken when it %s', (_what, wrong, present) => {
    const next = action('3', change('q', null, a), wrong, change(wrong.recordId, c, a));
    const { actions, answer } = appendTo(log, next);
    expect(actions).toBe(log);
    expect(answer).toEqual([{ recordId: wrong.recordId, present }]);
  });

  test('is not taken when its record has been taken away', () => {
    const gone = logOf(action('1', change('x', a, null)));
    expect(appendTo(gone, action('2', change('x', a, b))).answer).toEqual([
      { recordId: 'x', present: null },
    ]);
  });

  test('may change a record twice, and take it from one layer to another', () => {
    const twice = action(
      '3',
      change('x', b, c),
      change('x', c, null),
      change('x', null, a, 'annat'),
    );
    expect(appendTo(log, twice).answer).toEqual([]);
  });

  test('makes what was undone forgotten, which counts no more', () => {
    const undone = undoIn(undoIn(log).actions).actions;
    expect(idsOf(undone)).toBe('(1) (2)');
    expect(idsOf(appendTo(undone, action('3', change('x', a, c))).actions)).toBe('3');
    expect(appendTo(undoIn(log).actions, action('3', change('x', a, c))).answer).toHaveLength(1);
  });

  test('that is none is a fault', () => {
    expect(() => appendTo(log, action('3'))).toThrow(RangeError);
    expect(() => appendTo(log, action('1', change('q', a, b)))).toThrow(RangeError);
    const undone = { ...action('3', change('q', a, b)), undone: true };
    expect(() => appendTo(log, undone)).toThrow(RangeError);
  });
});

describe('undo, redo and notes', () => {
  const log = logOf(action('1', change('x', a, b)), action('2', change('x', b, c)));

  test('go back and forth and stop at the ends', () => {
    const once = undoIn(log);
    expect(once.answer?.id).toBe('2');
    const twice = undoIn(once.actions);
    expect([twice.answer?.id, idsOf(twice.actions)]).toEqual(['1', '(1) (2)']);
    expect(undoIn(twice.actions)).toEqual({ actions: twice.actions, answer: null });
    const again = redoIn(twice.actions);
    expect([again.answer?.id, idsOf(again.actions)]).toEqual(['1', '1 (2)']);
    expect(redoIn(redoIn(again.actions).actions).answer).toBeNull();
  });

  test('leave all other actions the same objects', () => {
    expect(undoIn(log).actions[0]).toBe(log[0]);
    expect(noteIn(log, '1', 'Ring Anna').actions[1]).toBe(log[1]);
  });

  test('a note is put on an action that is there', () => {
    expect(noteIn(log, '1', 'Ring Anna').actions[0]?.note).toBe('Ring Anna');
    expect(noteIn(log, '7', 'Ring Anna')).toEqual({ actions: log, answer: null });
  });
});

describe('after saving', () => {
  const one = action('1', change('x', a, b));
  const two = action('2', change('x', b, c), change('y', null, a));
  const saved = logOf(one, two);

  test('what was saved goes, what was made meanwhile stays', () => {
    expect(settleAll(saved, saved)).toEqual([]);
    const more = appendTo(saved, action('3', change('x', c, null))).actions;
    expect(idsOf(settleAll(more, saved))).toBe('3');
    expect(settleAll(more, [])).toBe(more);
  });

  test('what was undone before saving can still be made again', () => {
    const undone = undoIn(saved).actions;
    expect(settleAll(undone, undone)).toEqual([undone[1]]);
  });

  test('what was undone meanwhile is taken out of the files again, and can be made again', () => {
    const undone = undoIn(saved).actions;
    const rest = settleAll(undone, saved);
    expect(idsOf(rest)).toBe('rest (2)');
    expect(rest[0]?.changes).toEqual([change('x', c, b), change('y', a, null)]);
  });

  test('what was undone meanwhile and forgotten is taken out of the files again', () => {
    const other = appendTo(undoIn(saved).actions, action('3', change('q', a, b))).actions;
    const rest = settleAll(other, saved);
    expect(idsOf(rest)).toBe('rest 3');
    expect(rest[0]?.changes).toEqual([change('x', c, b), change('y', a, null)]);
  });
});

describe('after some records were sent', () => {
  const both = action('1', change('x', a, b), change('y', null, a));
  const later = action('2', change('x', b, c));
  const sent = logOf(both, later);
  const key = (recordId: string) => placeKey({ layer: 'l', recordId });
  const settle = (log: readonly Action[], held: readonly (readonly [string, Row | null])[]) =>
    settleIn(log, sent, new Map(held.map(([id, row]) => [key(id), row])), stamp);

  test('what was accepted leaves the log, the rest of its action stays', () => {
    const rest = settle(sent, [['x', c]]);
    expect(idsOf(rest)).toBe('1');
    expect(rest[0]).toEqual({ ...both, changes: [both.changes[1]] });
    expect(
      settle(sent, [
        ['x', c],
        ['y', a],
      ]),
    ).toEqual([]);
  });

  test('none settled leaves the log as it was', () => {
    expect(settle(sent, [])).toBe(sent);
    expect(() => settle(sent, [['q', a]])).toThrow(RangeError);
  });

  test('one that somebody else has changed goes on from theirs', () => {
    const theirs = d;
    const rest = settle(sent, [['x', theirs]]);
    expect(idsOf(rest)).toBe('rest 1');
    expect(rest[0]).toMatchObject({ kind: 'edit', changes: [change('x', theirs, c)] });
  });

  test('one that was undone while it was sent is taken back', () => {
    const rest = settle(undoIn(sent).actions, [['x', c]]);
    expect(idsOf(rest)).toBe('rest 1 (2)');
    expect(rest[0]?.changes).toEqual([change('x', c, b)]);
  });
});

/** A step that any tab may take at any time. */
type Command = ['edit', number, number] | ['undo'] | ['redo'];
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant('edit' as const), fc.nat(2), fc.nat(3)) },
  { weight: 2, arbitrary: fc.constant<Command>(['undo']) },
  fc.constant<Command>(['redo']),
);
const rows = [null, a, b, c];
const files = new Map([a, b, null].map((state, at) => [`r${at}`, state]));

/** What the records are when the log is put into the files; every change has to find them as it says. */
function statesWith(base: ReadonlyMap<string, Row | null>, log: readonly Action[]) {
  const states = new Map(base);
  for (const { changes } of log.filter(({ undone }) => !undone))
    for (const { recordId, before, after } of changes) {
      if (!sameRow(states.get(recordId) ?? null, before)) throw new Error('the log does not fit');
      states.set(recordId, after);
    }
  return states;
}

let made = 0;
function run(log: readonly Action[], commands: readonly Command[]): readonly Action[] {
  return commands.reduce((actions, [kind, at = 0, to = 0]) => {
    if (kind === 'undo') return undoIn(actions).actions;
    if (kind === 'redo') return redoIn(actions).actions;
    const before = statesWith(files, actions).get(`r${at}`) ?? null;
    return appendTo(actions, action(`a${made++}`, change(`r${at}`, before, rows[to] ?? null)))
      .actions;
  }, log);
}

test('saving at any time, whatever is done before and meanwhile, leaves every record as it was seen', () => {
  const commands = fc.array(command, { maxLength: 8 });
  return fc.assert(
    fc.property(commands, commands, (before, meanwhile) => {
      const saved = run([], before);
      const now = run(saved, meanwhile);
      const seen = statesWith(files, now);
      const newFiles = statesWith(files, saved);
      const rest = settleAll(now, saved);
      expect(statesWith(newFiles, rest)).toEqual(seen);
      // The same, record by record, whichever the server took.
      for (const [key, { recordId, after }] of netChanges(saved)) {
        const taken = new Map(files).set(recordId, after);
        const left = settleIn(now, saved, new Map([[key, after]]), stamp);
        expect(statesWith(taken, left)).toEqual(seen);
      }
      // Undo and redo still fit the records wherever they are taken to.
      let log = rest;
      for (; undoable(log); log = undoIn(log).actions) statesWith(newFiles, log);
      expect(statesWith(newFiles, log)).toEqual(newFiles);
      for (; redoable(log); log = redoIn(log).actions) statesWith(newFiles, log);
      statesWith(newFiles, log);
      const standing = new Set(saved.flatMap(({ id, undone }) => (undone ? [] : [id])));
      const kept = rest.filter(({ id, undone }) => id !== 'rest' && !undone && standing.has(id));
      expect(kept).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
