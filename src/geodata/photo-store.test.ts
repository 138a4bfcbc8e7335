import { describe, expect, test } from 'vitest';
import { makeDraftStore, openDraftStore } from './draft-store';
import type { Kept, KeyStore } from './key-store';
import { makePhotoStore, openPhotoStore } from './photo-store';

/** A store in memory in the place of the browser's; `answer` is what writes come to. */
function memoryStore<Value>(): KeyStore<Value> & { answer: Kept } {
  const values = new Map<string, Value>();
  return {
    answer: { ok: true },
    async put(entries) {
      // As a database does: what is kept is a copy.
      if (this.answer.ok)
        for (const [key, value] of entries) values.set(key, structuredClone(value));
      return this.answer;
    },
    get: async (key) => values.get(key),
    keys: async () => [...values.keys()].sort(),
    async delete(keys) {
      if (this.answer.ok) for (const key of keys) values.delete(key);
      return this.answer;
    },
    close: () => undefined,
  };
}

const full: Kept = { ok: false, full: true, detail: 'QuotaExceededError' };
const bytes = Uint8Array.from([1, 2, 3, 4]);

async function bytesIn(photo: Blob | null): Promise<number[] | null> {
  return photo && [...new Uint8Array(await photo.arrayBuffer())];
}

describe('photos', () => {
  test('come back as they were put, from bytes and from files', async () => {
    const photos = makePhotoStore(memoryStore());
    // A part of a longer buffer: no more of it than that part is kept.
    expect(await photos.put('a', bytes.subarray(1, 3))).toEqual({ ok: true });
    expect(await photos.put('b', new Blob([bytes]))).toEqual({ ok: true });
    const photo = await photos.get('a');
    expect(photo?.type).toBe('image/jpeg');
    expect(await bytesIn(photo)).toEqual([2, 3]);
    expect(await bytesIn(await photos.get('b'))).toEqual([...bytes]);
    expect(await photos.get('c')).toBeNull();
    expect([await photos.has('a'), await photos.has('c')]).toEqual([true, false]);
  });

  test('are put many at a time, and taken away', async () => {
    const photos = makePhotoStore(memoryStore());
    const many = ['b', 'a', 'c'].map((id) => [id, bytes] as const);
    expect(await photos.putAll(new Map(many))).toEqual({ ok: true });
    expect(await photos.ids()).toEqual(['a', 'b', 'c']);
    expect(await photos.delete(['a', 'c', 'x'])).toEqual({ ok: true });
    expect(await photos.ids()).toEqual(['b']);
  });

  test('say when there is no room, and then what was there is there', async () => {
    const store = memoryStore<ArrayBuffer>();
    const photos = makePhotoStore(store);
    await photos.put('a', bytes);
    store.answer = full;
    expect(await photos.put('a', Uint8Array.from([9]))).toEqual(full);
    expect(await photos.delete(['a'])).toEqual(full);
    expect(await bytesIn(await photos.get('a'))).toEqual([...bytes]);
  });
});

describe('drafts', () => {
  test('come back as they were put, and go', async () => {
    const drafts = makeDraftStore(memoryStore());
    const draft = { text: 'Lykta sak', photos: ['a'], at: null };
    expect(await drafts.put('v1', draft)).toEqual({ ok: true });
    expect(await drafts.get('v1')).toEqual(draft);
    expect(await drafts.get('v2')).toBeNull();
    expect(await drafts.keys()).toEqual(['v1']);
    expect(await drafts.delete('v1')).toEqual({ ok: true });
    expect(await drafts.get('v1')).toBeNull();
  });

  test('say when there is no room', async () => {
    const store = memoryStore<unknown>();
    const drafts = makeDraftStore(store);
    store.answer = full;
    expect(await drafts.put('v1', {})).toEqual(full);
  });
});

test('where there is no database, writes say so and reads reject', async () => {
  const missing = { ok: false, full: false, detail: 'NotSupportedError' };
  const [photos, drafts] = [openPhotoStore('x'), openDraftStore('x')];
  expect(await photos.put('a', bytes)).toEqual(missing);
  expect(await drafts.delete('a')).toEqual(missing);
  await expect(photos.get('a')).rejects.toThrow(DOMException);
  photos.close();
  expect(await photos.put('a', bytes)).toMatchObject({ detail: 'InvalidStateError' });
});
