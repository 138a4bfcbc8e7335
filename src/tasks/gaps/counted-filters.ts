import type { Dataset } from '@/analysis/dataset';
import { selectVisible } from '@/view/selection';
import { clearFilters, startView, type ViewState } from '@/view/view-state';

const filterFacets = ['layer', 'status', 'geometryQuality'] as const;

/**
 * Filters that let through exactly the given records: by their layers, statuses and how sure their places are, and
 * the day if one is chosen.
 * @returns null where these let others through too
 */
export function countedFilters(
  dataset: Dataset,
  ids: readonly string[],
  inForceOn: string | null,
): Pick<ViewState, 'facets' | 'text' | 'period' | 'inForceOn' | 'undated' | 'records'> | null {
  const indexes = new Set(ids.map((id) => dataset.indexOf.get(id) ?? -1));
  if (indexes.size === 0) return null;
  const facets: ViewState['facets'] = Object.fromEntries(
    filterFacets.map((facet) => {
      const { values, offsets, codes } = dataset.columns[facet];
      const own = new Set<string>();
      for (const record of indexes)
        for (let at = offsets[record] ?? 0; at < (offsets[record + 1] ?? 0); at++)
          own.add(values[codes[at] ?? 0] ?? '');
      return [facet, [...own]];
    }),
  );
  const { text, period, undated, records } = clearFilters(startView);
  const filters = { facets, text, period, inForceOn, undated, records };
  const { chosen } = selectVisible(dataset, filters);
  const exact = chosen.length === indexes.size && chosen.every((record) => indexes.has(record));
  return exact ? filters : null;
}
