import type { Position } from 'geojson';
import { type Aspect, aspects, priorities } from '@/domain/part-fields';
import { isInstant, isPosition } from '@/domain/value-checks';
import type { Observation } from '@/domain/walk';

export const feelings = ['trygg', 'otrygg'] as const;
export const natures = ['fysisk', 'social'] as const;
/** Where something was seen: at a stop, where the user stood, or at a place on the map. */
export const placings = ['stopp', 'har', 'karta'] as const;

type Feeling = (typeof feelings)[number];
type Nature = (typeof natures)[number];
type Priority = (typeof priorities)[number];
export type Placing = (typeof placings)[number];

/** An observation that is being written; null for what is not yet said. */
export interface Draft {
  /** Of the observation that it becomes, or is already. */
  id: string;
  /** When it was begun, an ISO instant. */
  at: string;
  /** Whether the observation is kept already, and this changes it. */
  kept: boolean;
  aspect: Aspect | null;
  feeling: Feeling | null;
  nature: Nature | null;
  text: string;
  priority: Priority | null;
  photos: readonly string[];
  placing: Placing;
  stopId: string | null;
  /** Where the user stood, or pointed. */
  position: Position | null;
  /** How sure the phone was of it; null for what was pointed out. */
  accuracyMeters: number | null;
}

/** A draft with nothing said, at a stop where there is one. */
export function emptyDraft(id: string, at: string, stopId: string | null): Draft {
  return {
    id,
    at,
    kept: false,
    aspect: null,
    feeling: null,
    nature: null,
    text: '',
    priority: null,
    photos: [],
    placing: stopId === null ? 'har' : 'stopp',
    stopId,
    position: null,
    accuracyMeters: null,
  };
}

/** A kept observation, to be changed. */
export function draftOf(observation: Observation): Draft {
  const { id, at, aspect, feeling, nature, accuracyMeters } = observation;
  const placed: Placing = accuracyMeters === undefined ? 'karta' : 'har';
  return {
    id,
    at,
    kept: true,
    aspect,
    feeling,
    nature,
    text: observation.text ?? '',
    priority: observation.priority ?? null,
    photos: observation.photos ?? [],
    placing: observation.stopId !== undefined ? 'stopp' : placed,
    stopId: observation.stopId ?? null,
    position: observation.position ?? null,
    accuracyMeters: accuracyMeters ?? null,
  };
}

/** What must be said and is not, in the order of the form. */
export type Missing = 'feeling' | 'nature' | 'aspect' | 'place';

/** What is missing in a draft before it can be kept as an observation. */
export function missingIn({
  feeling,
  nature,
  aspect,
  placing,
  stopId,
  position,
}: Draft): Missing[] {
  const missing: Missing[] = [];
  if (!feeling) missing.push('feeling');
  if (!nature) missing.push('nature');
  if (!aspect) missing.push('aspect');
  if (placing === 'stopp' ? stopId === null : position === null) missing.push('place');
  return missing;
}

/** Decimals of a degree that are kept: about a decimetre. */
const decimals = 6;
const rounded = (position: Position): Position => position.map((part) => +part.toFixed(decimals));

/**
 * The observation that a draft becomes; what others have written of a kept one stays.
 * @param changed the instant of this change
 * @param before the observation as it is kept now
 * @throws for a draft with something missing, see {@link missingIn}
 */
export function toObservation(draft: Draft, changed: string, before?: Observation): Observation {
  const { id, at, aspect, feeling, nature, placing, position, photos } = draft;
  if (!aspect || !feeling || !nature) throw new Error(`the draft ${id} is not finished`);
  const own = placing === 'stopp' ? null : position;
  const accuracy = placing === 'har' ? draft.accuracyMeters : null;
  return {
    publication: 'intern',
    ...before,
    id,
    at,
    changed,
    aspect,
    feeling,
    nature,
    stopId: placing === 'stopp' ? (draft.stopId ?? undefined) : undefined,
    position: own ? rounded(own) : undefined,
    accuracyMeters: accuracy === null ? undefined : Math.round(accuracy),
    text: draft.text.trim() || undefined,
    photos: photos.length > 0 ? photos : undefined,
    priority: draft.priority ?? undefined,
  };
}

/** The observations with one put in the place of its older self, or last. */
export function withObservation(
  observations: readonly Observation[],
  id: string,
  make: (before: Observation | undefined) => Observation,
): Observation[] {
  const at = observations.findIndex((observation) => observation.id === id);
  return at < 0
    ? [...observations, make(undefined)]
    : observations.map((observation, index) => (index === at ? make(observation) : observation));
}

function oneOf<Value extends string>(value: unknown, values: readonly Value[]): Value | null {
  return values.find((known) => known === value) ?? null;
}

/** A draft as an earlier version of the app may have kept it; null for what is none. */
export function readDraft(value: unknown): Draft | null {
  if (typeof value !== 'object' || value === null) return null;
  const kept = value as Readonly<Record<string, unknown>>; // each field is looked at below
  const { id, at, text, photos, stopId, position, accuracyMeters } = kept;
  if (typeof id !== 'string' || id === '' || !isInstant(at)) return null;
  return {
    id,
    at,
    kept: kept['kept'] === true,
    aspect: oneOf(kept['aspect'], aspects),
    feeling: oneOf(kept['feeling'], feelings),
    nature: oneOf(kept['nature'], natures),
    text: typeof text === 'string' ? text : '',
    priority: oneOf(kept['priority'], priorities),
    photos: Array.isArray(photos) ? photos.filter((photo) => typeof photo === 'string') : [],
    placing: oneOf(kept['placing'], placings) ?? 'stopp',
    stopId: typeof stopId === 'string' ? stopId : null,
    position: isPosition(position) ? position : null,
    accuracyMeters: typeof accuracyMeters === 'number' ? accuracyMeters : null,
  };
}
