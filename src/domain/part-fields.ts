import type { Position } from 'geojson';
import { publicationLevels, statusesOf } from './vocabulary';

/** What a field of a part of a record may hold. */
export type PartType =
  | 'text'
  | 'longText'
  | 'list'
  | 'code'
  | 'date'
  | 'integer'
  | 'position' // [lng, lat], WGS 84
  | 'line' // at least two positions
  | 'instant'; // an ISO instant in UTC: 2026-11-05T17:30:00Z

export interface PartSpec {
  key: string;
  type: PartType;
  required?: true;
  values?: readonly string[];
  unit?: 'm' | 'minuter';
}

/** The fields of a kind of part; keyed by code key, like the field table of the records. */
export type PartTable = Readonly<Record<string, PartSpec>>;

/** A stop of a walk (stopp), in the order they are passed. */
export const stopFields = {
  id: { key: 'id', type: 'text', required: true },
  name: { key: 'namn', type: 'text', required: true },
  position: { key: 'lage', type: 'position', required: true },
  /** What the stop is there for: a gap, a place, a measure, a point of an earlier walk, or the planner's own. */
  kind: {
    key: 'slag',
    type: 'code',
    values: ['lucka', 'plats', 'atgard', 'punkt', 'eget'],
    required: true,
  },
  reason: { key: 'skal', type: 'longText' },
  /** Id of the gap, place, measure or point. */
  about: { key: 'avser', type: 'text' },
  minutes: { key: 'minuter', type: 'integer', unit: 'minuter' },
} as const satisfies PartTable;

/** The way from one stop to the next (delsträcka). */
export const legFields = {
  from: { key: 'fran', type: 'text', required: true },
  to: { key: 'till', type: 'text', required: true },
  path: { key: 'vag', type: 'line', required: true },
  /** How far it is to walk, as well as is known. */
  meters: { key: 'meter', type: 'integer', unit: 'm', required: true },
  /** Along streets, from a routing service, straight because nothing better is known, or drawn by hand. */
  kind: { key: 'slag', type: 'code', values: ['gata', 'tjanst', 'rak', 'ritad'], required: true },
} as const satisfies PartTable;

/** The eight aspects of BoTryggt2030. */
export const aspects = [
  'gestaltning',
  'funktioner',
  'tydlighet',
  'social_kontroll',
  'belysning',
  'skalskydd',
  'forvaltning',
  'information',
] as const;
export type Aspect = (typeof aspects)[number];

export const priorities = ['hog', 'medel', 'lag'] as const;
export const decisions = ['gors', 'gors_inte', 'utreds'] as const;
/** How the follow-up stands, by Brå's three colours. */
export const followUps = ['gron', 'gul', 'rod'] as const;

/** What was seen on a walk (iakttagelse), and the point of the protocol it becomes. */
export const observationFields = {
  id: { key: 'id', type: 'text', required: true },
  stopId: { key: 'stopp', type: 'text' },
  position: { key: 'lage', type: 'position' },
  /** How sure the phone was of the position. */
  accuracyMeters: { key: 'osakerhet', type: 'integer', unit: 'm' },
  at: { key: 'tidpunkt', type: 'instant', required: true },
  /** When it was last changed: of two copies the later is kept. */
  changed: { key: 'andrad', type: 'instant', required: true },
  aspect: { key: 'aspekt', type: 'code', values: aspects, required: true },
  feeling: { key: 'upplevelse', type: 'code', values: ['trygg', 'otrygg'], required: true },
  nature: { key: 'slag', type: 'code', values: ['fysisk', 'social'], required: true },
  text: { key: 'text', type: 'longText' },
  photos: { key: 'foton', type: 'list' },
  priority: { key: 'prioritet', type: 'code', values: priorities },
  publication: {
    key: 'publiceringsniva',
    type: 'code',
    values: publicationLevels,
    required: true,
  },
  internalNote: { key: 'intern_anteckning', type: 'longText' },
  landOwner: { key: 'markagare', type: 'text' },
  responsible: { key: 'ansvarig', type: 'text' },
  decision: { key: 'beslut', type: 'code', values: decisions },
  decisionReason: { key: 'beslutsskal', type: 'longText' },
  deadline: { key: 'klart_senast', type: 'date' },
  followUp: { key: 'uppfoljning', type: 'code', values: followUps },
  followedUp: { key: 'uppfoljd', type: 'date' },
  followUpNote: { key: 'uppfoljning_text', type: 'longText' },
  /** Id of the measure in the register that the point has become. */
  measureId: { key: 'atgard', type: 'text' },
  /** The point of an earlier walk that this one goes on with, as walk/point. */
  continues: { key: 'fortsatter', type: 'text' },
} as const satisfies PartTable;

/** What each part of a collaboration says of who may read it. */
const publication = {
  key: 'publiceringsniva',
  type: 'code',
  values: publicationLevels,
  required: true,
} as const satisfies PartSpec;

/** A report of the situation (lägesbild) of a collaboration. */
export const situationFields = {
  id: { key: 'id', type: 'text', required: true },
  date: { key: 'datum', type: 'date', required: true },
  /** What it rests on: the police, a count of the administration's own, a survey. */
  basis: { key: 'underlag', type: 'list' },
  text: { key: 'text', type: 'longText', required: true },
  /** What has changed since the one before, in words, and which way. */
  change: { key: 'forandring', type: 'longText' },
  trend: { key: 'utveckling', type: 'code', values: ['battre', 'oforandrat', 'samre'] },
  publication,
} as const satisfies PartTable;

/** A cause (orsak) that the analysis of a collaboration has found. */
export const causeFields = {
  id: { key: 'id', type: 'text', required: true },
  text: { key: 'text', type: 'longText', required: true },
  publication,
} as const satisfies PartTable;

/** A row of an åtgärdsplan, in the columns of Brå: Orsak, Åtgärd, Operativa mål, När, Vem, Uppföljning. */
export const planFields = {
  id: { key: 'id', type: 'text', required: true },
  /** Id of the cause it answers. */
  causeId: { key: 'orsak', type: 'text' },
  action: { key: 'atgard', type: 'longText', required: true },
  goal: { key: 'operativa_mal', type: 'longText' },
  when: { key: 'nar', type: 'date' },
  who: { key: 'vem', type: 'text' },
  followUp: { key: 'uppfoljning', type: 'code', values: followUps },
  followedUp: { key: 'uppfoljd', type: 'date' },
  followUpNote: { key: 'uppfoljning_text', type: 'longText' },
  /** Id of the measure in the register that the row is about. */
  measureId: { key: 'atgard_id', type: 'text' },
  publication,
} as const satisfies PartTable;

/** A kind of insats that a collaboration uses, or has considered. Its id is that of the workspace's list of kinds. */
export const interventionFields = {
  id: { key: 'id', type: 'text', required: true },
  state: { key: 'lage', type: 'code', values: ['anvands', 'overvagd'], required: true },
  reason: { key: 'skal', type: 'longText' },
} as const satisfies PartTable;

/** A meeting of a collaboration, held or planned. */
export const meetingFields = {
  id: { key: 'id', type: 'text', required: true },
  date: { key: 'datum', type: 'date', required: true },
  /** Roles and organisations, never names. */
  participants: { key: 'deltagare', type: 'list' },
  decisions: { key: 'beslut', type: 'longText' },
  publication,
} as const satisfies PartTable;

/** A step of the dialogue about a camera site: the status it came to, and what was said. */
export const dialogueFields = {
  id: { key: 'id', type: 'text', required: true },
  date: { key: 'datum', type: 'date', required: true },
  /** A status of camera sites. */
  status: { key: 'status', type: 'code', values: statusesOf('kameraplats'), required: true },
  /** Whom it was spoken with, as an organisation. */
  party: { key: 'part', type: 'text' },
  note: { key: 'anteckning', type: 'longText' },
  publication,
} as const satisfies PartTable;

/** A part as it stands in a file, its values checked. */
export type Part = Readonly<Record<string, unknown>>;

type PartValue<Spec extends PartSpec> = Spec['type'] extends 'position'
  ? Position
  : Spec['type'] extends 'line'
    ? readonly Position[]
    : Spec['type'] extends 'list'
      ? readonly string[]
      : Spec['type'] extends 'code'
        ? NonNullable<Spec['values']>[number]
        : Spec['type'] extends 'integer'
          ? number
          : string;

/** A part under its code keys. */
export type PartOf<Table extends PartTable> = {
  [K in keyof Table as Table[K] extends { required: true } ? K : never]: PartValue<Table[K]>;
} & {
  [K in keyof Table as Table[K] extends { required: true } ? never : K]?:
    | PartValue<Table[K]>
    | undefined;
};

/**
 * Parts of a record under their code keys.
 * @param parts checked when the record was read; undefined for none
 */
export function readParts<Table extends PartTable>(
  table: Table,
  parts: readonly Part[] | undefined,
): PartOf<Table>[] {
  const fields = Object.entries(table);
  return (parts ?? []).map((part) => {
    const own: Record<string, unknown> = {};
    for (const [codeKey, { key }] of fields) {
      const value = part[key];
      if (value !== undefined && value !== null) own[codeKey] = value;
    }
    return own as PartOf<Table>; // each field was checked against this table at the border
  });
}

/**
 * Parts as they stand in a file: the inverse of {@link readParts}. What a file says of a part beyond the table
 * is kept, for as long as the part keeps its id.
 * @param before the parts as the row has them now
 */
export function writeParts<Table extends PartTable>(
  table: Table,
  parts: readonly PartOf<Table>[],
  before: readonly Part[] = [],
): Part[] {
  const fields: readonly [keyof Table & string, PartSpec][] = Object.entries(table);
  const known = new Set(fields.map(([, { key }]) => key));
  const byId = new Map(before.map((part) => [part['id'], part]));
  return parts.map((part) => {
    const values: Readonly<Record<string, unknown>> = part;
    const written: Record<string, unknown> = {};
    for (const [codeKey, { key }] of fields) {
      const value = values[codeKey];
      if (value !== undefined && value !== '') written[key] = value;
    }
    const old = 'id' in part ? byId.get(part['id']) : undefined;
    for (const [key, value] of Object.entries(old ?? {})) if (!known.has(key)) written[key] = value;
    return written;
  });
}
