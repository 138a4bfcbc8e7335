import { useQuery } from '@tanstack/react-query';
import { createContext, use, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Ground } from '@/analysis/coverage-ground';
import type { CoverageReport, CoverSettings, GapSettings } from '@/analysis/coverage-report';
import { cellMetersFor, toCoverMeasures } from '@/analysis/to-cover-measures';
import { loadGround } from '@/geodata/load-ground';
import { loadPlaces } from '@/geodata/load-reference';
import { toCoverSettings } from './cover-groups';
import { CoverageClient } from './coverage-client';
import { useRegister } from './register';
import { useWork } from './under-way';
import type { GapState } from './view-state';
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
  /** To ask more; null until the ground is there. */
  client: CoverageClient | null;
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

/** What makes a gap, as the maths has it. */
export function toGapSettings(gaps: GapState): GapSettings {
  const { personWeight, placeWeights, threshold, parks } = gaps;
  return { personWeight, placeWeights, threshold, parks };
}

interface Settings {
  settings: CoverSettings;
  other: CoverSettings | null;
  gaps: GapSettings;
}

function useSettings(): Settings {
  const { workspace } = useWorkspace();
  const { cover, compared, inForceOn, gaps: chosen } = useView();
  const { personWeight, placeWeights, threshold, parks } = chosen;
  const settings = useMemo(
    () => toCoverSettings(workspace, { ...cover, inForceOn }),
    [workspace, cover, inForceOn],
  );
  const other = useMemo(
    () => compared && toCoverSettings(workspace, compared),
    [workspace, compared],
  );
  const gaps = useMemo(
    (): GapSettings => ({ personWeight, placeWeights, threshold, parks }),
    [personWeight, placeWeights, threshold, parks],
  );
  return useMemo(() => ({ settings, other, gaps }), [settings, other, gaps]);
}

/** The worker with its ground; null until that is read. */
function useClient(ground: Ground | null | undefined): CoverageClient | null {
  const [client, setClient] = useState<CoverageClient | null>(null);
  useEffect(() => {
    if (!ground) return;
    const made = new CoverageClient(ground);
    setClient(made);
    return () => made.close();
  }, [ground]);
  return client;
}

/** Shares and picture follow a slider; the lists of gaps follow when it has been at rest for this long, in ms. */
const listsAfterMs = 120;
type Wanted = 'shares' | 'all';

/**
 * Works out cover and gaps for the present view. One question is under way at a time; when it is answered the
 * newest is asked, and those between are never asked.
 * @param active whether anybody looks: nothing is fetched or worked out before
 */
export function useComputeCoverage(active: boolean): Coverage {
  const data = useWorkspace();
  const { dataset } = useRegister();
  const settings = useSettings();
  const ground = useQuery({
    queryKey: ['ground'],
    queryFn: () => loadAll(data),
    enabled: active,
    throwOnError: true,
  });
  const client = useClient(ground.data);
  const [report, setReport] = useState<CoverageReport | null>(null);
  const [broken, setBroken] = useState(false);
  const [busy, setBusy] = useState(false);
  const asked = useRef<{ underWay: boolean; waiting: Wanted | null }>({
    underWay: false,
    waiting: null,
  });

  const ask = useEffectEvent((wanted: Wanted) => {
    if (!client || !dataset) return;
    setBusy(true);
    asked.current.waiting = asked.current.underWay ? wanted : null;
    if (asked.current.underWay) return;
    asked.current.underWay = true;
    const question = { ...settings, lists: wanted === 'all' };
    client.ask('report', question).then((answer) => take(answer, wanted), fail);
  });
  const take = useEffectEvent((answer: CoverageReport, wanted: Wanted) => {
    setReport((before) =>
      wanted === 'all' || !before
        ? answer
        : { ...answer, places: before.places, areas: before.areas },
    );
    const { waiting } = asked.current;
    asked.current = { underWay: false, waiting: null };
    if (waiting) ask(waiting);
    else if (wanted === 'all') setBusy(false);
  });
  const fail = useEffectEvent((fault: unknown) => {
    window.reportError(fault);
    setBroken(true);
  });

  useEffect(() => {
    if (!client || !dataset || !active) return;
    client.take(toCoverMeasures(dataset, data.layerById));
    ask('all');
  }, [client, dataset, data, active]);

  useEffect(() => {
    if (!active || !settings) return;
    ask('shares');
    const timer = setTimeout(() => ask('all'), listsAfterMs);
    return () => clearTimeout(timer);
  }, [active, settings]);

  const failed = broken || ground.data === null;
  useWork(active && !failed && (busy || report === null));
  return useMemo(() => ({ report, busy, failed, client }), [report, busy, failed, client]);
}

export const CoverageContext = createContext<Coverage | null>(null);

/** Cover and gaps. Only for components below the provider in `app`. */
export function useCoverage(): Coverage {
  const coverage = use(CoverageContext);
  if (!coverage) throw new Error('useCoverage was called outside the coverage provider');
  return coverage;
}
