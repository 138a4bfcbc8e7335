import { type IDBPDatabase, openDB } from 'idb';

/** What came of a write: it is on the disk, or nothing of it is. */
export type Kept =
  | { ok: true }
  | {
      ok: false;
      /** There is no room left on the disk, or none that this page may use. */
      full: boolean;
      /** The browser's own word for it, e.g. "QuotaExceededError". */
      detail: string;
    };

/** Values by key in the browser's database, shared by all tabs. Reads reject when the browser can no longer read. */
export interface KeyStore<Value> {
  /** Takes all entries or none, in the place of what is there under their keys. */
  put(entries: readonly (readonly [key: string, value: Value])[]): Promise<Kept>;
  get(key: string): Promise<Value | undefined>;
  keys(): Promise<string[]>;
  /** Keys that are not there are passed over. */
  delete(keys: readonly string[]): Promise<Kept>;
  /** Lets go of the database when what is under way is done. */
  close(): void;
}

const storeName = 'values';
/** Longest wait for the browser to open its database; some hang for ever where they should refuse. */
const openPatienceMs = 10_000;

/** What a rejected write means. Faults of ours are thrown on: the browser's own errors are DOMExceptions. */
function refused(error: unknown): Kept {
  if (!(error instanceof DOMException) || error.name === 'DataCloneError') throw error;
  return { ok: false, full: error.name === 'QuotaExceededError', detail: error.name };
}

async function withPatience<Value>(opening: Promise<Value>): Promise<Value> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    patience = setTimeout(
      () => reject(new DOMException('the database does not answer', 'TimeoutError')),
      openPatienceMs,
    );
  });
  try {
    return await Promise.race([opening, late]);
  } finally {
    clearTimeout(patience);
  }
}

class IdbKeyStore<Value> implements KeyStore<Value> {
  readonly #name: string;
  #connection: Promise<IDBPDatabase> | null = null;
  #closed = false;

  constructor(name: string) {
    this.#name = name;
  }

  /** Opens the database when it is first asked for, and anew if the browser has closed it meanwhile. */
  #connect(): Promise<IDBPDatabase> {
    if (this.#closed) return Promise.reject(new DOMException('closed', 'InvalidStateError'));
    if (typeof indexedDB === 'undefined')
      return Promise.reject(new DOMException('no database', 'NotSupportedError'));
    this.#connection ??= withPatience(
      openDB(this.#name, 1, {
        upgrade: (database) => void database.createObjectStore(storeName),
        // A newer version of the app, or somebody who empties the browser, must not have to wait for this tab.
        blocking: () => this.#disconnect(),
        terminated: () => this.#disconnect(),
      }),
    ).catch((error: unknown) => {
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
  }

  /** Makes the requests of one write; resolves when they are on the disk. */
  async #write(request: (store: WritableStore) => readonly Promise<unknown>[]): Promise<Kept> {
    try {
      const database = await this.#connect();
      const tx = database.transaction(storeName, 'readwrite', { durability: 'strict' });
      // Heard below; without this a failed write would be reported as nobody's a second time.
      tx.done.catch(() => undefined);
      try {
        await Promise.all(request(tx.store));
        await tx.done;
      } catch (error) {
        abort(tx);
        throw error;
      }
      return { ok: true };
    } catch (error) {
      return refused(error);
    }
  }

  put(entries: readonly (readonly [string, Value])[]): Promise<Kept> {
    return this.#write((store) => entries.map(([key, value]) => store.put(value, key)));
  }

  async get(key: string): Promise<Value | undefined> {
    // Only `put` writes here, so that it is what was put.
    return (await (await this.#connect()).get(storeName, key)) as Value | undefined;
  }

  async keys(): Promise<string[]> {
    return (await (await this.#connect()).getAllKeys(storeName)).map(String);
  }

  delete(keys: readonly string[]): Promise<Kept> {
    return this.#write((store) => keys.map((key) => store.delete(key)));
  }

  close(): void {
    this.#disconnect();
    this.#closed = true;
  }
}

interface WritableStore {
  put(value: unknown, key: string): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

/** Gives a transaction up, unless it has ended by itself. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It was over.
  }
}

/**
 * A store in the browser's database, which is opened when it is first used: where there is none, or the browser
 * refuses it, writes say so and reads reject.
 * @param name of the database
 */
export function openKeyStore<Value>(name: string): KeyStore<Value> {
  return new IdbKeyStore<Value>(name);
}
