import type { PhotoStore } from '@/geodata/photo-store';
import { fieldText } from '@/text/field';
import { saveFile } from '@/ui/save-file';
import { usePhotoStore } from '@/view/photos';
import type { CurrentWalk } from '@/view/walks';
import { manifestOf, notesFileName, photosOf } from './exchange-notes';

const { exchange: words } = fieldText;

async function readPhotos(ids: readonly string[], store: PhotoStore) {
  const photos: { id: string; bytes: Uint8Array }[] = [];
  for (const id of ids) {
    const photo = await store.get(id);
    if (photo) photos.push({ id, bytes: new Uint8Array(await photo.arrayBuffer()) });
  }
  return photos;
}

/**
 * Hands a file to another app of the phone.
 * @returns null where it cannot be done, or the browser does not let us
 */
async function share(file: File): Promise<'shared' | 'cancelled' | null> {
  // Most browsers on desks have no such thing, and some phones do not share this kind of file.
  if (!navigator.canShare?.({ files: [file] })) return null;
  try {
    await navigator.share({ files: [file], title: file.name });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : null;
  }
}

/** Hands the walk's notes and photos over as a file; tells what became of it. */
export function useGiveNotes({ walk, observations }: CurrentWalk): () => Promise<string> {
  const store = usePhotoStore();
  return async () => {
    if (observations.length === 0) return words.nothing;
    const ids = photosOf(observations);
    const photos = await readPhotos(ids, store);
    // Only needed here, so it is fetched here.
    const { writeExchange } = await import('@/files/exchange-zip');
    const content = await writeExchange({ manifest: manifestOf(walk), photos });
    const name = notesFileName(walk.id, new Date());
    const lost = ids.length - photos.length;
    const missing = lost > 0 ? words.missingPhotos(lost) : '';
    const shared = await share(new File([content], name, { type: content.type }));
    if (shared === 'cancelled') return '';
    if (shared === 'shared') return words.shared + missing;
    saveFile(name, content);
    return words.given(name) + missing;
  };
}
