import type { Position } from 'geojson';
import { type Bounds, geometryIssue } from '@/domain/position';
import type { FileTable } from '@/files/table';
import { coordinateColumns } from './coordinate-columns';
import { type PlaneSystem, wgs84 } from './coordinate-systems';
import { type CoordinateReading, makePlacer } from './place-rows';
import { sampleRows } from './sample-rows';

/** Where rows may lie, and the plane the area is measured on. */
export interface ImportArea {
  /** `utbredning` of the workspace. */
  bounds: Bounds;
  plane: PlaneSystem;
}

/** A reading, and how well it fits. */
export interface CountedReading extends CoordinateReading {
  /** Rows of a sample that lie in the area when they are read so. */
  inside: number;
  /** Rows of the sample that say where they are. */
  of: number;
}

/** What was found out of where the rows of a table are. */
export interface FoundCoordinates {
  /** Null for a table that does not say where its rows are. */
  best: CountedReading | null;
  /** Other readings by which at least one row lies in the area, the best first. */
  alternatives: readonly CountedReading[];
}

/** Enough to tell systems apart; a table of a million rows is not gone through for it. */
const sampleSize = 500;
/** The national system and Stockholm's own, tried whatever the workspace measures in. */
const usual = [3006, 3011] as const;

/**
 * Counts how many rows lie in the area when they are read in a certain way.
 * @param sample positions of the rows to look at; left out, some spread over the table
 */
export function countInside(
  table: FileTable,
  reading: CoordinateReading,
  area: ImportArea,
  sample: readonly number[] = sampleRows(table, sampleSize),
): CountedReading {
  const place = makePlacer(reading, table, area.plane);
  let inside = 0;
  let of = 0;
  for (const index of sample) {
    const { geometry, issue } = place(index, table.rows.at(index) ?? []);
    if (!geometry && !issue) continue;
    of++;
    if (geometry && geometryIssue(geometry, area.bounds) === null) inside++;
  }
  return { ...reading, inside, of };
}

function systemsFor(table: FileTable, { plane }: ImportArea): readonly number[] {
  const stated = table.epsg === null ? [] : [table.epsg];
  return [...new Set([...stated, wgs84, plane.epsg, ...usual])];
}

/** The largest number of a sample's first positions, to tell degrees from metres where nothing lies inside. */
function looksLikeMeters(readings: readonly CountedReading[], table: FileTable, area: ImportArea) {
  const first = readings[0];
  if (!first) return false;
  const place = makePlacer({ ...first, epsg: wgs84, swapped: false }, table, area.plane);
  return sampleRows(table, 20).some((index) => {
    const { geometry } = place(index, table.rows.at(index) ?? []);
    if (!geometry || !('coordinates' in geometry)) return false;
    const flat = geometry.coordinates.flat(3) as Position;
    return flat.some((value) => Math.abs(value) > 180);
  });
}

/** Tries every way to understand some columns, in order of preference. */
function tryAll(
  table: FileTable,
  area: ImportArea,
  sample: readonly number[],
): readonly CountedReading[] {
  return coordinateColumns(table, sample).flatMap((columns) =>
    systemsFor(table, area).flatMap((epsg) =>
      (columns.named || columns.kind === 'pair' ? [false, true] : [false]).map((swapped) =>
        countInside(table, { ...columns, epsg, swapped }, area, sample),
      ),
    ),
  );
}

/**
 * Finds out where the rows of a table are: from its geometries, else from its columns, in which system, and
 * whether the axes are swapped. The reading by which most rows lie in the area is taken; of equal ones the system
 * the file states, then WGS 84, the workspace's plane, EPSG:3006 and EPSG:3011, and axes as they are named.
 */
export function findCoordinates(table: FileTable, area: ImportArea): FoundCoordinates {
  const sample = sampleRows(table, sampleSize);
  const readings = tryAll(table, area, sample)
    // Any numbers that give no places in the area are not about places.
    .filter(({ named, inside, of }) => named || inside > of / 2)
    // Keeps the order of equals, so that of preference.
    .toSorted((a, b) => b.inside - a.inside);
  const [best] = readings;
  if (!best || best.of === 0) return { best: null, alternatives: [] };
  if (best.inside > 0)
    return { best, alternatives: readings.slice(1).filter(({ inside }) => inside > 0) };
  const metres = table.epsg === null && looksLikeMeters(readings, table, area);
  const epsg = metres ? area.plane.epsg : (table.epsg ?? wgs84);
  return { best: { ...best, epsg, swapped: false }, alternatives: [] };
}
