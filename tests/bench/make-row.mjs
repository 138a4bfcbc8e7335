// @ts-check

/**
 * @typedef {import('./random.mjs').Random} Random
 * @typedef {{ key: string, type: string, required?: true, values?: readonly string[] }} Field
 * @typedef {{ fields: readonly Field[], statuses: readonly string[], actors: readonly string[], funding: readonly string[] }} Vocabulary
 */

const targetGroups = [
  'Barn och unga',
  'Boende och besökare',
  'Föräldrar',
  'Skolpersonal',
  'Seniorer',
  'Förtroendevalda',
];

const words =
  'förvaltningen genomför en vandring tillsammans med boende polisen och fastighetsägare på platsen där belysningen ses över buskar beskärs gångvägar görs ljusare kvällar helger skolan torget parken tunneln centrum under hösten våren och följs upp av samverkansgruppen'.split(
    ' ',
  );

/**
 * @param {number} length in words
 * @param {Random} random
 */
function makeSentence(length, random) {
  const text = Array.from({ length }, () => random.pick(words)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/**
 * @param {number} firstYear of five
 * @param {Random} random
 */
function makeDate(firstYear, random) {
  const year = firstYear + random.integer(5);
  const month = String(1 + random.integer(12)).padStart(2, '0');
  const day = String(1 + random.integer(28)).padStart(2, '0');
  return random.pick([`${year}`, `${year}-${month}`, `${year}-${month}-${day}`]);
}

/**
 * @param {Field} field
 * @param {Vocabulary} vocabulary
 * @param {Random} random
 */
function makeList(field, vocabulary, random) {
  if (field.key === 'medverkande') return random.pickSome(vocabulary.actors, 1 + random.integer(3));
  if (field.key === 'finansiering')
    return random.pickSome(vocabulary.funding, 1 + random.integer(2));
  return random.pickSome(targetGroups, 1 + random.integer(2));
}

/**
 * A value that the field may have, about as long as the real ones.
 *
 * @param {Field} field
 * @param {Vocabulary} vocabulary
 * @param {Random} random
 */
function makeValue(field, vocabulary, random) {
  switch (field.type) {
    case 'longText':
      return makeSentence(field.required ? 30 : 12, random);
    case 'list':
      return makeList(field, vocabulary, random);
    case 'code':
      return random.pick(field.values ?? []);
    case 'codes':
      return random.pickSome(field.values ?? [], 1 + random.integer(2));
    case 'status':
      return random.pick(vocabulary.statuses);
    case 'date':
      // What ends does so after everything began.
      return makeDate(field.key === 'slutdatum' ? 2026 : 2021, random);
    case 'integer':
      return random.integer(100) * 5_000;
    case 'boolean':
      return random.next() < 0.5;
    case 'time':
      return '18:30';
    case 'parts':
      return [];
    case 'sources':
      return [{ dokument: random.pick(['000', '001']), avsnitt: `Fråga ${1 + random.integer(4)}` }];
    default:
      return field.key === 'ansvarig' ? random.pick(vocabulary.actors) : makeSentence(4, random);
  }
}

/** Fields that the real records nearly always have, though they may lack them. */
const usual = new Set(['rubrik', 'statusgrund', 'geometrikalla', 'ansvarig', 'medverkande']);

/** So many different sets of given fields a layer has: rows come in kinds, by who wrote them and when. */
const patternCount = 200;

/**
 * Which fields each kind of row has.
 *
 * @param {readonly Field[]} fields
 * @param {Random} random
 */
export function makePatterns(fields, random) {
  return Array.from({ length: patternCount }, () =>
    fields.filter(({ key, required }) => required || random.next() < (usual.has(key) ? 0.9 : 0.4)),
  );
}

/**
 * The properties of one row, of about 1 000 bytes like the real ones.
 *
 * @param {string} id
 * @param {string | null} district where the row has no place of its own but a district
 * @param {readonly Field[]} pattern
 * @param {Vocabulary} vocabulary
 * @param {Random} random
 */
export function makeProperties(id, district, pattern, vocabulary, random) {
  /** @type {Record<string, unknown>} */
  const row = {};
  for (const field of pattern) row[field.key] = makeValue(field, vocabulary, random);
  delete row['stadsdel_angiven'];
  if (district) row['stadsdel_angiven'] = [district];
  const quality = district ? 'saknas' : random.pick(['exakt', 'ungefarlig', 'schematisk']);
  return { ...row, id, geometrikvalitet: quality, publiceringsniva: 'offentlig' };
}

/**
 * The shortest properties that pass the check: only what is required. For files of a million rows, which would
 * otherwise be longer than the longest text a browser can hold.
 *
 * @param {string} id
 * @param {Vocabulary} vocabulary
 * @param {Random} random
 */
export function makeShortProperties(id, vocabulary, random) {
  return {
    id,
    namn: 'Lykta',
    preventionstyp: ['situationell'],
    status: random.pick(vocabulary.statuses),
    genomforande: 'egen',
    beskrivning: 'Lyktor byts.',
    kallor: [{ dokument: '001', avsnitt: 'Fråga 1' }],
    geometrikvalitet: 'exakt',
    publiceringsniva: 'offentlig',
  };
}
