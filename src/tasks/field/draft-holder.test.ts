import { describe, expect, test } from 'vitest';
import type { Kept } from '@/geodata/key-store';
import { DraftHolder } from './draft-holder';
import { type Draft, emptyDraft } from './observation-draft';

const at = '2026-11-05T17:30:00Z';

/** A disk that answers when it is told to. */
class SlowDisk {
  kept: unknown = null;
  puts: unknown[] = [];
  result: Kept = { ok: true };
  waiting: (() => void)[] = [];
  readonly #first: unknown;

  constructor(first: unknown = null) {
    this.#first = first;
  }

  get = async () => this.#first;
  put = async (_: string, draft: unknown) => {
    this.puts.push(draft);
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.result.ok) this.kept = draft;
    return this.result;
  };
  delete = async () => {
    this.kept = null;
    return this.result;
  };

  async answer(): Promise<void> {
    this.waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve));
const typed = (text: string) => (draft: Draft | null) => draft && { ...draft, text };
const begin = () => emptyDraft('a', at, null);

describe('the draft of a walk', () => {
  test('is what the disk had, once that is read', async () => {
    const holder = new DraftHolder(new SlowDisk({ ...begin(), text: 'halv' }), 'k');
    expect(holder.held().draft).toBeUndefined();
    await settle();
    expect(holder.held().draft?.text).toBe('halv');
  });

  test('keys that are pressed while it is written are written together, the last stays', async () => {
    const disk = new SlowDisk();
    const holder = new DraftHolder(disk, 'k');
    await settle();
    void holder.change(begin);
    const done = ['m', 'mö', 'mör', 'mörkt'].map((text) => holder.change(typed(text)));
    await disk.answer();
    await disk.answer();
    expect(await Promise.all(done)).toEqual([true, true, true, true]);
    expect(disk.puts).toHaveLength(2);
    expect(disk.kept).toEqual({ ...begin(), text: 'mörkt' });
  });

  test('a change is told to be on the disk when it is, and not before', async () => {
    const disk = new SlowDisk();
    const holder = new DraftHolder(disk, 'k');
    await settle();
    let known = false;
    void holder.change(begin).then(() => {
      known = true;
    });
    await settle();
    expect(known).toBe(false);
    await disk.answer();
    expect(known).toBe(true);
  });

  test('that finds no room is still held, and says so until there is room', async () => {
    const disk = new SlowDisk();
    const holder = new DraftHolder(disk, 'k');
    await settle();
    disk.result = { ok: false, full: true, detail: 'QuotaExceededError' };
    const first = holder.change(begin);
    await disk.answer();
    expect(await first).toBe(false);
    expect(holder.held()).toMatchObject({ trouble: 'full', draft: { id: 'a' } });
    disk.result = { ok: true };
    const second = holder.change(typed('nu'));
    await disk.answer();
    expect(await second).toBe(true);
    expect(holder.held().trouble).toBeNull();
  });

  test('that is begun before the disk has answered is not written over', async () => {
    const disk = new SlowDisk({ ...begin(), text: 'gammal' });
    const holder = new DraftHolder(disk, 'k');
    void holder.change(() => ({ ...begin(), text: 'ny' }));
    await settle();
    expect(holder.held().draft?.text).toBe('ny');
  });

  test('is gone from the disk when it is ended', async () => {
    const disk = new SlowDisk(begin());
    const holder = new DraftHolder(disk, 'k');
    await settle();
    disk.kept = begin();
    await holder.change(() => null);
    expect([holder.held().draft, disk.kept]).toEqual([null, null]);
  });
});
