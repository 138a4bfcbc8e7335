import { type FieldSpec, fieldsOf } from '@/domain/fields';
import type { RecordType } from '@/domain/vocabulary';

/** Who does it and with which money comes first: it is what the council asks. */
const fieldGroups = ['who', 'what', 'where', 'when', 'basis'] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** Fields with a place of their own in the panel: the head, the districts, the sources, links to records. */
const shownElsewhere = new Set([
  'name',
  'status',
  'statusBasis',
  'statedDistricts',
  'sources',
  'extendsId',
  'leadsTo',
  'walkPoint',
  'previousWalk',
  'roundWalk',
  'stops',
  'legs',
  'observations',
  'dialogue',
  'interventions',
  'situationReports',
  'causes',
  'actionPlan',
  'meetings',
]);

/** The order within a group. Own fields that are not named here come after, by their type. */
const order: Readonly<Record<FieldGroup, readonly string[]>> = {
  who: [
    'implementation',
    'responsible',
    'partners',
    'funding',
    'amountSek',
    'appliedSek',
    'grantedSek',
    'outcomeSek',
    'operator',
    'applicant',
    'organiser',
    'provider',
    'orgNumber',
    'applicantAddress',
    'group',
    'committee',
    'upkeep',
  ],
  what: ['description', 'prevention', 'targetGroups'],
  where: [
    'place',
    'address',
    'areaDescription',
    'siteKind',
    'route',
    'geometryQuality',
    'geometrySource',
  ],
  when: ['startDate', 'endDate', 'timeText', 'weeklyHours', 'hours', 'meetingRhythm', 'walkTime'],
  basis: ['heading', 'caseNumber', 'decisionDocument', 'reviewed', 'publication', 'id'],
};

const groupByKey = new Map(
  fieldGroups.flatMap((group) => order[group].map((key) => [key, group] as const)),
);

function groupOf(key: string, spec: FieldSpec): FieldGroup {
  const named = groupByKey.get(key);
  if (named) return named;
  if (spec.type === 'date') return 'when';
  return spec.unit === 'kr' ? 'who' : 'what';
}

/** The fields of a record type in the groups they are shown in, each field once. */
export function groupedFields(type: RecordType): Readonly<Record<FieldGroup, readonly string[]>> {
  const keys = Object.entries(fieldsOf(type)).filter(([key]) => !shownElsewhere.has(key));
  const inGroup = (group: FieldGroup): readonly string[] => {
    const found = keys.filter(([key, spec]) => groupOf(key, spec) === group).map(([key]) => key);
    const rank = (key: string): number => {
      const at = order[group].indexOf(key);
      return at < 0 ? order[group].length : at;
    };
    return found.sort((a, b) => rank(a) - rank(b));
  };
  return {
    who: inGroup('who'),
    what: inGroup('what'),
    where: inGroup('where'),
    when: inGroup('when'),
    basis: inGroup('basis'),
  };
}

/** The four that answer who does it and who pays: shown one by one even when nothing is stated. */
export const decisiveFields: ReadonlySet<string> = new Set([
  'implementation',
  'responsible',
  'partners',
  'funding',
]);
