import { type Kept, type KeyStore, openKeyStore } from './key-store';
import { checkSnapshot, type Snapshot } from './snapshot';

/** The snapshots that this browser keeps, shared by all tabs. Reads reject when the browser can no longer read. */
export interface SnapshotStore {
  /** Keeps a snapshot in the place of the one with its id. */
  put(snapshot: Snapshot): Promise<Kept>;
  /** The latest first. What is kept but cannot be read is counted. */
  list(): Promise<{ snapshots: Snapshot[]; unreadable: number }>;
  delete(id: string): Promise<Kept>;
  /** Lets go of the database when what is under way is done. */
  close(): void;
}

const latestFirst = (a: Snapshot, b: Snapshot): number =>
  b.dag.localeCompare(a.dag) || b.skapad.localeCompare(a.skapad);

/**
 * The snapshots in a store.
 * @param area name of the area that they are of
 */
export function makeSnapshotStore(store: KeyStore<unknown>, area: string): SnapshotStore {
  return {
    put: (snapshot) => store.put([[snapshot.id, snapshot]]),
    list: async () => {
      const values = await Promise.all((await store.keys()).map((key) => store.get(key)));
      const checked = values.map((value) => checkSnapshot(value, area));
      const snapshots = checked.flatMap((each) => (each.ok ? [each.snapshot] : []));
      return {
        snapshots: snapshots.sort(latestFirst),
        unreadable: checked.length - snapshots.length,
      };
    },
    delete: (id) => store.delete([id]),
    close: () => store.close(),
  };
}

/**
 * The snapshots of a workspace. The database is opened when it is first used.
 * @param name of what the browser keeps: one for each place the app is served from and each workspace
 * @param area name of the area
 */
export function openSnapshotStore(name: string, area: string): SnapshotStore {
  return makeSnapshotStore(openKeyStore<unknown>(`${name}/ogonblicksbilder`), area);
}
