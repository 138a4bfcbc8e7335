/** Value of `publiceringsniva` in a record that is not for the public, also where it is not written as it should be. */
const INTERNAL = /^\s*intern/i;

/** Member of a published layer file: how many internal records it was published without. The app reads it too. */
const leftOut = 'interna_utelamnade';

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isInternal(feature: unknown): boolean {
  const properties = isObject(feature) ? feature['properties'] : null;
  const level = isObject(properties) ? properties['publiceringsniva'] : null;
  return typeof level === 'string' && INTERNAL.test(level);
}

/**
 * Takes the internal records out of a parsed GeoJSON file.
 *
 * @param file a FeatureCollection; anything else is given back as it is
 * @returns the file without them, with a member that says how many there were, and that number
 */
export function stripInternal(file: unknown): { file: unknown; count: number } {
  const features = isObject(file) ? file['features'] : null;
  if (!isObject(file) || !Array.isArray(features)) return { file, count: 0 };
  const kept = features.filter((feature) => !isInternal(feature));
  const count = features.length - kept.length;
  if (count === 0) return { file, count };
  const { features: _, ...members } = file;
  return { file: { ...members, [leftOut]: count, features: kept }, count };
}

/**
 * Whether a text that is no JSON may hold internal records. A word can be written with escapes, so the mark of one
 * counts too.
 */
export function mayHoldInternal(text: string): boolean {
  return /intern|\\u/i.test(text);
}
