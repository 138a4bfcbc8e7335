import { observationFields, type Part, readParts } from '@/domain/part-fields';
import type { Row } from '@/domain/row';
import type { Observation } from '@/domain/walk';

/** The observations of a walk's row, which was checked when it came in or was kept. */
export function observationsIn({ properties }: Row): Observation[] {
  const parts = properties['observationer'];
  return Array.isArray(parts) ? readParts(observationFields, parts as readonly Part[]) : [];
}
