import type { Measure } from '@/domain/measure';
import type { Bounds } from '@/domain/position';
import { placeOf } from './measure-place';
import type { TilesInView } from './tile-hits';

/** More records than this are not listed one by one. */
const mostListed = 200;

/** A record that can be chosen in a list: one that is held here, or what tiles tell of one that a server has. */
export type Listed = Pick<Measure, 'id' | 'layer' | 'type'> & {
  name: string | null;
  status: string | null;
};

/** The records that are in the picture: all counted, the first of them listed. */
export interface InView {
  count: number;
  listed: readonly Listed[];
  /** What the cells of aggregated tiles stand for besides. */
  inCells: number;
}

function meet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Which of the records touch the picture, in the order they are given. */
export function findInView(measures: readonly Measure[], picture: Bounds): InView {
  let count = 0;
  const listed: Listed[] = [];
  for (const measure of measures) {
    const place = placeOf(measure);
    if (!place || !meet(place.bounds, picture)) continue;
    count++;
    if (listed.length < mostListed) listed.push(measure);
  }
  return { count, listed, inCells: 0 };
}

/** The picture with what is drawn in it from tiles. */
export function withTiles({ count, listed }: InView, { rows, inCells }: TilesInView): InView {
  const all = [...listed, ...rows].slice(0, mostListed);
  return { count: count + rows.length, listed: all, inCells };
}

/** How many records have a place at all. */
export function countPlaced(measures: readonly Measure[]): number {
  return measures.reduce((sum, { geometry }) => sum + (geometry ? 1 : 0), 0);
}
