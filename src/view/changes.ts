import { createContext, use, useEffect, useMemo, useState } from 'react';
import { makePause } from '@/analysis/pause';
import {
  type Action,
  type ActionKind,
  type Change,
  effectiveChanges,
  redoable,
  undoable,
} from '@/domain/change';
import { type ChangeLog, openChangeLog } from '@/geodata/change-log';
import { newId } from '@/geodata/new-id';
import { currentRole } from './role';
import { useStoreName } from './store-name';

/** What became of an edit: kept, or why not. */
export type Kept = 'kept' | 'conflict' | 'full' | 'failed';

/** The log of what has been changed and not yet saved as files. */
export interface Changes {
  /** `opening` until the log is read; `unavailable` where the browser keeps nothing. */
  state: 'opening' | 'ready' | 'unavailable';
  actions: readonly Action[];
  /** Another number whenever the actions are others. */
  version: number;
  /** One change per record: what all actions come to. */
  net: readonly Change[];
  /** The actions that undo and redo would take. */
  next: { undo: Action | null; redo: Action | null };
  /** Null until the log is open. */
  log: ChangeLog | null;
}

const nothing: Changes = {
  state: 'opening',
  actions: [],
  version: 0,
  net: [],
  next: { undo: null, redo: null },
  log: null,
};

export const ChangesContext = createContext<Changes>(nothing);

/** What has been changed. */
export function useChanges(): Changes {
  return use(ChangesContext);
}

/** Opens the log of this place and follows it, whichever tab writes to it. */
export function useFollowChanges(): Changes {
  const [opened, setOpened] = useState<ChangeLog | 'unavailable' | null>(null);
  const [read, setRead] = useState<Pick<Changes, 'actions' | 'version' | 'net'> | null>(null);
  const name = useStoreName();

  useEffect(() => {
    let over = false;
    openChangeLog(name).then(
      (result) => {
        if (!over) setOpened(result.ok ? result.log : 'unavailable');
        else if (result.ok) result.log.close();
      },
      (fault: unknown) => {
        window.reportError(fault);
        setOpened('unavailable');
      },
    );
    return () => {
      over = true;
    };
  }, [name]);

  useEffect(() => {
    if (opened === null || opened === 'unavailable') return;
    let newest = 0;
    const read = async () => {
      const turn = ++newest;
      const actions = await opened.list();
      const net = await effectiveChanges(actions, makePause());
      // Answers may come in another order than they were asked for.
      if (turn === newest) setRead({ actions, version: turn, net });
    };
    const readAgain = () => void read().catch(window.reportError);
    readAgain();
    const unsubscribe = opened.subscribe(readAgain);
    return () => {
      newest = Number.POSITIVE_INFINITY;
      unsubscribe();
      opened.close();
    };
  }, [opened]);

  return useMemo((): Changes => {
    if (opened === 'unavailable') return { ...nothing, state: 'unavailable' };
    if (opened === null || read === null) return nothing;
    const { actions } = read;
    return {
      state: 'ready',
      ...read,
      next: { undo: undoable(actions), redo: redoable(actions) },
      log: opened,
    };
  }, [opened, read]);
}

let asked = false;

/** Asks the browser, once, not to throw away what the user has made when the disk is full. */
function askToKeep(): void {
  if (asked) return;
  asked = true;
  // Old browsers, and pages without TLS, have none.
  navigator.storage?.persist?.().catch(window.reportError);
}

/** Keeps changes that were made as one. */
export async function keepChanges(
  { log }: Pick<Changes, 'log'>,
  kind: ActionKind,
  changes: readonly Change[],
): Promise<Kept> {
  if (!log) return 'failed';
  const action: Action = {
    id: newId(),
    at: new Date().toISOString(),
    kind,
    changes,
    note: '',
    role: currentRole(),
    undone: false,
  };
  const result = await log.append(action);
  if (result.ok) {
    askToKeep();
    return 'kept';
  }
  if ('conflicts' in result) return 'conflict';
  return result.full ? 'full' : 'failed';
}
