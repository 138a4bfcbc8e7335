import type { toDay } from '@/domain/dates';
import { drawingOf } from '@/domain/drawing';
import type { LayerConfig } from '@/domain/workspace';
import type { CoverMeasure } from './cover-measures';
import type { Dataset } from './dataset';
import { maskInForce } from './masks';
import { groupsOf } from './reach-groups';

/**
 * The records that can count as cover: those with a place that are in force or planned. What is over, or came to
 * nothing, covers nothing.
 * @param day days since 1970 on which what is in force must be so, or null; records without a date pass
 */
export function toCoverMeasures(
  dataset: Dataset,
  layers: ReadonlyMap<string, LayerConfig>,
  day: ReturnType<typeof toDay> | null,
): CoverMeasure[] {
  const onDay = day === null ? null : maskInForce(dataset, day, true);
  return dataset.measures.flatMap((measure, index): CoverMeasure[] => {
    const { id, layer, geometry, geometryQuality } = measure;
    const config = layers.get(layer);
    const drawing = drawingOf(measure);
    if (!geometry || !config || drawing === 'ended') return [];
    const planned = drawing === 'planned';
    if (!planned && onDay && onDay[index] === 0) return [];
    const groups = groupsOf(measure, config);
    return [{ id, layer, groups, geometry, planned, schematic: geometryQuality === 'schematisk' }];
  });
}

const cellSizes = [5, 10, 20, 50] as const;
/** Cells that a grid has at most: a picture of them, and what is worked out on them, fits any computer. */
const mostCells = 10_000_000;

/** Side of a cell in metres for an area of this size: 5 m as long as that is not too many. */
export function cellMetersFor(squareKilometers: number): number {
  const fits = cellSizes.find((side) => (squareKilometers * 1_000_000) / side ** 2 <= mostCells);
  return fits ?? cellSizes[cellSizes.length - 1] ?? 50;
}
