import { type Kept, type KeyStore, openKeyStore } from './key-store';

/**
 * What is being written and is not yet finished, one value for each key, shared by all tabs. A promise resolves with
 * `ok` only when what was asked is on the disk: from then on it survives reload, crash and a killed browser.
 */
export interface DraftStore {
  /**
   * Keeps a draft in the place of the one there. What is asked without waiting is done in its order, so that the last
   * of several stays.
   * @param draft any JSON value
   */
  put(key: string, draft: unknown): Promise<Kept>;
  /** The draft as it was put; null where there is none. Rejects when the browser can no longer read what it keeps. */
  get(key: string): Promise<unknown>;
  /** The keys of all drafts, in the order of their letters. */
  keys(): Promise<string[]>;
  delete(key: string): Promise<Kept>;
  /** Lets go of the database when what is under way is done. */
  close(): void;
}

/** The drafts in a store. */
export function makeDraftStore(store: KeyStore<unknown>): DraftStore {
  return {
    put: (key, draft) => store.put([[key, draft]]),
    get: async (key) => (await store.get(key)) ?? null,
    keys: () => store.keys(),
    delete: (key) => store.delete([key]),
    close: () => store.close(),
  };
}

/**
 * The drafts of a workspace. The database is opened when it is first used.
 * @param name of the change log's database: one for each place the app is served from and each workspace
 */
export function openDraftStore(name: string): DraftStore {
  return makeDraftStore(openKeyStore<unknown>(`${name}/utkast`));
}
