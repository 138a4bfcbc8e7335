import type { LayerReport, Loaded } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import type { RowContext } from '@/domain/read-row';
import { type RecordType, statusesOf } from '@/domain/vocabulary';
import { askDatabase } from './ask-database';
import { type CollectionSource, quirks } from './collection-address';
import { fetchPage, type Page, type Patience } from './fetch-page';
import { parseLayer } from './parse-layer';
import { type Allowed, placePage, type RowQuestion, splitQuestion } from './row-questions';
import { refuse } from './server-answer';
import { normaliseServerRow } from './server-row';

/** What a collection can be asked. */
export interface Ability {
  /** Its columns, by the first row; none where it has no rows. */
  columns: readonly string[];
  /** Whether it finds rows by the values of their columns. */
  filters: boolean;
  /** A character that makes a value a pattern: values with it cannot be asked for. */
  wildcard?: string | undefined;
}

/** Rows that were counted: of each question, and together. */
export interface RowCount {
  total: number;
  questions: readonly RowQuestion[];
  counts: readonly number[];
}

/** Questions that a server is asked at the same time: browsers have six connections for one origin, tiles need some. */
const atOnce = 4;

/** An id that no row has. */
const noSuchId = 'trygghetskartan-finns-inte';

type Ask<T> = (signal: AbortSignal) => Promise<Loaded<T>>;

/** Does a few things at a time. The first that fails stops the others. */
async function askAll<T>(
  asks: readonly Ask<T>[],
  signal: AbortSignal | undefined,
): Promise<Loaded<T[]>> {
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  const values: T[] = [];
  let failed: Loaded<T[]> | null = null;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < asks.length && !failed; at = next++) {
      const answer = await asks[at]?.(either);
      if (answer?.ok) values[at] = answer.value;
      else if (answer) {
        failed ??= answer;
        stop.abort();
      }
    }
  };
  const works = Array.from({ length: Math.min(atOnce, asks.length) }, work);
  try {
    await Promise.all(works);
  } catch (error) {
    // Those that were stopped because another had failed.
    await Promise.allSettled(works);
    if (!failed) throw error;
  }
  return failed ?? { ok: true, value: values };
}

function askPage(
  source: CollectionSource,
  where: RowQuestion,
  range: { from: number; length: number },
  signal: AbortSignal | undefined,
  patience: Patience,
): Promise<Loaded<Page>> {
  const page = { ...source, where, limit: range.length, asTheyLie: true };
  return fetchPage(page, range.from, patience, signal);
}

/** One row alone: `limit=0` is answered with an endless link by QGIS Server, and refused by others. */
const oneRow = { from: 0, length: 1 };

/**
 * Finds out what a collection can be asked: its columns, and whether it heeds the value of a column (MapServer 8.0
 * gives every row whatever is asked).
 * @returns what {@link fetchPage} gives where it cannot be read
 * @throws only when the caller aborted it by `signal`
 */
export async function probeCollection(
  source: CollectionSource,
  signal?: AbortSignal,
  patience: Patience = {},
): Promise<Loaded<Ability>> {
  const first = await askPage(source, {}, oneRow, signal, patience);
  if (!first.ok) return first;
  const [feature] = first.value.features;
  const { properties } = (feature ?? {}) as { properties?: unknown }; // looked at in the next line
  const columns = typeof properties === 'object' && properties ? Object.keys(properties) : [];
  const none = await askPage(source, { id: noSuchId }, oneRow, signal, patience);
  if (!none.ok && none.failure.code !== 'refused') return none;
  const filters = none.ok && none.value.features.length === 0 && !none.value.matched;
  return { ok: true, value: { columns, filters, wildcard: quirks(source).wildcard } };
}

/**
 * A collection of more rows than this is not counted anew part by part where the server's count of the whole is old:
 * QGIS Server reads every row that it counts, some 5 s for a million.
 */
const mostCountedAnew = 200_000;

function countOf({ matched, hasNext, features }: Page): number | null {
  return matched ?? (hasNext ? null : features.length);
}

async function countEach(
  source: CollectionSource,
  allowed: Allowed,
  signal: AbortSignal | undefined,
  patience: Patience,
): Promise<Loaded<RowCount>> {
  const questions = splitQuestion(allowed);
  const answers = await askAll(
    questions.map((question) => async (either): Promise<Loaded<number>> => {
      const page = await askPage(source, question, oneRow, either, patience);
      if (!page.ok) return page;
      const count = countOf(page.value);
      return count === null ? refuse('noCount', source) : { ok: true, value: count };
    }),
    signal,
  );
  if (!answers.ok) return answers;
  const counts = answers.value;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const failure = total === 0 ? await askDatabase(source, patience, signal) : null;
  if (failure) return { ok: false, failure };
  return { ok: true, value: { total, questions, counts } };
}

/**
 * Has the server count the rows that are allowed, with a question for each combination of values. Where its count of
 * the whole is old, a whole of some thousand rows is counted as the sum of its statuses.
 * @returns the counts; noCount where the server tells none, noDatabase, else what {@link fetchPage} gives
 * @throws only when the caller aborted it by `signal`
 */
export async function countRows(
  source: CollectionSource,
  type: RecordType,
  allowed: Allowed,
  signal?: AbortSignal,
  patience: Patience = {},
): Promise<Loaded<RowCount>> {
  const counted = await countEach(source, allowed, signal, patience);
  const isWhole = Object.keys(allowed).length === 0;
  if (!counted.ok || !isWhole || quirks(source).countsHold) return counted;
  return counted.value.total > mostCountedAnew
    ? counted
    : countEach(source, { status: statusesOf(type) }, signal, patience);
}

function readRows(features: readonly unknown[], context: RowContext): LayerReport<Measure> {
  return parseLayer(
    features.map((feature) => normaliseServerRow(context.type, feature)),
    context,
  );
}

/**
 * Fetches a page of the rows that were counted.
 * @param range rows before the page, from 0, and rows of the page
 * @returns good records and rejected rows, or what {@link fetchPage} gives
 * @throws only when the caller aborted it by `signal`
 */
export async function fetchRows(
  source: CollectionSource,
  context: RowContext,
  { questions, counts }: RowCount,
  range: { from: number; length: number },
  signal?: AbortSignal,
  patience: Patience = {},
): Promise<Loaded<LayerReport<Measure>>> {
  const parts = placePage(questions, counts, range.from, range.length);
  const answers = await askAll(
    parts.map(
      ({ question, ...part }) =>
        (either: AbortSignal) =>
          askPage(source, question, part, either, patience),
    ),
    signal,
  );
  if (!answers.ok) return answers;
  const features = answers.value.flatMap((page) => page.features);
  return { ok: true, value: readRows(features, context) };
}

/**
 * Fetches the row with an id.
 * @returns the row, as a record or as rejected; neither where there is none. notFiltered where the server gave
 * others, else what {@link fetchPage} gives
 * @throws only when the caller aborted it by `signal`
 */
export async function fetchRow(
  source: CollectionSource,
  context: RowContext,
  id: string,
  signal?: AbortSignal,
  patience: Patience = {},
): Promise<Loaded<LayerReport<Measure>>> {
  const page = await askPage(source, { id }, { from: 0, length: 2 }, signal, patience);
  if (!page.ok) return page;
  const isNone = page.value.features.length === 0;
  const failure = isNone ? await askDatabase(source, patience, signal) : null;
  if (failure) return { ok: false, failure };
  const { records, rejected } = readRows(page.value.features, context);
  const found = {
    records: records.filter((record) => record.id === id),
    rejected: rejected.filter((row) => row.id === id),
  };
  const isOther =
    page.value.features.length > 0 && found.records.length + found.rejected.length < 1;
  return isOther ? refuse('notFiltered', source) : { ok: true, value: found };
}
