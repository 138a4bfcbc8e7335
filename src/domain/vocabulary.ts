/**
 * Closed vocabularies of the register: record types, statuses and the other coded values.
 * Codes are what stands in the files; words on screen are looked up by code in `text/sv.ts`.
 */

export const recordTypes = [
  'kameraplats',
  'tillstandsomrade',
  'trygghetsinvestering',
  'platssamverkan',
  'trygghetsvandring',
  'nattvandring',
  'aktivitet',
  'ovrig_insats',
  'social_insats',
  'kompetens',
] as const;
export type RecordType = (typeof recordTypes)[number];

export const phases = ['planerad', 'pagar', 'genomford', 'avslutad', 'blev_inte_av'] as const;
export type Phase = (typeof phases)[number];

/** What a status means: the phase it counts in, and whether the measure has effect on the ground. */
export interface StatusMeaning {
  phase: Phase;
  inForce: boolean;
}

const planned: StatusMeaning = { phase: 'planerad', inForce: false };
const started: StatusMeaning = { phase: 'pagar', inForce: false };
const ongoing: StatusMeaning = { phase: 'pagar', inForce: true };
const done: StatusMeaning = { phase: 'genomford', inForce: true };
const ended: StatusMeaning = { phase: 'avslutad', inForce: false };
const dropped: StatusMeaning = { phase: 'blev_inte_av', inForce: false };

/**
 * Statuses per record type, in the order they are passed through.
 * A camera site in dialogue is work that goes on, but no camera is up: phase "pagar", not in force.
 */
const statusTable = {
  kameraplats: {
    dialog: started,
    bedomd: planned,
    planerad: planned,
    i_drift: ongoing,
    avvecklad: ended,
  },
  tillstandsomrade: {
    planerad_ansokan: planned,
    ansokt: planned,
    beviljat: ongoing,
    forlangning_sokt: ongoing,
    avslag: dropped,
    upphort: ended,
    aterkallat: ended,
  },
  trygghetsinvestering: {
    ide: planned,
    ansokt: planned,
    beviljad: planned,
    ombudgeterad: planned,
    pagar: started,
    genomford: done,
    avslag: dropped,
  },
  platssamverkan: {
    initierad: ongoing,
    aktiv: ongoing,
    laget_forbattrat: ended,
    avslutad: ended,
  },
  trygghetsvandring: {
    planerad: planned,
    genomford: done,
    protokoll_klart: done,
    uppfoljd: done,
  },
  nattvandring: { planerad: planned, aktiv: ongoing, vilande: started },
  aktivitet: { planerad: planned, pagar: ongoing, genomford: done },
  ovrig_insats: { planerad: planned, pagar: ongoing, genomford: done },
  social_insats: {
    planerad: planned,
    startar: planned,
    pagar: ongoing,
    genomford: done,
    avslutad: ended,
  },
  kompetens: { beviljad: planned, pagar: ongoing, genomford: done },
} as const satisfies Record<RecordType, Record<string, StatusMeaning>>;

const meanings: Record<RecordType, Readonly<Record<string, StatusMeaning>>> = statusTable;

/** The statuses a record of this type may have, in order. */
export function statusesOf(type: RecordType): string[] {
  return Object.keys(meanings[type]);
}

/**
 * What the status says of the record's phase and effect.
 * @throws when the status is not one of the type's; parsed records cannot hold such a one.
 */
export function meaningOf(type: RecordType, status: string): StatusMeaning {
  const meaning = Object.hasOwn(meanings[type], status) ? meanings[type][status] : undefined;
  if (!meaning) throw new Error(`status "${status}" is not one of ${type}`);
  return meaning;
}

/** Every status code over all types, each once, in the order of the tables. */
export const allStatuses: readonly string[] = [
  ...new Set(recordTypes.flatMap((type) => statusesOf(type))),
];

export const preventionKinds = ['social', 'situationell', 'trygghetsskapande'] as const;
export const implementations = ['egen', 'egen_med_andra', 'annan_part', 'framgar_inte'] as const;
export const geometryQualities = ['exakt', 'ungefarlig', 'schematisk', 'saknas'] as const;
export type GeometryQuality = (typeof geometryQualities)[number];
export const publicationLevels = ['intern', 'offentlig'] as const;

/** Stands for "the documents do not say" wherever values are listed, counted and filtered. */
export const notStated = 'framgar_inte';
