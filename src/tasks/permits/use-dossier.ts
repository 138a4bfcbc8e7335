import { useMemo } from 'react';
import type { AddedArea } from '@/analysis/added-area';
import { valuesOf } from '@/analysis/facet-column';
import { makePlane } from '@/analysis/plane';
import type { Measure } from '@/domain/measure';
import type { PermitArea } from '@/domain/permits';
import { useRegister } from '@/view/register';
import { useStatistics } from '@/view/statistics';
import { useView } from '@/view/view-store';
import { today } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';
import { aroundPermit } from './dossier-around';
import type { DossierSource } from './dossier-content';
import { linksFrom } from './dossier-links';
import { needFigures } from './need-figures';

const noMeasures: readonly Measure[] = [];

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
  const { statistics: seen, imported, least } = useStatistics();
  const statistics = useMemo(() => {
    const at = dataset?.indexOf.get(permit.id);
    const own = dataset && at !== undefined ? valuesOf(dataset.columns.district, at) : [];
    return needFigures(seen ?? [], imported, [...own, workspace.omrade.namn]);
  }, [dataset, permit.id, seen, imported, workspace.omrade.namn]);
  const view = useView();
  return useMemo(
    () => ({
      ...{ permit, base, added, around, workspace, plane, internal },
      links: linksFrom(view),
      ...{ statistics, least },
      today: today(),
    }),
    [permit, base, added, around, workspace, plane, internal, statistics, least, view],
  );
}
