import { type FacetKey, facetKeys } from '@/domain/facets';
import { formatDate, formatQuarter, joinWords } from '@/text/format';
import { type FacetNames, facetLabels, facetValueLabel } from '@/text/labels';
import { tableText } from '@/text/table';
import { type ViewState, withFacet } from '@/view/view-state';
import type { ViewChange } from '@/view/view-store';

/** A filter that is set, in words, with the change that takes it away. */
export interface ActiveFilter {
  key: string;
  label: string;
  remove: ViewChange;
}

/** What filters are put into words with. */
export interface FilterWords {
  names: FacetNames;
  /** What a part of the area is called, as it stands first on a line. */
  part: string;
  /** All layer ids, in the workspace's order. */
  layers: readonly string[];
}

/** More values of one facet than this are told of as a number. */
const mostChips = 4;
/** So few hidden layers are named instead of the shown ones. */
const mostHidden = 2;

function hiddenLayers(
  facet: FacetKey,
  values: readonly string[],
  layers: readonly string[],
): readonly string[] {
  if (facet !== 'layer') return [];
  return layers.filter((layer) => !values.includes(layer));
}

function facetFilters(
  facet: FacetKey,
  values: readonly string[],
  { names, part, layers }: FilterWords,
): ActiveFilter[] {
  const name = facet === 'district' ? part : facetLabels[facet];
  const whole = (value: string): ActiveFilter[] => [
    {
      key: facet,
      label: tableText.filter(name, value),
      remove: (view) => withFacet(view, facet, null),
    },
  ];
  if (values.length === 0) return whole(tableText.noLayers);
  const hidden = hiddenLayers(facet, values, layers);
  if (hidden.length > 0 && hidden.length <= mostHidden && values.length > 1)
    return whole(
      tableText.allBut(joinWords(hidden.map((layer) => facetValueLabel(facet, layer, names)))),
    );
  if (values.length > mostChips) return whole(tableText.someValues(values.length));
  return values.map((value) => ({
    key: `${facet}:${value}`,
    label: tableText.filter(name, facetValueLabel(facet, value, names)),
    remove: (view) => {
      const left = (view.facets[facet] ?? []).filter((other) => other !== value);
      // The last chip stands for the filter as a whole; without it all layers are shown, not none.
      return withFacet(view, facet, left.length > 0 ? left : null);
    },
  }));
}

/** The filters that are set in a view, in the order of the filter panel. */
export function activeFilters(view: ViewState, words: FilterWords): ActiveFilter[] {
  const filters = facetKeys.flatMap((facet) => {
    const values = view.facets[facet];
    return values ? facetFilters(facet, values, words) : [];
  });
  if (view.text)
    filters.push({
      key: 'text',
      label: tableText.filter(tableText.textFilter, tableText.quoted(view.text)),
      remove: (current) => ({ ...current, text: '' }),
    });
  if (view.period) {
    const { from, to } = view.period;
    filters.push({
      key: 'period',
      label: tableText.filter(
        tableText.periodFilter,
        tableText.period(formatQuarter(from), formatQuarter(to)),
      ),
      remove: (current) => ({ ...current, period: null }),
    });
  }
  if (view.inForceOn)
    filters.push({
      key: 'inForceOn',
      label: tableText.filter(tableText.inForceFilter, formatDate(view.inForceOn)),
      remove: (current) => ({ ...current, inForceOn: null }),
    });
  if (view.records)
    filters.push({
      key: 'records',
      label: tableText.chosenRecords(view.records.length),
      remove: (current) => ({ ...current, records: null }),
    });
  return filters;
}
