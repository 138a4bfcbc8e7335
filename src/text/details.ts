import { capitalised } from './capitalised';
import { formatCount, formatDate, formatShare, joinWords } from './format';

/** What is divided between districts when a geometry lies in several. */
const shareOf = { area: 'ytan', line: 'sträckan', points: 'punkterna' } as const;

/** Words of the panel about one record. */
export const detailsText = {
  panel: 'Vald åtgärd',
  close: 'Stäng',
  previous: 'Föregående i tabellen',
  next: 'Nästa i tabellen',
  positionInTable: (at: number, count: number) =>
    `${formatCount(at)} av ${formatCount(count)} i tabellen`,
  showOnMap: 'Visa på kartan',
  copyLink: 'Kopiera länk till åtgärden',
  linkCopied: 'Länken är kopierad.',
  linkNotCopied: 'Webbläsaren tillät inte kopiering. Kopiera adressen i adressfältet.',
  hiddenByFilters:
    'Åtgärden stämmer inte med filtren. Den visas på kartan för att den är vald, men inte i tabellen.',
  clearFilters: 'Rensa alla filter',
  groups: {
    who: 'Vem och med vilka pengar',
    what: 'Vad',
    where: 'Var',
    when: 'När',
    basis: 'Underlag',
  },
  /** Name of the button that shows all records with a value. */
  showAllWith: (field: string, value: string) => `Visa alla med ${field}: ${value}`,
  quoted: (text: string) => `”${text}”`,
  /** A start or an end that the documents only give a span for. */
  date: (text: string) =>
    text.includes('/') ? `någon gång från ${formatDate(text)}` : formatDate(text),
  share: (name: string, share: number) => `${name} ${formatShare(share)}`,
  sharesOf: (shares: readonly string[], kind: keyof typeof shareOf) =>
    `${shares.join(', ')} av ${shareOf[kind]}.`,
  outside: (share: number, area: string) => `${formatShare(share)} ligger utanför ${area}.`,
  sharesAreSchematic: 'Området är schematiskt ritat, så andelarna är ungefärliga.',
  computedFromPlace: 'Beräknat från läget på kartan.',
  statedInDocuments: 'Nämns i underlaget.',
  noneStated: (part: string, area: string) =>
    `Underlaget nämner ingen ${part}, så åtgärden räknas för hela ${area}.`,
  noPlaceOnMap: 'Åtgärden har ingen egen plats på kartan, eftersom underlaget inte anger någon.',
  /** What a part of the area is called, as a label. */
  districtLabel: capitalised,
  extendedBy: 'Utökas av',
  reachedFrom: 'Kan komma från',
  document: (id: string) => (id === 'egen' ? 'Egen uppgift' : `Dokument ${id}`),
  sections: (sections: readonly string[]) =>
    `${sections.length === 1 ? 'Avsnittet' : 'Avsnitten'} ${joinWords(sections.map((section) => `”${section}”`))}`,
  workWith: (type: string) => {
    if (type === 'platssamverkan') return 'Lägesbild, åtgärdsplan och möten';
    return type === 'kameraplats'
      ? 'Förteckning och dialog om kameror'
      : 'Datum, utökning och ansökan';
  },
  history: {
    heading: 'Historik',
    reading: 'Läser …',
    none: 'Inga ändringar är gjorda i den här webbläsaren.',
    waiting: (count: number) =>
      count === 1
        ? '1 ändring som inte är sparad i filerna eller publicerad:'
        : `${formatCount(count)} ändringar som inte är sparade i filerna eller publicerade:`,
    saved: (count: number) =>
      count === 1
        ? '1 tidigare ändring härifrån, sparad eller publicerad:'
        : `${formatCount(count)} tidigare ändringar härifrån, sparade eller publicerade:`,
    kinds: { added: 'Lades till', changed: 'Ändrades', removed: 'Togs bort' },
    noRole: 'roll inte angiven',
    note: (text: string) => `”${text}”`,
    scope:
      'Ändringar som gjorts i andra webbläsare eller direkt i filerna syns inte här, om inte en server för historik.',
    server: {
      reading: 'Frågar servern …',
      heading: (count: number) =>
        count === 1 ? '1 version hos servern:' : `${formatCount(count)} versioner hos servern:`,
      none: 'Servern har ingen historik för åtgärden.',
      version: (version: number, by: string) => `version ${formatCount(version)}, av ${by}`,
      moved: 'Läget på kartan ändrades.',
      more: 'Det finns äldre versioner hos servern än de som visas.',
      again: 'Fråga igen',
    },
  },
  openDocument: 'Öppna beslutsdokumentet (annan webbplats)',
  neighbours: 'Andra åtgärder på samma plats',
  neighboursHint: (meters: number) =>
    `Samma platsnamn, en yta som överlappar, eller högst ${formatCount(meters)} meter bort.`,
  noNeighbours: 'Inga andra åtgärder har samma plats.',
  samePlace: 'Samma plats',
  overlaps: 'Överlappar på kartan',
  near: (meters: number) => `${formatCount(Math.round(meters / 10) * 10)} meter bort`,
  hidden: 'visas inte med valda filter',
  positionAtPlace: (at: number, count: number) =>
    `${formatCount(at)} av ${formatCount(count)} på samma plats`,
  previousAtPlace: 'Föregående på samma plats',
  nextAtPlace: 'Nästa på samma plats',
  walk: {
    fromWalk: 'Kommer ur trygghetsvandring',
    walk: 'Vandringen',
    open: 'Öppna vandringen',
    counts: (stops: number, seen: number, todo: number) =>
      [
        `${formatCount(stops)} stopp`,
        `${formatCount(seen)} ${seen === 1 ? 'iakttagelse' : 'iakttagelser'}`,
        `${formatCount(todo)} ${todo === 1 ? 'punkt' : 'punkter'} att följa upp`,
      ].join(', '),
  },
} as const;
