import { parseDate } from '@/domain/dates';
import { type Bounds, extendBounds } from '@/domain/position';
import { partsOf, type SafetyWalk } from '@/domain/walk';

const boundsOf = ({ geometry }: SafetyWalk): Bounds | null =>
  geometry ? extendBounds(null, geometry) : null;

const areaOf = ([west, south, east, north]: Bounds): number =>
  Math.max(0, east - west) * Math.max(0, north - south);

/** How much of the ground of two walks is the same, 0-1, by the boxes round them: enough to tell places apart. */
export function overlapOf(a: SafetyWalk, b: SafetyWalk): number {
  const [first, second] = [boundsOf(a), boundsOf(b)];
  if (!first || !second) return 0;
  const common: Bounds = [
    Math.max(first[0], second[0]),
    Math.max(first[1], second[1]),
    Math.min(first[2], second[2]),
    Math.min(first[3], second[3]),
  ];
  const shared = common[0] < common[2] && common[1] < common[3] ? areaOf(common) : 0;
  const whole = areaOf(first) + areaOf(second) - shared;
  return whole > 0 ? shared / whole : 0;
}

/** Walks that can be held against one: the others with observations. */
export function comparable(walk: SafetyWalk, walks: readonly SafetyWalk[]): SafetyWalk[] {
  return walks.filter((other) => other.id !== walk.id && partsOf(other).observations.length > 0);
}

/** The walk that one goes on from, or that goes on from it; else the one in the same place. Null where there is none. */
export function usualOther(walk: SafetyWalk, walks: readonly SafetyWalk[]): SafetyWalk | null {
  const others = comparable(walk, walks);
  const related = others.find(
    (other) => other.id === walk.previousWalk || other.previousWalk === walk.id,
  );
  if (related) return related;
  const near = others
    .map((other) => ({ other, overlap: overlapOf(walk, other) }))
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.overlap - a.overlap);
  return near[0]?.other ?? null;
}

const dayOf = ({ walkDate, startDate }: SafetyWalk): number =>
  parseDate(walkDate ?? startDate ?? '')?.from ?? Number.POSITIVE_INFINITY;

/** Whether a walk came before another: by what it goes on from, else by its day. */
export function isBefore(walk: SafetyWalk, other: SafetyWalk): boolean {
  if (other.previousWalk === walk.id) return true;
  return walk.previousWalk !== other.id && dayOf(walk) < dayOf(other);
}
