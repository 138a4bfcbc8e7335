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

/**
 * Takes away the actions that were saved as files. What was done meanwhile stays and still ends where it did:
 * where a saved action was undone before its files were read back, the files hold too much, and an action that
 * takes it out of them again is put first.
 * @param saved the log as it was when the files were made
 * @param stamp id and time of the action that may have to be put first
 */
export function clearIn(
  actions: readonly Action[],
  saved: readonly Action[],
  stamp: Pick<Action, 'id' | 'at'>,
): readonly Action[] {
  const ids = new Set(saved.flatMap(({ id, undone }) => (undone ? [] : [id])));
  const kept = actions.filter(({ id, undone }) => undone || !ids.has(id));
  const now = netChanges(actions);
  const firstKept = new Map<string, Change>();
  for (const { changes } of kept)
    for (const change of changes) {
      const key = placeKey(change);
      if (!firstKept.has(key)) firstKept.set(key, change);
    }
  const surplus: Change[] = [];
  for (const [key, { layer, recordId, before, after }] of netChanges(saved)) {
    const next = firstKept.get(key);
    const wanted = next ? next.before : (now.get(key) ?? { after: before }).after;
    if (!sameRow(after, wanted)) surplus.push({ layer, recordId, before: after, after: wanted });
  }
  if (surplus.length === 0) return kept.length === actions.length ? actions : kept;
  return [{ ...stamp, kind: 'revert', changes: surplus, note: '', undone: false }, ...kept];
}
