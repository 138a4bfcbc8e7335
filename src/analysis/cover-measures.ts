import type { Geometry } from 'geojson';
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

/** The measures that count as cover under the settings, in the order of the register. */
export function countedMeasures(
  measures: readonly PlacedMeasure[],
  { layers, planned, schematic }: Pick<CoverSettings, 'layers' | 'planned' | 'schematic'>,
): readonly PlacedMeasure[] {
  const counted = new Set(layers);
  return measures.filter(
    (measure) =>
      counted.has(measure.layer) &&
      (planned || !measure.planned) &&
      (schematic || !measure.schematic),
  );
}
