import {
  type Action,
  type Change,
  netChanges,
  placeKey,
  redoable,
  undoable,
} from '@/domain/change';
import { type Row, sameRow } from '@/domain/row';

/**
 * The steps of the change log, each a pure function from the actions as they are to the actions as they become.
 * Actions that a step leaves alone are the same objects afterwards, so that only what is new need be written.
 */

/** A record that is not as the new action takes it to be: somebody was first. */
export interface Conflict {
  recordId: string;
  /** What the log says of it; null for a record that is taken away. */
  present: Row | null;
}

/** What a step makes of the log, and what it answers. */
export interface LogStep<Answer> {
  actions: readonly Action[];
  answer: Answer;
  /** What has left the log because files or a server hold it now, to be kept as the past of its records. */
  past?: readonly Action[];
}

interface State {
  layer: string;
  row: Row | null;
}

/** What the log says of the records with these ids; of those it does not mention, nothing. */
function statesOf(actions: readonly Action[], ids: ReadonlySet<string>): Map<string, State> {
  const states = new Map<string, State>();
  for (const action of actions) {
    if (action.undone) continue;
    for (const { recordId, layer, after } of action.changes)
      if (ids.has(recordId)) states.set(recordId, { layer, row: after });
  }
  return states;
}

function fits({ before, layer }: Change, state: State | undefined): boolean {
  if (state === undefined) return true;
  return sameRow(before, state.row) && (before === null || layer === state.layer);
}

function conflictsOf(actions: readonly Action[], changes: readonly Change[]): readonly Conflict[] {
  const states = statesOf(actions, new Set(changes.map(({ recordId }) => recordId)));
  const conflicts = new Map<string, Conflict>();
  for (const change of changes) {
    const { recordId, layer, after } = change;
    const state = states.get(recordId);
    if (fits(change, state)) states.set(recordId, { layer, row: after });
    else if (!conflicts.has(recordId))
      conflicts.set(recordId, { recordId, present: state?.row ?? null });
  }
  return [...conflicts.values()];
}

/**
 * Puts a new action last. What was undone before it is forgotten, as it cannot be made again any more.
 * @returns the records that are not as the action's `before` says; the log is left alone when there are any
 * @throws RangeError for an action without changes, one that is undone and one that is in the log
 */
export function appendTo(actions: readonly Action[], action: Action): LogStep<readonly Conflict[]> {
  if (action.changes.length === 0) throw new RangeError(`action ${action.id} changes nothing`);
  if (action.undone) throw new RangeError(`action ${action.id} is new and undone`);
  if (actions.some(({ id }) => id === action.id))
    throw new RangeError(`action ${action.id} is in the log already`);
  const conflicts = conflictsOf(actions, action.changes);
  if (conflicts.length > 0) return { actions, answer: conflicts };
  return { actions: [...actions.filter(({ undone }) => !undone), action], answer: [] };
}

function mark(
  actions: readonly Action[],
  action: Action | null,
  marks: Partial<Pick<Action, 'undone' | 'note'>>,
): LogStep<Action | null> {
  if (action === null) return { actions, answer: null };
  const answer = { ...action, ...marks };
  return { actions: actions.map((other) => (other === action ? answer : other)), answer };
}

/** Takes back the last action that stands; answers with it, null when there is none. */
export function undoIn(actions: readonly Action[]): LogStep<Action | null> {
  return mark(actions, undoable(actions), { undone: true });
}

/** Makes again the action that was undone last; answers with it, null when there is none. */
export function redoIn(actions: readonly Action[]): LogStep<Action | null> {
  return mark(actions, redoable(actions), { undone: false });
}

/** Gives an action a note; answers with the action, null when it is not in the log. */
export function noteIn(
  actions: readonly Action[],
  id: string,
  note: string,
): LogStep<Action | null> {
  return mark(actions, actions.find((action) => action.id === id) ?? null, { note });
}

/** What is left of an action when what the files or the server hold now has left the log. */
function restOf(action: Action, held: ReadonlyMap<string, Row | null>): readonly Action[] {
  const changes = action.changes.filter((change) => !held.has(placeKey(change)));
  if (changes.length === action.changes.length) return [action];
  return changes.length === 0 ? [] : [{ ...action, changes }];
}

/**
 * What {@link settleIn} takes out of the log: the changes of the records that are held elsewhere now.
 * @param saved the log as it was when the files were made, or the changes were sent
 */
export function settledIn(
  actions: readonly Action[],
  saved: readonly Action[],
  held: ReadonlyMap<string, Row | null>,
): readonly Action[] {
  const ids = new Set(saved.map(({ id }) => id));
  return actions.flatMap((action) => {
    if (action.undone || !ids.has(action.id)) return [];
    const changes = action.changes.filter((change) => held.has(placeKey(change)));
    return changes.length === 0 ? [] : [{ ...action, changes }];
  });
}

/**
 * Takes away what has been saved: of each record that is held elsewhere now, its changes. What was done meanwhile stays
 * and still ends where it did. Where what is held is not what the log goes on from (a saved change was undone before
 * the files were read back; somebody else had changed the record on the server), an action that leads from the one to
 * the other is put first.
 * @param saved the log as it was when the files were made, or the changes were sent
 * @param held the records that are settled, by {@link placeKey}, as the files or the server hold them now
 * @param stamp id and time of the action that may have to be put first
 * @throws RangeError for a record that the saved log does not change
 */
export function settleIn(
  actions: readonly Action[],
  saved: readonly Action[],
  held: ReadonlyMap<string, Row | null>,
  stamp: Pick<Action, 'id' | 'at'>,
): readonly Action[] {
  const ids = new Set(saved.flatMap(({ id, undone }) => (undone ? [] : [id])));
  const kept = actions.flatMap((action) =>
    action.undone || !ids.has(action.id) ? [action] : restOf(action, held),
  );
  const now = netChanges(actions);
  const sent = netChanges(saved);
  const firstKept = new Map<string, Change>();
  for (const { changes } of kept)
    for (const change of changes) {
      const key = placeKey(change);
      if (held.has(key) && !firstKept.has(key)) firstKept.set(key, change);
    }
  const leading: Change[] = [];
  for (const [key, before] of held) {
    const change = sent.get(key);
    if (!change) throw new RangeError(`nothing of ${key} was saved`);
    const next = firstKept.get(key);
    const after = next ? next.before : (now.get(key) ?? { after: change.before }).after;
    const { layer, recordId } = change;
    if (!sameRow(before, after)) leading.push({ layer, recordId, before, after });
  }
  if (leading.length > 0)
    return [
      { ...stamp, kind: 'edit', changes: leading, note: '', role: '', undone: false },
      ...kept,
    ];
  const isSame = kept.length === actions.length && kept.every((one, at) => one === actions[at]);
  return isSame ? actions : kept;
}

/** The records that a log changes as it leaves them, by {@link placeKey}: held where all of it has been saved. */
export function heldAfter(saved: readonly Action[]): ReadonlyMap<string, Row | null> {
  return new Map([...netChanges(saved)].map(([key, { after }]) => [key, after]));
}
