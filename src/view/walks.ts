import { useMemo } from 'react';
import { parseDate, toDay } from '@/domain/dates';
import type { Measure } from '@/domain/measure';
import { type Row, toRow } from '@/domain/row';
import { isWalk, partsOf, type SafetyWalk, type WalkParts } from '@/domain/walk';
import { type Changes, useChanges } from './changes';
import { useRegister } from './register';
import { useEdit } from './use-edit';
import type { WalkState } from './view-state';
import { changeView, useView } from './view-store';

/** A walk with its parts under their code keys. */
export interface CurrentWalk extends WalkParts {
  walk: SafetyWalk;
}

const dayOf = ({ walkDate, startDate }: SafetyWalk): number =>
  parseDate(walkDate ?? startDate ?? '')?.from ?? Number.POSITIVE_INFINITY;

/** All walks of the register, by their day, those without one last. */
export function useWalks(): readonly SafetyWalk[] {
  const { dataset } = useRegister();
  return useMemo(
    () =>
      (dataset?.measures.filter(isWalk) ?? []).toSorted(
        (a, b) => dayOf(a) - dayOf(b) || a.name.localeCompare(b.name, 'sv'),
      ),
    [dataset],
  );
}

/** The walk with this id and its parts; null where there is none. */
export function useWalkById(id: string | null): CurrentWalk | null {
  const { dataset } = useRegister();
  return useMemo(() => {
    const index = id === null ? undefined : dataset?.indexOf.get(id);
    const measure = index === undefined ? undefined : dataset?.measures[index];
    return measure && isWalk(measure) ? { walk: measure, ...partsOf(measure) } : null;
  }, [dataset, id]);
}

/** The walk that is worked with; null for none, or while the register is read. */
export function useCurrentWalk(): CurrentWalk | null {
  return useWalkById(useView().walk.id);
}

/** Changes which walk is worked with and how, as a step of its own. */
export function changeWalk(change: Partial<WalkState>): void {
  changeView((view) => ({ ...view, page: 'vandringar', walk: { ...view.walk, ...change } }));
}

/** Today in the user's own time, in days since 1970. */
export function today(): number {
  const now = new Date();
  return toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** What is being kept of each record: one change waits for the one before it. */
const underWay = new Map<string, Promise<unknown>>();

/** The record's row as the log has it: the register takes up a change a moment after it is kept. */
async function newestRow({ log }: Changes, measure: Measure): Promise<Row> {
  const actions = (await log?.list()) ?? [];
  for (const { undone, changes } of actions.toReversed()) {
    const last = undone
      ? undefined
      : changes.findLast(
          ({ recordId, layer }) => recordId === measure.id && layer === measure.layer,
        );
    if (last?.after) return last.after;
  }
  return toRow(measure);
}

/** Changes the walk. Answers with what is wrong, or null when it is on the disk. */
export type PutWalk = (change: (row: Row) => Row) => Promise<string | null>;

/**
 * Changes of one walk, kept one after the other in the order they are asked for, also when the next is asked for
 * before the register has taken up the last.
 */
export function usePutWalk(measure: Measure | null): PutWalk {
  const edit = useEdit();
  const changes = useChanges();
  return useMemo(
    () => (change) => {
      if (!measure) throw new Error('there is no walk to change');
      const last = underWay.get(measure.id) ?? Promise.resolve();
      const next = last.then(async () => {
        const before = await newestRow(changes, measure);
        return edit.putRow(measure, before, change(before));
      });
      underWay.set(
        measure.id,
        next.catch(() => undefined),
      );
      return next;
    },
    [edit, changes, measure],
  );
}
