import { useWorkspace } from './workspace-context';

const none: readonly string[] = [];

/** Words that the workspace has for a field, by its file key. */
export function useSuggestions(): (key: string) => readonly string[] {
  const { finansiering, aktorer, malgrupper } = useWorkspace().workspace.vokabular;
  const words: Readonly<Record<string, readonly string[]>> = {
    finansiering,
    ansvarig: aktorer,
    medverkande: aktorer,
    malgrupp: malgrupper,
  };
  return (key) => words[key] ?? none;
}
