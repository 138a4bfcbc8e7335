import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Loaded } from '@/domain/issues';
import type { District } from '@/domain/reference';
import type { Workspace } from '@/domain/workspace';
import { loadDistricts, loadWorkspace } from '@/geodata/load-reference';
import { nameParts } from '@/text/area-words';
import type { WorkspaceData } from './workspace-context';

const workspaceUrl = new URL('geodata/workspace.json', document.baseURI);

const addressOf = (url: string): string => new URL(url, workspaceUrl).href;

async function loadArea(): Promise<
  Loaded<{ workspace: Workspace; districts: readonly District[] }>
> {
  const workspace = await loadWorkspace(workspaceUrl.href);
  if (!workspace.ok) return workspace;
  const districts = await loadDistricts(addressOf(workspace.value.omrade.stadsdelar));
  if (!districts.ok) return districts;
  const { ental, flertal } = workspace.value.omrade.delSlag;
  nameParts(ental, flertal);
  return { ok: true, value: { workspace: workspace.value, districts: districts.value } };
}

/** Loads the workspace and its districts: undefined while they are on their way. */
export function useLoadWorkspace(): {
  loaded: Loaded<WorkspaceData> | undefined;
  retry: () => void;
} {
  const query = useQuery({ queryKey: ['area'], queryFn: loadArea });
  const loaded = useMemo((): Loaded<WorkspaceData> | undefined => {
    if (!query.data?.ok) return query.data;
    const { workspace, districts } = query.data.value;
    const layerById = new Map(workspace.lager.map((layer) => [layer.id, layer]));
    return { ok: true, value: { workspace, districts, layerById, addressOf } };
  }, [query.data]);
  return { loaded, retry: () => void query.refetch() };
}
