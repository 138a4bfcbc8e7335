import { parseDate } from './dates';
import type { SafetyWalk } from './walk';
import { type Observation, partsOf } from './walk';

/** Months after a walk at which its points are looked at anew (Kungsbacka: municipal actions within six months). */
const followUpMonths = 6;

/** A point of a protocol with the walk it comes from. */
export interface WalkPoint {
  walk: SafetyWalk;
  point: Observation;
}

/** Where a point stands: late ones first, then by how much is left to do. */
export const pointStates = [
  'forsenad',
  'rod',
  'gul',
  'obeslutad',
  'beslutad',
  'gron',
  'gors_inte',
] as const;
export type PointState = (typeof pointStates)[number];

/** Whether there is more to do: neither done nor decided against. */
export const isOpen = (state: PointState): boolean => state !== 'gron' && state !== 'gors_inte';

/** The last day of a date of the register (2026-11, 2026-11-05); null for one that is not stated or not a date. */
function lastDayOf(date: string | undefined): number | null {
  const parsed = date === undefined ? null : parseDate(date);
  return parsed ? parsed.to : null;
}

/**
 * Where a point stands.
 * @param today days since 1970
 */
export function pointState(point: Observation, today: number): PointState {
  if (point.followUp === 'gron') return 'gron';
  if (point.decision === 'gors_inte') return 'gors_inte';
  const deadline = lastDayOf(point.deadline);
  if (deadline !== null && deadline < today) return 'forsenad';
  if (point.followUp) return point.followUp;
  return point.decision ? 'beslutad' : 'obeslutad';
}

/** An observation that says what is good is no point to act on, unless somebody has decided something about it. */
export const isPoint = (observation: Observation): boolean =>
  observation.feeling === 'otrygg' || observation.decision !== undefined;

/** All points of the walks' protocols. */
export function pointsOf(walks: readonly SafetyWalk[]): WalkPoint[] {
  return walks.flatMap((walk) =>
    partsOf(walk)
      .observations.filter(isPoint)
      .map((point) => ({ walk, point })),
  );
}

/**
 * The day a walk is to be followed up: six months after it.
 * @returns days since 1970; null for a walk whose day is not stated to the day
 */
export function followUpDay({ walkDate }: Pick<SafetyWalk, 'walkDate'>): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(walkDate ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]) - 1, Number(match[3])];
  const lastOfMonth = new Date(Date.UTC(year, month + followUpMonths + 1, 0)).getUTCDate();
  return Date.UTC(year, month + followUpMonths, Math.min(day, lastOfMonth)) / 86_400_000;
}

const importance = { hog: 0, medel: 1, lag: 2 } as const;

/** The order points are followed up in: by state, then the earliest deadline, then the most important. */
export function compareUrgency(a: Observation, b: Observation, today: number): number {
  const rank = (point: Observation) => pointStates.indexOf(pointState(point, today));
  const due = (point: Observation) => lastDayOf(point.deadline) ?? Number.MAX_SAFE_INTEGER;
  const weight = ({ priority }: Observation) => (priority ? importance[priority] : 3);
  return rank(a) - rank(b) || due(a) - due(b) || weight(a) - weight(b);
}

/**
 * Whether a point's decision lacks what it must have: to leave something undone needs a reason (Boverket and Brå ask
 * for it in the protocol).
 */
export const lacksReason = ({
  decision,
  decisionReason,
}: Pick<Observation, 'decision' | 'decisionReason'>): boolean =>
  decision === 'gors_inte' && (decisionReason ?? '').trim() === '';

/** Points that lack something before the protocol is done. A point that will not be done needs a reason alone. */
export interface Missing {
  decision: number;
  reason: number;
  responsible: number;
  deadline: number;
}

/** How many of the observations, counted as points, lack what. */
export function missingIn(observations: readonly Observation[]): Missing {
  const points = observations.filter(isPoint);
  const toDo = points.filter(
    ({ decision, followUp }) => decision !== 'gors_inte' && followUp !== 'gron',
  );
  return {
    decision: points.filter(({ decision }) => decision === undefined).length,
    reason: points.filter(lacksReason).length,
    responsible: toDo.filter(({ responsible }) => responsible === undefined).length,
    deadline: toDo.filter(({ deadline }) => deadline === undefined).length,
  };
}

/** A walk that is to be followed up, and the day it is or was to be. */
export interface DueWalk {
  walk: SafetyWalk;
  /** Days since 1970. */
  day: number;
}

/**
 * Walks whose six months are over, or are within some days, and that are not yet followed up: the longest waiting
 * first. A walk that was never held has nothing to follow up.
 * @param today days since 1970
 * @param within days ahead that count too
 */
export function walksDue(walks: readonly SafetyWalk[], today: number, within = 14): DueWalk[] {
  return walks
    .flatMap((walk) => {
      const day = followUpDay(walk);
      const waits = walk.status === 'genomford' || walk.status === 'protokoll_klart';
      return waits && day !== null && day <= today + within ? [{ walk, day }] : [];
    })
    .sort((a, b) => a.day - b.day);
}
