import { observationFields, type Part, readParts } from '@/domain/part-fields';
import type { Row } from '@/domain/row';
import { type Observation, withParts } from '@/domain/walk';

/** A walk's observations as its row has them. */
export function observationsIn({ properties }: Row): Observation[] {
  const parts = properties['observationer'];
  // The row was checked when it was read, and each change of it is checked again before it is kept.
  return readParts(observationFields, Array.isArray(parts) ? (parts as Part[]) : []);
}

/** What a field of an observation is changed to; undefined takes the value away. */
export type ObservationChange = Partial<Observation>;

/**
 * A walk's row with one observation changed; the same row when it is not there any more.
 * @param now ISO instant: of two copies of an observation the later is kept
 */
export function withObservation(row: Row, id: string, change: ObservationChange, now: string): Row {
  const observations = observationsIn(row);
  if (!observations.some((each) => each.id === id)) return row;
  return withParts(row, {
    observations: observations.map((each) =>
      each.id === id ? { ...each, ...change, changed: now } : each,
    ),
  });
}

export function withNewObservation(row: Row, observation: Observation): Row {
  return withParts(row, { observations: [...observationsIn(row), observation] });
}

export function withoutObservation(row: Row, id: string): Row {
  return withParts(row, { observations: observationsIn(row).filter((each) => each.id !== id) });
}

/** An observation written by hand: the commonest answers, not for the public until somebody says so. */
export function newObservation(id: string, stopId: string | undefined, now: string): Observation {
  return {
    id,
    stopId,
    at: now,
    changed: now,
    aspect: 'gestaltning',
    feeling: 'otrygg',
    nature: 'fysisk',
    publication: 'intern',
  };
}
