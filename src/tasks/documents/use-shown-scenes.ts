import { useEffect, useMemo, useState } from 'react';
import { buildDataset, type Dataset } from '@/analysis/dataset';
import { makePause } from '@/analysis/pause';
import type { Measure } from '@/domain/measure';
import { scenesOfSnapshot } from '@/geodata/snapshot';
import { useWorkspace } from '@/view/workspace-context';
import type { Comparison } from './changes-content';
import { type SceneRow, sceneRows } from './scene-rows';

/** A dataset of some records, made anew when they change; null while it is made, or where there are no records to ask. */
function useDataset(measures: readonly Measure[] | null): Dataset | null {
  const { workspace, districts } = useWorkspace();
  const [made, setMade] = useState<Dataset | null>(null);
  useEffect(() => {
    if (!measures) return;
    let wanted = true;
    const layers = [
      ...new Set([...workspace.lager.map(({ id }) => id), ...measures.map(({ layer }) => layer)]),
    ];
    buildDataset(measures, districts, layers, makePause()).then((dataset) => {
      if (wanted) setMade(dataset);
    }, window.reportError);
    return () => {
      wanted = false;
    };
  }, [measures, workspace, districts]);
  return made?.measures === measures ? made : null;
}

/**
 * The scenes that were frozen with a snapshot, counted then and now.
 * @returns an empty list where there are none; null while they are counted
 */
export function useShownScenes(comparison: Comparison | null): readonly SceneRow[] | null {
  const scenes = useMemo(
    () => (comparison && scenesOfSnapshot(comparison.snapshot)?.set.scenes) ?? [],
    [comparison],
  );
  const wanted = scenes.length > 0;
  const then = useDataset(wanted && comparison ? comparison.before : null);
  const now = useDataset(wanted && comparison ? comparison.after : null);
  return useMemo(() => {
    if (!wanted) return [];
    return then && now && sceneRows(scenes, then, now);
  }, [wanted, scenes, then, now]);
}
