import type { Change } from '@/domain/change';
import type { SendFailure, SendFailureCode } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import type { Row } from '@/domain/row';
import type { RecordType } from '@/domain/vocabulary';
import { askDatabase } from './ask-database';
import type { CollectionSource } from './collection-address';
import type { Patience } from './fetch-page';
import type { ItemWriter, ServerItem, Unsent } from './item-writer';
import { itemsDoor } from './items-door';
import { qgisWriter } from './qgis-server';
import { knownRow, sameRecord } from './same-record';
import { sleepFor } from './server-answer';
import { standardWriter } from './standard-writer';

/** The collection that the changes of one layer go to. */
export interface Target {
  source: CollectionSource;
  type: RecordType;
  /** Checks a feature as the layer is read. */
  read: (feature: unknown) => Measure | null;
}

/** What became of one change. */
export type Outcome =
  /** The server holds it. */
  | { kind: 'accepted' }
  /** Somebody else was first: the server has this instead, null for no such record any more. */
  | { kind: 'conflict'; theirs: Row | null }
  | { kind: 'refused'; failure: SendFailure };

interface PublishOptions extends Patience {
  /** Told of each change that is settled, in turn; the next one waits for it. */
  onSettled: (change: Change, outcome: Outcome) => Promise<void> | void;
  /** Stops between two changes: one that is under way is finished. */
  signal?: AbortSignal;
}

/** Waits before a change is tried again: 15 s in all, in which a server starts anew. */
const delaysMs = [500, 1_000, 2_000, 4_000, 8_000];
/** A server that wants a longer rest is not waited for. */
const longestRestMs = 10_000;
/** How often a change is sent that is refused with 500: a server whose database is away says the same. */
const mostRefusals = 2;

/** What may pass when it is tried again. */
const passing: ReadonlySet<SendFailureCode> = new Set([
  'timeout',
  'unreachable',
  'unreachableElsewhere',
  'tooManyRequests',
  'serverError',
  'noDatabase',
]);

/** Why the push cannot go on at all; null where the caller aborted it. */
interface Stopped {
  kind: 'stopped';
  failure: SendFailure | null;
}

/** One change on its way. */
class Sending {
  #tries = 0;
  #refusals = 0;
  readonly #change: Change;
  readonly #writer: ItemWriter;
  readonly #target: Target;
  readonly #options: PublishOptions;

  constructor(change: Change, writer: ItemWriter, target: Target, options: PublishOptions) {
    this.#change = change;
    this.#writer = writer;
    this.#target = target;
    this.#options = options;
  }

  /** Waits before the next try, unless there have been enough. */
  async #rest({ failure, restMs = 0 }: Unsent): Promise<Stopped | null> {
    const delay = delaysMs[this.#tries++];
    if (delay === undefined || restMs > longestRestMs) return { kind: 'stopped', failure };
    const { sleep = sleepFor, signal } = this.#options;
    try {
      await sleep(Math.max(delay, restMs), signal);
    } catch (error) {
      if (!signal?.aborted) throw error;
      return { kind: 'stopped', failure: null };
    }
    return null;
  }

  /** The record as the server has it, however often it has to be asked. */
  async #find(): Promise<{ kind: 'found'; item: ServerItem | null } | Stopped> {
    for (;;) {
      const found = await this.#writer.find(this.#change.recordId);
      if (found.ok) return { kind: 'found', item: found.item };
      const { failure } = found;
      const stopped = passing.has(failure.code)
        ? await this.#rest(found)
        : ({ kind: 'stopped', failure } as const);
      if (stopped) return stopped;
    }
  }

  #rowOf(feature: unknown): Row | null {
    return knownRow(feature, this.#target.type, this.#target.read);
  }

  #asKnown(row: Row | null): Row | null {
    return row && this.#rowOf({ type: 'Feature', ...row });
  }

  #write(item: ServerItem | null) {
    const { recordId, before, after } = this.#change;
    if (item === null) {
      if (after === null) throw new Error(`${recordId} is neither there nor to be added`);
      return this.#writer.add(recordId, after);
    }
    return after === null
      ? this.#writer.remove(item)
      : this.#writer.replace(item, { ...this.#change, before, after });
  }

  /** What it means that the change was not taken; null for: send it again. */
  async #weigh(unsent: Unsent): Promise<Outcome | Stopped | null> {
    const { failure, status = 0 } = unsent;
    if (passing.has(failure.code)) {
      const isOurs = status === 500 && this.#tries >= mostRefusals;
      return isOurs ? { kind: 'refused', failure } : this.#rest(unsent);
    }
    // Somebody was first, or took the record away: looking again shows which.
    const isOutrun = status === 409 || status === 412 || status === 404;
    if (!isOutrun && failure.code !== 'rejected') return { kind: 'stopped', failure };
    this.#refusals++;
    const isFinal = status !== 500 && !isOutrun;
    return isFinal || this.#refusals >= mostRefusals ? { kind: 'refused', failure } : null;
  }

  /**
   * Sends the change until it is settled. The record is looked at before each time: what was sent but not answered may
   * have come in, and is then not sent twice; what somebody else has changed is not sent at all.
   */
  async settle(): Promise<Outcome | Stopped> {
    const before = this.#asKnown(this.#change.before);
    const after = this.#asKnown(this.#change.after);
    let verdict: Outcome | Stopped | null = null;
    for (;;) {
      const found = await this.#find();
      if (found.kind === 'stopped') return found;
      const { item } = found;
      const theirs = item && this.#rowOf(item.feature);
      if (sameRecord(theirs, after)) return { kind: 'accepted' };
      if (!sameRecord(theirs, before)) return { kind: 'conflict', theirs };
      if (verdict) return verdict;
      const sent = await this.#write(item);
      if (sent.ok) return { kind: 'accepted' };
      verdict = await this.#weigh(sent);
    }
  }
}

function writerOf({ source, type }: Target, patience: Patience): ItemWriter {
  const door = itemsDoor(source, patience.waitMs);
  return source.server === 'qgis'
    ? qgisWriter(door, type, () => askDatabase(source, patience, undefined))
    : standardWriter(door, source, type, patience);
}

/** Added ones first, taken away ones last: a record that changes layer is never in none. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  const added = changes.filter(({ before }) => before === null);
  const gone = changes.filter(({ after }) => after === null);
  const changed = changes.filter(({ before, after }) => before !== null && after !== null);
  return [...added, ...changed, ...gone];
}

/**
 * Sends changes to the servers of their layers, one by one (OGC API Features Part 4, 20-002r1). Nothing is overwritten
 * that is not as the change's `before` says, nothing is sent twice, and what is not settled can be sent again later,
 * whatever happened to it: a change that the server holds already counts as accepted.
 * @param changes net changes, one per record and layer
 * @param targetOf where the changes of a layer go
 * @returns null when all are settled or the caller aborted, or why the rest was not sent: unauthorised, forbidden,
 * notFound, noVersions, timeout, unreachable, unreachableElsewhere, tooManyRequests, serverError, noDatabase,
 * webPage, or what
 * reading the collection gives
 */
export async function publishChanges(
  changes: readonly Change[],
  targetOf: (layer: string) => Target,
  options: PublishOptions,
): Promise<SendFailure | null> {
  const writers = new Map<string, ItemWriter>();
  /** Records that could not be added where they were to go, and so must stay where they are. */
  const kept = new Set<string>();
  for (const change of inOrder(changes)) {
    if (options.signal?.aborted) return null;
    if (change.after === null && kept.has(change.recordId)) continue;
    const target = targetOf(change.layer);
    const writer = writers.get(change.layer) ?? writerOf(target, options);
    writers.set(change.layer, writer);
    const outcome = await new Sending(change, writer, target, options).settle();
    if (outcome.kind === 'stopped') return outcome.failure;
    if (outcome.kind !== 'accepted' && change.before === null) kept.add(change.recordId);
    await options.onSettled(change, outcome);
  }
  return null;
}
