import { useDeferredValue, useMemo } from 'react';
import { useFacetNames } from '@/view/facet-names';
import { useRegister } from '@/view/register';
import { useVisible } from '@/view/selection';
import { useView } from '@/view/view-store';
import type { ChartSource } from './count-rows';

/** What the pane hands to every chart. */
export interface ChartProps {
  /** Null while the records are on their way. */
  source: ChartSource | null;
  /** In the drawer under the map. */
  tight: boolean;
}

/**
 * What the charts are made from; the same object for as long as records and filters are the same.
 * Records and filters are put off together: panel and table answer a click first, and each chart is made once.
 */
export function useChartSource(): ChartSource | null {
  const visible = useVisible();
  const { loading } = useRegister();
  const { facets } = useView();
  const names = useFacetNames();
  // Until the first layer is in there is nothing to count, and zeros would be taken for an answer.
  const ready = visible && !(loading && visible.dataset.measures.length === 0) ? visible : null;
  const source = useMemo(() => ready && { visible: ready, facets, names }, [ready, facets, names]);
  return useDeferredValue(source);
}
