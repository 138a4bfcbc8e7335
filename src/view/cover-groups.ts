import { useMemo } from 'react';
import { type CoverMeasure, countedMeasures } from '@/analysis/cover-measures';
import type { CoverSettings } from '@/analysis/coverage-report';
import { type ReachGroup as AssumedReach, reachGroups } from '@/analysis/reach-groups';
import { toCoverMeasures } from '@/analysis/to-cover-measures';
import { parseDate } from '@/domain/dates';
import type { Workspace } from '@/domain/workspace';
import { useRegister } from './register';
import { type CoverChoice, type CoverSide, coverChoice } from './view-state';
import { useView } from './view-store';
import { useWorkspace } from './workspace-context';

/** Measures that reach equally far, with the reach they are given now. */
export interface ReachGroup extends AssumedReach {
  meters: number;
  /** Placed measures of the group that count now. */
  count: number;
}

/** A choice as the maths has it. */
export function toCoverSettings(workspace: Workspace, choice: CoverChoice): CoverSettings {
  const assumed = workspace.lager.flatMap(reachGroups);
  return {
    layers: choice.layers ?? workspace.lager.map(({ id }) => id),
    reachMeters: {
      ...Object.fromEntries(assumed.map(({ id, assumedMeters }) => [id, assumedMeters])),
      ...choice.reach,
    },
    planned: choice.planned,
    schematic: choice.schematic,
    day: choice.inForceOn === null ? null : (parseDate(choice.inForceOn)?.from ?? null),
  };
}

/** What counts on a side, the same object for as long as it says the same. */
export function useCoverChoice(side: CoverSide): CoverChoice {
  const { cover, inForceOn, compared } = useView();
  return useMemo(
    () => coverChoice({ cover, inForceOn, compared }, side),
    [cover, inForceOn, compared, side],
  );
}

function usePlacedMeasures(): readonly CoverMeasure[] {
  const { layerById } = useWorkspace();
  const { dataset } = useRegister();
  return useMemo(() => (dataset ? toCoverMeasures(dataset, layerById) : []), [dataset, layerById]);
}

/** The reach groups of layers that have a place, with the reach a side gives them and how many measures count. */
export function useReachGroups(side: CoverSide): readonly ReachGroup[] {
  const { workspace } = useWorkspace();
  const placed = usePlacedMeasures();
  const choice = useCoverChoice(side);
  return useMemo(() => {
    const counts = new Map(placed.flatMap(({ groups }) => groups.map((group) => [group, 0])));
    const all = { ...choice, layers: null };
    for (const { groups } of countedMeasures(placed, toCoverSettings(workspace, all)))
      for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
    return workspace.lager.flatMap(reachGroups).flatMap((group): ReachGroup[] => {
      const count = counts.get(group.id);
      // A group without any placed measure has nothing to reach from.
      if (count === undefined) return [];
      return [{ ...group, meters: choice.reach[group.id] ?? group.assumedMeters, count }];
    });
  }, [workspace, placed, choice]);
}

/** Ids of the measures that count on a side, in the order of the register; the same array while it holds the same. */
export function useCountedIds(side: CoverSide): readonly string[] {
  const { workspace } = useWorkspace();
  const placed = usePlacedMeasures();
  const { layers, planned, schematic, inForceOn } = useCoverChoice(side);
  return useMemo(() => {
    // Reach does not matter to what counts, so a slider leaves this alone.
    const choice = { layers, planned, schematic, inForceOn, reach: {} };
    return countedMeasures(placed, toCoverSettings(workspace, choice)).map(({ id }) => id);
  }, [workspace, placed, layers, planned, schematic, inForceOn]);
}
