import { useQuery } from '@tanstack/react-query';
import type { MultiPolygon, Polygon } from 'geojson';
import { useEffect, useMemo, useState } from 'react';
import type { WalkAnswers } from '@/analysis/walk-session';
import { walkLimits } from '@/analysis/walk-time';
import type { SafetyWalk } from '@/domain/walk';
import { loadPlaces } from '@/geodata/load-reference';
import { useCoverage } from '@/view/coverage';
import { useRegister } from '@/view/register';
import { useView } from '@/view/view-store';
import type { WalkTools } from '@/view/walk-tools';
import { today } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';
import { stopCandidates } from './stop-candidates';

export type Proposals = WalkAnswers['propose'];

/** The area of a walk: where stops are proposed. Null for a walk without an area. */
export function areaOf({ geometry }: SafetyWalk): Polygon | MultiPolygon | null {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;
}

/** Under the advised length, since a proposal is no more than a beginning that stops are added to. */
const limits = { mostMeters: 2600, mostStops: 8 };
if (limits.mostMeters > walkLimits.mostMeters) throw new Error('proposals are longer than advised');

function usePlaces() {
  const { workspace, addressOf } = useWorkspace();
  return useQuery({
    queryKey: ['gazetteer'],
    queryFn: () => loadPlaces(workspace.platser.map(addressOf)),
    throwOnError: true,
  }).data;
}

/** Stops that are worth a look in the area of a walk. */
export function useProposals(
  walk: SafetyWalk,
  { client }: WalkTools,
): { proposals: Proposals | null; failed: boolean } {
  const { dataset } = useRegister();
  const { report, failed: noCover } = useCoverage();
  const { gaps } = useView();
  const { layerById } = useWorkspace();
  const places = usePlaces();
  const { marked, hidden, placeWeights } = gaps;
  const { id } = walk;
  const area = useMemo(() => areaOf(walk), [walk]);
  const candidates = useMemo(() => {
    if (!dataset || !places || (!report && !noCover)) return null;
    return stopCandidates({
      report,
      marked,
      hidden,
      places,
      placeWeights,
      measures: dataset.measures,
      layerName: (layer) => layerById.get(layer)?.namn ?? layer,
      walkId: id,
      today: today(),
    });
  }, [dataset, report, noCover, marked, hidden, places, placeWeights, layerById, id]);
  const [proposals, setProposals] = useState<Proposals | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!client || !candidates || !area) return;
    let over = false;
    client.ask('propose', { area, candidates, limits }).then(
      (answer) => {
        if (!over) setProposals(answer);
      },
      (fault: unknown) => {
        window.reportError(fault);
        if (!over) setFailed(true);
      },
    );
    return () => {
      over = true;
    };
  }, [client, candidates, area]);
  return { proposals, failed };
}
