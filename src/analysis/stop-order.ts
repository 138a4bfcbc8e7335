import { exactOrder } from './exact-order';
import { checkDistances, distanceBetween, type StopDistances } from './stop-distances';
import { improveTour } from './tour-search';

/** The order in which stops are passed. */
export interface StopOrder {
  /** Positions of the stops, the start first and the end last; a round walk ends where it starts, which stands twice. */
  order: readonly number[];
  /** Sum of the distances, in their unit. */
  length: number;
  /** Whether no order is shorter; else it is a good one. */
  exact: boolean;
}

/** So many stops between start and end are tried in every order. */
const mostExact = 12;

/**
 * Finds the shortest order of stops between a start and an end: the shortest of all for up to 12 stops between them,
 * a good one above.
 * @param distances the same from a to b as from b to a
 * @param start position of the stop the walk starts at
 * @param end position of the stop it ends at; the same as the start for a round walk
 * @throws RangeError for a distance that is negative or not finite, and for a start or an end that is no stop
 */
export function orderStops(distances: StopDistances, start: number, end: number): StopOrder {
  checkDistances(distances, start, end);
  const { count } = distances;
  if (count === 1) return { order: [start], length: 0, exact: true };
  const all = Array.from({ length: count }, (_, stop) => stop);
  const middle = all.filter((stop) => stop !== start && stop !== end);
  const exact = middle.length <= mostExact;
  const found = exact
    ? exactOrder(distances, start, end, middle)
    : improveTour(distances, start, end);
  const order = [start, ...found, end];
  let length = 0;
  for (const [at, stop] of order.entries())
    if (at > 0) length += distanceBetween(distances, order[at - 1] ?? 0, stop);
  return { order, length, exact };
}
