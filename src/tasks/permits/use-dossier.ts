import { useMemo } from 'react';
import type { AddedArea } from '@/analysis/added-area';
import { makePlane } from '@/analysis/plane';
import type { Measure } from '@/domain/measure';
import type { PermitArea } from '@/domain/permits';
import { useRegister } from '@/view/register';
import { useView } from '@/view/view-store';
import { today } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';
import { aroundPermit } from './dossier-around';
import type { DossierSource, DossierStatistic } from './dossier-content';
import { linksFrom } from './dossier-links';

const noMeasures: readonly Measure[] = [];
const noStatistics: readonly DossierStatistic[] = [];

/**
 * What the application for a permit is made of now.
 * @param internal whether what is not for the public may be in it
 */
export function useDossier(
  permit: PermitArea,
  base: PermitArea | null,
  added: AddedArea | null,
  internal: boolean,
): DossierSource {
  const { workspace } = useWorkspace();
  const { dataset } = useRegister();
  const measures = dataset?.measures ?? noMeasures;
  const plane = useMemo(
    () => makePlane(workspace.plankoordinatsystem.proj4),
    [workspace.plankoordinatsystem.proj4],
  );
  const around = useMemo(
    () => aroundPermit(permit, measures, plane, internal),
    [permit, measures, plane, internal],
  );
  const view = useView();
  return useMemo(
    () => ({
      ...{ permit, base, added, around, workspace, plane, internal },
      links: linksFrom(view),
      statistics: noStatistics,
      today: today(),
    }),
    [permit, base, added, around, workspace, plane, internal, view],
  );
}
