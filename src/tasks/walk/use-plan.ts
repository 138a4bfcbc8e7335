import { useCallback, useState } from 'react';
import { type RouteLeg, type WalkStop, withParts } from '@/domain/walk';
import { withField } from '@/view/new-row';
import type { WalkTools } from '@/view/walk-tools';
import { type CurrentWalk, usePutWalk } from '@/view/walks';
import { layLegs } from './lay-legs';

/** Changes to the plan of a walk. */
export interface Plan {
  current: CurrentWalk;
  /** Takes other stops and lays the way between them. */
  putStops: (stops: readonly WalkStop[], round?: boolean) => Promise<void>;
  putLegs: (legs: readonly RouteLeg[]) => Promise<void>;
  /** Sets a field by its file key; undefined takes it away. Answers with what is wrong. */
  putField: (key: string, value: unknown) => Promise<string | null>;
  /** What was wrong with the last change; null when it was kept. */
  fault: string | null;
  tools: WalkTools;
}

/** The plan of a walk. Every change is on the disk before it is shown. */
export function usePlan(current: CurrentWalk, tools: WalkTools): Plan {
  const put = usePutWalk(current.walk);
  const [fault, setFault] = useState<string | null>(null);
  const { client } = tools;
  const { legs } = current;
  const wasRound = current.walk.roundWalk === true;
  const putStops = useCallback(
    async (stops: readonly WalkStop[], round = wasRound) => {
      const laid = client ? await layLegs(client, stops, legs, round) : [];
      setFault(
        await put((row) =>
          withField(withParts(row, { stops, legs: laid }), 'rundtur', round || undefined),
        ),
      );
    },
    [client, legs, put, wasRound],
  );
  const putLegs = useCallback(
    async (next: readonly RouteLeg[]) =>
      setFault(await put((row) => withParts(row, { legs: next }))),
    [put],
  );
  const putField = useCallback(
    (key: string, value: unknown) => put((row) => withField(row, key, value)),
    [put],
  );
  return { current, putStops, putLegs, putField, fault, tools };
}
