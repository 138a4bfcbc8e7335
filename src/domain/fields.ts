import {
  causeFields,
  dialogueFields,
  interventionFields,
  legFields,
  meetingFields,
  observationFields,
  type PartTable,
  planFields,
  situationFields,
  stopFields,
} from './part-fields';
import {
  geometryQualities,
  implementations,
  preventionKinds,
  publicationLevels,
  type RecordType,
} from './vocabulary';

/**
 * The field table: each field of the register stated once. Parser, table columns, forms, CSV headers and
 * the data dictionary are all made from it. The property name is the code key; `key` is the file key.
 */
export type FieldType =
  | 'text' // one line
  | 'longText' // sentences
  | 'list' // open words
  | 'code' // one of `values`
  | 'codes' // several of `values`
  | 'status' // one of the record type's statuses
  | 'date' // 2024, 2024-10, 2024-10-05 or an interval of two of them: 2024-10/2025-03
  | 'time' // time of day: 18:30
  | 'weekly' // hours of the week: må-fr 08:00-16:00; fr 21:00-02:00
  | 'integer'
  | 'boolean'
  | 'sources' // [{ dokument, avsnitt }]
  | 'parts'; // a list of parts, each with fields of its own

export interface FieldSpec {
  key: string;
  type: FieldType;
  required?: true;
  values?: readonly string[];
  unit?: 'kr' | 'personer' | 'månader';
  /** Fields of each part, for the type `parts`. */
  parts?: PartTable;
}

/** Where in the source documents a record is named. */
export interface Source {
  dokument: string;
  avsnitt: string;
}

export const commonFields = {
  id: { key: 'id', type: 'text', required: true },
  name: { key: 'namn', type: 'text', required: true },
  heading: { key: 'rubrik', type: 'text' },
  prevention: { key: 'preventionstyp', type: 'codes', values: preventionKinds, required: true },
  status: { key: 'status', type: 'status', required: true },
  statusBasis: { key: 'statusgrund', type: 'longText' },
  startDate: { key: 'startdatum', type: 'date' },
  endDate: { key: 'slutdatum', type: 'date' },
  timeText: { key: 'tidstext', type: 'text' },
  /** When in the week it is active, where that is known. */
  weeklyHours: { key: 'veckotider', type: 'weekly' },
  statedDistricts: { key: 'stadsdel_angiven', type: 'list' },
  place: { key: 'plats', type: 'text' },
  targetGroups: { key: 'malgrupp', type: 'list' },
  implementation: {
    key: 'genomforande',
    type: 'code',
    values: implementations,
    required: true,
  },
  responsible: { key: 'ansvarig', type: 'text' },
  partners: { key: 'medverkande', type: 'list' },
  funding: { key: 'finansiering', type: 'list' },
  amountSek: { key: 'belopp_sek', type: 'integer', unit: 'kr' },
  appliedSek: { key: 'sokt_sek', type: 'integer', unit: 'kr' },
  grantedSek: { key: 'beviljat_sek', type: 'integer', unit: 'kr' },
  outcomeSek: { key: 'utfall_sek', type: 'integer', unit: 'kr' },
  description: { key: 'beskrivning', type: 'longText', required: true },
  sources: { key: 'kallor', type: 'sources', required: true },
  geometryQuality: {
    key: 'geometrikvalitet',
    type: 'code',
    values: geometryQualities,
    required: true,
  },
  geometrySource: { key: 'geometrikalla', type: 'longText' },
  publication: {
    key: 'publiceringsniva',
    type: 'code',
    values: publicationLevels,
    required: true,
  },
  caseNumber: { key: 'diarienummer', type: 'text' },
  /** The decision: an address, or where it is filed. */
  decisionDocument: { key: 'beslutsdokument', type: 'text' },
  /** The point of a walk's protocol that the measure came out of, as walk/point. */
  walkPoint: { key: 'vandringspunkt', type: 'text' },
  reviewed: { key: 'granskad', type: 'date' },
} as const satisfies Record<string, FieldSpec>;

const investmentKinds = [
  'belysning',
  'sikt',
  'parkvag',
  'vegetation',
  'aktivering',
  'utegym',
  'ovrigt',
] as const;
const otherKinds = ['sanering', 'program', 'platsbesok', 'skotsel', 'vakter'] as const;

/** Fields that only records of one type have. Every code key is used for one meaning in all types. */
export const ownFields = {
  kameraplats: {
    operator: { key: 'operator', type: 'text' },
    address: { key: 'adress', type: 'text' },
    siteKind: { key: 'platstyp', type: 'text' },
    purpose: { key: 'syfte', type: 'longText' },
    technique: { key: 'teknik', type: 'text' },
    assessmentDate: { key: 'bedomningsdatum', type: 'date' },
    /** When the surveillance was last changed: a change asks for an assessment of its own. */
    changeDate: { key: 'andringsdatum', type: 'date' },
    permanence: { key: 'varaktighet', type: 'code', values: ['fast', 'tillfallig'] },
    signed: { key: 'skyltad', type: 'boolean' },
    dialogue: { key: 'dialog', type: 'parts', parts: dialogueFields },
  },
  tillstandsomrade: {
    applicant: { key: 'sokande', type: 'text' },
    orgNumber: { key: 'sokande_orgnr', type: 'text' },
    applicantAddress: { key: 'sokande_adress', type: 'text' },
    /** The area in words, for the application. */
    areaDescription: { key: 'omradesbeskrivning', type: 'longText' },
    need: { key: 'behov', type: 'longText' },
    otherCircumstances: { key: 'ovriga_omstandigheter', type: 'longText' },
    applicationDate: { key: 'ansokningsdatum', type: 'date' },
    decisionDate: { key: 'beslutsdatum', type: 'date' },
    validUntil: { key: 'giltig_till', type: 'date' },
    /** When renewal was applied for. */
    renewalDate: { key: 'forlangningsdatum', type: 'date' },
    conditions: { key: 'villkor', type: 'longText' },
    hours: { key: 'tider', type: 'text' },
    regime: { key: 'regim', type: 'code', values: ['lov3', 'lag_2023_421'] },
    extendsId: { key: 'utokar', type: 'text' },
  },
  trygghetsinvestering: {
    investmentKinds: { key: 'insatstyp', type: 'codes', values: investmentKinds },
    needsAnalysis: { key: 'behovsanalys', type: 'longText' },
    committee: { key: 'namnd', type: 'text' },
    upkeep: { key: 'driftansvar', type: 'text' },
  },
  platssamverkan: {
    level: { key: 'niva', type: 'code', values: ['full', 'light', 'initierad'] },
    meetingRhythm: { key: 'motesfrekvens', type: 'text' },
    situationReportDate: { key: 'lagesbild_datum', type: 'date' },
    /** When the plan was decided, and last followed up as a whole. */
    planDecided: { key: 'plan_beslutad', type: 'date' },
    planFollowedUp: { key: 'plan_foljd_upp', type: 'date' },
    /** The collaboration's own rhythm of follow-up, shorter than the law's. */
    followUpMonths: { key: 'uppfoljning_manader', type: 'integer', unit: 'månader' },
    /** Why it has ended. */
    endReason: { key: 'avslutsskal', type: 'longText' },
    interventions: { key: 'insatser', type: 'parts', parts: interventionFields },
    situationReports: { key: 'lagesbilder', type: 'parts', parts: situationFields },
    causes: { key: 'orsaker', type: 'parts', parts: causeFields },
    actionPlan: { key: 'atgardsplan', type: 'parts', parts: planFields },
    meetings: { key: 'moten', type: 'parts', parts: meetingFields },
  },
  trygghetsvandring: {
    preMeetingDate: { key: 'formote_datum', type: 'date' },
    walkDate: { key: 'vandring_datum', type: 'date' },
    walkTime: { key: 'vandring_tid', type: 'time' },
    closingMeetingDate: { key: 'avslutande_datum', type: 'date' },
    light: { key: 'ljusforhallande', type: 'code', values: ['ljus', 'morker'] },
    participants: { key: 'deltagare', type: 'integer', unit: 'personer' },
    invitedGroups: { key: 'inbjudna_grupper', type: 'list' },
    missingGroups: { key: 'saknade_grupper', type: 'list' },
    roles: { key: 'roller', type: 'list' },
    /** Id of the earlier walk in the same place. */
    previousWalk: { key: 'foregaende', type: 'text' },
    /** The walk ends where it begins. */
    roundWalk: { key: 'rundtur', type: 'boolean' },
    stops: { key: 'stopp', type: 'parts', parts: stopFields },
    legs: { key: 'rutt', type: 'parts', parts: legFields },
    observations: { key: 'observationer', type: 'parts', parts: observationFields },
  },
  nattvandring: {
    group: { key: 'grupp', type: 'text' },
    agreement: { key: 'avtal', type: 'code', values: ['iop', 'samverkansavtal'] },
    route: { key: 'strak', type: 'text' },
    hours: { key: 'tider', type: 'text' },
  },
  aktivitet: {
    organiser: { key: 'arrangor', type: 'text' },
    activityKind: {
      key: 'aktivitetstyp',
      type: 'code',
      values: ['platsaktivering', 'dialog', 'evenemang', 'sommaraktivitet', 'fritidsaktivitet'],
    },
  },
  ovrig_insats: {
    otherKinds: { key: 'insatstyp', type: 'codes', values: otherKinds },
  },
  social_insats: {
    programme: { key: 'program', type: 'text' },
    ageGroup: { key: 'aldersgrupp', type: 'text' },
    needsAssessed: { key: 'bistandsbedomd', type: 'boolean' },
    /** For all, for those with early signs, or for single persons. */
    stage: { key: 'steg', type: 'code', values: ['universell', 'tidig', 'individ'] },
    /** Ids of the programmes that one may come to from this one. */
    leadsTo: { key: 'leder_till', type: 'list' },
    schools: { key: 'skolor', type: 'list' },
  },
  kompetens: {
    training: { key: 'utbildning', type: 'text' },
    staffGroups: { key: 'personalgrupp', type: 'list' },
    provider: { key: 'anordnare', type: 'text' },
  },
} as const satisfies Record<RecordType, Record<string, FieldSpec>>;

export type FieldTable = Readonly<Record<string, FieldSpec>>;

const tables = new Map<RecordType, FieldTable>();

/** All fields of a record type by code key, the common ones first. */
export function fieldsOf(type: RecordType): FieldTable {
  const table = tables.get(type) ?? { ...commonFields, ...ownFields[type] };
  tables.set(type, table);
  return table;
}
