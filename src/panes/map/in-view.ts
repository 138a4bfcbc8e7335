import type { Measure } from '@/domain/measure';
import type { Bounds } from '@/domain/position';
import { placeOf } from './measure-place';

/** More records than this are not listed one by one. */
const mostListed = 200;

/** The records that are in the picture: all counted, the first of them listed. */
export interface InView {
  count: number;
  listed: readonly Measure[];
}

function meet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Which of the records touch the picture, in the order they are given. */
export function findInView(measures: readonly Measure[], picture: Bounds): InView {
  let count = 0;
  const listed: Measure[] = [];
  for (const measure of measures) {
    const place = placeOf(measure);
    if (!place || !meet(place.bounds, picture)) continue;
    count++;
    if (listed.length < mostListed) listed.push(measure);
  }
  return { count, listed };
}

/** How many records have a place at all. */
export function countPlaced(measures: readonly Measure[]): number {
  return measures.reduce((sum, { geometry }) => sum + (geometry ? 1 : 0), 0);
}
