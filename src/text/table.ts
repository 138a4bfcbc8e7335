import { capitalised } from './capitalised';
import { countMeasures, formatCount } from './format';
import { fieldLabel } from './labels';

/** File keys of the columns that are worked out from the record and not read from a field. */
const derivedFileKeys: Readonly<Record<string, string>> = {
  layer: 'lager',
  phase: 'fas',
};

/** Words of the table. */
export const tableText = {
  heading: (shown: number, total: number) =>
    shown === total
      ? countMeasures(total)
      : `${shown === 0 ? 'Ingen' : formatCount(shown)} av ${countMeasures(total)}`,
  howCounted: (parts: string) => `En rad för varje åtgärd, även när den gäller flera ${parts}.`,
  tableName: 'Åtgärder',
  keys: 'Pilarna flyttar mellan raderna. Enter visar allt om åtgärden.',
  tick: (name: string) => `Markera ${name}`,
  columnLabel: (key: string, fileKey: string, part: string) =>
    key === 'district' ? capitalised(part) : fieldLabel(derivedFileKeys[key] ?? fileKey),
  /** A date as figures, which line up in a column: 2024-10–2025-03. */
  date: (text: string) => text.replace('/', '–'),
  sortBy: 'Sortera efter',
  fileOrder: 'Ordningen i underlaget',
  turnOrder: 'Omvänd ordning',
  sorting: 'Sorterar …',
  columns: 'Kolumner',
  columnsLegend: 'Kolumner som visas',
  ownFields: (type: string) => `Bara för ${type.toLocaleLowerCase('sv-SE')}`,
  reset: 'Återställ kolumner och ordning',
  saveCsv: 'Spara som CSV',
  stopSaving: (share: string) => `Avbryt, ${share} är skrivet`,
  notSaved: 'Filen sparades inte.',
  saved: (name: string, rows: number) => `${name} är sparad med ${countMeasures(rows)}.`,
  /** Internal records that were left out. */
  held: (rows: number) =>
    rows === 0 ? '' : ` ${countMeasures(rows)} för internt bruk är inte med.`,
  copy: 'Kopiera',
  copyHint: 'Kopiera tabellen, så att den kan klistras in i ett kalkylblad',
  copied: (rows: number) =>
    `${countMeasures(rows)} ${rows === 1 ? 'är kopierad' : 'är kopierade'}. Klistra in i ett kalkylblad.`,
  notCopied: 'Webbläsaren tillät inte kopiering. Spara som CSV i stället.',
  filters: 'Valda filter',
  filter: (name: string, value: string) => `${name}: ${value}`,
  removeFilter: (filter: string) => `Ta bort filtret ${filter}`,
  clearAll: 'Rensa alla',
  clearFilters: 'Rensa alla filter',
  someValues: (count: number) => `${formatCount(count)} valda`,
  allBut: (names: string) => `alla utom ${names}`,
  noLayers: 'inget lager visas',
  textFilter: 'Ord i åtgärden',
  quoted: (text: string) => `”${text}”`,
  periodFilter: 'Period',
  period: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
  inForceFilter: 'I kraft',
  chosenRecords: (count: number) =>
    `${formatCount(count)} ${count === 1 ? 'utvald åtgärd' : 'utvalda åtgärder'}`,
  goneRecords: (gone: number, of: number) =>
    of === 1
      ? 'Åtgärden finns inte längre.'
      : `${formatCount(gone)} av ${formatCount(of)} finns inte längre.`,
  unreadRecords: (gone: number, of: number) =>
    `${formatCount(gone)} av ${formatCount(of)} kan inte visas: ett lager gick inte att läsa.`,
  withoutPlace: (count: number, shown: number) => {
    if (count === shown) return 'Ingen av dem har en plats på kartan.';
    return `${formatCount(count)} av dem har ingen plats på kartan.`;
  },
  undatedShown: (count: number) =>
    count === 1
      ? '1 av dem saknar datum i underlaget och visas ändå, eftersom den kan ha pågått då.'
      : `${formatCount(count)} av dem saknar datum i underlaget och visas ändå, eftersom de kan ha pågått då.`,
  undatedHidden: (count: number) =>
    count === 1
      ? '1 åtgärd till saknar datum i underlaget och är dold.'
      : `${formatCount(count)} åtgärder till saknar datum i underlaget och är dolda.`,
  hideUndated: 'Dölj åtgärder utan datum',
  showUndated: 'Visa åtgärder utan datum',
  nothingMatches: 'Ingen åtgärd stämmer med filtren',
  nothingMatchesHint: 'Ta bort ett filter i taget, eller rensa alla och börja om.',
  empty: 'Det finns inga åtgärder att visa',
  emptyHint: 'Inga åtgärder gick att läsa från underlaget. Se sidan Data för vad som är fel.',
  loading: 'Läser in åtgärderna …',
} as const;
