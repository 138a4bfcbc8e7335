import { type Kept, type KeyStore, openKeyStore } from './key-store';

/**
 * Photos by id, shared by all tabs. A promise resolves with `ok` only when what was asked is on the disk: from then on
 * it survives reload, crash and a killed browser. Reads reject when the browser can no longer read what it keeps.
 */
export interface PhotoStore {
  /** Takes a JPEG, in the place of what is there under its id. */
  put(id: string, photo: Blob | Uint8Array): Promise<Kept>;
  /** Takes all or none. */
  putAll(photos: ReadonlyMap<string, Blob | Uint8Array>): Promise<Kept>;
  /** The JPEG; null where there is none. */
  get(id: string): Promise<Blob | null>;
  has(id: string): Promise<boolean>;
  /** The ids of all, in the order of their letters. */
  ids(): Promise<string[]>;
  /** Ids that are not there are passed over. */
  delete(ids: readonly string[]): Promise<Kept>;
  /** Lets go of the database when what is under way is done. */
  close(): void;
}

/** Bytes and not a Blob: Safari has lost the files behind Blobs in its database. */
type StoredPhoto = ArrayBuffer;

async function toStored(photo: Blob | Uint8Array): Promise<StoredPhoto> {
  return photo instanceof Blob ? photo.arrayBuffer() : photo.slice().buffer;
}

/** The photos in a store. */
export function makePhotoStore(store: KeyStore<StoredPhoto>): PhotoStore {
  async function putAll(photos: ReadonlyMap<string, Blob | Uint8Array>): Promise<Kept> {
    // Read before the write begins: a database does not wait for anything else.
    const entries = await Promise.all(
      Array.from(photos, async ([id, photo]) => [id, await toStored(photo)] as const),
    );
    return store.put(entries);
  }
  return {
    put: (id, photo) => putAll(new Map([[id, photo]])),
    putAll,
    get: async (id) => {
      const stored = await store.get(id);
      return stored === undefined ? null : new Blob([stored], { type: 'image/jpeg' });
    },
    has: async (id) => (await store.keys()).includes(id),
    ids: () => store.keys(),
    delete: (ids) => store.delete(ids),
    close: () => store.close(),
  };
}

/**
 * The photos of a workspace. The database is opened when it is first used.
 * @param name of the change log's database: one for each place the app is served from and each workspace
 */
export function openPhotoStore(name: string): PhotoStore {
  return makePhotoStore(openKeyStore<StoredPhoto>(`${name}/foton`));
}
