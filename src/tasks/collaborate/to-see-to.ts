import {
  type Collaboration,
  collaborationParts,
  countFollowUps,
  goesOn,
  isSituationOld,
  nextMeeting,
  planStanding,
  situationDate,
} from '@/domain/collaboration';
import { toIsoDay } from '@/domain/dates';
import { collaborateText } from '@/text/collaborate';

const { toDo: words } = collaborateText;

/** Something to do about a collaboration. */
export interface ToDo {
  code: keyof typeof words;
  /** Whether a day has passed or is near; otherwise something is not written yet. */
  pressing: boolean;
  text: string;
}

function planToDo(collaboration: Collaboration, today: number): ToDo[] {
  const { state, due, byLaw } = planStanding(collaboration, today);
  const day = due === null ? '' : toIsoDay(due);
  switch (state) {
    case 'forsenad':
      return [{ code: 'plan_forsenad', pressing: true, text: words.plan_forsenad(day, byLaw) }];
    case 'snart':
      return [{ code: 'plan_snart', pressing: true, text: words.plan_snart(day, byLaw) }];
    case 'okand':
      return [{ code: 'plan_okand', pressing: false, text: words.plan_okand }];
    case 'saknas':
      return [{ code: 'plan_saknas', pressing: false, text: words.plan_saknas }];
    case 'foljd':
    case 'avslutad':
      return [];
  }
}

function situationToDo(date: string | undefined, today: number): ToDo[] {
  if (date === undefined)
    return [{ code: 'lagesbild_saknas', pressing: false, text: words.lagesbild_saknas }];
  return isSituationOld(date, today)
    ? [{ code: 'lagesbild_gammal', pressing: true, text: words.lagesbild_gammal(date) }]
    : [];
}

/**
 * What is to be seen to about a collaboration, what presses first. One that has ended needs nothing.
 * @param today days since 1970
 */
export function toSeeTo(collaboration: Collaboration, today: number): readonly ToDo[] {
  if (!goesOn(collaboration)) return [];
  const { plan, meetings } = collaborationParts(collaboration);
  const { rod } = countFollowUps(plan);
  const red: ToDo[] = rod > 0 ? [{ code: 'roda', pressing: true, text: words.roda(rod) }] : [];
  const meeting: ToDo[] = nextMeeting(meetings, today)
    ? []
    : [{ code: 'mote_saknas', pressing: false, text: words.mote_saknas }];
  const all = [
    ...planToDo(collaboration, today),
    ...situationToDo(situationDate(collaboration), today),
    ...red,
    ...meeting,
  ];
  return all.toSorted((a, b) => Number(b.pressing) - Number(a.pressing));
}
