import { useWorkspace } from './workspace-context';

/** Name of what this browser keeps: one for each place the app is served from and each workspace. */
export function useStoreName(): string {
  const { workspace } = useWorkspace();
  return `${new URL('.', document.baseURI).pathname}${workspace.omrade.namn}`;
}
