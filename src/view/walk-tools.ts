import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { loadStreetNetwork } from '@/geodata/load-street-network';
import { WalkClient } from './walk-client';
import { useWorkspace, type WorkspaceData } from './workspace-context';

/** What walks are laid with. */
export interface WalkTools {
  /** Null until the streets are read. */
  client: WalkClient | null;
  /** `none`: the workspace has no streets; `failed`: they could not be read, and ways are straight. */
  streets: 'loading' | 'ready' | 'none' | 'failed';
  detourFactor: number;
}

/** Where a workspace says nothing of how much longer ways are than straight lines. An assumption. */
export const usualDetourFactor = 1.3;

async function loadStreets({ workspace, addressOf }: WorkspaceData) {
  const file = workspace.vandring?.gatunat;
  if (!file) return { state: 'none', lines: null } as const;
  const loaded = await loadStreetNetwork(addressOf(file.url));
  return loaded.ok
    ? ({ state: 'ready', lines: loaded.value.lines } as const)
    : ({ state: 'failed', lines: null } as const);
}

/** The streets and the worker that lays walks on them, fetched when first wanted. */
export function useWalkTools(): WalkTools {
  const data = useWorkspace();
  const streets = useQuery({
    queryKey: ['walk-streets'],
    queryFn: () => loadStreets(data),
    throwOnError: true,
  }).data;
  const [client, setClient] = useState<WalkClient | null>(null);
  const plane = data.workspace.plankoordinatsystem.proj4;
  const detourFactor = data.workspace.vandring?.omvagsfaktor ?? usualDetourFactor;
  useEffect(() => {
    if (!streets) return;
    const made = new WalkClient({ plane, streets: streets.lines, detourFactor });
    setClient(made);
    return () => made.close();
  }, [streets, plane, detourFactor]);
  return { client, streets: streets?.state ?? 'loading', detourFactor };
}
