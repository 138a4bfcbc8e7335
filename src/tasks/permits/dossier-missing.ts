import { type FieldSpec, ownFields } from '@/domain/fields';
import type { PermitArea } from '@/domain/permits';

const own = ownFields.tillstandsomrade;

/** The fields of an application, in its order: those that 2 § förordning 2023:422 names. */
export const applicationFields = [
  'applicant',
  'orgNumber',
  'applicantAddress',
  'areaDescription',
  'need',
  'otherCircumstances',
] as const satisfies readonly (keyof typeof own)[];
type ApplicationField = (typeof applicationFields)[number];

/** Where in the list the outline stands: after the description of the area. */
const outlineAfter: ApplicationField = 'areaDescription';

/** What an application does not have yet: the file key of a field, or the outline. */
export type MissingPart = (typeof own)[ApplicationField]['key'] | 'noOutline' | 'schematicOutline';

export const specOf = (field: ApplicationField): FieldSpec => own[field];

function outlineOf({ geometry, geometryQuality }: PermitArea): MissingPart[] {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return ['noOutline'];
  return geometryQuality === 'schematisk' ? ['schematicOutline'] : [];
}

/** What is missing before an application can be sent, in the order of the application. Nothing is filled in by guess. */
export function missingParts(permit: PermitArea): MissingPart[] {
  return applicationFields.flatMap((field): MissingPart[] => [
    ...(permit[field] === undefined ? [own[field].key] : []),
    ...(field === outlineAfter ? outlineOf(permit) : []),
  ]);
}
