import type { Geometry, Position } from 'geojson';
import { drawingOf } from '@/domain/drawing';
import type { Measure } from '@/domain/measure';
import { pathsOf } from '@/domain/position';
import type { District } from '@/domain/reference';
import type { LayerConfig } from '@/domain/workspace';
import { formatCount } from '@/text/format';
import { frameOf, isArea, isIn, middleOf, pathOf, placeSymbol, type Spot } from './sketch-frame';

/** Units of the sketch; its longest side has so many. */
const side = 320;

/** A symbol in the sketch. */
export interface SketchMark extends Spot {
  id: string;
  name: string;
  layer: string;
  planned: boolean;
}

/** A district and its measures, as small as a stamp: where things lie, and nothing more exact than that. */
export interface Sketch {
  width: number;
  height: number;
  /** SVG path of the district's outline. */
  outline: string;
  /** Areas and lines of measures, to be cut off by the outline. */
  shapes: readonly { id: string; layer: string; planned: boolean; area: boolean; path: string }[];
  marks: readonly SketchMark[];
}

/** The middle of a line's or an area's corners, or of those in the district; else where its name stands. */
function spotIn(geometry: Geometry, district: District): Position {
  const corners = pathsOf(geometry).flat();
  const inside = corners.filter((corner) => isIn(corner, district.geometry));
  const choices = [middleOf(corners), ...(inside.length > 0 ? [middleOf(inside), ...inside] : [])];
  return choices.find((choice) => isIn(choice, district.geometry)) ?? district.labelPosition;
}

/**
 * Draws a district with its measures that have a place.
 * @param measures those that lie in the district
 */
export function sketchOf(district: District, measures: readonly Measure[]): Sketch {
  const frame = frameOf([district.geometry], side);
  const marks: SketchMark[] = [];
  const shapes: Sketch['shapes'][number][] = [];
  for (const measure of measures) {
    const { id, name, layer, geometry } = measure;
    if (!geometry) continue;
    const planned = drawingOf(measure) === 'planned';
    const isPoint = geometry.type === 'Point' || geometry.type === 'MultiPoint';
    const path = isPoint ? '' : pathOf(geometry, frame);
    if (path !== '') shapes.push({ id, layer, planned, area: isArea(geometry), path });
    const spot = placeSymbol(spotIn(geometry, district), frame, marks);
    marks.push({ id, name, layer, planned, ...spot });
  }
  const { width, height } = frame;
  return { width, height, outline: pathOf(district.geometry, frame), shapes, marks };
}

/** What a sketch shows, in words: each layer with the number of its measures. */
export function layersOf({ marks }: Sketch, layers: readonly LayerConfig[]): string[] {
  return layers.flatMap(({ id, namn }) => {
    const count = marks.filter(({ layer }) => layer === id).length;
    return count === 0 ? [] : [`${namn}: ${formatCount(count)}`];
  });
}
