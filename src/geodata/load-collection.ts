import type { FailureCode, LayerReport, Loaded, LoadFailure } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import type { RowContext } from '@/domain/read-row';
import { askDatabase } from './ask-database';
import { type CollectionSource, limitOf, quirks } from './collection-address';
import { fetchPage, type Page, type Patience } from './fetch-page';
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
 * Makes sure of what seems to be the last page, where it has no rows or fewer came than were told: of some servers the
 * database may be away.
 * @returns null where all have come, 'answered' where what is missing may come now, or why it cannot
 */
async function askAtEnd(
  { features, matched = 0 }: Page,
  { offset }: PageTaker,
  source: CollectionSource,
  options: LoadOptions,
  signal: AbortSignal | undefined,
): Promise<'answered' | LoadFailure | null> {
  const isDoubtful = features.length === 0 || matched > offset;
  if (!isDoubtful || quirks(source).answering === undefined) return null;
  return (await askDatabase(source, options, signal)) ?? 'answered';
}

const isPastEnd = ({ code }: LoadFailure, { isWhole }: PageTaker) => isWhole && afterLast.has(code);

/**
 * Takes in the pages of a collection. The next page is asked for by offset, not by the server's own link, which may
 * have lost the bounds (MapServer 8.0).
 * @param first the first page
 * @returns null when all have come, or why reading cannot go on
 */
async function takePages(
  first: Loaded<Page>,
  taker: PageTaker,
  source: CollectionSource,
  options: LoadOptions,
  signal: AbortSignal | undefined,
): Promise<LoadFailure | null> {
  let page = first;
  let isSure = false;
  for (;;) {
    if (!page.ok) return isPastEnd(page.failure, taker) ? null : page.failure;
    const next = await taker.take(page.value);
    if (next === 'tooMany') return refuse(next, source, String(taker.most)).failure;
    if (next === 'repeatedPages') return refuse(next, source).failure;
    if (next === 'end') {
      if (isSure) return null;
      const doubt = await askAtEnd(page.value, taker, source, options, signal);
      if (doubt !== 'answered') return doubt;
      // What was kept back while the database was away comes now.
      isSure = true;
    }
    page = await fetchPage(source, taker.offset, options, signal);
  }
}

/** Reads a collection once; tells how it went, and whether others changed the collection meanwhile. */
async function readOnce(
  source: CollectionSource,
  context: RowContext | Promise<RowContext>,
  options: LoadOptions,
  signal: AbortSignal | undefined,
): Promise<{ outcome: Outcome; isChanged: boolean }> {
  const { mostFeatures = usualMost } = options;
  const first = await fetchPage(source, 0, options, signal);
  const { countsHold } = quirks(source);
  const taker = new PageTaker(await context, limitOf(source), mostFeatures, countsHold);
  const failure = await takePages(first, taker, source, options, signal);
  const { report, missing, isChanged } = taker;
  if (failure) return { outcome: { ok: false, failure }, isChanged };
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
 * noDatabase, repeatedPages, tooMany (more than 100 000) or incomplete (fewer came than the server says there are)
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
