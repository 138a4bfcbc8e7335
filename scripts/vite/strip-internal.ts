/** Value of `publiceringsniva` in a record that is not for the public, also where it is not written as it should be. */
const INTERNAL = /^\s*intern/i;

/** Member of a published layer file: how many internal records it was published without. The app reads it too. */
const leftOut = 'interna_utelamnade';
/** The same for internal observations of walks that were published. */
const observationsLeftOut = 'interna_iakttagelser_utelamnade';
/** The same for internal notes on observations that were published. */
const notesLeftOut = 'interna_anteckningar_utelamnade';

/** Property of a walk: what was seen on it. Each observation has a level of its own. */
const observationsKey = 'observationer';

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isInternal(feature: unknown): boolean {
  const properties = isObject(feature) ? feature['properties'] : null;
  const level = isObject(properties) ? properties['publiceringsniva'] : null;
  return typeof level === 'string' && INTERNAL.test(level);
}

/** An observation without what is internal in it. */
const withoutNotes = (observation: Json): Json =>
  Object.fromEntries(Object.entries(observation).filter(([key]) => !INTERNAL.test(key)));

const isPublic = (observation: unknown): observation is Json =>
  isObject(observation) && observation['publiceringsniva'] === 'offentlig';

interface PublicFeature {
  feature: unknown;
  /** Observations it was left without, and public ones that had something internal in them. */
  observations: number;
  notes: number;
}

/** A feature with its public observations only. */
function publicFeature(feature: unknown): PublicFeature {
  const properties = isObject(feature) ? feature['properties'] : null;
  const whole = { feature, observations: 0, notes: 0 };
  if (!isObject(feature) || !isObject(properties)) return whole;
  const { [observationsKey]: found, ...others } = properties;
  if (found === undefined || found === null) return whole;
  // What stands there instead of a list cannot be told to be public.
  const list: readonly unknown[] = Array.isArray(found) ? found : [null];
  const open = list.filter(isPublic);
  const kept = open.map(withoutNotes);
  // Where nothing is left the list is left out, as in a walk without observations.
  const own = kept.length === 0 ? others : { ...properties, [observationsKey]: kept };
  return {
    feature: { ...feature, properties: own },
    observations: list.length - open.length,
    notes: open.filter((each) => Object.keys(each).some((key) => INTERNAL.test(key))).length,
  };
}

/** A file on its way to the public, and what it is without. */
export interface Stripped {
  file: unknown;
  /** Internal records. */
  count: number;
  /** Internal observations in records that are public. */
  observations: number;
  /** Internal notes on observations that are public. */
  notes: number;
}

/**
 * Takes the internal records out of a parsed GeoJSON file, and out of the others the observations that are not plainly
 * public and the internal notes on those that are.
 *
 * @param file a FeatureCollection; anything else is given back as it is
 * @returns the file without them, with members that say how many there were, and those numbers
 */
export function stripInternal(file: unknown): Stripped {
  const features = isObject(file) ? file['features'] : null;
  if (!isObject(file) || !Array.isArray(features))
    return { file, count: 0, observations: 0, notes: 0 };
  const open = features.filter((feature) => !isInternal(feature)).map(publicFeature);
  const count = features.length - open.length;
  const observations = open.reduce((sum, each) => sum + each.observations, 0);
  const notes = open.reduce((sum, each) => sum + each.notes, 0);
  if (count + observations + notes === 0) return { file, count, observations, notes };
  const { features: _, ...members } = file;
  const told = {
    [leftOut]: count,
    ...(observations > 0 ? { [observationsLeftOut]: observations } : {}),
    ...(notes > 0 ? { [notesLeftOut]: notes } : {}),
  };
  const kept = open.map(({ feature }) => feature);
  return { file: { ...members, ...told, features: kept }, count, observations, notes };
}

/**
 * Whether a text that is no JSON may hold internal records or observations. A word can be written with escapes, so the
 * mark of one counts too.
 */
export function mayHoldInternal(text: string): boolean {
  return /intern|observationer|\\u/i.test(text);
}
