import { useMemo } from 'react';
import type { FacetNames } from '@/text/labels';
import { useWorkspace } from './workspace-context';

/** The names that values of facets need from the workspace; the same object for as long as it is loaded. */
export function useFacetNames(): FacetNames {
  const { workspace, layerById } = useWorkspace();
  return useMemo(
    () => ({
      layerName: (id) => layerById.get(id)?.namn,
      boroughName: workspace.omrade.namn,
    }),
    [workspace, layerById],
  );
}
