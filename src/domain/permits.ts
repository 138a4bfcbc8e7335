import { addMonths, type DaySpan, parseDate, toDay } from './dates';
import type { Measure } from './measure';
import { meaningOf } from './vocabulary';

/** An area in which ordningsvakter may serve (tillståndsområde). */
export type PermitArea = Extract<Measure, { type: 'tillstandsomrade' }>;

export function isPermit(measure: Measure): measure is PermitArea {
  return measure.type === 'tillstandsomrade';
}

/** Longest a permit is valid, also when it is renewed (3 § förordning 2023:422). */
const longestYears = 3;
/**
 * The old permit goes on until the renewal is decided, if it was applied for at least four weeks before the old one ends
 * (4 § förordning 2023:422).
 */
const renewalDays = 28;
/** So long before the last day to apply a permit is told of: an application takes a few months to prepare (proposal). */
const noticeDays = 90;
/** Appointments under the older regime, 3 § of lag 1980:578, ended with this day (2025-12-31). */
const lastDayOfLov3 = toDay(2025, 12, 31);

/**
 * The day a time of some years ends: the one with the same date, or the last of its month where it has no such day
 * (1 § lag 1930:173).
 * @param day days since 1970
 */
export function addYears(day: number, years: number): number {
  return addMonths(day, years * 12);
}

/**
 * Last day to apply for a renewal: the same weekday four weeks before the end. Where the end is known to the month or
 * the year only, the earliest day it may be is counted from. Weekends are not skipped: it is not said that a day before
 * which something must be done moves.
 */
export function lastRenewalDay(end: DaySpan): number {
  return end.from - renewalDays;
}

/** How a permit stands, worst first. */
export const permitStates = [
  'utgatt', // its time is over, and nobody has said that it has ended
  'lov3', // it rests on rules that are repealed
  'for_sent', // valid, but the last day to apply has passed
  'snart', // the last day to apply is near
  'okand', // in force, but until when is not stated
  'forlangs', // renewal applied for in time: it goes on until that is decided
  'giltigt',
  'ej_i_kraft', // planned, applied for, refused or ended
] as const;
export type PermitState = (typeof permitStates)[number];

/** What is to be seen to about a permit. */
export interface PermitStanding {
  state: PermitState;
  /** The days it may end on; null where that is not stated. */
  end: DaySpan | null;
  /** Last day to apply for renewal; null where the end is not stated. */
  renewBy: number | null;
  /** Its time is longer than the law allows, counted from the decision or the start. */
  tooLong: boolean;
}

function spanOf(date: string | undefined): DaySpan | null {
  return date === undefined ? null : parseDate(date);
}

/** Whether a renewal was applied for in time. Without a day of application that cannot be said. */
function isRenewedInTime({ status, renewalDate }: PermitArea, renewBy: number): boolean {
  const applied = spanOf(renewalDate);
  return status === 'forlangning_sokt' && applied !== null && applied.to <= renewBy;
}

function stateOf(permit: PermitArea, end: DaySpan | null, today: number): PermitState {
  if (!meaningOf(permit.type, permit.status).inForce) return 'ej_i_kraft';
  if (permit.regime === 'lov3' && today > lastDayOfLov3) return 'lov3';
  if (end === null) return 'okand';
  const renewBy = lastRenewalDay(end);
  if (isRenewedInTime(permit, renewBy)) return 'forlangs';
  if (end.to < today) return 'utgatt';
  if (renewBy < today) return 'for_sent';
  return renewBy - today <= noticeDays ? 'snart' : 'giltigt';
}

/**
 * How a permit stands on a day.
 * @param today days since 1970
 */
export function permitStanding(permit: PermitArea, today: number): PermitStanding {
  const end = spanOf(permit.validUntil);
  const start = spanOf(permit.startDate) ?? spanOf(permit.decisionDate);
  return {
    state: stateOf(permit, end, today),
    end,
    renewBy: end && lastRenewalDay(end),
    // Only what is too long however the dates are read.
    tooLong: start !== null && end !== null && end.from > addYears(start.to, longestYears),
  };
}
