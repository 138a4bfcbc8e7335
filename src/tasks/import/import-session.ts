import type { Position } from 'geojson';
import type { Change } from '@/domain/change';
import type { RowIssue } from '@/domain/issues';
import type { Place } from '@/domain/reference';
import type { RecordType } from '@/domain/vocabulary';
import type { LayerConfig } from '@/domain/workspace';
import type { ImportFormat } from '@/files/detect-format';
import type { OnBytes } from '@/files/read-geojson';
import type { FileFailure, FileTable } from '@/files/table';
import {
  type CountedReading,
  countInside,
  type FoundCoordinates,
  findCoordinates,
  type ImportArea,
} from './find-coordinates';
import { type ColumnChoice, matchColumns } from './match-columns';
import { makePlaceMatcher } from './match-places';
import { textOf } from './match-values';
import { type CoordinateReading, makePlacer } from './place-rows';
import {
  type ChosenRows,
  type ImportContext,
  type ImportReport,
  planImport,
  type ReportRow,
  type RowKind,
  toChanges,
} from './plan-import';
import type { ImportChoice } from './plan-row';
import { readImportFile } from './read-file';
import { shapeOf } from './remember-choice';
import { splitByLayer } from './split-by-layer';

/** What can be told of a table without sending it. */
export interface TableSummary {
  name: string;
  columns: readonly string[];
  rows: number;
  /** Key under which choices for tables like it are kept. */
  shape: string;
  /** The first rows as text, as many cells as columns. */
  sample: readonly (readonly string[])[];
}

/** What was found in a file. */
export type FileSummary =
  | { ok: true; format: ImportFormat; tables: readonly TableSummary[] }
  | { ok: false; format: ImportFormat | null; failure: FileFailure };

/** Names of places that several places have, and how many rows have a name that is none. */
export interface PlaceQuestions {
  several: readonly { name: string; rows: number; places: readonly Place[] }[];
  /** Rows with a place of one meaning, guessed ones with them. */
  found: number;
  /** Rows with a name that no place has. */
  unknown: number;
}

/** How a reading places the first rows. */
export interface PlacePreview {
  counted: CountedReading;
  rows: readonly { index: number; position: Position | null }[];
}

/** A row that is not taken, as it stood, with the reasons. */
export interface RejectedLine {
  cells: readonly string[];
  issues: readonly RowIssue[];
}

const sampleLength = 5;
/** More names than this are not asked about one by one. */
const mostQuestions = 50;

/** First position of a geometry. */
function firstPosition(geometry: ReturnType<ReturnType<typeof makePlacer>>['geometry']) {
  let at: unknown = geometry && 'coordinates' in geometry ? geometry.coordinates : null;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  // What is innermost in the coordinates of a geometry is a position.
  return at as Position | null;
}

function toSummary(table: FileTable): TableSummary {
  const sample = Array.from({ length: Math.min(sampleLength, table.rows.length) }, (_, at) =>
    (table.rows.at(at) ?? []).map(textOf),
  );
  const { name, columns, rows } = table;
  return { name, columns, rows: rows.length, shape: shapeOf(table), sample };
}

/** One import, from a file to changes. Tables and report stay here; what is asked for is sent in pages. */
export class ImportSession {
  #tables: readonly FileTable[] = [];
  #table: FileTable | null = null;
  #report: ImportReport | null = null;

  /** Reads a file. One that holds several of the workspace's layers in one table gives a table for each. */
  async read(
    file: File,
    wasm: string,
    layers: readonly Pick<LayerConfig, 'id' | 'namn'>[],
    onProgress?: OnBytes,
  ): Promise<FileSummary> {
    const result = await readImportFile(file, wasm, onProgress);
    this.#tables = result.ok ? result.tables.flatMap((table) => splitByLayer(table, layers)) : [];
    this.#report = null;
    return result.ok ? { ...result, tables: this.#tables.map(toSummary) } : result;
  }

  /** What the columns of a table are guessed to be, and where its rows are found to be. */
  look(
    table: number,
    type: RecordType,
    area: ImportArea,
  ): { found: FoundCoordinates; columns: ColumnChoice } {
    const found = findCoordinates(this.#tableAt(table), area);
    const columns = matchColumns(this.#tableAt(table), type, found.best?.columns ?? []);
    return { found, columns };
  }

  preview(
    table: number,
    reading: CoordinateReading,
    area: ImportArea,
    count: number,
  ): PlacePreview {
    const of = this.#tableAt(table);
    const place = makePlacer(reading, of, area.plane);
    const rows = Array.from({ length: Math.min(count, of.rows.length) }, (_, index) => ({
      index,
      position: firstPosition(place(index, of.rows.at(index) ?? []).geometry),
    }));
    return { counted: countInside(of, reading, area), rows };
  }

  places(table: number, column: string, places: readonly Place[]): PlaceQuestions {
    const of = this.#tableAt(table);
    const at = of.columns.indexOf(column);
    const match = makePlaceMatcher(places);
    const several = new Map<string, { name: string; rows: number; places: readonly Place[] }>();
    let found = 0;
    let unknown = 0;
    for (const row of of.rows) {
      const name = textOf(row[at] ?? null);
      const result = match(name);
      if (result.kind === 'one') found++;
      else if (result.kind === 'none') unknown += name === '' ? 0 : 1;
      else
        several.set(name, {
          name,
          rows: (several.get(name)?.rows ?? 0) + 1,
          places: result.places,
        });
    }
    const questions = [...several.values()].toSorted((a, b) => b.rows - a.rows);
    return { several: questions.slice(0, mostQuestions), found, unknown };
  }

  plan(
    table: number,
    choice: ImportChoice,
    context: ImportContext,
    onProgress: (rows: number, of: number) => void,
  ): Readonly<Record<RowKind, number>> {
    this.#table = this.#tableAt(table);
    const { length } = this.#table.rows;
    this.#report = planImport(this.#table, choice, context, (rows) => onProgress(rows, length));
    return this.#report.counts;
  }

  page(kinds: readonly RowKind[], from: number, count: number): readonly ReportRow[] {
    return this.#planned().page(kinds, from, count);
  }

  /** Some of the changes that the chosen rows make: those of them from one on. */
  changes(chosen: ChosenRows, from: number, count: number): readonly Change[] {
    return toChanges(this.#planned(), chosen, from, count);
  }

  rejected(): { columns: readonly string[]; rows: readonly RejectedLine[] } {
    const report = this.#planned();
    const table = this.#table;
    const rows = [...report.indexes(['rejected'])].map((index) => ({
      cells: (table?.rows.at(index) ?? []).map(textOf),
      issues: report.row(index).issues,
    }));
    return { columns: table?.columns ?? [], rows };
  }

  #tableAt(index: number): FileTable {
    const table = this.#tables[index];
    if (!table) throw new RangeError(`the file has no table ${index}`);
    return table;
  }

  #planned(): ImportReport {
    if (!this.#report) throw new Error('the import was asked for its report before it was planned');
    return this.#report;
  }
}
