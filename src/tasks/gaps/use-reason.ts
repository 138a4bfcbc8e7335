import type { Nearest } from '@/analysis/coverage-report';
import { gapsText } from '@/text/gaps';
import { useWorkspace } from '@/view/workspace-context';

/** Why a gap is one, in a sentence with the layers' names. */
export function useReason(): (nearest: readonly Nearest[]) => string {
  const { layerById } = useWorkspace();
  return (nearest) =>
    gapsText.reason(
      nearest.map(({ layer, meters }) => ({ layer: layerById.get(layer)?.namn ?? layer, meters })),
    );
}
