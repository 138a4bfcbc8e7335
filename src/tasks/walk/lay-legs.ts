import type { WalkAnswers, WalkQuestions } from '@/analysis/walk-session';
import { type RouteLeg, stepsOf, type WalkStop } from '@/domain/walk';

/** Whoever lays a way when asked. */
type Layer = {
  ask: (kind: 'route', question: WalkQuestions['route']) => Promise<WalkAnswers['route']>;
};

/** A leg that was laid between two places still leads from one to the other. */
function stillFits(leg: RouteLeg, from: WalkStop, to: WalkStop): boolean {
  const [first, last] = [leg.path[0], leg.path.at(-1)];
  const same = (a: readonly number[] | undefined, b: readonly number[]) =>
    a !== undefined &&
    Math.abs((a[0] ?? 0) - (b[0] ?? 0)) < 2e-6 &&
    Math.abs((a[1] ?? 0) - (b[1] ?? 0)) < 2e-6;
  return same(first, from.position) && same(last, to.position);
}

/** The leg that was there between two stops, in either direction; null when there was none or a stop has moved. */
function known(legs: readonly RouteLeg[], from: WalkStop, to: WalkStop): RouteLeg | null {
  for (const leg of legs) {
    if (leg.from === from.id && leg.to === to.id && stillFits(leg, from, to)) return leg;
    if (leg.from === to.id && leg.to === from.id && stillFits(leg, to, from))
      return { ...leg, from: from.id, to: to.id, path: leg.path.toReversed() };
  }
  return null;
}

/**
 * The way through stops: what was there is kept, drawn by hand or not, and what is new is laid.
 * @param legs as they were
 */
export async function layLegs(
  client: Layer,
  stops: readonly WalkStop[],
  legs: readonly RouteLeg[],
  round: boolean,
): Promise<RouteLeg[]> {
  const steps = stepsOf(stops, round);
  return Promise.all(
    steps.map(async ([from, to]): Promise<RouteLeg> => {
      const old = known(legs, from, to);
      return old ?? layLeg(client, from, to);
    }),
  );
}

/** The way from one stop to another along streets, or straight where there are none. */
export async function layLeg(client: Layer, from: WalkStop, to: WalkStop): Promise<RouteLeg> {
  const [laid] = await client.ask('route', { points: [from.position, to.position] });
  if (!laid) throw new Error(`no way was laid from ${from.id} to ${to.id}`);
  const { path, meters, kind } = laid;
  return { from: from.id, to: to.id, path, meters: Math.round(meters), kind };
}
