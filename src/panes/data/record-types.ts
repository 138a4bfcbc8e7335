import type { RecordType } from '@/domain/vocabulary';
import type { Workspace } from '@/domain/workspace';

/** The record types that the workspace's layers hold, each once, in the order of the layers. */
export function recordTypesOf(workspace: Workspace): RecordType[] {
  return [...new Set(workspace.lager.map((layer) => layer.typ))];
}
