import type { DraftStore } from '@/geodata/draft-store';
import type { Kept } from '@/geodata/key-store';
import { type Draft, readDraft } from './observation-draft';

/** What is being written, and whether the disk has it. */
export interface Held {
  /** Undefined until the disk has been read; null when nothing is being written. */
  draft: Draft | null | undefined;
  /** The disk does not have it as it is now, and why. */
  trouble: 'full' | 'failed' | null;
}

/**
 * The one draft of a walk: in memory as it is typed, and on the disk a moment later. It outlives the panel, so that
 * a photo that is still being scaled when the panel is closed is not lost.
 */
export class DraftHolder {
  readonly #store: Pick<DraftStore, 'get' | 'put' | 'delete'>;
  readonly #key: string;
  #held: Held = { draft: undefined, trouble: null };
  #listeners = new Set<() => void>();
  /** Whether the disk is behind what is held. */
  #behind = false;
  #writing: Promise<boolean> | null = null;

  constructor(store: Pick<DraftStore, 'get' | 'put' | 'delete'>, key: string) {
    this.#store = store;
    this.#key = key;
    void this.#read();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly held = (): Held => this.#held;

  /**
   * Changes the draft; null ends it. What was changed meanwhile is not lost: each change begins from the last.
   * @returns whether it is on the disk, with whatever was changed while it was written
   */
  change(make: (draft: Draft | null) => Draft | null): Promise<boolean> {
    this.#set({ draft: make(this.#held.draft ?? null) });
    this.#behind = true;
    this.#writing ??= this.#write();
    return this.#writing;
  }

  #set(part: Partial<Held>): void {
    this.#held = { ...this.#held, ...part };
    for (const listener of this.#listeners) listener();
  }

  async #read(): Promise<void> {
    let found: Draft | null = null;
    try {
      found = readDraft(await this.#store.get(this.#key));
    } catch {
      // A browser that can no longer read will say so when something is to be kept.
    }
    // Something was begun before the disk had answered.
    if (this.#held.draft === undefined) this.#set({ draft: found });
  }

  /** Writes what is held until the disk has the last of it: while one is written, many keys may be pressed. */
  async #write(): Promise<boolean> {
    let result: Kept = { ok: true };
    try {
      while (this.#behind) {
        this.#behind = false;
        const draft = this.#held.draft ?? null;
        result = draft
          ? await this.#store.put(this.#key, draft)
          : await this.#store.delete(this.#key);
      }
    } finally {
      this.#writing = null;
    }
    const trouble = result.ok ? null : troubleOf(result.full);
    if (this.#held.trouble !== trouble) this.#set({ trouble });
    return result.ok;
  }
}

const troubleOf = (full: boolean): 'full' | 'failed' => (full ? 'full' : 'failed');
