import type { RouteLeg, WalkStop } from '@/domain/walk';

/**
 * How fast a group walks, in metres a minute: 3 km/h. An assumption; single adults walk at about 5 km/h, groups with
 * children, old people and wheelchairs more slowly.
 */
export const walkMetersPerMinute = 50;
/** How long a group stays at a stop of which nothing else is said. An assumption. */
export const usualStopMinutes = 7;

/** What a walk should keep within (Boverket, Brå): so that all can join and there is time to talk. */
export const walkLimits = {
  leastMeters: 1500,
  mostMeters: 3000,
  leastMinutes: 60,
  mostMinutes: 120,
  mostStops: 10,
} as const;

/** Length and time of a walk. */
export interface WalkLength {
  meters: number;
  minutes: number;
}

/** How long a walk is, and how long it takes with its stops. */
export function walkLength(
  legs: readonly Pick<RouteLeg, 'meters'>[],
  stops: readonly Pick<WalkStop, 'minutes'>[],
): WalkLength {
  const meters = legs.reduce((sum, leg) => sum + leg.meters, 0);
  const standing = stops.reduce((sum, stop) => sum + (stop.minutes ?? usualStopMinutes), 0);
  return { meters, minutes: meters / walkMetersPerMinute + standing };
}

/** What about a walk is outside what is advised. */
export type WalkWarning =
  | 'fewStops'
  | 'manyStops'
  | 'short'
  | 'long'
  | 'hasty'
  | 'lasting'
  | 'outside';

/**
 * What to warn of.
 * @param outside how many stops lie outside the area of the walk
 */
export function walkWarnings(
  { meters, minutes }: WalkLength,
  stopCount: number,
  outside: number,
): WalkWarning[] {
  const warnings: WalkWarning[] = [];
  if (stopCount < 2) return stopCount === 0 ? [] : ['fewStops'];
  if (stopCount > walkLimits.mostStops) warnings.push('manyStops');
  if (meters < walkLimits.leastMeters) warnings.push('short');
  if (meters > walkLimits.mostMeters) warnings.push('long');
  if (minutes < walkLimits.leastMinutes) warnings.push('hasty');
  if (minutes > walkLimits.mostMinutes) warnings.push('lasting');
  if (outside > 0) warnings.push('outside');
  return warnings;
}
