import type { Geometry } from 'geojson';
import { nameColumns } from './name-columns';
import { checkLimit } from './refusal';
import type { Cell, FileTable, ReadLimits } from './table';

/** A row before it is known which columns the others have. */
export interface LooseRow {
  cells: Iterable<readonly [column: string, cell: Cell]>;
  geometry: Geometry | null;
}

/**
 * Makes a table of rows that each name their own columns: the union of these in order of appearance, null where
 * a row has not named one.
 * @param epsg code that the file states
 * @throws refuses more rows, columns or cells than the limits allow
 */
export function gatherFeatures(
  name: string,
  loose: Iterable<LooseRow>,
  epsg: number | null,
  limits: ReadLimits,
): FileTable {
  const positions = new Map<string, number>();
  const rows: Cell[][] = [];
  const geometries: (Geometry | null)[] = [];
  for (const { cells, geometry } of loose) {
    const row: Cell[] = new Array<Cell>(positions.size).fill(null);
    for (const [column, cell] of cells) {
      const known = positions.get(column);
      if (known === undefined) {
        positions.set(column, positions.size);
        row.push(cell);
      } else row[known] = cell;
    }
    rows.push(row);
    geometries.push(geometry);
    checkLimit('rows', rows.length, limits);
    checkLimit('columns', positions.size, limits);
    checkLimit('cells', rows.length * positions.size, limits);
  }
  for (const row of rows) while (row.length < positions.size) row.push(null);
  return {
    name,
    columns: nameColumns([...positions.keys()], positions.size),
    rows,
    geometries,
    epsg,
  };
}
