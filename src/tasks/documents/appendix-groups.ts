import type { Measure } from '@/domain/measure';

/** Groups of situational prevention, in the order of Bilaga 1. */
const situationalGroups = [
  'platssamverkan',
  'investeringar',
  'ovrigt',
  'ordningsvakter',
  'kamera',
  'platsaktivering',
  'dialoger',
  'nattvandring',
  'vandringar',
] as const;
type SituationalGroup = (typeof situationalGroups)[number];

/** The group of Bilaga 1 that a record's type and kind put it in; null for social work and training of staff. */
function situationalGroup(measure: Measure): SituationalGroup | null {
  switch (measure.type) {
    case 'platssamverkan':
      return 'platssamverkan';
    case 'trygghetsinvestering':
      return 'investeringar';
    case 'ovrig_insats':
      return measure.otherKinds?.includes('vakter') ? 'ordningsvakter' : 'ovrigt';
    case 'tillstandsomrade':
      return 'ordningsvakter';
    case 'kameraplats':
      return 'kamera';
    case 'aktivitet':
      return measure.activityKind === 'dialog' || measure.activityKind === 'evenemang'
        ? 'dialoger'
        : 'platsaktivering';
    case 'nattvandring':
      return 'nattvandring';
    case 'trygghetsvandring':
      return 'vandringar';
    case 'social_insats':
    case 'kompetens':
      return null;
  }
}

/** Whether a record stands under social prevention: social work, and what is social before it is anything else. */
const isSocial = ({ type, prevention }: Measure): boolean =>
  type === 'social_insats' || (type !== 'kompetens' && prevention[0] === 'social');

/** The document that most records take their heading from: the list of measures that the appendix follows. */
export function listDocument(measures: readonly Measure[]): string | null {
  const counts = new Map<string, number>();
  for (const { heading, sources } of measures)
    for (const { dokument, avsnitt } of sources)
      if (avsnitt === heading) counts.set(dokument, (counts.get(dokument) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The heading that a record stands under in the list document; null where that document does not name it. */
function listHeading({ heading, sources }: Measure, list: string | null): string | null {
  const named = sources.filter(({ dokument }) => dokument === list).map(({ avsnitt }) => avsnitt);
  return named.find((avsnitt) => avsnitt === heading) ?? named[0] ?? null;
}

/** Records under one heading of the list document; null for those that stand in other documents alone. */
interface HeadingGroup {
  heading: string | null;
  measures: readonly Measure[];
}

export interface AppendixGroups {
  social: readonly HeadingGroup[];
  situational: readonly { group: SituationalGroup; measures: readonly Measure[] }[];
  training: readonly Measure[];
}

/**
 * Groups the register as Bilaga 1 does: social prevention by heading, then situational prevention by kind. A record
 * that is social first but has a group of situational prevention stands in both, as Bilaga 1 has it (Riktad
 * nattvandring, Fantastik sommar). Training of staff, which Bilaga 1 does not list, comes last.
 * @param measures in the order of the layers; headings come in the order in which social work first has them
 * @returns every record at least once; groups without records are left out
 */
export function groupAsAppendix(measures: readonly Measure[]): AppendixGroups {
  const list = listDocument(measures);
  const social = measures.filter(isSocial);
  // Social work is listed in the order of the document; what else is social follows it.
  const ordered = [
    ...social.filter(({ type }) => type === 'social_insats'),
    ...social.filter(({ type }) => type !== 'social_insats'),
  ];
  const headings = [...new Set(ordered.map((measure) => listHeading(measure, list)))];
  // What stands in other documents alone comes last.
  headings.sort((a, b) => Number(a === null) - Number(b === null));
  return {
    social: headings.map((heading) => ({
      heading,
      measures: ordered.filter((measure) => listHeading(measure, list) === heading),
    })),
    situational: situationalGroups
      .map((group) => ({
        group,
        measures: measures.filter((measure) => situationalGroup(measure) === group),
      }))
      .filter((group) => group.measures.length > 0),
    training: measures.filter(({ type }) => type === 'kompetens'),
  };
}
