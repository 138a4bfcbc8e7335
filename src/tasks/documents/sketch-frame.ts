import { booleanPointInPolygon } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { type Bounds, extendBounds, pathsOf } from '@/domain/position';

/** Room round what is drawn, so that symbols at its border are whole. */
const margin = 14;
/** Side of a symbol in a sketch. */
export const symbolSize = 18;
/** Side of the square that a symbol's paths are drawn in. */
export const symbolSquare = 32;
/** How far apart two of them are at least. */
const leastApart = 15;

/** A place in a sketch, in its units. */
export interface Spot {
  x: number;
  y: number;
}

/** The sheet of a sketch and how positions come to stand on it. */
export interface SketchFrame {
  width: number;
  height: number;
  project: (position: Position) => [x: number, y: number];
}

/**
 * A sheet that holds some geometries.
 * @param side units of its longest side
 */
export function frameOf(geometries: readonly Geometry[], side: number): SketchFrame {
  const bounds = geometries.reduce<Bounds | null>(extendBounds, null);
  const [west, south, east, north] = bounds ?? [0, 0, 1, 1];
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

/** Whether a geometry covers ground. */
export const isArea = (geometry: Geometry): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/** A geometry as an SVG path. */
export function pathOf(geometry: Geometry, { project }: SketchFrame): string {
  return pathsOf(geometry)
    .map((line) => {
      const points = line.map((position) =>
        project(position)
          .map((n) => n.toFixed(1))
          .join(' '),
      );
      return `M${points.join('L')}${isArea(geometry) ? 'Z' : ''}`;
    })
    .join('');
}

export const isIn = (position: Position, area: Polygon | MultiPolygon): boolean =>
  booleanPointInPolygon([position[0] ?? 0, position[1] ?? 0], area);

/** The mean of some positions. */
export function middleOf(positions: readonly Position[]): Position {
  const sum = (axis: 0 | 1) => positions.reduce((all, each) => all + (each[axis] ?? 0), 0);
  return [sum(0) / positions.length, sum(1) / positions.length];
}

/** Moves a symbol outwards in a spiral until it covers no other. */
function freeSpot([x, y]: readonly [number, number], taken: readonly Spot[]): [number, number] {
  for (let step = 0; step < 200; step++) {
    const turn = step * 2.4;
    const far = 2.2 * Math.sqrt(step) * (step === 0 ? 0 : 1.6);
    const [nextX, nextY] = [x + far * Math.cos(turn), y + far * Math.sin(turn)];
    if (taken.every((mark) => Math.hypot(mark.x - nextX, mark.y - nextY) >= leastApart))
      return [nextX, nextY];
  }
  return [x, y];
}

/** Where a symbol for a position stands: near it, beside those that stand there, whole on the sheet. */
export function placeSymbol(
  position: Position,
  { project, width, height }: SketchFrame,
  taken: readonly Spot[],
): Spot {
  const [x, y] = freeSpot(project(position), taken);
  const within = (value: number, length: number) =>
    Math.min(length - symbolSize / 2, Math.max(symbolSize / 2, value));
  return { x: within(x, width), y: within(y, height) };
}
