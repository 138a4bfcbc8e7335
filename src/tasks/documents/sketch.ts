import { booleanPointInPolygon } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { drawingOf } from '@/domain/drawing';
import type { Measure } from '@/domain/measure';
import { extendBounds, pathsOf } from '@/domain/position';
import type { District } from '@/domain/reference';
import type { LayerConfig } from '@/domain/workspace';
import { formatCount } from '@/text/format';

/** Units of the sketch; its longest side has so many. */
const side = 320;
/** Room round the district, so that symbols at its border are whole. */
const margin = 14;
/** Side of a symbol in the sketch. */
export const symbolSize = 18;
/** Side of the square that a symbol's paths are drawn in. */
export const symbolSquare = 32;
/** How far apart two of them are at least. */
const leastApart = 15;

/** A symbol in the sketch. */
export interface SketchMark {
  id: string;
  name: string;
  layer: string;
  planned: boolean;
  x: number;
  y: number;
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

type Project = (position: Position) => [x: number, y: number];

function makeProjection(geometry: Geometry): { project: Project; width: number; height: number } {
  const [west, south, east, north] = extendBounds(null, geometry) ?? [0, 0, 1, 1];
  // One degree of longitude is shorter than one of latitude the farther north it is.
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [(east - west) * narrow, north - south];
  const scale = (side - 2 * margin) / Math.max(wide, high, Number.EPSILON);
  return {
    width: Math.round(wide * scale + 2 * margin),
    height: Math.round(high * scale + 2 * margin),
    project: ([lng = 0, lat = 0]) => [
      (lng - west) * narrow * scale + margin,
      (north - lat) * scale + margin,
    ],
  };
}

function pathOf(geometry: Geometry, project: Project): string {
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  return pathsOf(geometry)
    .map((line) => {
      const points = line.map((position) =>
        project(position)
          .map((n) => n.toFixed(1))
          .join(' '),
      );
      return `M${points.join('L')}${isArea ? 'Z' : ''}`;
    })
    .join('');
}

const isIn = (position: Position, area: Polygon | MultiPolygon): boolean =>
  booleanPointInPolygon([position[0] ?? 0, position[1] ?? 0], area);

/** The middle of a line's or an area's corners, or of those in the district; else where its name stands. */
function spotIn(geometry: Geometry, district: District): Position {
  const corners = pathsOf(geometry).flat();
  const middle = (positions: readonly Position[]): Position => {
    const sum = (axis: 0 | 1) => positions.reduce((all, each) => all + (each[axis] ?? 0), 0);
    return [sum(0) / positions.length, sum(1) / positions.length];
  };
  const inside = corners.filter((corner) => isIn(corner, district.geometry));
  const choices = [middle(corners), ...(inside.length > 0 ? [middle(inside), ...inside] : [])];
  return choices.find((choice) => isIn(choice, district.geometry)) ?? district.labelPosition;
}

/** Moves a symbol outwards in a spiral until it covers no other. */
function freeSpot(
  [x, y]: readonly [number, number],
  taken: readonly SketchMark[],
): [number, number] {
  for (let step = 0; step < 200; step++) {
    const turn = step * 2.4;
    const far = 2.2 * Math.sqrt(step) * (step === 0 ? 0 : 1.6);
    const [nextX, nextY] = [x + far * Math.cos(turn), y + far * Math.sin(turn)];
    if (taken.every((mark) => Math.hypot(mark.x - nextX, mark.y - nextY) >= leastApart))
      return [nextX, nextY];
  }
  return [x, y];
}

/**
 * Draws a district with its measures that have a place.
 * @param measures those that lie in the district
 */
export function sketchOf(district: District, measures: readonly Measure[]): Sketch {
  const { project, width, height } = makeProjection(district.geometry);
  const marks: SketchMark[] = [];
  const shapes: Sketch['shapes'][number][] = [];
  for (const measure of measures) {
    const { id, name, layer, geometry } = measure;
    if (!geometry) continue;
    const planned = drawingOf(measure) === 'planned';
    const isPoint = geometry.type === 'Point' || geometry.type === 'MultiPoint';
    const path = isPoint ? '' : pathOf(geometry, project);
    const area = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
    if (path !== '') shapes.push({ id, layer, planned, area, path });
    const [x, y] = freeSpot(project(spotIn(geometry, district)), marks);
    marks.push({
      id,
      name,
      layer,
      planned,
      x: Math.min(width - symbolSize / 2, Math.max(symbolSize / 2, x)),
      y: Math.min(height - symbolSize / 2, Math.max(symbolSize / 2, y)),
    });
  }
  return { width, height, outline: pathOf(district.geometry, project), shapes, marks };
}

/** What a sketch shows, in words: each layer with the number of its measures. */
export function layersOf({ marks }: Sketch, layers: readonly LayerConfig[]): string[] {
  return layers.flatMap(({ id, namn }) => {
    const count = marks.filter(({ layer }) => layer === id).length;
    return count === 0 ? [] : [`${namn}: ${formatCount(count)}`];
  });
}
