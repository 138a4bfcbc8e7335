import { isOpen, isPoint, pointState } from '@/domain/follow-up';
import { type Aspect, aspects } from '@/domain/part-fields';
import { type Observation, pointRef, type SafetyWalk, type WalkParts } from '@/domain/walk';
import { valueLabel } from '@/text/labels';
import { protocolText } from '@/text/protocol';

const words = protocolText.compare;

/** A walk with its parts. */
export interface ComparedWalk extends WalkParts {
  walk: SafetyWalk;
}

/** How many observations two walks have of one aspect. */
interface AspectChange {
  aspect: Aspect;
  unsafe: readonly [before: number, after: number];
  safe: readonly [before: number, after: number];
}

/** A point of the first walk, and the one of the later walk that goes on with it. */
export interface Carried {
  point: Observation;
  continuedBy: Observation | null;
}

export interface WalkComparison {
  aspects: readonly AspectChange[];
  total: Omit<AspectChange, 'aspect'>;
  /** Points of the first walk with more to do. */
  open: readonly Carried[];
  /** Points of the first walk that are done. */
  done: readonly Carried[];
  /** Points of the first walk that will not be done. */
  dropped: readonly Carried[];
  /** Points of the later walk that go on with none of the first. */
  fresh: readonly Observation[];
  /** Points of the later walk that go on with one of the first. */
  carried: number;
}

type Both = readonly [before: number, after: number];

function countBoth(
  before: ComparedWalk,
  after: ComparedWalk,
  test: (each: Observation) => boolean,
): Both {
  return [before.observations.filter(test).length, after.observations.filter(test).length];
}

/**
 * Holds two walks in one place against one another.
 * @param before the earlier one
 * @param today days since 1970
 */
export function compareWalks(
  before: ComparedWalk,
  after: ComparedWalk,
  today: number,
): WalkComparison {
  const both = (test: (each: Observation) => boolean) => countBoth(before, after, test);
  const felt = (feeling: Observation['feeling'], aspect?: Aspect) =>
    both((each) => each.feeling === feeling && (aspect === undefined || each.aspect === aspect));
  const refs = new Map(
    before.observations.map((each) => [pointRef(before.walk.id, each.id), each]),
  );
  const continuedBy = new Map<string, Observation>();
  for (const each of after.observations) {
    const first = refs.get(each.continues ?? '');
    if (first) continuedBy.set(first.id, each);
  }
  const points = before.observations.filter(isPoint).map((point) => ({
    point,
    state: pointState(point, today),
    continuedBy: continuedBy.get(point.id) ?? null,
  }));
  const later = after.observations.filter(isPoint);
  const goesOn = ({ continues }: Observation) => refs.has(continues ?? '');
  return {
    aspects: aspects
      .map((aspect) => ({ aspect, unsafe: felt('otrygg', aspect), safe: felt('trygg', aspect) }))
      .filter(({ unsafe, safe }) => [...unsafe, ...safe].some((number) => number > 0)),
    total: { unsafe: felt('otrygg'), safe: felt('trygg') },
    open: points.filter(({ state }) => isOpen(state)),
    done: points.filter(({ state }) => state === 'gron'),
    dropped: points.filter(({ state }) => state === 'gors_inte'),
    fresh: later.filter((point) => !goesOn(point)),
    carried: later.filter(goesOn).length,
  };
}

const sameGroups = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a.length === b.length && a.every((group) => b.includes(group));

const monthOf = (date: string | undefined): number | null => {
  const match = /^\d{4}-(\d\d)/.exec(date ?? '');
  return match ? Number(match[1]) : null;
};

/** Whether two months lie more than two months apart in the year, whichever way round. */
function otherSeason(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return false;
  const apart = Math.abs(a - b);
  return Math.min(apart, 12 - apart) > 2;
}

function lightCaution(before: SafetyWalk, after: SafetyWalk): string[] {
  if (!before.light || !after.light) return [words.cautions.lightUnknown];
  if (before.light === after.light) return [];
  return [words.cautions.light(valueLabel(before.light), valueLabel(after.light))];
}

function participantsCaution(before: SafetyWalk, after: SafetyWalk): string[] {
  const [first, later] = [before.participants, after.participants];
  if (first === undefined || later === undefined) return [words.cautions.participantsUnknown];
  return first === later ? [] : [words.cautions.participants(first, later)];
}

/** What else than the place itself may lie behind the differences, in sentences. */
export function cautionsOf(before: ComparedWalk, after: ComparedWalk): string[] {
  const [first, later] = [before.walk, after.walk];
  const { cautions } = words;
  return [
    cautions.few,
    ...lightCaution(first, later),
    ...participantsCaution(first, later),
    ...(sameGroups(first.invitedGroups, later.invitedGroups) ? [] : [cautions.invited]),
    ...(sameGroups(first.missingGroups, later.missingGroups) ? [] : [cautions.missing]),
    ...(otherSeason(monthOf(first.walkDate), monthOf(later.walkDate)) ? [cautions.season] : []),
    ...(before.stops.length === after.stops.length
      ? []
      : [cautions.stops(before.stops.length, after.stops.length)]),
  ];
}

/** The comparison in words, without saying more than the numbers do. */
export function comparisonSentences({
  total,
  done,
  open,
  dropped,
  fresh,
  carried,
}: WalkComparison) {
  return [
    words.unsafe(...total.unsafe),
    words.safe(...total.safe),
    words.fate(done.length, open.length, dropped.length),
    words.newOnes(fresh.length),
    words.carried(carried),
  ].filter((sentence) => sentence !== '');
}
