import { countMeasures, formatCount, formatRate } from './format';

/** Words of the map and its controls. */
export const mapText = {
  canvas: (area: string) => `Karta över åtgärder i ${area}`,
  canvasHelp:
    'Flytta kartan med piltangenterna och zooma med plus och minus. Åtgärderna i kartbilden finns också som lista.',
  zoomIn: 'Zooma in',
  zoomOut: 'Zooma ut',
  wholeArea: 'Visa hela området',
  zoomWithCtrl: 'Håll ned Ctrl och rulla för att zooma kartan',
  zoomWithCommand: 'Håll ned ⌘ och rulla för att zooma kartan',
  moveWithTwoFingers: 'Flytta kartan med två fingrar',
  basemap: 'Bakgrund',
  basemapLegend: 'Bakgrundskarta',
  basemapBuiltIn: 'Inbyggd',
  basemapOutside: (name: string) => `${name} hämtas från internet.`,
  basemapLoading: (name: string) => `${name} hämtas …`,
  basemapFailed: (name: string) =>
    `${name} gick inte att nå. Den inbyggda bakgrunden visas i stället.`,
  basemapPartsFailed: 'Delar av bakgrunden gick inte att hämta. Åtgärderna visas ändå.',
  dismiss: 'Stäng',
  sources: 'Källor till kartan',
  paperScale: (scale: number) => `Skala 1:${formatCount(scale)}`,
  paperScaleHint: 'Skalan gäller när sidan skrivs ut i 100 %.',
  scale: (length: string) => `Skala: strecket är ${length}`,
  metres: (count: number) => `${formatCount(count)} meter`,
  metresShort: (count: number) => `${formatCount(count)} m`,
  kilometres: (count: number) => `${formatDistance(count)} kilometer`,
  kilometresShort: (count: number) => `${formatDistance(count)} km`,
  list: 'Åtgärder i kartbilden',
  listEmpty: 'Ingen åtgärd syns i kartbilden. Zooma ut eller flytta kartan.',
  listMore: (count: number) =>
    `Och ${countMeasures(count)} till. Zooma in för att få en kortare lista.`,
  inView: (count: number) =>
    count === 0 ? 'Ingen åtgärd i kartbilden' : `${countMeasures(count)} i kartbilden`,
  nthHere: (nth: number, count: number) =>
    `${formatCount(nth)} av ${formatCount(count)} här, klicka igen för nästa`,
  noPlace: (count: number) =>
    count === 1
      ? 'Den valda åtgärden har ingen plats på kartan.'
      : `De ${formatCount(count)} valda åtgärderna har ingen plats på kartan.`,
  showInTable: 'Visa i tabellen',
  unavailableTitle: 'Kartan kan inte visas här',
  unavailable:
    'Webbläsaren kan inte rita kartan, eftersom den saknar WebGL eller har stängt av det. Registret, diagrammen och filtren fungerar som vanligt.',
  lostTitle: 'Kartan tappade kontakten med grafikkortet',
  lost: 'Den ritas om så snart det går. Registret, diagrammen och filtren fungerar under tiden.',
  toRegister: 'Visa registret',
  toCharts: 'Visa diagrammen',
  printed: (area: string) => `Kartbild över ${area}`,
} as const;

/** Whole numbers without decimals, others with one: 1, 0,5. */
function formatDistance(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : formatRate(value);
}
