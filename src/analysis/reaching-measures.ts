import { type PlacedMeasure, reachOf } from './cover-measures';
import type { RingParts } from './cover-sources';
import type { CoverSettings } from './coverage-report';
import { exactCoverage, makeRegions } from './exact-coverage';
import { type PlaneShape, toSources } from './plane-shapes';

/** West, south, east and north in metres; the wrong way round for a shape without parts. */
type Box = [west: number, south: number, east: number, north: number];

function widen(box: Box, xy: ArrayLike<number>): void {
  for (let at = 0; at + 1 < xy.length; at += 2) {
    const [x, y] = [xy[at] ?? 0, xy[at + 1] ?? 0];
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
}

const noBox = (): Box => [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

function boxOf({ points, stretches, polygons }: PlaneShape): Box {
  const box = noBox();
  for (const xy of [points, stretches, ...polygons.flat()]) widen(box, xy);
  return box;
}

const meet = (a: Box, b: Box, meters: number): boolean =>
  a[0] - meters <= b[2] && b[0] - meters <= a[2] && a[1] - meters <= b[3] && b[1] - meters <= a[3];

/**
 * The measures that cover some ground of an area, in the order given.
 * @param outline rings of the area in metres, all of source 0
 * @param reachMeters metres by reach group
 */
export function findReaching(
  outline: RingParts,
  measures: readonly PlacedMeasure[],
  reachMeters: CoverSettings['reachMeters'],
): readonly PlacedMeasure[] {
  const regions = makeRegions(outline, 1);
  const box = noBox();
  widen(box, outline.xy);
  return measures.filter((measure) => {
    const reach = reachOf(measure, reachMeters);
    if (!meet(boxOf(measure.shape), box, reach)) return false;
    const [area = 0] = exactCoverage(regions, toSources([measure.shape], [reach]));
    // Ground beside the border that rounding gives to an area is none.
    return area > leastSquareMeters;
  });
}

/** A tenth of a square metre. */
const leastSquareMeters = 0.1;
