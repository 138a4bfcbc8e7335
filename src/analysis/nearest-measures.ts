import { type PlacedMeasure, reachOf } from './cover-measures';
import type { CoverSettings, Nearest } from './coverage-report';
import { distanceTo } from './plane-shapes';

/** A measure and how far it is from a place. */
interface Away {
  measure: PlacedMeasure;
  meters: number;
}

/** What sets measures apart that count or not, and reach, in the same way. */
const classOf = ({ layer, groups, planned, schematic, days }: PlacedMeasure): string =>
  [layer, planned, schematic, days?.from, days?.to, ...groups].join('|');

/** Of measures that count and reach alike, two are enough to know whether a place has one or more within reach. */
const keptOfEach = 2;

/** Nearest measures of each kind to each place, worked out once: a reach that changes only compares. */
export type NearestByPlace = readonly (readonly Away[])[];

/**
 * Finds the two nearest measures of each kind for every place.
 * @param places x, y, x, y … in metres
 */
export function findNearest(
  places: Float64Array,
  measures: readonly PlacedMeasure[],
): NearestByPlace {
  const kinds = measures.map(classOf);
  return Array.from({ length: places.length / 2 }, (_, place) => {
    const [x = 0, y = 0] = [places[place * 2], places[place * 2 + 1]];
    const kept = new Map<string, Away[]>();
    for (const [at, measure] of measures.entries()) {
      const meters = distanceTo(measure.shape, x, y);
      const kind = kinds[at] ?? '';
      const own = kept.get(kind) ?? [];
      const last = own[keptOfEach - 1];
      if (last && last.meters <= meters) continue;
      own.push({ measure, meters });
      own.sort((a, b) => a.meters - b.meters);
      own.length = Math.min(own.length, keptOfEach);
      kept.set(kind, own);
    }
    return [...kept.values()].flat();
  });
}

/** How many of the measures that count reach a place: 0, 1, or 2 for two and more. */
export function reachedBy(
  away: readonly Away[],
  counted: ReadonlySet<PlacedMeasure>,
  reachMeters: CoverSettings['reachMeters'],
): number {
  let count = 0;
  for (const { measure, meters } of away) {
    const reach = reachOf(measure, reachMeters);
    // A point or line without reach covers nothing, a place on it included; an area covers what lies in it.
    const covers = meters === 0 ? reach > 0 || measure.shape.polygons.length > 0 : meters <= reach;
    if (covers && counted.has(measure)) count++;
    if (count === 2) break;
  }
  return count;
}

/** The nearest measure of each layer among those that count, the nearest first. */
export function nearestOfLayers(
  away: readonly Away[],
  counted: ReadonlySet<PlacedMeasure>,
): readonly Nearest[] {
  const found = new Map<string, Nearest>();
  for (const { measure, meters } of away) {
    if (!counted.has(measure)) continue;
    const { layer, id } = measure;
    const best = found.get(layer);
    if (!best || meters < best.meters) found.set(layer, { layer, id, meters });
  }
  return [...found.values()].sort((a, b) => a.meters - b.meters);
}
