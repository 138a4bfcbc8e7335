import { CONFIDENCE } from './basemap.mjs';
import { toPlaceFeatures } from './gazetteer.mjs';
import {
  CC0,
  CC0_ASSUMED,
  FACTS,
  GTFS,
  OPEN_CODE,
  OWN,
  PITCHES,
  SL_LIST,
  SOCIOTOPE,
  STOPS_CREDIT,
} from './origins.mjs';
import { TABLE_KINDS } from './place-kinds.mjs';
import { aliasesOf, clearName, OWN_WORDING } from './place-names.mjs';
import { readUnits } from './schools.mjs';
import { readRows } from './tables.mjs';

/** Start of the source column -> source sentence, licence, and the remark its rows get. */
const ORIGINS = [
  ['Sociotopkartan', SOCIOTOPE, CC0_ASSUMED, areaRemark],
  ['Stockholms stad list of pitches', PITCHES, CC0_ASSUMED, pitchRemark],
  ['GTFS Sverige', GTFS, CC0, () => ({})],
  ['GTFS Sweden 3', GTFS, CC0, stopRemark],
  ['SL station list', SL_LIST, FACTS, stationRemark],
  ['public station list', SL_LIST, FACTS, stationRemark],
  ['exit "Liljeholmsgallerian"', OPEN_CODE, FACTS, () => ({})],
  ['estimated', OWN, CC0, () => ({})],
];

/** A point in a large park stands for all of it. */
function areaRemark({ confidence, note }) {
  const hectares = Number(/\((\d+) m2\)/.exec(note)?.[1]) / 10000;
  if (confidence === 'high' || !hectares) return {};
  const rounded = Math.round(hectares);
  return { anmarkning: `Punkten ligger inne i en yta på ${rounded} hektar.` };
}

/** `Address. Description; also in: …` -> address and description. */
function pitchRemark({ note }) {
  const [text, also] = note.split('; also in:');
  const [adress, ...sentences] = text.split('. ');
  const description = sentences.join('. ');
  // The source cut long descriptions off in the middle of a word.
  const cutOff = also === undefined && !description.endsWith('.');
  const whole = cutOff ? description.replace(/ \S*$/, ' …') : description.replace(/\.?$/, '.');
  return { adress, anmarkning: whole };
}

function stopRemark({ kind }) {
  if (kind === 'rail_station') return {};
  return { anmarkning: 'Busshållplatsens läge; platsen ligger inom 50–100 m.' };
}

function stationRemark({ confidence }) {
  if (confidence === 'high') return {};
  return { anmarkning: 'Två källor skiljer sig med omkring 100 m.' };
}

/** A parklek without the word in its name is a whole park with a parklek in it. */
function kindOf({ kind, name }) {
  return kind === 'parklek' && !/parklek/i.test(name) ? 'park' : TABLE_KINDS[kind];
}

function toPlace(row) {
  const origin = ORIGINS.find(([start]) => row.source.startsWith(start));
  if (!origin) throw new Error(`places.csv: ${row.name}: unknown source ${row.source}`);
  const [, kalla, licens, remark] = origin;
  const own = OWN_WORDING[row.name];
  const slag = kindOf(row);
  return {
    ...(row.kind === 'parklek' && slag === 'park' ? { anmarkning: 'Här finns en parklek.' } : {}),
    ...remark(row),
    ...(own?.anmarkning ? { anmarkning: own.anmarkning } : {}),
    namn: own?.namn ?? clearName(row.name, slag),
    slag,
    alias: aliasesOf(row.name),
    kalla,
    licens,
    sakerhet: CONFIDENCE[row.confidence],
    position: [Number(row.lon), Number(row.lat)],
  };
}

/** The bus stop Fruängstorget is the square that Sociotopkartan calls Fruängens torg. */
const SAME_AS_ANOTHER = new Set(['Fruängstorget']);

/** OpenStreetMap rows go to a file of their own; schools are read from their own table. */
const isOwnRow = ({ kind, source, licence, name }) =>
  licence !== 'ODbL-1.0' &&
  !source.startsWith('Stockholms stad enhetsregister') &&
  !SAME_AS_ANOTHER.has(name) &&
  kind in TABLE_KINDS;

/** Places that are not from OpenStreetMap. */
export function buildPlaces(folder, locator) {
  const units = readUnits(folder);
  const places = [...readRows(folder, 'places.csv').filter(isOwnRow).map(toPlace), ...units.places];
  const near = places.filter(({ position }) => locator.isNear(position));
  const collection = {
    name: 'platser',
    kalla: 'Stockholms stad, Trafiklab, SL och egna uppskattningar; källan står på varje plats',
    licens: `${CC0}, delvis antagen; står på varje plats`,
    attribution: `Stockholms stad, Trafiklab; ${STOPS_CREDIT}`,
    features: toPlaceFeatures(near, locator),
  };
  return { collection, mergedUnits: units.merged };
}
