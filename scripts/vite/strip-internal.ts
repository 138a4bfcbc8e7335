/** Value of `publiceringsniva` in a record that is not for the public, also where it is not written as it should be. */
const INTERNAL = /^\s*intern/i;

/** Member of a published layer file: how many internal records it was published without. The app reads it too. */
const leftOut = 'interna_utelamnade';
/** The same for internal parts of records that were published. */
const partsLeftOut = 'interna_delar_utelamnade';
/** The same for internal notes on parts that were published. */
const notesLeftOut = 'interna_anteckningar_utelamnade';

/**
 * Properties whose parts each have a level of their own: what was seen on a walk, what a collaboration writes down, the
 * dialogue about a camera. A contract test holds them to the field table.
 */
export const guardedKeys: readonly string[] = [
  'observationer',
  'dialog',
  'lagesbilder',
  'orsaker',
  'atgardsplan',
  'moten',
];

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isInternal(feature: unknown): boolean {
  const properties = isObject(feature) ? feature['properties'] : null;
  const level = isObject(properties) ? properties['publiceringsniva'] : null;
  return typeof level === 'string' && INTERNAL.test(level);
}

/** A part without what is internal in it. */
const withoutNotes = (part: Json): Json =>
  Object.fromEntries(Object.entries(part).filter(([key]) => !INTERNAL.test(key)));

const isPublic = (part: unknown): part is Json =>
  isObject(part) && part['publiceringsniva'] === 'offentlig';

interface PublicFeature {
  feature: unknown;
  /** Parts it was left without, and public ones that had something internal in them. */
  parts: number;
  notes: number;
}

/** A feature with its public parts only. */
function publicFeature(feature: unknown): PublicFeature {
  const properties = isObject(feature) ? feature['properties'] : null;
  const whole = { feature, parts: 0, notes: 0 };
  if (!isObject(feature) || !isObject(properties)) return whole;
  const own: Record<string, unknown> = { ...properties };
  let [parts, notes] = [0, 0];
  for (const key of guardedKeys) {
    const found = own[key];
    if (found === undefined || found === null) continue;
    // What stands there instead of a list cannot be told to be public.
    const list: readonly unknown[] = Array.isArray(found) ? found : [null];
    const open = list.filter(isPublic);
    parts += list.length - open.length;
    notes += open.filter((each) => Object.keys(each).some((name) => INTERNAL.test(name))).length;
    // Where nothing is left the list is left out, as in a record without such parts.
    if (open.length === 0) delete own[key];
    else own[key] = open.map(withoutNotes);
  }
  return { feature: { ...feature, properties: own }, parts, notes };
}

/** A file on its way to the public, and what it is without. */
export interface Stripped {
  file: unknown;
  /** Internal records. */
  count: number;
  /** Internal parts of records that are public. */
  parts: number;
  /** Internal notes on parts that are public. */
  notes: number;
}

/**
 * Takes the internal records out of a parsed GeoJSON file, and out of the others the parts that are not plainly
 * public and the internal notes on those that are.
 *
 * @param file a FeatureCollection; anything else is given back as it is
 * @returns the file without them, with members that say how many there were, and those numbers
 */
export function stripInternal(file: unknown): Stripped {
  const features = isObject(file) ? file['features'] : null;
  if (!isObject(file) || !Array.isArray(features)) return { file, count: 0, parts: 0, notes: 0 };
  const open = features.filter((feature) => !isInternal(feature)).map(publicFeature);
  const count = features.length - open.length;
  const parts = open.reduce((sum, each) => sum + each.parts, 0);
  const notes = open.reduce((sum, each) => sum + each.notes, 0);
  if (count + parts + notes === 0) return { file, count, parts, notes };
  const { features: _, ...members } = file;
  const told = {
    [leftOut]: count,
    ...(parts > 0 ? { [partsLeftOut]: parts } : {}),
    ...(notes > 0 ? { [notesLeftOut]: notes } : {}),
  };
  const kept = open.map(({ feature }) => feature);
  return { file: { ...members, ...told, features: kept }, count, parts, notes };
}

/**
 * Whether a text that is no JSON may hold internal records or parts. A word can be written with escapes, so the
 * mark of one counts too.
 */
export function mayHoldInternal(text: string): boolean {
  return /intern|\\u/i.test(text) || guardedKeys.some((key) => text.includes(`"${key}"`));
}
