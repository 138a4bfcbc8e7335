import type { Geometry } from 'geojson';

/**
 * What the cells of a column hold. A `date` is text as ISO 8601 has it, with reduced precision or an interval:
 * 2024, 2024-10, 2024-10-05, 2024-10/2025-03.
 */
export type WrittenType = 'text' | 'date' | 'integer' | 'real' | 'boolean';

export interface WrittenColumn {
  /** Header of the column; no two of a table are alike. */
  name: string;
  type: WrittenType;
}

/**
 * Awaited between rows, so that writing many of them lets the page draw and listen; undefined for going on at once.
 * What it throws ends the writing.
 */
export type Step = () => Promise<void> | undefined;

/** Goes on at once, always. */
export const noPause: Step = () => undefined;

/** Null where there is no value. */
export type WrittenCell = string | number | boolean | null;

/** A layer or sheet on its way out; the counterpart of what the readers give. */
export interface WrittenTable {
  /** Name of the layer or sheet, for people. */
  name: string;
  columns: readonly WrittenColumn[];
  /** As many cells in each row as there are columns, of the column's type. */
  rows: readonly (readonly WrittenCell[])[];
  /** WGS 84 [lng, lat] per row; null for a row without a place. */
  geometries: readonly (Geometry | null)[];
}
