import { formatCount, formatShare } from './format';

/** Words of the layer panel, which is the legend too. */
export const legendText = {
  heading: 'Lager',
  showAll: 'Visa alla',
  hideAll: 'Dölj alla',
  count: (shown: number, total: number) => `${formatCount(shown)} av ${formatCount(total)}`,
  noneOnMap: 'inga på kartan',
  onMap: (count: number) => `${formatCount(count)} på kartan`,
  loading: 'läser in …',
  failed: 'kunde inte läsas',
  retry: 'Försök igen',
  retryLayer: (layer: string) => `Försök läsa ${layer} igen`,
  rejected: (count: number) =>
    count === 1 ? '1 rad innehåller fel' : `${formatCount(count)} rader innehåller fel`,
  more: (layer: string) => `Mer om ${layer}`,
  onlyThis: 'Bara detta lager',
  opacity: 'Synlighet',
  opacityOf: (layer: string) => `Synlighet för ${layer}`,
  percent: (share: number) => formatShare(share),
  key: 'Så ritas åtgärderna',
  drawn: {
    inForce: 'I kraft',
    planned: 'Planerad, inte i kraft än',
    ended: 'Avslutad',
    exact: 'Exakt läge',
    approximate: 'Ungefärligt läge',
    schematic: 'Schematiskt område',
  },
  nothingDrawn: 'Inget visas på kartan.',
  aboutData: 'Data och metod',
  aboutAccessibility: 'Tillgänglighet',
} as const;
