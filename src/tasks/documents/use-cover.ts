import { useEffect, useMemo, useState } from 'react';
import type { AreaCover, CoverageReport } from '@/analysis/coverage-report';
import { toCoverSettings } from '@/view/cover-groups';
import { toGapSettings, useCoverage } from '@/view/coverage';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import type { ProfileCover } from './profile-figures';

/** The shares without schematic areas, for a report that rests on some; null until they are worked out. */
function useSurveyed(report: CoverageReport | null): readonly AreaCover[] | null {
  const { workspace } = useWorkspace();
  const { client } = useCoverage();
  const { cover, inForceOn, gaps } = useView();
  const [answer, setAnswer] = useState<{ to: CoverageReport; areas: readonly AreaCover[] }>();
  const wanted = report?.now.some(({ schematic }) => schematic) ? report : null;
  useEffect(() => {
    if (!wanted || !client) return;
    let over = false;
    const settings = toCoverSettings(workspace, { ...cover, inForceOn, schematic: false });
    client
      .ask('report', { settings, gaps: toGapSettings(gaps), other: null, lists: false })
      .then(({ now }) => {
        if (!over) setAnswer({ to: wanted, areas: now });
      }, window.reportError);
    return () => {
      over = true;
    };
  }, [wanted, client, workspace, cover, inForceOn, gaps]);
  return answer && answer.to === wanted ? answer.areas : null;
}

/** What is known of the cover, with and without schematic areas. */
export function useProfileCover(): ProfileCover {
  const { report, failed } = useCoverage();
  const surveyed = useSurveyed(report);
  return useMemo(() => ({ report, surveyed, failed }), [report, surveyed, failed]);
}
