import type { Geometry, Position } from 'geojson';
import { type RowIssue, shorten } from '@/domain/issues';
import { readCoordinate, readPair } from '@/files/read-number';
import type { Cell, FileTable } from '@/files/table';
import type { CoordinateColumns } from './coordinate-columns';
import { makeToGlobe, type PlaneSystem, type ToGlobe } from './coordinate-systems';
import { parseWkt } from './parse-wkt';

/** How positions are to be understood. */
export interface CoordinateReading extends CoordinateColumns {
  /** Code of their system; as text may say another of its own, that one counts. */
  epsg: number;
  /** Whether what stands for east is north. */
  swapped: boolean;
}

/** Where a row is: a place in WGS 84, no place said, or something said that is no place. */
export interface RowPlace {
  geometry: Geometry | null;
  issue: RowIssue | null;
}

const nowhere: RowPlace = { geometry: null, issue: null };
const broken = (found: unknown): RowPlace => ({
  geometry: null,
  issue: { code: 'badGeometry', found: shorten(found) },
});

/** The geometry with every position moved; null where one cannot be. */
function moved(geometry: Geometry, move: ToGlobe, swapped: boolean): Geometry | null {
  let whole = true;
  const one = (position: Position): Position => {
    const [x = Number.NaN, y = Number.NaN] = position;
    const result = swapped ? move(y, x) : move(x, y);
    if (!result) whole = false;
    return result ?? position;
  };
  const line = (path: Position[]) => path.map(one);
  const area = (paths: Position[][]) => paths.map(line);
  const go = (): Geometry | null => {
    switch (geometry.type) {
      case 'Point':
        return { type: 'Point', coordinates: one(geometry.coordinates) };
      case 'MultiPoint':
      case 'LineString':
        return { ...geometry, coordinates: line(geometry.coordinates) };
      case 'MultiLineString':
      case 'Polygon':
        return { ...geometry, coordinates: area(geometry.coordinates) };
      case 'MultiPolygon':
        return { ...geometry, coordinates: geometry.coordinates.map(area) };
      default:
        return null;
    }
  };
  const result = go();
  return whole ? result : null;
}

const isEmpty = (cell: Cell): boolean =>
  cell === null || (typeof cell === 'string' && /^[\s–-]*$/.test(cell));

/** The position of a row in the file's own numbers, [x, y]; null where none is said, 'broken' where it is none. */
type FindPosition = (row: readonly Cell[]) => Position | null | 'broken';

function positionFinder(reading: CoordinateReading, table: FileTable): FindPosition {
  const [first = -1, second = -1] = reading.columns.map((name) => table.columns.indexOf(name));
  if (reading.kind === 'pair')
    return (row) => {
      const cell = row[first] ?? null;
      if (isEmpty(cell)) return null;
      const pair = readPair(cell);
      // North is said before east.
      return pair ? [pair[1], pair[0]] : 'broken';
    };
  return (row) => {
    const cells = [row[first] ?? null, row[second] ?? null] as const;
    if (cells.every(isEmpty)) return null;
    const [x, y] = [readCoordinate(cells[0]), readCoordinate(cells[1])];
    return x === null || y === null ? 'broken' : [x, y];
  };
}

function wktPlacer(reading: CoordinateReading, table: FileTable, plane: PlaneSystem) {
  const column = table.columns.indexOf(reading.columns[0] ?? '');
  const ways = new Map<number, ToGlobe | null>();
  return (row: readonly Cell[]): RowPlace => {
    const cell = row[column] ?? null;
    if (isEmpty(cell) || (typeof cell === 'string' && /\bEMPTY\s*$/i.test(cell))) return nowhere;
    const found = typeof cell === 'string' ? parseWkt(cell) : null;
    if (!found) return broken(cell);
    const epsg = found.epsg ?? reading.epsg;
    const way = ways.has(epsg) ? ways.get(epsg) : makeToGlobe(epsg, plane);
    ways.set(epsg, way ?? null);
    const geometry = way ? moved(found.geometry, way, reading.swapped) : null;
    return geometry ? { geometry, issue: null } : broken(cell);
  };
}

/**
 * Makes the way from a row to its place.
 * @returns for the row at a position of the table; what lies outside the area is a place too
 */
export function makePlacer(
  reading: CoordinateReading,
  table: FileTable,
  plane: PlaneSystem,
): (index: number, row: readonly Cell[]) => RowPlace {
  if (reading.kind === 'wkt') {
    const place = wktPlacer(reading, table, plane);
    return (_, row) => place(row);
  }
  const way = makeToGlobe(reading.epsg, plane);
  if (reading.kind === 'geometry')
    return (index) => {
      const geometry = table.geometries?.at(index) ?? null;
      if (geometry === null) return nowhere;
      const result = way ? moved(geometry, way, reading.swapped) : null;
      return result ? { geometry: result, issue: null } : broken(geometry.type);
    };
  const find = positionFinder(reading, table);
  return (_, row) => {
    const position = find(row);
    if (position === null) return nowhere;
    if (position === 'broken')
      return broken(reading.columns.map((name) => cellOf(row, name, table)));
    const geometry = way
      ? moved({ type: 'Point', coordinates: position }, way, reading.swapped)
      : null;
    return geometry ? { geometry, issue: null } : broken(position);
  };
}

function cellOf(row: readonly Cell[], column: string, { columns }: FileTable): Cell {
  return row[columns.indexOf(column)] ?? null;
}
