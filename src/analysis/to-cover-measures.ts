import { drawingOf } from '@/domain/drawing';
import type { LayerConfig } from '@/domain/workspace';
import type { CoverMeasure } from './cover-measures';
import { type Dataset, timeOf } from './dataset';
import { groupsOf } from './reach-groups';

/**
 * The records that can count as cover: those with a place that are in force or planned. What is over, or came to
 * nothing, covers nothing.
 */
export function toCoverMeasures(
  dataset: Dataset,
  layers: ReadonlyMap<string, LayerConfig>,
): CoverMeasure[] {
  return dataset.measures.flatMap((measure): CoverMeasure[] => {
    const { id, layer, geometry, geometryQuality } = measure;
    const config = layers.get(layer);
    const drawing = drawingOf(measure);
    if (!geometry || !config || drawing === 'ended') return [];
    return [
      {
        id,
        layer,
        groups: groupsOf(measure, config),
        geometry,
        planned: drawing === 'planned',
        schematic: geometryQuality === 'schematisk',
        days: timeOf(measure),
      },
    ];
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
