import { useMemo } from 'react';
import type { FacetNames } from '@/text/labels';
import { useWorkspace } from '@/view/workspace-context';

/** The workspace's names of layers and area, for labels. */
export function useFacetNames(): FacetNames {
  const { workspace, layerById } = useWorkspace();
  return useMemo(
    () => ({
      layerName: (id: string) => layerById.get(id)?.namn,
      boroughName: workspace.omrade.namn,
    }),
    [workspace, layerById],
  );
}
