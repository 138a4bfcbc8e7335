import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay, toIsoDay } from './dates';
import {
  compareUrgency,
  followUpDay,
  isOpen,
  isPoint,
  lacksReason,
  missingIn,
  pointState,
  pointStates,
  pointsOf,
  walksDue,
} from './follow-up';
import { decisions, followUps, priorities } from './part-fields';
import type { Observation, SafetyWalk } from './walk';

const today = toDay(2026, 11, 22);

function observation(own: Partial<Observation> = {}): Observation {
  return {
    id: 'o1',
    at: '2026-11-05T18:00:00Z',
    changed: '2026-11-05T18:00:00Z',
    aspect: 'belysning',
    feeling: 'otrygg',
    nature: 'fysisk',
    publication: 'intern',
    ...own,
  };
}

function walk(own: Partial<SafetyWalk> = {}): SafetyWalk {
  return {
    id: 'v1',
    type: 'trygghetsvandring',
    layer: 'trygghetsvandringar',
    name: 'Vandring',
    prevention: ['trygghetsskapande'],
    status: 'genomford',
    implementation: 'egen',
    description: 'Vandring.',
    sources: [{ dokument: 'egen', avsnitt: 'Möte' }],
    geometryQuality: 'saknas',
    publication: 'offentlig',
    geometry: null,
    ...own,
  };
}

describe('where a point stands', () => {
  test.each([
    [{}, 'obeslutad'],
    [{ decision: 'gors' }, 'beslutad'],
    [{ decision: 'utreds' }, 'beslutad'],
    [{ decision: 'gors_inte' }, 'gors_inte'],
    [{ decision: 'gors_inte', deadline: '2020' }, 'gors_inte'],
    [{ followUp: 'gul' }, 'gul'],
    [{ followUp: 'rod', deadline: '2026-11-22' }, 'rod'],
    [{ followUp: 'rod', deadline: '2026-11-21' }, 'forsenad'],
    [{ deadline: '2026-11' }, 'obeslutad'],
    [{ deadline: '2026-10' }, 'forsenad'],
    [{ deadline: '2025/2026-10' }, 'forsenad'],
    [{ deadline: 'snart' }, 'obeslutad'],
    [{ followUp: 'gron', deadline: '2020' }, 'gron'],
    [{ followUp: 'gron', decision: 'gors_inte' }, 'gron'],
  ] as const)('%j is %s', (own, state) => {
    expect(pointState(observation(own), today)).toBe(state);
  });

  test('is open until it is done or decided against', () => {
    expect(pointStates.filter((state) => !isOpen(state))).toEqual(['gron', 'gors_inte']);
  });
});

test('a point is what felt unsafe, or what somebody decided on', () => {
  expect(isPoint(observation())).toBe(true);
  expect(isPoint(observation({ feeling: 'trygg' }))).toBe(false);
  expect(isPoint(observation({ feeling: 'trygg', decision: 'gors' }))).toBe(true);
});

test('points are those of all walks, under their own', () => {
  const part = {
    id: 'o1',
    tidpunkt: '2026-11-05T18:00:00Z',
    andrad: '2026-11-05T18:00:00Z',
    aspekt: 'belysning',
    upplevelse: 'otrygg',
    slag: 'fysisk',
    publiceringsniva: 'intern',
  };
  const walks = [
    walk({ observations: [part, { ...part, id: 'o2', upplevelse: 'trygg' }] }),
    walk({ id: 'v2', observations: [part] }),
    walk({ id: 'v3' }),
  ];
  expect(pointsOf(walks).map(({ walk, point }) => [walk.id, point.id])).toEqual([
    ['v1', 'o1'],
    ['v2', 'o1'],
  ]);
});

describe('a decision not to act', () => {
  test.each([
    [{ decision: 'gors_inte' }, true],
    [{ decision: 'gors_inte', decisionReason: '  ' }, true],
    [{ decision: 'gors_inte', decisionReason: 'Privat mark' }, false],
    [{ decision: 'gors' }, false],
    [{}, false],
  ] as const)('%j lacks a reason: %j', (own, lacks) => {
    expect(lacksReason(own)).toBe(lacks);
  });
});

test('what is missing is counted among points alone', () => {
  const observations = [
    observation(),
    observation({ decision: 'gors', responsible: 'Trafikkontoret' }),
    observation({ decision: 'gors_inte' }),
    observation({ decision: 'gors', followUp: 'gron' }),
    observation({ feeling: 'trygg' }),
  ];
  expect(missingIn(observations)).toEqual({ decision: 1, reason: 1, responsible: 1, deadline: 2 });
});

describe('six months after a walk', () => {
  test.each([
    ['2026-05-22', '2026-11-22'],
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2026-12-31', '2027-06-30'],
  ])('on %s is %s', (walkDate, due) => {
    const day = followUpDay({ walkDate });
    expect(day === null ? null : toIsoDay(day)).toBe(due);
  });

  test.each([undefined, '2026', '2026-05', '2026-05/2026-06'])('of %j is not known', (walkDate) => {
    expect(followUpDay(walkDate === undefined ? {} : { walkDate })).toBeNull();
  });

  test('walks wait that are held and not followed up, the longest waiting first', () => {
    const walks = [
      walk({ id: 'soon', walkDate: '2026-06-01' }),
      walk({ id: 'late', walkDate: '2026-01-10', status: 'protokoll_klart' }),
      walk({ id: 'later', walkDate: '2026-07-01' }),
      walk({ id: 'done', walkDate: '2025-01-01', status: 'uppfoljd' }),
      walk({ id: 'planned', walkDate: '2025-01-01', status: 'planerad' }),
      walk({ id: 'undated' }),
    ];
    expect(walksDue(walks, today).map(({ walk }) => walk.id)).toEqual(['late', 'soon']);
    expect(walksDue(walks, today, 0).map(({ walk }) => walk.id)).toEqual(['late']);
  });
});

const anyPoint = fc
  .record({
    decision: fc.constantFrom(undefined, ...decisions),
    followUp: fc.constantFrom(undefined, ...followUps),
    priority: fc.constantFrom(undefined, ...priorities),
    deadline: fc.constantFrom(undefined, '2025', '2026-11-21', '2026-11-22', '2027-01', 'x'),
  })
  .map((own) => observation(own));

test('the order has late points first, and is an order', () =>
  fc.assert(
    fc.property(fc.array(anyPoint), (points) => {
      const sorted = points.toSorted((a, b) => compareUrgency(a, b, today));
      const ranks = sorted.map((point) => pointStates.indexOf(pointState(point, today)));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      expect(sorted.toSorted((a, b) => compareUrgency(a, b, today))).toEqual(sorted);
      for (const a of points)
        for (const b of points)
          expect(Math.sign(compareUrgency(a, b, today))).toBe(
            -Math.sign(compareUrgency(b, a, today)) + 0,
          );
    }),
  ));
