import { passedAlong } from '@/analysis/passed-along';
import type { Plane } from '@/analysis/plane';
import { isSpot } from '@/analysis/spot';
import type { Measure } from '@/domain/measure';
import { isWalk, type RouteLeg, type WalkStop } from '@/domain/walk';

/** Measures at a spot within 50 m of a stop, walks aside, the nearest first. */
export function measuresAt(
  { position }: WalkStop,
  measures: readonly Measure[],
  plane: Plane,
): Measure[] {
  const near = measures.filter(
    (measure) => measure.geometry !== null && isSpot(measure.geometry) && !isWalk(measure),
  );
  const byId = new Map(near.map((measure) => [measure.id, measure]));
  return passedAlong([position, position], near, plane)
    .toSorted((a, b) => a.awayMeters - b.awayMeters)
    .flatMap(({ id }) => byId.get(id) ?? []);
}

/** Measures that are areas, or long, and that the way touches, in the order it does. */
export function areasAlong(
  legs: readonly RouteLeg[],
  measures: readonly Measure[],
  plane: Plane,
): Measure[] {
  const wide = measures.filter(
    (measure) => measure.geometry !== null && !isSpot(measure.geometry) && !isWalk(measure),
  );
  const byId = new Map(wide.map((measure) => [measure.id, measure]));
  const path = legs.flatMap((leg) => [...leg.path]);
  if (path.length < 2) return [];
  return passedAlong(path, wide, plane, 0).flatMap(({ id }) => byId.get(id) ?? []);
}
