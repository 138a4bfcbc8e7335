import type { Geometry } from 'geojson';
import { type FieldSpec, fieldsOf } from '@/domain/fields';
import { shorten } from '@/domain/issues';
import type { FieldValue } from '@/domain/measure';
import type { RowContext } from '@/domain/read-row';
import type { Place } from '@/domain/reference';
import type { Row } from '@/domain/row';
import type { Cell, FileTable } from '@/files/table';
import { importSource } from '@/text/import';
import type { PlaneSystem } from './coordinate-systems';
import type { Doubt } from './doubts';
import type { ColumnChoice } from './match-columns';
import { makePlaceMatcher, type PlaceMatcher } from './match-places';
import { makeValueReader, textOf, type ValueReader } from './match-values';
import { isNearGeometry } from './near-geometry';
import { type CoordinateReading, makePlacer, type RowPlace } from './place-rows';
import type { Documents } from './read-sources';
import { isWrittenAs } from './written-as';

/** What the user has settled. */
export interface ImportChoice {
  columns: ColumnChoice;
  /** Values for rows that lack one, by file key, as the register has them. */
  defaults: Readonly<Record<string, unknown>>;
  /** Null where the table does not say where its rows are. */
  reading: CoordinateReading | null;
  /** Column with names of places, for new rows that do not say where they are; null to leave those without a place. */
  placeColumn: string | null;
  /** For names that several places have: id of the one meant, '' for none of them. */
  answers: Readonly<Record<string, string>>;
}

/** What rows are read with, besides the table and the choice. */
export interface RowPlanContext {
  row: RowContext;
  plane: PlaneSystem;
  places: readonly Place[];
  documents: Documents;
  fileName: string;
}

/** A row as it would be written, not yet checked. */
export interface PlannedRow {
  row: Row;
  doubts: readonly Doubt[];
}

interface Column {
  spec: FieldSpec;
  /** Position in the table; -1 for a field that no column fills. */
  at: number;
  read: ValueReader;
}

/** Where a planned row is, and what its quality and source are then. */
interface Whereabouts {
  geometry: Geometry | null;
  /** The place of the gazetteer it was taken from. */
  place: Place | null;
  doubts: readonly Doubt[];
}

/** Makes rows of the register from rows of a table. The same row always gives the same. */
export class RowPlanner {
  readonly #table: FileTable;
  readonly #choice: ImportChoice;
  readonly #context: RowPlanContext;
  readonly #columns: readonly Column[];
  /** Of columns in the table, by the file key of the field they fill. */
  readonly #positions: ReadonlyMap<string, number>;
  readonly #placeAt: number;
  readonly #locate: (index: number, row: readonly Cell[]) => RowPlace;
  readonly #match: PlaceMatcher;
  readonly #placeById: ReadonlyMap<string, Place>;

  constructor(table: FileTable, choice: ImportChoice, context: RowPlanContext) {
    this.#table = table;
    this.#choice = choice;
    this.#context = context;
    const values = {
      type: context.row.type,
      districtNames: context.row.districtNames,
      documents: context.documents,
    };
    const specs: readonly FieldSpec[] = Object.values(fieldsOf(context.row.type));
    this.#columns = specs.map((spec) => ({
      spec,
      at: table.columns.indexOf(choice.columns[spec.key] ?? ''),
      read: remembering(makeValueReader(spec, values)),
    }));
    this.#positions = new Map(this.#columns.map(({ spec, at }) => [spec.key, at]));
    this.#placeAt = table.columns.indexOf(choice.placeColumn ?? '');
    this.#locate = choice.reading
      ? makePlacer(choice.reading, table, context.plane)
      : () => ({ geometry: null, issue: null });
    this.#match = makePlaceMatcher(context.places);
    this.#placeById = new Map(context.places.map((place) => [place.id, place]));
  }

  /** Cells of a row in the columns that fill some fields; null where none does. */
  cellsOf(index: number, keys: readonly string[]): readonly Cell[] {
    const cells = this.#table.rows.at(index) ?? [];
    return keys.map((key) => cells[this.#positions.get(key) ?? -1] ?? null);
  }

  /**
   * @param id that the row has or was given
   * @param before the record with this id as a row, where there is one
   */
  plan(index: number, id: string, before: Row | null): PlannedRow {
    const cells = this.#table.rows.at(index) ?? [];
    const doubts: Doubt[] = [];
    const properties: Record<string, unknown> = {};
    for (const column of this.#columns) {
      const { key } = column.spec;
      const value = key === 'id' ? id : this.#valueOf(column, cells, before, doubts);
      if (value !== undefined) properties[key] = value;
    }
    const where = this.#whereabouts(index, cells, before, properties);
    doubts.push(...where.doubts);
    this.#settlePlace(properties, where, before);
    keepWords(properties, doubts);
    return { row: { properties: this.#inOrder(properties), geometry: where.geometry }, doubts };
  }

  #valueOf(
    { spec, at, read }: Column,
    cells: readonly Cell[],
    before: Row | null,
    doubts: Doubt[],
  ): unknown {
    const old = before?.properties[spec.key];
    const fallback = old ?? (before ? undefined : this.#choice.defaults[spec.key]);
    if (at < 0) return fallback;
    const cell = cells[at] ?? null;
    // The record's own rows hold nothing but values of its fields.
    if (old !== undefined && isWrittenAs(spec, old as FieldValue, cell)) return old;
    const found = read(cell);
    doubts.push(...found.doubts);
    if (found.value !== undefined) return found.value;
    // An empty cell takes a value away, but not one that a record must have.
    return spec.required || !before ? fallback : undefined;
  }

  #whereabouts(
    index: number,
    cells: readonly Cell[],
    before: Row | null,
    properties: Readonly<Record<string, unknown>>,
  ): Whereabouts {
    const old = before?.geometry ?? null;
    const { geometry, issue } = this.#locate(index, cells);
    const whereabouts = { geometry: old, place: null, doubts: [] };
    if (issue)
      return {
        ...whereabouts,
        doubts: [{ code: 'unreadPosition', ...(issue.found ? { found: issue.found } : {}) }],
      };
    if (geometry) {
      const same = old !== null && isNearGeometry(old, geometry);
      return { ...whereabouts, geometry: same ? old : geometry };
    }
    if (before) {
      // Empty cells leave a place as it is; a map file says that there is none.
      const lost = old !== null && this.#choice.reading?.kind === 'geometry';
      return lost
        ? { ...whereabouts, geometry: null, doubts: [{ code: 'losesPlace' }] }
        : whereabouts;
    }
    return properties['geometrikvalitet'] === 'saknas' && this.#isMapped('geometrikvalitet')
      ? whereabouts
      : this.#byName(cells, properties);
  }

  #isMapped(key: string): boolean {
    return this.#choice.columns[key] !== undefined;
  }

  #byName(cells: readonly Cell[], properties: Readonly<Record<string, unknown>>): Whereabouts {
    const nowhere = { geometry: null, place: null, doubts: [] };
    const name = this.#placeAt < 0 ? '' : textOf(cells[this.#placeAt] ?? null);
    if (name === '') return nowhere;
    const at = (place: Place, doubts: readonly Doubt[]): Whereabouts => ({
      geometry: { type: 'Point', coordinates: place.position },
      place,
      doubts,
    });
    const answers = this.#choice.answers;
    if (Object.hasOwn(answers, name)) {
      const meant = this.#placeById.get(answers[name] ?? '');
      return meant ? at(meant, []) : nowhere;
    }
    const districts = properties['stadsdel_angiven'];
    const match = this.#match(name, Array.isArray(districts) ? String(districts[0] ?? '') : '');
    const found = shorten(name);
    if (match.kind === 'several') return { ...nowhere, doubts: [{ code: 'severalPlaces', found }] };
    if (match.kind === 'none') return nowhere;
    const { place, exact } = match;
    return at(place, exact ? [] : [{ code: 'guessedPlace', found, taken: place.name }]);
  }

  /** How sure the place is, and where it comes from, where the file does not say so. */
  #settlePlace(
    properties: Record<string, unknown>,
    { geometry, place }: Whereabouts,
    before: Row | null,
  ): void {
    const quality = 'geometrikvalitet';
    const moves = before === null || (before.geometry === null) !== (geometry === null);
    if (place) properties[quality] = 'ungefarlig';
    else if (moves && (properties[quality] === undefined || !this.#isMapped(quality)))
      properties[quality] = this.#usualQuality(geometry);
    if (!geometry || !moves || properties['geometrikalla'] !== undefined) return;
    properties['geometrikalla'] = place
      ? importSource.place(place.name)
      : importSource.file(this.#context.fileName);
  }

  #usualQuality(geometry: Geometry | null): unknown {
    if (geometry === null) return 'saknas';
    const usual = this.#choice.defaults['geometrikvalitet'];
    return usual === undefined || usual === 'saknas' ? 'ungefarlig' : usual;
  }

  #inOrder(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const keys = this.#columns.map(({ spec }) => spec.key);
    return Object.fromEntries(
      keys.filter((key) => properties[key] !== undefined).map((key) => [key, properties[key]]),
    );
  }
}

/** Cells of a column whose reading is remembered: few values stand in most columns, and each takes some µs to read. */
const mostRemembered = 500;

/** A reader that does not read the same text again and again. */
function remembering(read: ValueReader): ValueReader {
  const known = new Map<Cell, ReturnType<ValueReader>>();
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    if (known.size >= mostRemembered) known.clear();
    const found = read(cell);
    known.set(cell, found);
    return found;
  };
}

/** The words of a date that had to be interpreted are kept beside it. */
function keepWords(properties: Record<string, unknown>, doubts: readonly Doubt[]): void {
  const vague = doubts.find(({ code }) => code === 'vagueDate');
  if (vague?.found !== undefined) properties['tidstext'] ??= vague.found;
}
