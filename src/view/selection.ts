import { createContext, use, useMemo } from 'react';
import type { Dataset } from '@/analysis/dataset';
import { maskByIds, maskByPeriod, maskByText, maskInForce } from '@/analysis/masks';
import {
  computeCounts,
  computeSelection,
  type MaskCondition,
  type Selection,
} from '@/analysis/select';
import { parseDate, quarterSpan } from '@/domain/dates';
import { type FacetKey, facetKeys } from '@/domain/facets';
import type { Measure } from '@/domain/measure';
import type { ViewState } from './view-state';
import { useView } from './view-store';

/** Names of the conditions that are no facets. */
export const conditionNames = {
  text: 'text',
  period: 'period',
  inForceOn: 'inForceOn',
  records: 'records',
} as const;

type Filters = Pick<ViewState, 'facets' | 'text' | 'period' | 'inForceOn' | 'undated' | 'records'>;

function masksOf(dataset: Dataset, filters: Filters): MaskCondition[] {
  const masks: MaskCondition[] = [];
  const text = maskByText(dataset, filters.text);
  if (text) masks.push({ name: conditionNames.text, mask: text });
  if (filters.period) {
    const from = quarterSpan(filters.period.from).from;
    const to = quarterSpan(filters.period.to).to;
    masks.push({
      name: conditionNames.period,
      mask: maskByPeriod(dataset, from, to, filters.undated),
    });
  }
  const day = filters.inForceOn === null ? null : parseDate(filters.inForceOn);
  if (day)
    masks.push({
      name: conditionNames.inForceOn,
      mask: maskInForce(dataset, day.from, filters.undated),
    });
  if (filters.records)
    masks.push({ name: conditionNames.records, mask: maskByIds(dataset, filters.records) });
  return masks;
}

/** The records that pass the view's filters. */
export function selectVisible(dataset: Dataset, filters: Filters): Selection {
  const facets = facetKeys.flatMap((facet) => {
    const values = filters.facets[facet];
    return values ? [{ facet, allowed: new Set(values) }] : [];
  });
  return computeSelection(
    dataset.columns,
    dataset.measures.length,
    facets,
    masksOf(dataset, filters),
  );
}

/** Dataset and choice together, as the panes read them. */
export interface VisibleData {
  dataset: Dataset;
  selection: Selection;
}

/** The choice for the present view, made anew when a filter or the dataset changes. */
export function useComputeVisible(dataset: Dataset | null): VisibleData | null {
  const { facets, text, period, inForceOn, undated, records } = useView();
  return useMemo(
    () =>
      dataset && {
        dataset,
        selection: selectVisible(dataset, { facets, text, period, inForceOn, undated, records }),
      },
    [dataset, facets, text, period, inForceOn, undated, records],
  );
}

export const VisibleContext = createContext<VisibleData | null>(null);

/** Dataset and choice, or null while no layer has been read. */
export function useVisible(): VisibleData | null {
  return use(VisibleContext);
}

/** Records a click on each value of the facet would show, in the order of the facet's column. */
export function useFacetCounts(facet: FacetKey): { value: string; count: number }[] {
  const visible = useVisible();
  return useMemo(() => {
    if (!visible) return [];
    const column = visible.dataset.columns[facet];
    const counts = computeCounts(visible.selection, facet, column);
    return column.values.map((value, index) => ({ value, count: counts[index] ?? 0 }));
  }, [visible, facet]);
}

/** The chosen records themselves, in file order. */
export function chosenMeasures({ dataset, selection }: VisibleData): Measure[] {
  return Array.from(selection.chosen, (index) => dataset.measures[index]).filter(
    (measure) => measure !== undefined,
  );
}

/** The record that is selected, or null. */
export function useSelectedMeasure(): Measure | null {
  const visible = useVisible();
  const { selected } = useView();
  if (!visible || selected === null) return null;
  const index = visible.dataset.indexOf.get(selected);
  return index === undefined ? null : (visible.dataset.measures[index] ?? null);
}
