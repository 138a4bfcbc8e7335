import { type ReachGroup, toCoverSettings, useCoverChoice } from '@/view/cover-groups';
import { toGapSettings, useCoverage } from '@/view/coverage';
import type { CoverageClient } from '@/view/coverage-client';
import type { CoverChoice } from '@/view/view-state';
import { useView } from '@/view/view-store';
import { useWorkspace, type WorkspaceData } from '@/view/workspace-context';
import { countedGroups } from './cover-choice';
import { shareHeader, shareRows } from './share-records';

/** One of the choices whose shares go into the file. */
interface Part {
  letter: string;
  choice: CoverChoice;
  groups: readonly ReachGroup[];
}

async function rowsOf(
  client: CoverageClient,
  { workspace }: WorkspaceData,
  { letter, choice, groups }: Part,
  gaps: ReturnType<typeof toGapSettings>,
): Promise<string[][]> {
  const settings = toCoverSettings(workspace, choice);
  return shareRows(await client.ask('exact', { settings, gaps }), {
    choice: letter,
    groups: countedGroups(choice, groups),
    planned: choice.planned,
    schematic: choice.schematic,
    day: choice.inForceOn ?? workspace.lage.datum,
  });
}

/**
 * The shares of the area and its districts as a file, by the exact engine; of both choices where two are compared.
 * @returns null until they can be worked out
 */
export function useShareFile(
  groups: readonly ReachGroup[],
  otherGroups: readonly ReachGroup[],
): (() => Promise<Blob>) | null {
  const { client } = useCoverage();
  const data = useWorkspace();
  const { compared, gaps } = useView();
  const first = useCoverChoice('a');
  if (!client) return null;
  const parts: Part[] = compared
    ? [
        { letter: 'A', choice: first, groups },
        { letter: 'B', choice: compared, groups: otherGroups },
      ]
    : [{ letter: '', choice: first, groups }];
  return async () => {
    const rows = await Promise.all(
      parts.map((part) => rowsOf(client, data, part, toGapSettings(gaps))),
    );
    // Only needed here, so it is fetched here.
    const { toCsv } = await import('@/files/csv');
    return toCsv(shareHeader, rows.flat());
  };
}
