import { type DaySpan, isAfter, parseDate } from './dates';
import { ownFields } from './fields';
import type { Measure } from './measure';
import { type PartOf, readParts } from './part-fields';
import { addYears } from './permits';
import { meaningOf, statusesOf } from './vocabulary';

/** A place for a camera (kameraplats), or the dialogue about places for them. */
export type CameraSite = Extract<Measure, { type: 'kameraplats' }>;

export function isCameraSite(measure: Measure): measure is CameraSite {
  return measure.type === 'kameraplats';
}

/** What is only talked about has no camera yet. */
export function hasCamera({ status }: CameraSite): boolean {
  return status !== 'dialog';
}

/** An operator is an open word, so what begins so counts. */
const police = /^polis/i;

/** Whether the police are the operator: they need no list (12 § kamerabevakningslagen 2018:1200). */
export function isPoliceSite({ operator = '' }: CameraSite): boolean {
  return police.test(operator.trim());
}

/** Whether a record stands in the list of 10 §: decided on, in operation or taken down, and not of the police. */
export function belongsInCameraList(measure: Measure): measure is CameraSite {
  return isCameraSite(measure) && hasCamera(measure) && !isPoliceSite(measure);
}

/**
 * What 10 § kamerabevakningslagen (2018:1200, as amended by 2025:220) asks the list to say of each place, by code key:
 * address, kind of place, purpose, sound or special technique, and when the assessment of 9 § was made.
 */
export const requiredOfCameras = [
  'address',
  'siteKind',
  'purpose',
  'technique',
  'assessmentDate',
] as const;
export type RequiredOfCameras = (typeof requiredOfCameras)[number];

/** Where the camera is, for the list: its address, or the place where no address is stated. */
export function addressOf({ address, place }: CameraSite): string | undefined {
  return address ?? place;
}

/** What the law asks the list to say of a site and the record does not, in the order of the law. */
export function missingInList(site: CameraSite): RequiredOfCameras[] {
  const stated = { ...site, address: addressOf(site) };
  return requiredOfCameras.filter((key) => stated[key] === undefined);
}

/** What is to be seen to about a site, the gravest first. None of them is an error: the record may be what is behind. */
export const cameraWarnings = [
  'utan_bedomning', // in operation, and no assessment stated (9 §)
  'utan_skylt', // in operation, and said to have no sign (15 §)
  'aldre_bedomning', // changed after the assessment: a change asks for one of its own (9 §)
  'start_passerad', // still planned though its time to start has passed
] as const;
export type CameraWarning = (typeof cameraWarnings)[number];

/** The assessment of 9 § is made before the start. Of a site of the police the administration keeps none. */
function lacksAssessment(site: CameraSite): boolean {
  return site.status === 'i_drift' && site.assessmentDate === undefined && !isPoliceSite(site);
}

/** Only where it is said that there is no sign: of most sites nothing is known. */
function lacksSign({ status, signed }: CameraSite): boolean {
  return status === 'i_drift' && signed === false;
}

/** Only where the assessment is the older one however the two dates are read. */
function isChangedSince(site: CameraSite): boolean {
  const { status, assessmentDate, changeDate } = site;
  if (status !== 'i_drift' || isPoliceSite(site)) return false;
  if (assessmentDate === undefined || changeDate === undefined) return false;
  return isAfter(changeDate, assessmentDate);
}

/** Only where the last day it may mean has passed. */
function isStartPassed({ type, status, startDate }: CameraSite, today: number): boolean {
  if (startDate === undefined || meaningOf(type, status).phase !== 'planerad') return false;
  const start = parseDate(startDate);
  return start !== null && start.to < today;
}

/**
 * What is to be seen to about a site on a day. A site without a camera has none.
 * @param today days since 1970
 */
export function warningsOf(site: CameraSite, today: number): CameraWarning[] {
  if (!hasCamera(site)) return [];
  const holds: Record<CameraWarning, boolean> = {
    utan_bedomning: lacksAssessment(site),
    utan_skylt: lacksSign(site),
    aldre_bedomning: isChangedSince(site),
    start_passerad: isStartPassed(site, today),
  };
  return cameraWarnings.filter((warning) => holds[warning]);
}

/** How many of the records are sites in operation without an assessment. */
export function countUnassessed(measures: readonly Measure[]): number {
  return measures.filter((measure) => isCameraSite(measure) && lacksAssessment(measure)).length;
}

/** The assessment is kept for at least so long after the surveillance has ended (9 §). */
const keptYears = 5;

/** How long the assessment of a site that is taken down must be kept. */
export interface Keeping {
  /** Last day it must be kept, in days since 1970; counted from the latest day the end may mean. Null for no end stated. */
  until: number | null;
  isOver: boolean;
}

/**
 * How long the assessment must be kept: null for a site that is not taken down, and for one of the police.
 * @param today days since 1970
 */
export function keepingOf(site: CameraSite, today: number): Keeping | null {
  if (site.status !== 'avvecklad' || isPoliceSite(site)) return null;
  const end: DaySpan | null = site.endDate === undefined ? null : parseDate(site.endDate);
  if (end === null) return { until: null, isOver: false };
  const until = addYears(end.to, keptYears);
  return { until, isOver: until < today };
}

const { dialogue } = ownFields.kameraplats;
/** An entry of the dialogue about a site: the status it came to, with whom, and what was said. */
export type DialogueEntry = PartOf<typeof dialogue.parts>;

const dayOf = ({ date }: DialogueEntry): number => parseDate(date)?.from ?? 0;

/** The dialogue about a site, the oldest entry first. */
export function dialogueOf({ dialogue: parts }: CameraSite): DialogueEntry[] {
  return readParts(dialogue.parts, parts).toSorted((a, b) => dayOf(a) - dayOf(b));
}

/** A step on the way of a site from dialogue to its end. */
export interface CameraStep {
  status: string;
  /** As it is stated, with its own precision; null for not stated. */
  date: string | null;
  at: 'passerad' | 'nu' | 'vantas';
}

/** The field that says when a site came to a status. Of the others only the dialogue may say it. */
function stepDate(site: CameraSite, status: string): string | null {
  const own: Partial<Record<string, string | undefined>> = {
    bedomd: site.assessmentDate,
    i_drift: site.startDate,
    avvecklad: site.endDate,
  };
  const entry = dialogueOf(site).find((each) => each.status === status);
  return own[status] ?? entry?.date ?? null;
}

function placeOf(index: number, now: number): CameraStep['at'] {
  if (index === now) return 'nu';
  return index < now ? 'passerad' : 'vantas';
}

/**
 * The way of a site through the statuses, from dialogue to operation, with the dates that are stated. The end is a step
 * of those that have one.
 */
export function cameraSteps(site: CameraSite): CameraStep[] {
  const statuses = statusesOf('kameraplats');
  const now = statuses.indexOf(site.status);
  return statuses
    .filter((status) => status !== 'avvecklad' || site.status === status || site.endDate)
    .map((status, index) => ({
      status,
      date: stepDate(site, status),
      at: placeOf(index, now),
    }));
}
