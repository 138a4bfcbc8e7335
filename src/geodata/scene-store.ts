import type { Scene, SceneSet } from '@/domain/scene';
import { type Kept, type KeyStore, openKeyStore } from './key-store';

/**
 * Presentations by name, and the one that is worked on, shared by all tabs. A promise resolves with `ok` only when
 * what was asked is on the disk: from then on it survives reload, crash and a killed browser. Reads reject when the
 * browser can no longer read what it keeps.
 */
export interface SceneStore {
  /** What is worked on, as it was kept last; null where there is nothing. */
  current(): Promise<SceneSet | null>;
  /** Keeps what is worked on, at each change. What is asked without waiting is done in its order. */
  keepCurrent(set: SceneSet): Promise<Kept>;
  /** The names of those that were saved, in Swedish order. */
  names(): Promise<string[]>;
  /** A saved one; null where there is none of this name. */
  get(name: string): Promise<SceneSet | null>;
  /** Saves under its name, in the place of what is there. */
  save(set: SceneSet): Promise<Kept>;
  /** Takes a saved one away; names that are not there are passed over. */
  delete(name: string): Promise<Kept>;
  /** Lets go of the database when what is under way is done. */
  close(): void;
}

const currentKey = 'pagaende';
const savedPrefix = 'sparat/';

const texts = ['id', 'title', 'text', 'notes', 'search'] as const;

function isScene(value: unknown): value is Scene {
  if (typeof value !== 'object' || value === null) return false;
  const scene = value as Readonly<Record<string, unknown>>;
  const seconds = scene['seconds'];
  return (
    texts.every((key) => typeof scene[key] === 'string') &&
    (seconds === undefined || typeof seconds === 'number')
  );
}

/** What a version of the app before or after this one has kept may have another form, and is then left where it is. */
function asSet(value: unknown): SceneSet | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, scenes } = value as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || !Array.isArray(scenes)) return null;
  return scenes.every(isScene) ? { name, scenes } : null;
}

/** The presentations in a store. */
export function makeSceneStore(store: KeyStore<unknown>): SceneStore {
  const read = async (key: string) => asSet(await store.get(key));
  return {
    current: () => read(currentKey),
    keepCurrent: (set) => store.put([[currentKey, set]]),
    names: async () => {
      const saved = (await store.keys()).filter((key) => key.startsWith(savedPrefix));
      const names = saved.map((key) => key.slice(savedPrefix.length));
      return names.sort(new Intl.Collator('sv').compare);
    },
    get: (name) => read(savedPrefix + name),
    save: (set) => store.put([[savedPrefix + set.name, set]]),
    delete: (name) => store.delete([savedPrefix + name]),
    close: () => store.close(),
  };
}

/**
 * The presentations of a workspace. The database is opened when it is first used.
 * @param name of the change log's database: one for each place the app is served from and each workspace
 */
export function openSceneStore(name: string): SceneStore {
  return makeSceneStore(openKeyStore<unknown>(`${name}/bildspel`));
}
