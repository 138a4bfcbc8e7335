import type { StopDistances } from './stop-distances';
import { orderStops, type StopOrder } from './stop-order';

/** How long a walk may become, and how many stops it may have. */
export interface WalkLimits {
  mostMeters: number;
  mostStops: number;
}

/** A choice of stops in the order they are passed. */
export interface SuggestedWalk {
  /** Which of the list that was given. */
  stops: readonly number[];
  meters: number;
}

/** The distances between some of the stops. */
function distancesOf({ count, between }: StopDistances, chosen: readonly number[]): StopDistances {
  const own = new Float64Array(chosen.length ** 2);
  for (const [row, a] of chosen.entries())
    for (const [column, b] of chosen.entries())
      own[row * chosen.length + column] = between[a * count + b] ?? 0;
  return { count: chosen.length, between: own };
}

/** The shortest order of stops that may begin at one and end at another, whichever these are. */
export function orderFreely(distances: StopDistances): StopOrder {
  const { count } = distances;
  // A stop that is nowhere: as far from all, so that it says where the others begin and end.
  const free = count;
  const between = new Float64Array((count + 1) ** 2);
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++)
      between[a * (count + 1) + b] = distances.between[a * count + b] ?? 0;
  const { order, length, exact } = orderStops({ count: count + 1, between }, free, free);
  return { order: order.slice(1, -1), length, exact };
}

/**
 * Picks stops for a walk: the weightiest that can be walked together within the limits.
 * @param distances metres to walk between what is proposed, the weightiest first
 */
export function suggestStops(
  distances: StopDistances,
  { mostMeters, mostStops }: WalkLimits,
): SuggestedWalk {
  let way: Way = { stops: [], meters: 0 };
  for (let at = 0; at < distances.count; at++) {
    if (way.stops.length >= mostStops) break;
    const longer = inserted(distances, way, at);
    // The shortest order is looked for only where the stop does not fit in as things are.
    const tried = longer.meters <= mostMeters ? longer : shortest(distances, longer.stops);
    if (tried.meters <= mostMeters) way = tried;
  }
  return shortest(distances, way.stops);
}

type Way = SuggestedWalk;

/** A way with one more stop where it makes it least longer. */
function inserted({ count, between }: StopDistances, { stops, meters }: Way, stop: number): Way {
  if (stops.length === 0) return { stops: [stop], meters: 0 };
  const to = (other: number | undefined) => between[stop * count + (other ?? 0)] ?? 0;
  let best = { at: 0, more: to(stops[0]) };
  for (let at = 1; at <= stops.length; at++) {
    const [before, after] = [stops[at - 1], stops[at]];
    const closed = after === undefined ? 0 : (between[(before ?? 0) * count + after] ?? 0);
    const more = to(before) + (after === undefined ? 0 : to(after)) - closed;
    if (more < best.more) best = { at, more };
  }
  return { stops: stops.toSpliced(best.at, 0, stop), meters: meters + best.more };
}

function shortest(distances: StopDistances, stops: readonly number[]): Way {
  const { order, length } = orderFreely(distancesOf(distances, stops));
  return { stops: order.flatMap((at) => stops[at] ?? []), meters: length };
}
