import type { FacetKey } from '@/domain/facets';
import { countMeasures, formatCount, joinWords } from './format';
import { facetLabels } from './labels';
import { tableText } from './table';

/** A filter that a server may be unable to answer. */
type FilterName = FacetKey | 'text' | 'period' | 'inForceOn' | 'records';

function filterName(filter: FilterName): string {
  switch (filter) {
    case 'text':
      return tableText.textFilter;
    case 'period':
      return tableText.periodFilter;
    case 'inForceOn':
      return tableText.inForceFilter;
    case 'records':
      return 'Utvalda åtgärder';
    default:
      return facetLabels[filter];
  }
}

const quotedNames = (filters: readonly FilterName[]) =>
  joinWords(filters.map((filter) => `”${filterName(filter)}”`));

/** Words about layers that are too large to be held here: drawn from tiles, counted by a server. */
export const largeText = {
  drawnFromTiles: 'ritas ur kartrutor',
  asking: 'frågar servern …',
  /** What figures are without, as it follows a figure; "" where nothing is missing. */
  without: (filters: readonly FilterName[]) =>
    filters.length === 0 ? '' : `utan filtret ${quotedNames(filters)}`,
  withoutSentence: (filters: readonly FilterName[]) =>
    filters.length === 1
      ? `Servern kan inte svara på filtret ${quotedNames(filters)}, så siffrorna är utan det.`
      : `Servern kan inte svara på filtren ${quotedNames(filters)}, så siffrorna är utan dem.`,
  notIncluded: {
    cover: (layers: readonly string[]) =>
      `${joinWords(layers)} räknas inte som täckning, eftersom raderna bara finns på en server.`,
    file: (layers: readonly string[]) =>
      `${joinWords(layers)} är inte med i filen, eftersom raderna bara finns på en server.`,
    document: (layers: readonly string[]) =>
      `${joinWords(layers)} är inte med i dokumenten, eftersom raderna bara finns på en server.`,
    slides: (layers: readonly string[]) =>
      `${joinWords(layers)} ritas på bildernas kartor men är inte med i siffrorna, eftersom raderna bara finns på en server.`,
    filters: (layers: readonly string[]) =>
      `Antalen här räknar inte ${joinWords(layers)}, som en server räknar.`,
    charts: (layers: readonly string[]) =>
      `Diagrammen här räknar inte ${joinWords(layers)}, som har egna diagram längre ned.`,
  },

  table: {
    choice: 'Rader som visas',
    held: 'Övriga lager',
    heading: (shown: number, total: number | null) =>
      total === null || total === shown
        ? countMeasures(shown)
        : `${shown === 0 ? 'Ingen' : formatCount(shown)} av ${countMeasures(total)}`,
    how: (rows: number) =>
      `Raderna finns på en server, som frågas efter ${formatCount(rows)} i taget. Ordningen är serverns.`,
    rejected: (count: number) =>
      count === 1
        ? '1 rad på sidan innehåller fel och visas inte.'
        : `${formatCount(count)} rader på sidan innehåller fel och visas inte.`,
    earlier: 'Föregående sida',
    later: 'Nästa sida',
    page: (from: number, to: number, of: number) =>
      `${formatCount(from)}–${formatCount(to)} av ${formatCount(of)}`,
    asking: 'Frågar servern …',
    retry: 'Fråga igen',
    name: (layer: string) => `Rader ur ${layer}`,
  },

  charts: {
    heading: (layer: string) => `${layer}: räknat av servern`,
    status: (layer: string) => `${layer}: status`,
    district: (layer: string, part: string) => `${layer} per ${part}`,
    counted: (records: number, without: readonly FilterName[]) =>
      [
        `Servern räknar ${countMeasures(records)}, var och en på en rad.`,
        without.length === 0 ? '' : largeText.withoutSentence(without),
      ]
        .filter(Boolean)
        .join(' '),
    notTold: (column: string) =>
      `Servern kan inte räkna så: samlingen har ingen sökbar kolumn ”${column}”.`,
  },

  details: {
    asking: 'Hämtar åtgärden från servern …',
    goneTitle: 'Åtgärden finns inte',
    gone: (id: string) =>
      `Ingen server har en åtgärd med id ”${id}”. Den kan ha tagits bort sedan kartrutorna ritades.`,
    failedTitle: 'Åtgärden gick inte att hämta',
    rejectedTitle: 'Åtgärden går inte att visa',
    rejected: 'Raden på servern innehåller fel:',
    from: (host: string) => `Hämtad från ${host}. Kan inte ändras här.`,
  },

  map: {
    cell: (count: number) => `${countMeasures(count)}, hopräknade`,
    zoomIn: 'Klicka för att komma närmare',
    cells: (count: number) =>
      `Dessutom omkring ${countMeasures(count)} i cirklar med antal. Zooma in för att se dem en och en.`,
    unnamed: 'Åtgärd utan namn i kartrutorna',
    tilesFailed: (layer: string) => `Kartrutorna för ${layer} gick inte att hämta.`,
    without: (layer: string, filters: readonly FilterName[]) =>
      `${layer} ritas utan filtret ${quotedNames(filters)}: kartrutorna säger inget om det.`,
  },

  data: {
    tiles: (format: string) => (format === 'pmtiles' ? 'PMTiles-fil' : 'kartrutor (MVT)'),
    drawn: 'Ritas ur',
    rows: 'Rader ur',
    state: 'Hålls av servern',
    note: 'Lager som är för stora för att läsas in ritas ur kartrutor. En server räknar och lämnar ut deras rader. De är inte med i summan.',
  },
} as const;
