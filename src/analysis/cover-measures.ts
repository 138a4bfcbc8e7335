import type { Geometry } from 'geojson';
import type { DaySpan } from '@/domain/dates';
import type { CoverSettings } from './coverage-report';
import type { Plane } from './plane';
import { type PlaneShape, toPlaneShape } from './plane-shapes';

/** A measure with a place, as far as cover is concerned. */
export interface CoverMeasure {
  id: string;
  layer: string;
  /** Reach groups it belongs to; the longest of their reaches is its own. */
  groups: readonly string[];
  geometry: Geometry;
  /** Whether it is planned; if not, it is in force. */
  planned: boolean;
  /** Whether its outline is only schematic. */
  schematic: boolean;
  /** Days of its time, since 1970; null where no date is given. */
  days: DaySpan | null;
}

/** The same on the plane. */
export interface PlacedMeasure extends Omit<CoverMeasure, 'geometry'> {
  shape: PlaneShape;
}

/** Puts measures on the plane, once per change of the register. */
export function placeMeasures(
  measures: readonly CoverMeasure[],
  plane: Plane,
): readonly PlacedMeasure[] {
  return measures.map(({ geometry, ...measure }) => ({
    ...measure,
    shape: toPlaneShape(geometry, plane),
  }));
}

/** Metres that a measure reaches under the settings: the longest reach of its groups. */
export function reachOf(
  { groups }: Pick<PlacedMeasure, 'groups'>,
  reachMeters: CoverSettings['reachMeters'],
): number {
  return groups.reduce((longest, group) => Math.max(longest, reachMeters[group] ?? 0), 0);
}

type CountSettings = Pick<CoverSettings, 'layers' | 'planned' | 'schematic' | 'day'>;

/** The measures that count as cover under the settings, in the order of the register. */
export function countedMeasures<T extends Omit<CoverMeasure, 'geometry'>>(
  measures: readonly T[],
  { layers, planned, schematic, day }: CountSettings,
): readonly T[] {
  const counted = new Set(layers);
  // What is planned counts or not whenever it is to be done: the day asks what is in force.
  const onDay = ({ days }: T) => day === null || !days || (days.from <= day && days.to >= day);
  return measures.filter(
    (measure) =>
      counted.has(measure.layer) &&
      (measure.planned ? planned : onDay(measure)) &&
      (schematic || !measure.schematic),
  );
}
