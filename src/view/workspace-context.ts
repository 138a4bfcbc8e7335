import { createContext, use } from 'react';
import type { District } from '@/domain/reference';
import type { LayerConfig, Workspace } from '@/domain/workspace';

/** What is known before any record is read. */
export interface WorkspaceData {
  workspace: Workspace;
  districts: readonly District[];
  layerById: ReadonlyMap<string, LayerConfig>;
  /** Absolute address of a file that the workspace names relative to itself. */
  addressOf: (url: string) => string;
}

export const WorkspaceContext = createContext<WorkspaceData | null>(null);

/** The workspace. Only for components below the provider in `app`. */
export function useWorkspace(): WorkspaceData {
  const data = use(WorkspaceContext);
  if (!data) throw new Error('useWorkspace was called outside the workspace provider');
  return data;
}
