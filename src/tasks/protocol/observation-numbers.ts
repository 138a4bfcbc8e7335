import type { Observation, WalkStop } from '@/domain/walk';

/** Numbers of observations in the protocol by their ids. */
export type Numbers = ReadonlyMap<string, number>;

/** Observations with their numbers in the protocol: by stop, those without one last. */
export function numberObservations(
  stops: readonly WalkStop[],
  observations: readonly Observation[],
): Numbers {
  const known = new Set(stops.map(({ id }) => id));
  const ordered = [
    ...stops.flatMap(({ id }) => observations.filter(({ stopId }) => stopId === id)),
    ...observations.filter(({ stopId }) => stopId === undefined || !known.has(stopId)),
  ];
  return new Map(ordered.map(({ id }, index) => [id, index + 1]));
}
