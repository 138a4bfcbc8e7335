import type { Geometry, Position } from 'geojson';

/** Metres north and east on the plane are larger than any degree. */
const leastMeters = 1_000;

/** Both numbers of a line: with decimal comma or point, divided by comma, semicolon or space. */
function numbersOf(line: string): [number, number] | null {
  const numbers = line.match(/[+-]?\d+(?:[.,]\d+)?/g);
  const rest = line.replace(/[+-]?\d+(?:[.,]\d+)?/g, '').replace(/[\s,;°NEÖnoö:]/g, '');
  if (numbers?.length !== 2 || rest !== '') return null;
  const [first = '', second = ''] = numbers;
  return [Number(first.replace(',', '.')), Number(second.replace(',', '.'))];
}

/** Positions that were typed, or the first line that is none. */
export type TypedPositions = { ok: true; positions: Position[] } | { ok: false; line: string };

/**
 * Reads positions, one a line: latitude and longitude in degrees, or north and east in metres of the plane.
 * @param toGlobe turns metres east and north into degrees
 * @returns [longitude, latitude] of each
 */
export function readPositions(
  text: string,
  toGlobe: (east: number, north: number) => Position,
): TypedPositions {
  const positions: Position[] = [];
  for (const line of text.split('\n').map((part) => part.trim())) {
    if (line === '') continue;
    const numbers = numbersOf(line);
    if (!numbers) return { ok: false, line };
    const [north, east] = numbers;
    const metres = Math.abs(north) >= leastMeters || Math.abs(east) >= leastMeters;
    const [lng = 0, lat = 0] = metres ? toGlobe(east, north) : [east, north];
    positions.push([Number(lng.toFixed(6)), Number(lat.toFixed(6))]);
  }
  return { ok: true, positions };
}

/** Whether a geometry can be typed: one part and no holes. */
export function canBeTyped(geometry: Geometry | null): boolean {
  return (
    geometry === null ||
    geometry.type === 'Point' ||
    geometry.type === 'LineString' ||
    (geometry.type === 'Polygon' && geometry.coordinates.length === 1)
  );
}

/** Positions of a geometry that can be typed; the ring of a polygon without its repeated end. */
export function positionsOf(geometry: Geometry | null): readonly Position[] {
  switch (geometry?.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates[0]?.slice(0, -1) ?? [];
    default:
      return [];
  }
}

const comma = (value: number): string => String(value).replace('.', ',');

/** Positions as they are typed: "59,31034 18,02333", one a line. */
export function writePositions(positions: readonly Position[]): string {
  return positions.map(([lng = 0, lat = 0]) => `${comma(lat)} ${comma(lng)}`).join('\n');
}

/**
 * A geometry of the same kind with other positions; one position is a point where there was none.
 * @returns null when there are too few
 */
export function toGeometry(
  kind: 'Point' | 'LineString' | 'Polygon',
  positions: readonly Position[],
): Geometry | null {
  const [first] = positions;
  if (!first) return null;
  if (kind === 'Point') return { type: 'Point', coordinates: first };
  if (kind === 'LineString')
    return positions.length < 2 ? null : { type: 'LineString', coordinates: [...positions] };
  return positions.length < 3 ? null : { type: 'Polygon', coordinates: [[...positions, first]] };
}
