import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type Action, type Change, type PastChange, pastOf, placeKey } from '@/domain/change';
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
  /** What steps have left as the past of a record (`placeKey`), the last first. */
  past(key: string): Promise<readonly PastChange[]>;
  /** Lets go of the store when all that is under way is done. */
  close(): void;
}

/** Changes of one write or read: some ms of work, so that a large import does not hold the page up. */
const partLength = 500;

/** Changes are written once; what can become another is kept apart, so that undoing a large import writes little. */
interface LogSchema extends DBSchema {
  /** With the first `partLength` changes of each. */
  actions: { key: number; value: Omit<Action, 'note' | 'undone' | 'role'> & { role?: string } };
  /** The other changes of large ones, by the action's key and their place after the first. */
  parts: { key: [action: number, part: number]; value: readonly Change[] };
  marks: { key: number; value: Pick<Action, 'note' | 'undone'> };
  /** What has left the log, at most `partLength` changes of an action in one; found by each of its records. */
  past: {
    key: number;
    value: { action: Omit<Action, 'undone'>; records: string[] };
    indexes: { record: string };
  };
  /** An id that becomes another with every write: who has read the log under it need not read it again. */
  head: { key: 'version'; value: string };
}

type StoreName = 'actions' | 'parts' | 'marks' | 'head' | 'past';
type Transaction<Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<
  LogSchema,
  StoreName[],
  Mode
>;

const storeNames: StoreName[] = ['actions', 'parts', 'marks', 'head', 'past'];

/** The log as it was under a version. */
interface Snapshot {
  version: string | undefined;
  entries: readonly LogEntry[];
  actions: readonly Action[];
}

/** The changes of large actions beyond their first, by the actions' keys; one part at a time. */
async function readParts<Mode extends 'readonly' | 'readwrite'>(
  tx: Transaction<Mode>,
): Promise<ReadonlyMap<number, readonly Change[]>> {
  const store = tx.objectStore('parts');
  const rest = new Map<number, Change[]>();
  for (const key of await store.getAllKeys()) {
    const part = (await store.get(key)) ?? [];
    const changes = rest.get(key[0]) ?? [];
    for (const change of part) changes.push(change);
    rest.set(key[0], changes);
  }
  return rest;
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
  const rest = await readParts(tx);
  const entries = stored.map((action, at): LogEntry => {
    const key = keys[at] ?? 0;
    const changes = [...action.changes, ...(rest.get(key) ?? [])];
    return {
      key,
      // Before roles there were actions without.
      action: { role: '', ...action, changes, ...(marks[at] ?? { note: '', undone: false }) },
    };
  });
  return { version, entries, actions: entries.map(({ action }) => action) };
}

/** Puts an action into the transaction, one part of it at a time. */
async function addAction(
  tx: Transaction<'readwrite'>,
  { key, action: { id, at, kind, role, changes } }: LogEntry,
): Promise<void> {
  const first = changes.slice(0, partLength);
  await tx.objectStore('actions').put({ id, at, kind, role, changes: first }, key);
  for (let from = partLength; from < changes.length; from += partLength)
    await tx
      .objectStore('parts')
      .put(changes.slice(from, from + partLength), [key, from / partLength]);
}

/** Puts what has left the log into the transaction as the past of its records. */
async function addPast(tx: Transaction<'readwrite'>, past: readonly Action[]): Promise<void> {
  for (const { undone: _, ...action } of past)
    for (let from = 0; from < action.changes.length; from += partLength) {
      const changes = action.changes.slice(from, from + partLength);
      const records = [...new Set(changes.map(placeKey))];
      await tx.objectStore('past').add({ action: { ...action, changes }, records });
    }
}

/** Puts the writes into the transaction; they are on the disk when it is done. */
async function write(
  tx: Transaction<'readwrite'>,
  { added, marked, removed }: LogWrites,
  version: string,
): Promise<void> {
  const [actions, parts, marks] = [
    tx.objectStore('actions'),
    tx.objectStore('parts'),
    tx.objectStore('marks'),
  ];
  // A new action may get the key of one that goes.
  const emptied = [...removed, ...added.map(({ key }) => key)];
  await Promise.all([
    ...removed.flatMap((key) => [actions.delete(key), marks.delete(key)]),
    // An array sorts after every number.
    ...emptied.map((key) => parts.delete(IDBKeyRange.bound([key], [key, []]))),
    ...[...added, ...marked].map(({ key, action: { note, undone } }) =>
      marks.put({ note, undone }, key),
    ),
    tx.objectStore('head').put(version, 'version'),
  ]);
  for (const entry of added) await addAction(tx, entry);
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
    this.#connection ??= openDB<LogSchema>(this.#name, 3, {
      upgrade: (database) => {
        // Version 1 had no parts: all changes of an action stood in it, which is still read. Version 2 had no past.
        for (const name of ['actions', 'parts', 'marks', 'head'] as const)
          if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
        if (!database.objectStoreNames.contains('past'))
          database
            .createObjectStore('past', { autoIncrement: true })
            .createIndex('record', 'records', { multiEntry: true });
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
      const { actions, answer, past = [] } = step(before.actions);
      if (actions === before.actions) return answer;
      const writes = toWrites(before.entries, actions);
      const version = newId();
      await write(tx, writes, version);
      await addPast(tx, past);
      await tx.done;
      this.#known = { version, entries: writes.entries, actions };
      return answer;
    } catch (error) {
      abort(tx);
      throw error;
    }
  }

  async past(key: string): Promise<readonly PastChange[]> {
    const database = await this.connect();
    const found = await database.getAllFromIndex('past', 'record', key);
    return pastOf(
      found.map(({ action }) => ({ ...action, undone: false })),
      key,
    );
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
