import type { LayerReport } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import type { RowContext } from '@/domain/read-row';
import type { Page } from './fetch-page';
import { IdSet } from './id-set';
import { LayerParser } from './parse-layer';
import { normaliseServerRow } from './server-row';

/** Work between two rests, in ms: well under the 50 ms from which people notice a stop. */
const sliceMs = 12;
/** Features from which reading a page's JSON is a slice of work of its own. */
const largePage = 500;

/** Lets the browser draw and listen. */
const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** What a feature is told apart by: its id, that of its row, or all that it says. */
function keyOf(feature: unknown): string {
  const { id, properties } = (feature ?? {}) as { id?: unknown; properties?: unknown };
  if (typeof id === 'number' || (typeof id === 'string' && id !== '')) return `${typeof id} ${id}`;
  const own = (properties as { id?: unknown } | null | undefined)?.id;
  if (typeof own === 'string' && own !== '') return `row ${own}`;
  try {
    return `text ${JSON.stringify(feature)}`;
  } catch {
    // Nested deeper than the stack: no record, whatever it is.
    return 'text';
  }
}

/** The pages of one reading of a collection, taken in one by one. */
export class PageTaker {
  readonly #parser: LayerParser;
  readonly #context: RowContext;
  readonly #limit: number;
  /** Features that are taken in all. */
  readonly most: number;
  readonly #countsHold: boolean;
  readonly #seen = new IdSet();
  #linked = false;
  /** The counts that the server told; the least is above the most until it tells one. */
  #leastTold = Number.POSITIVE_INFINITY;
  #mostTold = 0;
  #came = 0;
  /** Features on the pages so far, whether new or not: where the next page begins. */
  offset = 0;

  /**
   * @param limit features that a page is asked for
   * @param most features that are taken in all
   * @param countsHold whether the server's count of features can be relied on
   */
  constructor(context: RowContext, limit: number, most: number, countsHold = true) {
    this.#context = context;
    this.#parser = new LayerParser(context);
    this.#limit = limit;
    this.most = most;
    this.#countsHold = countsHold;
  }

  get report(): LayerReport<Measure> {
    return { records: this.#parser.records, rejected: this.#parser.rejected };
  }

  /** Whether as many features have come as the server told; false while it has told no number. */
  get isWhole(): boolean {
    return this.#came === this.#leastTold;
  }

  /** Came and told, "97/120", where fewer came than the server told; else null. */
  get missing(): string | null {
    const told = this.#leastTold <= this.#mostTold;
    return told && this.#came < this.#leastTold ? `${this.#came}/${this.#leastTold}` : null;
  }

  /** Whether the server told different numbers: rows were added or taken away while the pages were read. */
  get isChanged(): boolean {
    return this.#leastTold < this.#mostTold;
  }

  /**
   * Takes the next page in.
   * @returns whether there may be more, or why reading cannot go on
   */
  async take({
    features,
    matched,
    hasNext,
  }: Page): Promise<'more' | 'end' | 'tooMany' | 'repeatedPages'> {
    if (matched !== undefined && this.#countsHold) {
      this.#leastTold = Math.min(this.#leastTold, matched);
      this.#mostTold = Math.max(this.#mostTold, matched);
    }
    if (features.length === 0) return 'end';
    if (this.#mostTold > this.most) return 'tooMany';
    const before = this.#came;
    await this.#takeFeatures(features);
    // A server that gives its last page for whatever lies after it has given all.
    if (this.#came === before) return this.isWhole && !this.#linked ? 'end' : 'repeatedPages';
    if (this.#came > this.most) return 'tooMany';
    this.offset += features.length;
    this.#linked = hasNext;
    // A short page is the last one only where the count agrees: a server may give fewer than it is asked for.
    const isShort = features.length < this.#limit;
    const isLast = isShort && (!this.#countsHold || (!hasNext && this.offset === matched));
    return isLast ? 'end' : 'more';
  }

  /**
   * Hands on what did not come on an earlier page. What stands twice on one page is twice in the collection: the
   * parser says so.
   */
  async #takeFeatures(features: readonly unknown[]): Promise<void> {
    const onPage = new Set<string>();
    if (features.length >= largePage) await rest();
    let started = performance.now();
    for (const feature of features) {
      const key = keyOf(feature);
      const again = onPage.has(key);
      onPage.add(key);
      if (!again && !this.#seen.add(key)) continue;
      this.#parser.take(normaliseServerRow(this.#context.type, feature));
      this.#came++;
      if (performance.now() - started < sliceMs) continue;
      await rest();
      started = performance.now();
    }
  }
}
