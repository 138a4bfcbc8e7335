import type { FacetKey } from '@/domain/facets';
import { capitalised } from './capitalised';
import { countMeasures, formatCount, formatRate, joinWords } from './format';
import { facetLabels } from './labels';

/** Longest list of chosen values that is written out; the rest are counted. */
const writtenOut = 3;

function chosenWords(labels: readonly string[]): string {
  if (labels.length <= writtenOut) return joinWords(labels);
  const rest = labels.length - (writtenOut - 1);
  return `${labels.slice(0, writtenOut - 1).join(', ')} och ${formatCount(rest)} till`;
}

/** Words of the filter panel. */
export const filterText = {
  heading: 'Filter',
  active: (count: number) => `${formatCount(count)} filter`,
  clearAll: 'Rensa alla',
  result: (shown: number, total: number) => `${formatCount(shown)} av ${countMeasures(total)}`,
  text: 'Ord i åtgärden',
  textHint: 'Till exempel belysning',
  clearText: 'Töm sökfältet',
  /** Name of a facet; the area's parts are called what the workspace calls them. */
  facet: (facet: FacetKey, part: string) =>
    facet === 'district' ? capitalised(part) : facetLabels[facet],
  clear: 'Rensa',
  clearFacet: (name: string) => `Rensa filtret ${name}`,
  chosen: chosenWords,
  showAll: (count: number) => `Visa alla ${formatCount(count)}`,
  showFewer: 'Visa färre',
  /** Figures of a part of the area, land area in km². */
  districtFact: (population: number, year: number, land: number) =>
    `${formatCount(population)} invånare (${year}), ${formatRate(land)}\u00A0km²\u00A0land`,
  namedFact: (name: string, fact: string) => `${name}: ${fact}`,
  parts: (count: number, parts: string) => `${formatCount(count)} ${parts}`,
} as const;
