import { useQuery } from '@tanstack/react-query';
import type { Loaded } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import { writableSource } from '@/domain/workspace';
import type { ServerPast } from '@/geodata/ask-history';
import { useWorkspace } from './workspace-context';

/** What a server keeps of a record. */
interface ServerHistory {
  /** Whether the layer has such a server. */
  kept: boolean;
  /** Null while the server is asked. */
  answer: Loaded<ServerPast> | null;
  again: () => void;
}

/** The versions of a record that its server has, where the workspace names a collection of them. */
export function useServerHistory({ id, type, layer }: Measure): ServerHistory {
  const { layerById, addressOf } = useWorkspace();
  const config = layerById.get(layer);
  const source = config ? writableSource(config) : null;
  const collection = source?.redigering?.historik;
  const { data, refetch } = useQuery({
    queryKey: ['server-history', layer, id],
    enabled: collection !== undefined,
    // Another look at the record asks anew: it may just have been published.
    gcTime: 0,
    queryFn: async ({ signal }) => {
      if (!source || collection === undefined) throw new Error(`layer "${layer}" has no history`);
      const { askHistory } = await import('@/geodata/ask-history');
      const { url, server } = source;
      return askHistory({ url: addressOf(url), server, collection }, { id, type, layer }, signal);
    },
  });
  return {
    kept: collection !== undefined,
    answer: data ?? null,
    again: () => void refetch(),
  };
}
