import { scalePhoto } from '@/files/scale-photo';
import { newId } from '@/geodata/new-id';
import type { PhotoStore } from '@/geodata/photo-store';

/** What became of a photo that was picked: on the disk under an id, or why not. */
export type TakenPhoto =
  | { ok: true; id: string }
  | { ok: false; code: 'notAnImage' | 'tooLarge' | 'full' | 'failed'; name: string };

/** Makes a photo small, without what cameras write into it, and puts it on the disk. */
export async function takePhoto(file: File, store: PhotoStore): Promise<TakenPhoto> {
  const { name } = file;
  const scaled = await scalePhoto(file);
  if (!scaled.ok) return { ok: false, code: scaled.code, name };
  const id = newId();
  const kept = await store.put(id, scaled.photo);
  if (kept.ok) return { ok: true, id };
  return { ok: false, code: kept.full ? 'full' : 'failed', name };
}
