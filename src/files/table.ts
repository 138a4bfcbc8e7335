import type { Geometry } from 'geojson';

/** A value of a file before anything is known of its column: text as it stood, or what the format gave. */
export type Cell = string | number | boolean | Date | null;

/**
 * The rows of a table, in the order of the file. A plain array is one; CSV and GeoJSON make their rows first
 * when they are asked for, and each time anew.
 */
export interface Rows extends Iterable<readonly Cell[]> {
  readonly length: number;
  /** The row at a position from 0, with as many cells as the table has columns; undefined past the end. */
  at(index: number): readonly Cell[] | undefined;
}

/** The geometries of a table, one for each row: a plain list, or made first when they are asked for. */
export interface Geometries extends Iterable<Geometry | null> {
  readonly length: number;
  /** The geometry of the row at a position from 0; undefined past the end. */
  at(index: number): Geometry | null | undefined;
}

/** One layer or sheet of a file. */
export interface FileTable {
  /** Name of the layer or sheet; empty where the format has but one without a name. */
  name: string;
  /** Never empty and never two alike. */
  columns: readonly string[];
  rows: Rows;
  /**
   * Per row, in the file's own coordinates [x, y], x eastwards; null for a row without a geometry and for one
   * that cannot be read. Null for a format without geometries.
   */
  geometries: Geometries | null;
  /** EPSG code the file states or its format prescribes; null where nothing is said or it is not known. */
  epsg: number | null;
}

export type FileFailureCode =
  | 'empty'
  /** Cut short, or not as the format prescribes; `detail` says where. */
  | 'damaged'
  /** More bytes, cells or columns than `limit`. */
  | 'tooLarge'
  | 'tooManyRows'
  | 'notThisFormat'
  /** Made to bring a reader down; `detail` is 'unpacked', 'entities', 'nesting', 'attributes' or 'rings'. */
  | 'unsafe'
  /** No encoding that is known, or not text at all. */
  | 'encoding';

/** Why a file cannot be read at all. An expected failure: a value, never thrown past a reader. */
export interface FileFailure {
  code: FileFailureCode;
  /** What was too much ('bytes', 'cells', 'columns'), or the reader's own words, at most 60 characters. */
  detail?: string;
  /** The limit that was passed, where there is one. */
  limit?: number;
}

export type ReadFileResult =
  | { ok: true; tables: readonly FileTable[] }
  | { ok: false; failure: FileFailure };

/** How much is read before a file is refused. */
export interface ReadLimits {
  /** Bytes of the file. */
  bytes: number;
  /** Bytes of all that is unpacked out of it. */
  unpackedBytes: number;
  /** Rows of all its tables together, headers not counted. */
  rows: number;
  /** Columns of one table. */
  columns: number;
  /** Rows times columns of one table that is held in memory. */
  cells: number;
}

export const defaultLimits: ReadLimits = {
  bytes: 500_000_000,
  unpackedBytes: 1_000_000_000,
  rows: 1_000_000,
  columns: 1000,
  cells: 50_000_000,
};
