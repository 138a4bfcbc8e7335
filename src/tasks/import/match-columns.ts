import { type FieldSpec, fieldsOf } from '@/domain/fields';
import type { RecordType } from '@/domain/vocabulary';
import { statusesOf } from '@/domain/vocabulary';
import type { Cell, FileTable } from '@/files/table';
import { fieldLabel } from '@/text/labels';
import { fieldSynonyms } from './field-synonyms';
import { makeCodeMatcher } from './match-codes';
import { textOf } from './match-values';
import { plainKey } from './plain-key';
import { readDate } from './read-date';
import { cellsIn, sampleRows } from './sample-rows';

/** Which column fills which field: names of columns by file key. */
export type ColumnChoice = Readonly<Record<string, string>>;

const sampleSize = 200;
/** Least share of a column's cells that must fit a field. */
const mostly = 0.8;
/** Sentences are longer than names. */
const longText = 50;

/** Shapefiles have room for so many letters of a column's name. */
const dbfLetters = 10;

/** The names a field goes by, the best first; words of another field are not taken from it. */
function namesOf(key: string): readonly (readonly string[])[] {
  const own = [plainKey(key), plainKey(key.slice(0, dbfLetters))];
  return [own, [plainKey(fieldLabel(key))], fieldSynonyms[key] ?? []];
}

class Choosing {
  readonly #free: Set<string>;
  readonly chosen: Record<string, string> = {};
  readonly #table: FileTable;
  readonly #sample: readonly number[];

  constructor(table: FileTable, taken: readonly string[]) {
    this.#table = table;
    this.#free = new Set(table.columns.filter((name) => !taken.includes(name)));
    this.#sample = sampleRows(table, sampleSize);
  }

  take(key: string, column: string | undefined): void {
    if (column === undefined || Object.hasOwn(this.chosen, key)) return;
    this.chosen[key] = column;
    this.#free.delete(column);
  }

  byName(key: string, names: readonly string[]): void {
    const wanted = new Set(names);
    this.take(
      key,
      [...this.#free].find((column) => wanted.has(plainKey(column))),
    );
  }

  /** Takes the first free column of which most cells fit. */
  byContent(key: string, fits: (cell: Cell) => boolean): void {
    if (Object.hasOwn(this.chosen, key)) return;
    this.take(
      key,
      [...this.#free].find((column) => {
        const cells = this.cells(column);
        return cells.length > 0 && cells.filter(fits).length >= cells.length * mostly;
      }),
    );
  }

  cells(column: string): readonly Cell[] {
    return cellsIn(this.#table, this.#table.columns.indexOf(column), this.#sample);
  }

  get free(): readonly string[] {
    return [...this.#free];
  }
}

const isDay = (cell: Cell): boolean =>
  cell instanceof Date ||
  (typeof cell === 'string' && /\d{4}/.test(cell) && readDate(cell) !== null);

function fitsCode(spec: FieldSpec, type: RecordType): (cell: Cell) => boolean {
  const match = makeCodeMatcher(spec.type === 'status' ? statusesOf(type) : (spec.values ?? []));
  return (cell) =>
    textOf(cell)
      .split(/[;,]/)
      .every((part) => match(part.trim()) !== null);
}

/** Fields that the contents of a column give away, in the order they are looked for. */
function guessByContent(choosing: Choosing, type: RecordType): void {
  const specs: readonly FieldSpec[] = Object.values(fieldsOf(type));
  for (const spec of specs)
    if (['status', 'code', 'codes'].includes(spec.type))
      choosing.byContent(spec.key, fitsCode(spec, type));
  choosing.byContent('startdatum', isDay);
  choosing.byContent('slutdatum', isDay);
  const isLong = (cell: Cell) => typeof cell === 'string' && cell.length >= longText;
  choosing.byContent('beskrivning', isLong);
  choosing.byContent('namn', (cell) => typeof cell === 'string' && /\p{L}{3}/u.test(cell));
}

/**
 * Guesses which columns fill which fields of a record type: by file key, by the field's word on screen, by other
 * words for it, and else by what the cells say (values, dates, sentences). A column fills one field only.
 * @param taken columns that say where rows are
 */
export function matchColumns(
  table: FileTable,
  type: RecordType,
  taken: readonly string[],
): ColumnChoice {
  const choosing = new Choosing(table, taken);
  const keys = Object.values(fieldsOf(type)).map(({ key }) => key);
  for (const turn of [0, 1, 2])
    for (const key of keys) choosing.byName(key, namesOf(key)[turn] ?? []);
  guessByContent(choosing, type);
  return choosing.chosen;
}

/**
 * The column with names of places: that of the field `plats`, else none.
 * @returns null where no column is chosen for the field
 */
export function placeColumnOf(columns: ColumnChoice): string | null {
  return columns['plats'] ?? null;
}

/** Fields that every row gets without being asked for: ids are made, and the place says how sure it is. */
const givenFields: ReadonlySet<string> = new Set(['id', 'geometrikvalitet']);

/** Required fields that no column fills, so that new records need a value for all; in the order of the field table. */
export function missingFields(type: RecordType, columns: ColumnChoice): readonly FieldSpec[] {
  const specs: readonly FieldSpec[] = Object.values(fieldsOf(type));
  return specs.filter(
    ({ key, required }) => required && !givenFields.has(key) && columns[key] === undefined,
  );
}
