import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WalkSession } from '@/analysis/walk-session';
import { type RouteLeg, stepsOf, type WalkStop } from '@/domain/walk';
import { layLegs } from './lay-legs';

const plane =
  '+proj=tmerc +lat_0=0 +lon_0=18 +k=1 +x_0=150000 +y_0=0 +ellps=GRS80 +units=m +no_defs';
const street = [
  [18, 59.3],
  [18.01, 59.3],
  [18.02, 59.3],
];

/** The session itself where the worker is else: the same questions and answers, without a thread. */
function askedOf(session: WalkSession, asked: unknown[] = []) {
  return {
    ask: async (kind: 'route', question: Parameters<WalkSession['route']>[0]) => {
      asked.push(question);
      return session[kind](question);
    },
  };
}

const stop = (id: string, lng: number, lat = 59.3001): WalkStop => ({
  id,
  name: id,
  position: [lng, lat],
  kind: 'eget',
});
const [a, b, c] = [stop('a', 18.002), stop('b', 18.01), stop('c', 18.018)] as const;

describe('layLegs', () => {
  const session = new WalkSession({ plane, streets: [street], detourFactor: 1.3 });

  test('follows the streets from each stop to the next, and home on a round walk', async () => {
    const legs = await layLegs(askedOf(session), [a, b, c], [], true);
    expect(legs.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['a', 'b', 'gata'],
      ['b', 'c', 'gata'],
      ['c', 'a', 'gata'],
    ]);
    expect(legs[2]?.meters).toBeGreaterThan(900);
    for (const leg of legs) expect(Number.isInteger(leg.meters)).toBe(true);
  });

  test('keeps what was drawn by hand, also when the stops are turned round', async () => {
    const drawn: RouteLeg = {
      from: 'a',
      to: 'b',
      path: [a.position, [18.005, 59.302], b.position],
      meters: 800,
      kind: 'ritad',
    };
    const asked: unknown[] = [];
    const legs = await layLegs(askedOf(session, asked), [c, b, a], [drawn], false);
    expect(legs[1]).toEqual({ ...drawn, from: 'b', to: 'a', path: drawn.path.toReversed() });
    expect(asked).toHaveLength(1);
  });

  test('lays a leg anew when one of its stops has moved', async () => {
    const [before] = await layLegs(askedOf(session), [a, b], [], false);
    const moved = { ...b, position: [18.012, 59.3001] };
    const [after] = await layLegs(askedOf(session), [a, moved], before ? [before] : [], false);
    expect(after?.path.at(-1)).toEqual(moved.position);
  });

  test('is straight and longer than the bird flies where there are no streets', async () => {
    const bare = new WalkSession({ plane, streets: null, detourFactor: 1.3 });
    const [leg] = await layLegs(askedOf(bare), [a, b], [], false);
    expect(leg).toMatchObject({ kind: 'rak', path: [a.position, b.position] });
    expect(leg?.meters).toBeCloseTo(1.3 * 455.9, -1);
  });

  test('has a leg for every step, whatever the stops and however they were before', async () => {
    const spot = fc.tuple(
      fc.integer({ min: 0, max: 20 }).map((at) => Number((18 + at / 1000).toFixed(6))),
      fc.integer({ min: -3, max: 3 }).map((at) => Number((59.3 + at / 10_000).toFixed(6))),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(spot, { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        fc.infiniteStream(fc.nat()),
        async (spots, round, random) => {
          const stops = spots.map(([lng, lat], at) => stop(`s${at}`, lng, lat));
          const before = await layLegs(askedOf(session), stops, [], round);
          const keys = new Map(stops.map(({ id }) => [id, random.next().value ?? 0]));
          const other = stops.toSorted((x, y) => (keys.get(x.id) ?? 0) - (keys.get(y.id) ?? 0));
          const after = await layLegs(askedOf(session), other, before, round);
          expect(after.map(({ from, to }) => [from, to])).toEqual(
            stepsOf(other, round).map(([from, to]) => [from.id, to.id]),
          );
          for (const [at, [from, to]] of stepsOf(other, round).entries()) {
            expect(after[at]?.path[0]).toEqual(from.position);
            expect(after[at]?.path.at(-1)).toEqual(to.position);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
