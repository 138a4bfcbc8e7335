import type { FailureCode, LayerReport, Loaded } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import type { RowContext } from '@/domain/read-row';
import { type CollectionSource, limitOf, quirks } from './collection-address';
import { fetchPage, type Patience } from './fetch-page';
import { refuse } from './server-answer';
import { PageTaker } from './take-pages';

/** What is larger is shown as tiles, not held. */
const usualMost = 100_000;
/** How often a collection is read that others change while it is read. */
const mostReadings = 3;
/** What some servers say to a question for items after the last one. */
const afterLast: ReadonlySet<FailureCode> = new Set(['refused', 'notFound']);

interface LoadOptions extends Patience {
  /** Most features that are taken. */
  mostFeatures?: number;
}

type Outcome = Loaded<LayerReport<Measure>>;

/**
 * Reads a collection from its first page to its last. The next page is asked for by offset, not by the server's own
 * link, which may have lost the bounds (MapServer 8.0).
 * @returns how it went, and whether others changed the collection meanwhile
 */
async function readOnce(
  source: CollectionSource,
  context: RowContext | Promise<RowContext>,
  options: LoadOptions,
  signal: AbortSignal | undefined,
): Promise<{ outcome: Outcome; isChanged: boolean }> {
  const { mostFeatures = usualMost } = options;
  let taker: PageTaker | undefined;
  for (;;) {
    const page = await fetchPage(source, taker?.offset ?? 0, options, signal);
    const { countsHold } = quirks(source);
    taker ??= new PageTaker(await context, limitOf(source), mostFeatures, countsHold);
    if (!page.ok) {
      if (taker.isWhole && afterLast.has(page.failure.code)) break;
      return { outcome: page, isChanged: taker.isChanged };
    }
    const next = await taker.take(page.value);
    if (next === 'end') break;
    if (next === 'more') continue;
    const detail = next === 'tooMany' ? String(mostFeatures) : undefined;
    return { outcome: refuse(next, source, detail), isChanged: taker.isChanged };
  }
  const { report, missing, isChanged } = taker;
  if (missing !== null) return { outcome: refuse('incomplete', source, missing), isChanged };
  return { outcome: { ok: true, value: report }, isChanged };
}

/** What reading again may mend, where the collection was changed meanwhile. */
const mendable: ReadonlySet<FailureCode> = new Set(['repeatedPages', 'incomplete', ...afterLast]);

/**
 * Reads a collection of an OGC API Features server, page by page, and checks every row. Rows are checked here and not
 * in a worker: a page of a thousand rows is some 20 ms of work, in slices, and the network lies between two pages.
 * Features are told apart by their ids: none is taken twice, whatever the pages hold, and none is missed as long as
 * the server tells how many there are. Where that number changes between pages, others change the collection, and it
 * is read again, three times at most.
 * @param source where it is
 * @param context what rows are checked against; awaited only when the first page is here
 * @returns good records and rejected rows, or why the collection could not be read: what {@link fetchPage} gives,
 * repeatedPages, tooMany (more than 100 000) or incomplete (fewer came than the server says there are)
 * @throws when the caller aborted it by `signal`, and a TypeError where the source's `url` is no absolute address
 */
export async function loadCollection(
  source: CollectionSource,
  context: RowContext | Promise<RowContext>,
  signal?: AbortSignal,
  options: LoadOptions = {},
): Promise<Outcome> {
  for (let reading = 1; ; reading++) {
    const { outcome, isChanged } = await readOnce(source, context, options, signal);
    if (!isChanged || reading === mostReadings) return outcome;
    if (!outcome.ok && !mendable.has(outcome.failure.code)) return outcome;
  }
}
