import { useQuery } from '@tanstack/react-query';
import { createContext, use, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Ground } from '@/analysis/coverage-ground';
import type { CoverageReport, CoverSettings, GapSettings } from '@/analysis/coverage-report';
import type { CoverageAnswer, CoverageRequest } from '@/analysis/coverage-worker';
import { type ReachGroup as AssumedReach, reachGroups } from '@/analysis/reach-groups';
import { cellMetersFor, toCoverMeasures } from '@/analysis/to-cover-measures';
import { parseDate } from '@/domain/dates';
import { loadGround } from '@/geodata/load-ground';
import { loadPlaces } from '@/geodata/load-reference';
import { useRegister } from './register';
import { useView } from './view-store';
import { useWorkspace, type WorkspaceData } from './workspace-context';

/** What is known of the cover under the present settings. */
export interface Coverage {
  /** Null until the first has been worked out. */
  report: CoverageReport | null;
  /** A newer one is being worked out. */
  busy: boolean;
  /** The ground could not be read, or the worker has failed. */
  failed: boolean;
}

/** Measures that reach equally far, with the reach they are given now. */
export interface ReachGroup extends AssumedReach {
  meters: number;
  /** Placed measures of the group that count now. */
  count: number;
}

async function loadAll({ workspace, districts, addressOf }: WorkspaceData): Promise<Ground | null> {
  const files = (kind: string) =>
    workspace.baskarta.lager.filter(({ slag }) => slag === kind).map(({ url }) => addressOf(url));
  const [ground, places] = await Promise.all([
    loadGround(files('vatten'), files('park')),
    loadPlaces(workspace.platser.map(addressOf)),
  ]);
  if (!ground) return null;
  const land = districts.reduce((sum, district) => sum + district.landSquareKilometres, 0);
  return {
    ...ground,
    plane: workspace.plankoordinatsystem.proj4,
    cellMeters: cellMetersFor(land),
    districts: districts.map(({ name, population, geometry }) => ({ name, population, geometry })),
    places: places.flatMap(({ id, name, kind, district, position }) =>
      district ? [{ id, name, kind, district, position }] : [],
    ),
  };
}

function useSettings(): { settings: CoverSettings; gaps: GapSettings } {
  const { workspace } = useWorkspace();
  const { cover, gaps: chosen } = useView();
  const { personWeight, placeWeights, threshold, parks } = chosen;
  const settings = useMemo((): CoverSettings => {
    const assumed = workspace.lager.flatMap(reachGroups);
    return {
      layers: cover.layers ?? workspace.lager.map(({ id }) => id),
      reachMeters: {
        ...Object.fromEntries(assumed.map(({ id, assumedMeters }) => [id, assumedMeters])),
        ...cover.reach,
      },
      planned: cover.planned,
      schematic: cover.schematic,
    };
  }, [workspace, cover]);
  const gaps = useMemo(
    (): GapSettings => ({ personWeight, placeWeights, threshold, parks }),
    [personWeight, placeWeights, threshold, parks],
  );
  return { settings, gaps };
}

/** The worker with its ground; null until that is read. */
function useWorker(ground: Ground | null | undefined): Worker | null {
  const [worker, setWorker] = useState<Worker | null>(null);
  useEffect(() => {
    if (!ground) return;
    const made = new Worker(new URL('@/analysis/coverage-worker.ts', import.meta.url), {
      type: 'module',
    });
    made.postMessage({ kind: 'ground', ground } satisfies CoverageRequest);
    setWorker(made);
    return () => made.terminate();
  }, [ground]);
  return worker;
}

/**
 * Works out cover and gaps for the present view. One question is under way at a time; when it is answered the
 * newest is asked, and those between are never asked.
 * @param active whether anybody looks: nothing is fetched or worked out before
 */
export function useComputeCoverage(active: boolean): Coverage {
  const data = useWorkspace();
  const { dataset } = useRegister();
  const { inForceOn } = useView();
  const { settings, gaps } = useSettings();
  const ground = useQuery({
    queryKey: ['ground'],
    queryFn: () => loadAll(data),
    enabled: active,
    throwOnError: true,
  });
  const worker = useWorker(ground.data);
  const [report, setReport] = useState<CoverageReport | null>(null);
  const [broken, setBroken] = useState(false);
  const [busy, setBusy] = useState(false);
  const asked = useRef({ underWay: false, waiting: false });

  const ask = useEffectEvent(() => {
    if (!worker || !dataset) return;
    asked.current.waiting = asked.current.underWay;
    if (asked.current.underWay) return;
    asked.current.underWay = true;
    setBusy(true);
    worker.postMessage({ kind: 'ask', settings, gaps } satisfies CoverageRequest);
  });
  const take = useEffectEvent((answer: CoverageAnswer) => {
    setReport(answer);
    asked.current.underWay = false;
    if (asked.current.waiting) ask();
    else setBusy(false);
  });

  useEffect(() => {
    if (!worker) return;
    worker.onmessage = ({ data: answer }: MessageEvent<CoverageAnswer>) => take(answer);
    worker.onerror = (event) => {
      window.reportError(new Error(`coverage worker: ${event.message}`));
      setBroken(true);
    };
  }, [worker]);

  useEffect(() => {
    if (!worker || !dataset || !active) return;
    const day = inForceOn === null ? null : (parseDate(inForceOn)?.from ?? null);
    const measures = toCoverMeasures(dataset, data.layerById, day);
    worker.postMessage({ kind: 'measures', measures } satisfies CoverageRequest);
    ask();
  }, [worker, dataset, data, active, inForceOn]);

  useEffect(() => {
    if (active && settings && gaps) ask();
  }, [active, settings, gaps]);

  return useMemo(
    () => ({ report, busy, failed: broken || ground.data === null }),
    [report, busy, broken, ground.data],
  );
}

export const CoverageContext = createContext<Coverage | null>(null);

/** Cover and gaps. Only for components below the provider in `app`. */
export function useCoverage(): Coverage {
  const coverage = use(CoverageContext);
  if (!coverage) throw new Error('useCoverage was called outside the coverage provider');
  return coverage;
}

/** The reach groups of layers that have a place, with the reach they are given and how many measures count. */
export function useReachGroups(): readonly ReachGroup[] {
  const { workspace, layerById } = useWorkspace();
  const { dataset } = useRegister();
  const { cover, inForceOn } = useView();
  return useMemo(() => {
    if (!dataset) return [];
    const day = inForceOn === null ? null : (parseDate(inForceOn)?.from ?? null);
    const placed = toCoverMeasures(dataset, layerById, day);
    const counts = new Map<string, number>();
    for (const { groups, planned, schematic } of placed)
      for (const group of groups) {
        const counted = (cover.planned || !planned) && (cover.schematic || !schematic);
        counts.set(group, (counts.get(group) ?? 0) + (counted ? 1 : 0));
      }
    return workspace.lager.flatMap(reachGroups).flatMap((group): ReachGroup[] => {
      const count = counts.get(group.id);
      // A group without any placed measure has nothing to reach from.
      if (count === undefined) return [];
      return [{ ...group, meters: cover.reach[group.id] ?? group.assumedMeters, count }];
    });
  }, [workspace, layerById, dataset, cover, inForceOn]);
}
