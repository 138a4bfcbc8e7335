import { readRows } from './tables.mjs';

const STREET_LIKE = /(vägen|väg|gatan|gata|gränd|stigen)$/;
const CLASS_WORDS = { park: 'grönområde', lekplats: 'lekplats' };

/**
 * A name that says what it names: the source calls many green areas after a street, and some
 * school yards after the school.
 */
export function clearName(name, kind) {
  const tidy = name.replace(/\bip$/, 'IP').replace(/\bbp$/, 'BP');
  if (kind === 'skolgard' && !/skolgård/i.test(tidy)) return `${tidy} (skolgård)`;
  if (STREET_LIKE.test(tidy) && CLASS_WORDS[kind]) return `${tidy} (${CLASS_WORDS[kind]})`;
  return tidy;
}

const POLYGON = /point inside polygon (s\d+)/;
const CLASS_OF_KIND = { park: 'park', playground: 'lekplats', school_yard: 'skolgard' };

/** Polygon id -> name as corrected in places.csv (the polygons keep misspellings of the source). */
export function sociotopeNames(folder) {
  const names = new Map();
  for (const { name, kind, note } of readRows(folder, 'places.csv')) {
    const id = POLYGON.exec(note)?.[1];
    if (id) names.set(id, clearName(name, CLASS_OF_KIND[kind]));
  }
  return names;
}

/** Places whose name, other spellings or remark we word ourselves; by their name in places.csv. */
export const OWN_WORDING = {
  'Axelsbergs centrum': {
    namn: 'Axelsberg',
    alias: ['Axelsbergs centrum'],
    anmarkning: 'Vid Axelsbergs torg; utbredningen är uppskattad.',
  },
  'Örnsbergs centrum': {
    namn: 'Örnsberg',
    alias: ['Örnsbergs centrum', 'Örnberg'],
    anmarkning: 'Vid Örnsbergs tunnelbanestation; läget är uppskattat. Skrivs "Örnberg" i svaret.',
  },
  'Telefonplan (torg/område)': {
    namn: 'Telefonplan',
    anmarkning: 'Öppna platsen norr om tunnelbanan; läget är uppskattat.',
  },
  'Fruängens centrum': {
    anmarkning: 'Kring Fruängens torg och tunnelbanan; läget är uppskattat.',
  },
  'Älvsjö centrum': { anmarkning: 'Kring Älvsjö torg; läget är uppskattat.' },
  'Hägerstensåsens centrum': {
    anmarkning:
      'Butikerna vid tunnelbanan; läget är uppskattat. Riksdalertorget ligger 400 m bort.',
  },
  'Midsommarkransens centrum': {
    anmarkning: 'Svandammsvägen och Tegelbruksvägen; läget är uppskattat.',
  },
  'Aspuddens centrum': {
    anmarkning: 'Hägerstensvägen och Erik Segersälls väg; läget är uppskattat.',
  },
  'Solberga centrum': { anmarkning: 'Vid Kristalltorget; utbredningen är uppskattad.' },
  Sjövikskajen: { anmarkning: 'Kaj i Årstadal; punkten är uppskattad.' },
  Liljeholmskajen: {
    anmarkning: 'Kaj och kvarter mellan Marievik och Sjövikskajen; punkten är uppskattad.',
  },
  'Årstaängsvägen ("Årsta ängsväg")': {
    namn: 'Årstaängsvägen',
    alias: ['Årsta ängsväg'],
    anmarkning:
      'Bilaga 1 skriver "Årsta ängsväg", här läst som Årstaängsvägen i Liljeholmen (osäkert). Punkten är uppskattad.',
  },
  'Västberga industri-/arbetsområde': {
    namn: 'Västberga industriområde',
    anmarkning: 'Ungefär vid Västberga allé och Elektravägen; området är inte avgränsat.',
  },
  'BP i parkleken Vippan': {
    namn: 'Bollplanen i parkleken Vippan',
    alias: ['BP i parkleken Vippan'],
    anmarkning: 'Punkt inne i parkleken; bollplanens läge är uppskattat.',
  },
  'Vippans parklek': { alias: ['Parkleken Vippan'] },
  Trekantsparken: { alias: ['Trekansparken'] },
  'Mälarhöjdens IP': { alias: ['Mälärhöjdens IP'] },
  'Fruängens torg': { alias: ['Fruängstorget'] },
  'Långbro park': { alias: ['Långbropark', 'Långbroparken'] },
  'Liljeholmens galleria': {
    alias: ['Liljeholmsgallerian'],
    anmarkning: 'Läget för tunnelbanans utgång mot gallerian.',
  },
  'Älvsjö station': {
    alias: ['Älvsjö resecentrum', 'Resecentrum i Älvsjö'],
  },
  'Liljeholmens utegym': { alias: ['Utegymmet i Trekantsparken', 'Utegymmet i Trekansparken'] },
};

const SPELLED_OUT = [
  [/ BP$/, ' bollplan'],
  [/ IP$/, ' idrottsplats'],
  [/ T-bana$/, ' tunnelbana'],
];

/** Other spellings of a name: the ones listed for it, and its abbreviation spelled out. */
export function aliasesOf(name) {
  const listed = OWN_WORDING[name]?.alias ?? [];
  const spelled = SPELLED_OUT.filter(([short]) => short.test(name)).map(([short, long]) =>
    name.replace(short, long),
  );
  return [...listed, ...spelled];
}
