import { ownFields } from './fields';
import type { Measure } from './measure';
import { legFields, observationFields, type PartOf, readParts, stopFields } from './part-fields';
import { putParts } from './put-parts';
import type { Row } from './row';

/** A record that is a trygghetsvandring. */
export type SafetyWalk = Extract<Measure, { type: 'trygghetsvandring' }>;
export type WalkStop = PartOf<typeof stopFields>;
export type RouteLeg = PartOf<typeof legFields>;
export type Observation = PartOf<typeof observationFields>;

export const isWalk = (measure: Measure): measure is SafetyWalk =>
  measure.type === 'trygghetsvandring';

/** What a walk holds beside its fields. */
export interface WalkParts {
  /** In the order they are passed. */
  stops: readonly WalkStop[];
  /** One from each stop to the next; fewer, or none, where no route has been laid since the stops were changed. */
  legs: readonly RouteLeg[];
  observations: readonly Observation[];
}

/** The parts of a walk under their code keys. */
export function partsOf(walk: SafetyWalk): WalkParts {
  return {
    stops: readParts(stopFields, walk.stops),
    legs: readParts(legFields, walk.legs),
    observations: readParts(observationFields, walk.observations),
  };
}

/**
 * A walk's row with other parts. What is not named stays as it is; a list that becomes empty is left out.
 * @param row the walk as it stands in its file
 */
export function withParts(row: Row, parts: Partial<WalkParts>): Row {
  const { stops, legs, observations } = ownFields.trygghetsvandring;
  let next = row;
  if (parts.stops) next = putParts(next, stops, parts.stops);
  if (parts.legs) next = putParts(next, legs, parts.legs);
  if (parts.observations) next = putParts(next, observations, parts.observations);
  return next;
}

/**
 * The stops that are walked between, in order: each to the next, and the last to the first of a round walk.
 * @returns none for a single stop
 */
export function stepsOf(stops: readonly WalkStop[], round: boolean): [WalkStop, WalkStop][] {
  const ends =
    round && stops.length > 1 ? [...stops.slice(1), ...stops.slice(0, 1)] : stops.slice(1);
  return ends.flatMap((to, at): [WalkStop, WalkStop][] => {
    const from = stops[at];
    return from ? [[from, to]] : [];
  });
}

/** A point of a walk's protocol as other records refer to it: walk/point. */
export const pointRef = (walkId: string, observationId: string): string =>
  `${walkId}/${observationId}`;

/** The walk and the point that a reference names; null when it names none. */
export function readPointRef(ref: string): { walkId: string; observationId: string } | null {
  const at = ref.lastIndexOf('/');
  if (at < 1 || at === ref.length - 1) return null;
  return { walkId: ref.slice(0, at), observationId: ref.slice(at + 1) };
}

/**
 * Two copies of a walk's observations as one: each once, of two copies the one that was changed last.
 * @returns those of the first in their order, then the other's new ones by time
 */
export function mergeObservations(
  own: readonly Observation[],
  others: readonly Observation[],
): Observation[] {
  const newest = new Map<string, Observation>();
  for (const other of others) newest.set(other.id, laterOf(newest.get(other.id) ?? other, other));
  const ids = new Set(own.map(({ id }) => id));
  // Where a file has one id twice, nobody knows which of them a copy is of: they stay as they are.
  const once = ids.size === own.length;
  const known = once ? own.map((each) => laterOf(each, newest.get(each.id) ?? each)) : own;
  const added = [...newest.values()].filter(({ id }) => !ids.has(id));
  return [...known, ...added.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))];
}

/** Of two copies the one that was changed last; the first where they were changed at once. */
function laterOf(one: Observation, other: Observation): Observation {
  return Date.parse(other.changed) > Date.parse(one.changed) ? other : one;
}
