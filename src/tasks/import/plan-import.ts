import type { Change } from '@/domain/change';
import { type RowIssue, shorten } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import { type Row, sameRow, sameValue, toRow } from '@/domain/row';
import type { FileTable } from '@/files/table';
import { makeRowCheck } from '@/geodata/parse-layer';
import type { Doubt } from './doubts';
import { giveIds, type RowIds } from './import-ids';
import { textOf } from './match-values';
import { plainKey } from './plain-key';
import { type ImportChoice, type RowPlanContext, RowPlanner } from './plan-row';
import { withoutMark } from './without-mark';

/** What becomes of a row, in the order they are shown. */
export const rowKinds = ['new', 'changed', 'doubtful', 'identical', 'rejected'] as const;
export type RowKind = (typeof rowKinds)[number];

/** What a plan is made with. */
export interface ImportContext extends RowPlanContext {
  /** Records of the layer as they are now. */
  records: readonly Measure[];
  /** Ids of the records of all other layers. */
  otherIds: ReadonlySet<string>;
}

/** One row of the report. */
export interface ReportRow {
  /** Position in the table, from 0. */
  index: number;
  kind: RowKind;
  id: string;
  name: string;
  /** Why the row cannot be taken; empty but for rejected ones. */
  issues: readonly RowIssue[];
  /** What should be looked at first. */
  doubts: readonly Doubt[];
  /** The record it changes, as a row; null for a new one. */
  before: Row | null;
  /** The row that would be written; of a rejected one, what could not be. */
  after: Row;
  /** File keys that differ from the record's, "geometry" for its place; empty for a new one. */
  changed: readonly string[];
}

/** Which rows are taken: all of some kinds, but for those named, which are the other way round. */
export interface ChosenRows {
  kinds: readonly RowKind[];
  except: readonly number[];
}

/** What a row is known by: its id, or what one is made of. */
const idFields = ['id', 'namn', 'plats'] as const;
/** Rows between two reports of progress. */
const stride = 2_000;

function changedKeys(before: Row, after: Row): readonly string[] {
  const keys = new Set([...Object.keys(before.properties), ...Object.keys(after.properties)]);
  const changed = [...keys].filter(
    (key) => !sameValue(before.properties[key], after.properties[key]),
  );
  return sameValue(before.geometry, after.geometry) ? changed : [...changed, 'geometry'];
}

const likeness = (name: unknown, place: unknown): string =>
  `${plainKey(String(name ?? ''))}\n${plainKey(String(place ?? ''))}`;

/**
 * A report of what an import would do, row by row. Only the kind of each row is kept; rows are made again when they
 * are asked for, so that a million of them fit.
 */
export class ImportReport {
  readonly counts: Record<RowKind, number> = {
    new: 0,
    changed: 0,
    doubtful: 0,
    identical: 0,
    rejected: 0,
  };
  readonly length: number;
  /** Id of the layer the rows would stand in. */
  readonly layer: string;
  readonly #context: ImportContext;
  readonly #planner: RowPlanner;
  readonly #records: ReadonlyMap<string, Measure>;
  readonly #alike: ReadonlyMap<string, string>;
  readonly #check: (row: Row) => readonly RowIssue[];
  readonly #ids: RowIds;
  /** Position in `rowKinds` of each row's kind. */
  readonly #kinds: Uint8Array;

  constructor(
    table: FileTable,
    choice: ImportChoice,
    context: ImportContext,
    onProgress: (rows: number) => void = () => undefined,
  ) {
    this.length = table.rows.length;
    this.layer = context.row.layer;
    this.#context = context;
    this.#planner = new RowPlanner(table, choice, context);
    this.#records = new Map(context.records.map((record) => [record.id, record]));
    this.#alike = new Map(
      context.records.map((record) => [likeness(record.name, record.place), record.id]),
    );
    this.#check = makeRowCheck(context.row);
    this.#ids = giveIds(
      this.length,
      (index) => this.#idSource(index, choice),
      context.row.layer,
      (id) => context.otherIds.has(id),
    );
    this.#kinds = new Uint8Array(this.length);
    for (let index = 0; index < this.length; index++) {
      const { kind } = this.row(index);
      this.#kinds[index] = rowKinds.indexOf(kind);
      this.counts[kind]++;
      if (index % stride === 0) onProgress(index);
    }
  }

  /**
   * The row of the report at a position of the table.
   * @throws where the table has no such row
   */
  row(index: number): ReportRow {
    const id = this.#ids.ids[index];
    if (id === undefined) throw new RangeError(`the table has no row ${index}`);
    const record = this.#records.get(id);
    const before = record ? toRow(record) : null;
    const planned = this.#planner.plan(index, id, before);
    const after = planned.row;
    const issues = this.#issuesOf(index, id, after);
    const changed = before ? changedKeys(before, after) : [];
    const doubts = [...planned.doubts, ...this.#doubtsOfId(index, id, before, after)];
    return {
      index,
      kind: kindOf(before, after, issues, doubts),
      id,
      name: typeof after.properties['namn'] === 'string' ? after.properties['namn'] : '',
      issues,
      doubts,
      before,
      after,
      changed,
    };
  }

  /** Rows of some kinds, in the order of the file, from one of them on. */
  page(kinds: readonly RowKind[], from: number, count: number): readonly ReportRow[] {
    const rows: ReportRow[] = [];
    let passed = 0;
    for (const index of this.indexes(kinds)) {
      if (rows.length >= count) break;
      if (passed++ >= from) rows.push(this.row(index));
    }
    return rows;
  }

  /** Positions of the rows of some kinds. */
  *indexes(kinds: readonly RowKind[]): Generator<number> {
    const wanted = rowKinds.map((kind) => kinds.includes(kind));
    for (let index = 0; index < this.length; index++)
      if (wanted[this.#kinds[index] ?? -1] === true) yield index;
  }

  #idSource(index: number, choice: ImportChoice) {
    const [id = null, name = null, place = null] = this.#planner.cellsOf(index, idFields);
    const raw = String(id ?? '');
    const known = [raw, withoutMark(raw)].find((one) => this.#records.has(one));
    return {
      // Ids that a record has as they stand need not be made tidy.
      own: known ?? textOf(id),
      name: textOf(name) || String(choice.defaults['namn'] ?? ''),
      place: textOf(place),
    };
  }

  #issuesOf(index: number, id: string, row: Row): readonly RowIssue[] {
    const isDouble = this.#ids.doubles[index] === 1 || this.#context.otherIds.has(id);
    const double: readonly RowIssue[] = isDouble
      ? [{ code: 'duplicateId', field: 'id', found: shorten(id) }]
      : [];
    return [...double, ...this.#check(row)];
  }

  #doubtsOfId(index: number, id: string, before: Row | null, after: Row): readonly Doubt[] {
    if (before) return this.#ids.made[index] === 1 ? [{ code: 'madeId', taken: id }] : [];
    if (this.#alike.size === 0) return [];
    const { namn, plats } = after.properties;
    const alike = this.#alike.get(likeness(namn, plats));
    return alike === undefined ? [] : [{ code: 'sameName', found: shorten(namn), taken: alike }];
  }
}

function kindOf(
  before: Row | null,
  after: Row,
  issues: readonly RowIssue[],
  doubts: readonly Doubt[],
): RowKind {
  if (issues.length > 0) return 'rejected';
  if (before && sameRow(before, after)) return 'identical';
  if (doubts.length > 0) return 'doubtful';
  return before ? 'changed' : 'new';
}

/**
 * Finds out what an import of a table would do to a layer. Any table gives a report: what cannot be taken is rejected
 * with the reasons, in the same codes as rows of layer files.
 * @param onProgress called now and then with the rows that are done
 */
export function planImport(
  table: FileTable,
  choice: ImportChoice,
  context: ImportContext,
  onProgress?: (rows: number) => void,
): ImportReport {
  return new ImportReport(table, choice, context, onProgress);
}

/** What can be taken at all. */
const takeable: readonly RowKind[] = ['new', 'changed', 'doubtful'];

/** Positions of the rows that are chosen and can be taken, one kind after the other. */
export function* chosenIndexes(report: ImportReport, chosen: ChosenRows): Generator<number> {
  const except = new Set(chosen.except);
  for (const kind of takeable)
    for (const index of report.indexes([kind]))
      if (chosen.kinds.includes(kind) !== except.has(index)) yield index;
}

/** Some of the changes of one action 'import': what the chosen rows do to the register, from one of them on. */
export function toChanges(
  report: ImportReport,
  chosen: ChosenRows,
  from = 0,
  count = Number.POSITIVE_INFINITY,
): readonly Change[] {
  const changes: Change[] = [];
  let passed = 0;
  for (const index of chosenIndexes(report, chosen)) {
    if (changes.length >= count) break;
    if (passed++ < from) continue;
    const { id, before, after } = report.row(index);
    changes.push({ recordId: id, layer: report.layer, before, after });
  }
  return changes;
}
