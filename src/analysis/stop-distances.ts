/** Distances between stops, row by row: from each to each, the same both ways. */
export interface StopDistances {
  count: number;
  /** `count` times `count`, none negative, all finite. */
  between: Float64Array;
}

/** Distance from one stop to another. */
export function distanceBetween({ count, between }: StopDistances, a: number, b: number): number {
  return between[a * count + b] ?? 0;
}

/**
 * Checks that distances are such that an order can be found, and that a start and an end are stops.
 * @throws RangeError with the value at fault
 */
export function checkDistances(distances: StopDistances, start: number, end: number): void {
  const { count, between } = distances;
  if (between.length !== count * count)
    throw new RangeError(`${between.length} distances for ${count} stops`);
  for (const stop of [start, end])
    if (!Number.isInteger(stop) || stop < 0 || stop >= count)
      throw new RangeError(`there is no stop ${stop} of ${count}`);
  const bad = between.find((distance) => !(distance >= 0 && distance < Number.POSITIVE_INFINITY));
  if (bad !== undefined) throw new RangeError(`a distance between stops is ${bad}`);
}
