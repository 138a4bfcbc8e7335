import type { Part } from '@/domain/part-fields';
import { toRow } from '@/domain/row';
import { withParts } from '@/domain/walk';
import { fieldText } from '@/text/field';
import { issueSentence } from '@/text/problems';
import { usePhotoStore } from '@/view/photos';
import { useRowCheck } from '@/view/use-row-check';
import { type CurrentWalk, usePutWalk } from '@/view/walks';
import { mergeNotes, type ReadManifest, readManifest } from './exchange-notes';
import { observationsIn } from './observations-in';

const { exchange: words } = fieldText;

function manifestWords(read: Extract<ReadManifest, { ok: false }>): string {
  return read.code === 'otherWalk' ? words.otherWalk(read.name) : words[read.code];
}

/** Takes another phone's notes and photos in from a file; tells what was new, or why nothing could be taken. */
export function useTakeNotes({ walk }: CurrentWalk): (file: File) => Promise<string> {
  const store = usePhotoStore();
  const check = useRowCheck();
  const put = usePutWalk(walk);

  /** Keeps the photos that are not here. Those that are stay as they are, whatever the file has. */
  async function keepPhotos(photos: ReadonlyMap<string, Uint8Array>) {
    const here = new Set(await store.ids());
    const unknown = new Map([...photos].filter(([id]) => !here.has(id)));
    const kept = await store.putAll(unknown);
    return { ...kept, count: unknown.size };
  }

  return async (file) => {
    // Only needed here, so it is fetched here.
    const { readExchange } = await import('@/files/exchange-zip');
    const read = await readExchange(file);
    if (!read.ok) return words.notesFailure(read.failure);
    const manifest = readManifest(read.manifest, walk.id);
    if (!manifest.ok) return manifestWords(manifest);
    const row = toRow(walk);
    const properties = { ...row.properties, observationer: manifest.observations };
    const [fault] = check(walk.layer, { ...row, properties });
    if (fault) return words.badNotes(issueSentence(fault));
    const others = manifest.observations as readonly Part[]; // the check above has looked at each
    // The photos first: an observation on the disk must not name what is not.
    const photos = await keepPhotos(read.photos);
    if (!photos.ok) return 'full' in photos && photos.full ? words.noRoom : words.noStore;
    let merged = mergeNotes([], others);
    const problem = await put((now) => {
      merged = mergeNotes(observationsIn(now), others);
      return withParts(now, { observations: merged.observations });
    });
    if (problem !== null) return words.badNotes(problem);
    return words.taken({
      ...merged,
      photos: photos.count,
      badPhotos: read.badPhotos.length,
    });
  };
}
