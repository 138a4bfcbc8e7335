import type { Action } from '@/domain/change';

/** An action as it is stored: its place in the log is its key, a number that grows. */
export interface LogEntry {
  key: number;
  action: Action;
}

/** What has to be written so that the stored log becomes another. */
export interface LogWrites {
  /** The log as it becomes. */
  entries: readonly LogEntry[];
  /** Entries to be written whole: new ones, and those of which some changes have left the log. */
  added: readonly LogEntry[];
  /** Entries whose note or undone mark is another; their changes are the same. */
  marked: readonly LogEntry[];
  removed: readonly number[];
}

/** Keys for actions in their order: those that are stored keep theirs, new ones get one before or after them all. */
function keysFor(entries: readonly LogEntry[], actions: readonly Action[]): number[] {
  const stored = new Map(entries.map(({ key, action }) => [action.id, key]));
  const first = actions.findIndex(({ id }) => stored.has(id));
  const firstKey = stored.get(actions[first]?.id ?? '') ?? 0;
  let last = entries.at(-1)?.key ?? 0;
  return actions.map(({ id }, at) => {
    const key = stored.get(id);
    if (key !== undefined) return key;
    return at < first ? firstKey - (first - at) : ++last;
  });
}

/**
 * Whether some of a stored action's changes have left the log.
 * @throws RangeError where it has changes that are none of the stored ones
 */
function isShortened(stored: Action, action: Action): boolean {
  if (stored.changes === action.changes) return false;
  const known = new Set(stored.changes);
  if (!action.changes.every((change) => known.has(change)))
    throw new RangeError(`the changes of action ${action.id} are not the stored ones`);
  return true;
}

/**
 * Compares the stored log with what it shall be.
 * @param entries the stored log, keys rising
 * @param actions stored actions in their order, each the same object, with other marks or with fewer changes; new ones
 * before or after
 * @throws RangeError when stored actions have changed places, or one has changes that it had not
 */
export function toWrites(entries: readonly LogEntry[], actions: readonly Action[]): LogWrites {
  const stored = new Map(entries.map((entry) => [entry.key, entry]));
  const keys = keysFor(entries, actions);
  const result: LogEntry[] = [];
  const added: LogEntry[] = [];
  const marked: LogEntry[] = [];
  for (const [at, action] of actions.entries()) {
    const key = keys[at] ?? 0;
    if (at > 0 && key <= (keys[at - 1] ?? 0)) throw new RangeError('actions changed places');
    // An entry of another action can have the key only if that action goes.
    const before = stored.get(key);
    const same = before?.action.id === action.id ? before : undefined;
    const entry = same?.action === action ? same : { key, action };
    result.push(entry);
    if (!same || isShortened(same.action, action)) added.push(entry);
    else if (entry !== same) marked.push(entry);
  }
  const taken = new Set(keys);
  const removed = entries.flatMap(({ key }) => (taken.has(key) ? [] : [key]));
  return { entries: result, added, marked, removed };
}
