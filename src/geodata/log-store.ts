import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Action } from '@/domain/change';
import { type LogEntry, type LogWrites, toWrites } from './log-entries';
import type { LogStep } from './log-steps';
import { newId } from './new-id';

/** Where the actions of a log are kept. Rejects with what the store itself rejects with. */
export interface LogStore {
  /** All actions in their order; the same array for as long as the log is the same. */
  read(): Promise<readonly Action[]>;
  /**
   * Takes one step with nobody between reading and writing. Resolves when what it wrote is on the disk; when it
   * rejects, nothing was written.
   */
  change<Answer>(step: (actions: readonly Action[]) => LogStep<Answer>): Promise<Answer>;
  /** Lets go of the store when all that is under way is done. */
  close(): void;
}

/** Changes are written once; what can become another is kept apart, so that undoing a large import writes little. */
interface LogSchema extends DBSchema {
  actions: { key: number; value: Pick<Action, 'id' | 'at' | 'kind' | 'changes'> };
  marks: { key: number; value: Pick<Action, 'note' | 'undone'> };
  /** An id that becomes another with every write: who has read the log under it need not read it again. */
  head: { key: 'version'; value: string };
}

type StoreName = 'actions' | 'marks' | 'head';
type Transaction<Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<
  LogSchema,
  StoreName[],
  Mode
>;

const storeNames: StoreName[] = ['actions', 'marks', 'head'];

/** The log as it was under a version. */
interface Snapshot {
  version: string | undefined;
  entries: readonly LogEntry[];
  actions: readonly Action[];
}

async function readAll<Mode extends 'readonly' | 'readwrite'>(
  tx: Transaction<Mode>,
  version: string | undefined,
): Promise<Snapshot> {
  const [keys, stored, marks] = await Promise.all([
    tx.objectStore('actions').getAllKeys(),
    tx.objectStore('actions').getAll(),
    tx.objectStore('marks').getAll(),
  ]);
  const entries = stored.map(
    (action, at): LogEntry => ({
      key: keys[at] ?? 0,
      action: { ...action, ...(marks[at] ?? { note: '', undone: false }) },
    }),
  );
  return { version, entries, actions: entries.map(({ action }) => action) };
}

/** Puts the writes into the transaction; they are done when it is. */
function write(
  tx: Transaction<'readwrite'>,
  { added, marked, removed }: LogWrites,
  version: string,
): Promise<unknown>[] {
  const [actions, marks] = [tx.objectStore('actions'), tx.objectStore('marks')];
  return [
    ...removed.flatMap((key) => [actions.delete(key), marks.delete(key)]),
    ...added.map(({ key, action: { id, at, kind, changes } }) =>
      actions.put({ id, at, kind, changes }, key),
    ),
    ...[...added, ...marked].map(({ key, action: { note, undone } }) =>
      marks.put({ note, undone }, key),
    ),
    tx.objectStore('head').put(version, 'version'),
  ];
}

class IdbLogStore implements LogStore {
  readonly #name: string;
  #connection: Promise<IDBPDatabase<LogSchema>> | null = null;
  #known: Snapshot | null = null;
  #closed = false;

  constructor(name: string) {
    this.#name = name;
  }

  /** Opens the database, anew if the browser has closed it meanwhile. */
  connect(): Promise<IDBPDatabase<LogSchema>> {
    if (this.#closed) return Promise.reject(new DOMException('closed', 'InvalidStateError'));
    this.#connection ??= openDB<LogSchema>(this.#name, 1, {
      upgrade: (database) => {
        for (const name of storeNames) database.createObjectStore(name);
      },
      // A newer version of the app, or somebody who empties the browser, must not have to wait for this tab.
      blocking: () => this.#disconnect(),
      terminated: () => this.#disconnect(),
    }).catch((error: unknown) => {
      this.#connection = null;
      throw error;
    });
    return this.#connection;
  }

  #disconnect(): void {
    // One that could not be opened need not be closed; who asked for it has been told.
    this.#connection?.then(
      (database) => database.close(),
      () => undefined,
    );
    this.#connection = null;
    this.#known = null;
  }

  async #snapshot<Mode extends 'readonly' | 'readwrite'>(tx: Transaction<Mode>): Promise<Snapshot> {
    const version = await tx.objectStore('head').get('version');
    const known = this.#known;
    return known !== null && known.version === version ? known : readAll(tx, version);
  }

  async read(): Promise<readonly Action[]> {
    const tx = (await this.connect()).transaction(storeNames, 'readonly');
    this.#known = await this.#snapshot(tx);
    return this.#known.actions;
  }

  async change<Answer>(step: (actions: readonly Action[]) => LogStep<Answer>): Promise<Answer> {
    const database = await this.connect();
    const tx = database.transaction(storeNames, 'readwrite', { durability: 'strict' });
    // Heard below; without this a failed write would be reported as nobody's a second time.
    tx.done.catch(() => undefined);
    try {
      const before = await this.#snapshot(tx);
      const { actions, answer } = step(before.actions);
      if (actions === before.actions) return answer;
      const writes = toWrites(before.entries, actions);
      const version = newId();
      await Promise.all([...write(tx, writes, version), tx.done]);
      this.#known = { version, entries: writes.entries, actions };
      return answer;
    } catch (error) {
      abort(tx);
      throw error;
    }
  }

  close(): void {
    this.#closed = true;
    this.#disconnect();
  }
}

/** Gives a transaction up, unless it has ended by itself. */
function abort(tx: Pick<Transaction<'readwrite'>, 'abort'>): void {
  try {
    tx.abort();
  } catch {
    // It was over.
  }
}

/**
 * Opens a log in the browser's database.
 * @throws what IndexedDB throws where it is missing, refused or damaged
 */
export async function openLogStore(name: string): Promise<LogStore> {
  const store = new IdbLogStore(name);
  await store.connect();
  return store;
}
