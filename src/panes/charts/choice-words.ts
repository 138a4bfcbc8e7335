import { type FacetKey, facetKeys } from '@/domain/facets';
import { chartText } from '@/text/charts';
import { formatDate, formatQuarter, joinWords } from '@/text/format';
import { type FacetNames, facetLabels, facetValueLabel } from '@/text/labels';
import { tableText } from '@/text/table';
import type { ViewState } from '@/view/view-state';

/** Longer lists of layers are counted instead of written out. */
const mostLayers = 3;

function facetWords(view: ViewState, facet: FacetKey, names: FacetNames): string[] {
  const values = view.facets[facet];
  if (!values) return [];
  const words =
    facet === 'layer' && values.length > mostLayers
      ? chartText.image.layers(values.length)
      : joinWords(values.map((value) => facetValueLabel(facet, value, names)));
  return [`${facetLabels[facet]}: ${words}`];
}

/**
 * The filters that hold for a chart's figures, in words. The chart's own facet is left out: the chart shows
 * all of its values, chosen or not.
 */
export function choiceWords(view: ViewState, own: FacetKey, names: FacetNames): string[] {
  const { text, period, inForceOn, records } = view;
  const words = chartText.image;
  return [
    ...facetKeys.flatMap((facet) => (facet === own ? [] : facetWords(view, facet, names))),
    ...(text === '' ? [] : [words.words(text)]),
    ...(period ? [words.period(formatQuarter(period.from), formatQuarter(period.to))] : []),
    ...(inForceOn === null ? [] : [words.inForce(formatDate(inForceOn))]),
    ...(records ? [tableText.chosenRecords(records.length)] : []),
  ];
}
