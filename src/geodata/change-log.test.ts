import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Action, type Change, pastOf, placeKey } from '@/domain/change';
import type { Row } from '@/domain/row';
import { type ChangeLog, makeChangeLog, openChangeLog } from './change-log';
import { type LogEntry, toWrites } from './log-entries';
import { heldAfter } from './log-steps';
import type { LogStore } from './log-store';
import { newId } from './new-id';

const row = (namn: string): Row => ({ properties: { namn }, geometry: null });
const change = (recordId: string, before: string | null, after: string | null): Change => ({
  recordId,
  layer: 'l',
  before: before === null ? null : row(before),
  after: after === null ? null : row(after),
});
const action = (...changes: Change[]): Action => ({
  id: newId(),
  at: '2024-10-05T12:00:00.000Z',
  kind: 'edit',
  changes,
  note: '',
  role: '',
  undone: false,
});

/** A store in memory in the place of the browser's; `fault` is what the next write fails with. */
function memoryStore(): LogStore & { fault: Error | null } {
  let entries: readonly LogEntry[] = [];
  const kept: Action[] = [];
  const actions = () => entries.map((entry) => entry.action);
  return {
    fault: null,
    read: async () => actions(),
    async change(step) {
      const before = actions();
      const { actions: after, answer, past = [] } = step(before);
      if (after === before) return answer;
      const { entries: next } = toWrites(entries, after);
      if (this.fault) throw this.fault;
      entries = next;
      kept.push(...past);
      return answer;
    },
    past: async (key) => pastOf(kept, key),
    close: () => undefined,
  };
}

const open: ChangeLog[] = [];
/** Two tabs of one place. */
function twoTabs() {
  const store = memoryStore();
  const name = newId();
  const tabs = [makeChangeLog(store, name), makeChangeLog(store, name)] as const;
  open.push(...tabs);
  return { store, tabs };
}
afterEach(() => {
  for (const log of open.splice(0)) log.close();
  vi.unstubAllGlobals();
});

describe('two tabs', () => {
  test('do not overwrite each other', async () => {
    const { tabs } = twoTabs();
    expect(await tabs[0].append(action(change('x', 'A', 'B')))).toEqual({ ok: true });
    expect(await tabs[1].append(action(change('x', 'A', 'C')))).toEqual({
      ok: false,
      conflicts: [{ recordId: 'x', present: row('B') }],
    });
    expect(await tabs[1].append(action(change('x', 'B', 'C')))).toEqual({ ok: true });
    expect(await tabs[0].list()).toHaveLength(2);
  });

  test('are told of what is done in either, and of nothing that came to nothing', async () => {
    const { tabs } = twoTabs();
    const heard = tabs.map((tab) => {
      const listener = vi.fn();
      tab.subscribe(listener);
      return listener;
    });
    await tabs[0].append(action(change('x', 'A', 'B')));
    await vi.waitFor(() => expect(heard.map((one) => one.mock.calls.length)).toEqual([1, 1]));
    await tabs[1].undo();
    await vi.waitFor(() => expect(heard.map((one) => one.mock.calls.length)).toEqual([2, 2]));
    expect(await tabs[1].undo()).toEqual({ ok: true, action: null });
    await tabs[0].append(action(change('x', 'A', 'B')));
    await tabs[1].append(action(change('x', 'A', 'C')));
    await vi.waitFor(() => expect(heard.map((one) => one.mock.calls.length)).toEqual([3, 3]));
  });

  test('undo and make again what either did', async () => {
    const { tabs } = twoTabs();
    const made = action(change('x', 'A', 'B'));
    await tabs[0].append(made);
    expect(await tabs[1].undo()).toEqual({ ok: true, action: { ...made, undone: true } });
    expect(await tabs[0].list()).toEqual([{ ...made, undone: true }]);
    expect(await tabs[0].redo()).toEqual({ ok: true, action: made });
    expect(await tabs[1].redo()).toEqual({ ok: true, action: null });
  });
});

describe('the log', () => {
  test('keeps what was made while files were saved', async () => {
    const { tabs } = twoTabs();
    await tabs[0].append(action(change('x', 'A', 'B')));
    const saved = await tabs[0].list();
    const meanwhile = action(change('x', 'B', 'C'));
    await tabs[1].append(meanwhile);
    expect(await tabs[0].settle(saved, heldAfter(saved))).toEqual({ ok: true });
    expect(await tabs[1].list()).toEqual([meanwhile]);
  });

  test('knows what was done to a record and has left it, and forgets what was given up', async () => {
    const { tabs } = twoTabs();
    const key = placeKey({ layer: 'l', recordId: 'x' });
    const first = { ...action(change('x', 'A', 'B'), change('y', null, 'Y')), role: 'Samordnare' };
    const second = action(change('x', 'B', 'C'));
    await tabs[0].append(first);
    await tabs[0].append(second);
    await tabs[0].undo();
    const saved = await tabs[0].list();
    await tabs[0].settle(saved, heldAfter(saved));
    const past = { at: first.at, kind: 'edit', note: '', role: 'Samordnare' };
    expect(await tabs[1].past(key)).toEqual([{ ...past, change: first.changes[0] }]);
    const third = action(change('x', 'B', 'D'));
    await tabs[0].append(third);
    const later = await tabs[0].list();
    await tabs[0].settle(later, heldAfter(later), false);
    expect(await tabs[1].past(key)).toHaveLength(1);
    expect(await tabs[1].past('l\nz')).toEqual([]);
  });

  test('keeps notes, and says when the action is gone', async () => {
    const { tabs } = twoTabs();
    const made = action(change('x', 'A', 'B'));
    await tabs[0].append(made);
    expect(await tabs[1].setNote(made.id, 'Ring Anna')).toEqual({ ok: true });
    expect(await tabs[0].list()).toEqual([{ ...made, note: 'Ring Anna' }]);
    expect(await tabs[1].setNote('q', '')).toEqual({ ok: false, full: false, detail: 'notFound' });
  });

  test('says when there is no room, or the browser fails, and then holds nothing new', async () => {
    const { store, tabs } = twoTabs();
    const listener = vi.fn();
    tabs[0].subscribe(listener);
    store.fault = new DOMException('', 'QuotaExceededError');
    const made = action(change('x', 'A', 'B'));
    expect(await tabs[0].append(made)).toEqual({
      ok: false,
      full: true,
      detail: 'QuotaExceededError',
    });
    store.fault = new DOMException('', 'AbortError');
    expect(await tabs[0].append(made)).toEqual({ ok: false, full: false, detail: 'AbortError' });
    expect(await tabs[0].list()).toEqual([]);
    expect(listener).not.toHaveBeenCalled();
    store.fault = null;
    expect(await tabs[0].append(made)).toEqual({ ok: true });
  });

  test('throws faults of ours', async () => {
    const { store, tabs } = twoTabs();
    await expect(tabs[0].append(action())).rejects.toThrow(RangeError);
    store.fault = new DOMException('', 'DataCloneError');
    await expect(tabs[0].append(action(change('x', null, 'A')))).rejects.toThrow();
  });

  test('tells until it is told to stop', async () => {
    const { tabs } = twoTabs();
    const [first, second] = [vi.fn(), vi.fn()];
    const stop = tabs[0].subscribe(first);
    tabs[0].subscribe(second);
    stop();
    await tabs[0].append(action(change('x', 'A', 'B')));
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });
});

describe('where the browser has no database', () => {
  test('that is said', async () => {
    expect(await openChangeLog('prov')).toEqual({ ok: false, reason: 'missing', detail: '' });
  });

  test('because it refuses, that is said', async () => {
    const refuse = () => {
      throw new DOMException('', 'SecurityError');
    };
    vi.stubGlobal('indexedDB', { open: refuse });
    expect(await openChangeLog('prov')).toEqual({
      ok: false,
      reason: 'broken',
      detail: 'SecurityError',
    });
  });
});
