import { type Row, sameRow } from './row';

/** What happens to one record. */
export interface Change {
  recordId: string;
  /** Id of the layer the row stands in. A record that changes layer is taken away first, then added. */
  layer: string;
  /** Null for a record that is added. */
  before: Row | null;
  /** Null for a record that is taken away. */
  after: Row | null;
}

export type ActionKind =
  | 'edit'
  | 'add'
  | 'delete'
  | 'duplicate'
  | 'bulk'
  | 'move'
  | 'import'
  | 'revert';

/** What was made as one and is undone as one. */
export interface Action {
  id: string;
  /** When it was made, an ISO instant. */
  at: string;
  kind: ActionKind;
  changes: readonly Change[];
  /** The planner's own words; '' for none. */
  note: string;
  /** In which role it was made, as the planner calls it; '' where that is not said. */
  role: string;
  undone: boolean;
}

/** A change of one record, and when, how and by whom it was made. */
export interface PastChange extends Pick<Action, 'at' | 'kind' | 'note' | 'role'> {
  change: Change;
}

/** What some actions did to one record, those that are undone left out; the last first. */
export function pastOf(actions: readonly Action[], key: string): PastChange[] {
  return actions
    .flatMap(({ at, kind, note, role, undone, changes }) =>
      undone
        ? []
        : changes
            .filter((change) => placeKey(change) === key)
            .map((change) => ({ at, kind, note, role, change })),
    )
    .toReversed();
}

/** One text for a record in a layer, to look it up by. A layer's id has no line feed in it. */
export function placeKey({ layer, recordId }: Pick<Change, 'layer' | 'recordId'>): string {
  return `${layer}\n${recordId}`;
}

/** The layer's id in a text that {@link placeKey} made. */
export function layerOf(key: string): string {
  return key.slice(0, key.indexOf('\n'));
}

/**
 * The changes that take back what an action, or one net change in a list of its own, did.
 * @returns before and after exchanged, the last first
 */
export function reverseOf({ changes }: Pick<Action, 'changes'>): readonly Change[] {
  return changes
    .map((change) => ({ ...change, before: change.after, after: change.before }))
    .toReversed();
}

/** Lets the page live between records; gives nothing to wait for as long as there is time. */
export type Step = () => Promise<void> | undefined;
/** Records between two looks at the clock. */
const stride = 128;

function gather(net: Map<string, Change>, change: Change): void {
  const key = placeKey(change);
  const first = net.get(key);
  net.set(key, first ? { ...first, after: change.after } : change);
}

/**
 * Per record and layer that is touched by an action which is not undone: the first `before` and the last `after`.
 * @param actions in the order they were made
 * @returns keyed by {@link placeKey}, in the order they were first touched, also where both ends are the same
 */
export function netChanges(actions: readonly Action[]): ReadonlyMap<string, Change> {
  const net = new Map<string, Change>();
  for (const { undone, changes } of actions)
    if (!undone) for (const change of changes) gather(net, change);
  return net;
}

/**
 * What all actions together come to: one change per record, those left out that end where they began.
 * @param actions in the order they were made; undone ones do not count
 * @param pause a log may hold imports of many thousand records
 */
export async function effectiveChanges(
  actions: readonly Action[],
  pause: Step,
): Promise<readonly Change[]> {
  const net = new Map<string, Change>();
  let at = 0;
  for (const { undone, changes } of actions)
    if (!undone)
      for (const change of changes) {
        gather(net, change);
        if (++at % stride === 0) await pause();
      }
  const effective: Change[] = [];
  for (const change of net.values()) {
    if (!sameRow(change.before, change.after)) effective.push(change);
    if (++at % stride === 0) await pause();
  }
  return effective;
}

/** The action that undo would take back next; null when there is none. */
export function undoable(actions: readonly Action[]): Action | null {
  return actions.findLast((action) => !action.undone) ?? null;
}

/** The action that redo would make again next: the first of those undone after the last that stands. */
export function redoable(actions: readonly Action[]): Action | null {
  const first = actions.findLastIndex((action) => !action.undone) + 1;
  return actions[first] ?? null;
}
