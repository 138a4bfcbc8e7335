import type { Action, PastChange } from '@/domain/change';
import type { Row } from '@/domain/row';
import {
  appendTo,
  type Conflict,
  type LogStep,
  noteIn,
  redoIn,
  settledIn,
  settleIn,
  undoIn,
} from './log-steps';
import { type LogStore, openLogStore } from './log-store';
import { newId } from './new-id';

/** A write that the browser refused; nothing was written. */
interface Refusal {
  ok: false;
  /** There is no room left on the disk, or none that this page may use. */
  full: boolean;
  /** The browser's own word for it, e.g. "QuotaExceededError"; "notFound" for an action that is not in the log. */
  detail: string;
}

/** An action that was not taken because records are not as it takes them to be: another tab was first. */
interface Outrun {
  ok: false;
  conflicts: readonly Conflict[];
}

type Appended = { ok: true } | Outrun | Refusal;
/** The action that was undone or made again, as it is now; null when there was none. */
type Stepped = { ok: true; action: Action | null } | Refusal;
type Written = { ok: true } | Refusal;

/**
 * What has been changed and is not yet saved as files, shared by all tabs. A promise resolves with `ok` only when
 * what was asked is on the disk: from then on it survives reload, crash and a killed browser.
 */
export interface ChangeLog {
  /**
   * All actions in the order they were made; the same array for as long as nothing has happened.
   * Rejects when the browser can no longer read what it keeps.
   */
  list(): Promise<readonly Action[]>;
  /**
   * Takes a new action, and forgets what was undone before it.
   * @throws RangeError for an action without changes, one that is undone and one that is in the log
   */
  append(action: Action): Promise<Appended>;
  undo(): Promise<Stepped>;
  redo(): Promise<Stepped>;
  setNote(id: string, note: string): Promise<Written>;
  /**
   * Takes away the changes of records that are settled: saved as files and read back, or taken by a server. What was
   * made meanwhile, in any tab, stays; what was undone meanwhile becomes an action that takes it back there too.
   * @param saved the log as {@link list} gave it when the files were made, or the changes were sent
   * @param held by `placeKey`: the records as files or server hold them now, or as they shall be taken to be
   * @param kept whether files or server hold what was changed, so that it becomes the past of its records; a change that
   * is given up, or made anew on another row, does not
   * @throws RangeError for a record that the log did not change then
   */
  settle(
    saved: readonly Action[],
    held: ReadonlyMap<string, Row | null>,
    kept?: boolean,
  ): Promise<Written>;
  /**
   * What was done to a record and has left the log since, the last first.
   * @param key as `placeKey` makes it
   */
  past(key: string): Promise<readonly PastChange[]>;
  /**
   * Tells of every change of the log, by this tab or another: time to call {@link list} again.
   * @returns ends the telling
   */
  subscribe(listener: () => void): () => void;
  /** Ends all telling and lets go of the database when what is under way is done. */
  close(): void;
}

export type Opened =
  | { ok: true; log: ChangeLog }
  /** `missing`: the browser has no database; `broken`: it refuses this one; `timeout`: it does not answer. */
  | { ok: false; reason: 'missing' | 'broken' | 'timeout'; detail: string };

/** Longest wait for the browser to open its database; some hang for ever where they should refuse. */
const openPatienceMs = 10_000;

/** What a rejected write means. Faults of ours are thrown on: the browser's own errors are DOMExceptions. */
function refused(error: unknown): Refusal {
  if (!(error instanceof DOMException) || error.name === 'DataCloneError') throw error;
  return { ok: false, full: error.name === 'QuotaExceededError', detail: error.name };
}

/** Tells this tab's listeners and, where the browser can, the other tabs'. */
function makeSignal(name: string) {
  const listeners = new Set<() => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  if (channel) channel.onmessage = tell;
  return {
    listeners,
    send: () => {
      channel?.postMessage('changed');
      tell();
    },
    close: () => {
      listeners.clear();
      channel?.close();
    },
  };
}

/**
 * The change log over a store.
 * @param name of the channel by which tabs tell one another
 */
export function makeChangeLog(store: LogStore, name: string): ChangeLog {
  const signal = makeSignal(name);
  async function take<Answer, Result>(
    step: (actions: readonly Action[]) => LogStep<Answer>,
    toResult: (answer: Answer) => Result,
  ): Promise<Result | Refusal> {
    let changed = false;
    let answer: Answer;
    try {
      answer = await store.change((actions) => {
        const taken = step(actions);
        changed = taken.actions !== actions;
        return taken;
      });
    } catch (error) {
      return refused(error);
    }
    if (changed) signal.send();
    return toResult(answer);
  }
  const stepped = (action: Action | null): Stepped => ({ ok: true, action });
  return {
    list: () => store.read(),
    append: (action) =>
      take(
        (actions) => appendTo(actions, action),
        (conflicts): Appended => (conflicts.length > 0 ? { ok: false, conflicts } : { ok: true }),
      ),
    undo: () => take(undoIn, stepped),
    redo: () => take(redoIn, stepped),
    setNote: (id, note) =>
      take(
        (actions) => noteIn(actions, id, note),
        (found): Written => (found ? { ok: true } : { ok: false, full: false, detail: 'notFound' }),
      ),
    past: (key) => store.past(key),
    settle: (saved, held, kept = true) => {
      const stamp = { id: newId(), at: new Date().toISOString() };
      return take(
        (actions) => ({
          actions: settleIn(actions, saved, held, stamp),
          answer: null,
          past: kept ? settledIn(actions, saved, held) : [],
        }),
        (): Written => ({ ok: true }),
      );
    },
    subscribe: (listener) => {
      // Wrapped, so that one function subscribed twice is told twice and ends one telling at a time.
      const own = () => listener();
      signal.listeners.add(own);
      return () => void signal.listeners.delete(own);
    },
    close: () => {
      signal.close();
      store.close();
    },
  };
}

/**
 * Opens the change log of a workspace.
 * @param name of the database: one for each place the app is served from and each workspace
 * @returns the log, or why this browser keeps none (a private window, storage turned off, a damaged disk)
 */
export async function openChangeLog(name: string): Promise<Opened> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  try {
    if (typeof indexedDB === 'undefined') return { ok: false, reason: 'missing', detail: '' };
    const late = new Promise<null>((resolve) => {
      patience = setTimeout(resolve, openPatienceMs, null);
    });
    const opening = openLogStore(name);
    const store = await Promise.race([opening, late]);
    if (store) return { ok: true, log: makeChangeLog(store, name) };
    // Should it open after all, nobody is waiting for it.
    opening.then((unused) => unused.close()).catch(() => undefined);
    return { ok: false, reason: 'timeout', detail: '' };
  } catch (error) {
    return { ok: false, reason: 'broken', detail: error instanceof Error ? error.name : '' };
  } finally {
    clearTimeout(patience);
  }
}
