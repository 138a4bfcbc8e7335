import { addMonths, type DaySpan, parseDate } from './dates';
import { ownFields } from './fields';
import type { Measure } from './measure';
import {
  causeFields,
  interventionFields,
  meetingFields,
  type PartOf,
  planFields,
  readParts,
  situationFields,
} from './part-fields';
import { partsIn, putParts } from './put-parts';
import type { Row } from './row';
import { meaningOf } from './vocabulary';

/** A record that is a platssamverkan. */
export type Collaboration = Extract<Measure, { type: 'platssamverkan' }>;
export type SituationReport = PartOf<typeof situationFields>;
export type Cause = PartOf<typeof causeFields>;
export type PlanRow = PartOf<typeof planFields>;
export type Intervention = PartOf<typeof interventionFields>;
export type Meeting = PartOf<typeof meetingFields>;

export function isCollaboration(measure: Measure): measure is Collaboration {
  return measure.type === 'platssamverkan';
}

/** What a collaboration holds beside its fields, under code keys. */
export interface CollaborationParts {
  situations: readonly SituationReport[];
  causes: readonly Cause[];
  /** In the order they have on the page. */
  plan: readonly PlanRow[];
  /** The kinds of insats that somebody has taken a stand on; the others are not yet assessed. */
  interventions: readonly Intervention[];
  meetings: readonly Meeting[];
}

/** The lists of a collaboration: where each stands in the row, and what its parts hold. */
export const collaborationLists = {
  situations: ownFields.platssamverkan.situationReports,
  causes: ownFields.platssamverkan.causes,
  plan: ownFields.platssamverkan.actionPlan,
  interventions: ownFields.platssamverkan.interventions,
  meetings: ownFields.platssamverkan.meetings,
} as const satisfies Record<keyof CollaborationParts, { key: string; type: 'parts' }>;

/** The parts of a collaboration under their code keys. */
export function collaborationParts(measure: Collaboration): CollaborationParts {
  return {
    situations: readParts(situationFields, measure.situationReports),
    causes: readParts(causeFields, measure.causes),
    plan: readParts(planFields, measure.actionPlan),
    interventions: readParts(interventionFields, measure.interventions),
    meetings: readParts(meetingFields, measure.meetings),
  };
}

/** The åtgärdsplan is followed up, and the lägesbild made anew, at least every second year (6 § lag 2023:196). */
const lawMonths = 24;
/** So long before its last day a follow-up is told of (proposal). */
const noticeDays = 30;

/** How the follow-up of a plan stands. */
export type PlanState =
  | 'forsenad' // the last day has passed
  | 'snart' // the last day is near
  | 'okand' // there is a plan, but neither its decision nor a follow-up has a date
  | 'saknas' // no plan at all
  | 'foljd'
  | 'avslutad'; // the collaboration has ended: nothing more is to be followed up

/** When the plan must next be followed up, and how that stands. */
interface PlanStanding {
  state: PlanState;
  /** Last day, in days since 1970; null where nothing is known to count from. */
  due: number | null;
  /** Whether the last day is that of the law, and not of the collaboration's own, shorter rhythm. */
  byLaw: boolean;
}

const spanOf = (date: string | undefined): DaySpan | null =>
  date === undefined ? null : parseDate(date);

/** Whether the collaboration goes on. */
export const goesOn = ({ type, status }: Collaboration): boolean => meaningOf(type, status).inForce;

/**
 * The last day of the next follow-up: so many months after the last follow-up, or after the decision where that is
 * later. What is known to the month or the year only counts from the earliest day it may mean.
 */
function dueDay({ planDecided, planFollowedUp, followUpMonths }: Collaboration): {
  due: number | null;
  byLaw: boolean;
} {
  const own = followUpMonths !== undefined && followUpMonths > 0 ? followUpMonths : lawMonths;
  const byLaw = own >= lawMonths;
  const from = [spanOf(planDecided), spanOf(planFollowedUp)].flatMap((span) =>
    span ? [span.from] : [],
  );
  if (from.length === 0) return { due: null, byLaw };
  return { due: addMonths(Math.max(...from), Math.min(own, lawMonths)), byLaw };
}

/**
 * How the follow-up of a collaboration's plan stands on a day: by its own rhythm, never later than two years after the
 * last one (6 § lag 2023:196).
 * @param today days since 1970
 */
export function planStanding(collaboration: Collaboration, today: number): PlanStanding {
  const { due, byLaw } = dueDay(collaboration);
  const state = (): PlanState => {
    if (!goesOn(collaboration)) return 'avslutad';
    if (due === null) return (collaboration.actionPlan?.length ?? 0) > 0 ? 'okand' : 'saknas';
    if (due < today) return 'forsenad';
    return due - today <= noticeDays ? 'snart' : 'foljd';
  };
  return { state: state(), due, byLaw };
}

/** Meetings and reports in the order of their days; those of one day as they stand. */
export function byDate<T extends { date: string }>(parts: readonly T[]): T[] {
  const dayOf = ({ date }: T) => spanOf(date)?.from ?? Number.POSITIVE_INFINITY;
  return parts.toSorted((a, b) => dayOf(a) - dayOf(b));
}

/**
 * The meeting that comes next: the earliest that may be today or later; null where none is planned.
 * @param today days since 1970
 */
export function nextMeeting(meetings: readonly Meeting[], today: number): Meeting | null {
  return byDate(meetings).find(({ date }) => (spanOf(date)?.to ?? 0) >= today) ?? null;
}

/** The newest lägesbild; of two of one day the one that was written last. Null where there is none. */
export function latestSituation(situations: readonly SituationReport[]): SituationReport | null {
  return byDate(situations).at(-1) ?? null;
}

/**
 * Whether the lägesbild is older than the law allows (6 § lag 2023:196), counted from the earliest day it may be of.
 * Without a date nothing can be said.
 * @param date as it stands in the register
 * @param today days since 1970
 */
export function isSituationOld(date: string | undefined, today: number): boolean {
  const span = spanOf(date);
  return span !== null && addMonths(span.from, lawMonths) < today;
}

/** The date of the newest lägesbild, from the reports, else from the field of the record. */
export function situationDate(collaboration: Collaboration): string | undefined {
  const { situations } = collaborationParts(collaboration);
  return latestSituation(situations)?.date ?? collaboration.situationReportDate;
}

/**
 * A collaboration's row with other reports of the situation. The record's own date follows the newest of them, so that
 * tables and exports, which have no parts, say the same.
 */
export function withSituations(
  row: Row,
  change: (situations: SituationReport[]) => readonly SituationReport[],
): Row {
  const { situations } = collaborationLists;
  const before = partsIn(row, situations);
  const after = change(before);
  const next = putParts(row, situations, after);
  const { key } = ownFields.platssamverkan.situationReportDate;
  const { [key]: date, ...others } = next.properties;
  const newest = latestSituation(after)?.date;
  if (newest !== undefined) return { ...next, properties: { ...others, [key]: newest } };
  return date === latestSituation(before)?.date ? { ...next, properties: others } : next;
}

/** How many rows of a plan are green, yellow and red, and how many have not been followed up. */
export function countFollowUps(
  plan: readonly PlanRow[],
): Record<'gron' | 'gul' | 'rod' | 'inte', number> {
  const counts = { gron: 0, gul: 0, rod: 0, inte: 0 };
  for (const { followUp } of plan) counts[followUp ?? 'inte']++;
  return counts;
}
