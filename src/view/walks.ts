import { useMemo } from 'react';
import { parseDate, toDay } from '@/domain/dates';
import type { Measure } from '@/domain/measure';
import type { Row } from '@/domain/row';
import { isWalk, partsOf, type SafetyWalk, type WalkParts } from '@/domain/walk';
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

/** Changes the walk. Answers with what is wrong, or null when it is on the disk. */
export type PutWalk = (change: (row: Row) => Row) => Promise<string | null>;

/** Changes of one walk. */
export function usePutWalk(measure: Measure | null): PutWalk {
  const edit = useEdit();
  return useMemo(
    () => (change) => {
      if (!measure) throw new Error('there is no walk to change');
      return edit.put(measure, change, 'edit');
    },
    [edit, measure],
  );
}
