import { observationFields, type Part, readParts } from '@/domain/part-fields';
import { mergeObservations, type Observation, type SafetyWalk } from '@/domain/walk';

const format = 'trygghetskartan-vandring';
const version = 1;

/** What one phone tells another of a walk. */
interface Manifest {
  format: typeof format;
  version: typeof version;
  vandring: { id: string; namn: string };
  /** As they stand in the walk's file. */
  observationer: readonly Part[];
}

/** What is handed over of a walk. */
export function manifestOf({ id, name, observations }: SafetyWalk): Manifest {
  return { format, version, vandring: { id, namn: name }, observationer: observations ?? [] };
}

/** Ids of photos that can be names of files; others were not made here. */
const photoId = /^[\w-]{1,64}$/;

/** The photos that observations name, each once. */
export function photosOf(observations: readonly Observation[]): string[] {
  const ids = new Set(observations.flatMap(({ photos }) => photos ?? []));
  return [...ids].filter((id) => photoId.test(id));
}

export type ReadManifest =
  | { ok: true; observations: readonly unknown[] }
  | { ok: false; code: 'notNotes' | 'newer' }
  | { ok: false; code: 'otherWalk'; name: string };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * What another phone has handed over of a walk. Its observations are still to be checked.
 * @param walkId the walk that is walked here
 */
export function readManifest(value: unknown, walkId: string): ReadManifest {
  if (!isObject(value) || value['format'] !== format) return { ok: false, code: 'notNotes' };
  if (value['version'] !== version) return { ok: false, code: 'newer' };
  const { vandring, observationer } = value;
  if (!isObject(vandring) || typeof vandring['id'] !== 'string' || !Array.isArray(observationer))
    return { ok: false, code: 'notNotes' };
  if (vandring['id'] !== walkId)
    return { ok: false, code: 'otherWalk', name: String(vandring['namn'] ?? vandring['id']) };
  return { ok: true, observations: observationer };
}

/** How many of another phone's observations were new here, newer than ours, and known already. */
export interface Merged {
  observations: Observation[];
  added: number;
  newer: number;
  same: number;
}

/**
 * Takes another phone's observations in.
 * @param others checked against the table of observations
 */
export function mergeNotes(own: readonly Observation[], others: readonly Part[]): Merged {
  const theirs = readParts(observationFields, others);
  const observations = mergeObservations(own, theirs);
  const before = new Map(own.map((observation) => [observation.id, observation]));
  const known = observations.filter(({ id }) => before.has(id));
  const newer = known.filter((observation) => observation !== before.get(observation.id)).length;
  const ids = new Set(theirs.map(({ id }) => id));
  const added = observations.length - known.length;
  return { observations, added, newer, same: ids.size - added - newer };
}

/** Name of the file that is handed over: two phones make theirs within the same walk, but not the same minute. */
export function notesFileName(walkId: string, now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${walkId}-anteckningar-${day}-${two(now.getHours())}${two(now.getMinutes())}.zip`;
}
