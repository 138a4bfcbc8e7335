import type { PhotoStore } from '@/geodata/photo-store';
import type { ProtocolContent } from './content-block';
import type { PhotoBytes } from './protocol-document';

async function readPhoto(photo: Blob): Promise<PhotoBytes | null> {
  try {
    const picture = await createImageBitmap(photo);
    const { width, height } = picture;
    picture.close();
    return { bytes: new Uint8Array(await photo.arrayBuffer()), width, height };
  } catch (error) {
    // A photo that the browser cannot draw is as one that is not there; anything else is a fault of ours.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** The photos of a protocol that this browser has, as bytes with their sizes, by id. */
export async function readPhotos(
  { blocks }: ProtocolContent,
  store: Pick<PhotoStore, 'get'>,
): Promise<ReadonlyMap<string, PhotoBytes>> {
  const read = new Map<string, PhotoBytes>();
  for (const block of blocks) {
    if (block.kind !== 'photos') continue;
    for (const { id } of block.photos) {
      const photo = await store.get(id);
      const bytes = photo && (await readPhoto(photo));
      if (bytes) read.set(id, bytes);
    }
  }
  return read;
}
