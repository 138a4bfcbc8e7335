import type { Block, WrittenDocument } from '@/files/document';
import { protocolText } from '@/text/protocol';
import type { ContentBlock, ContentPhoto, ProtocolContent } from './content-block';

/** A photo as bytes, with its size in pixels. */
export interface PhotoBytes {
  bytes: Uint8Array;
  width: number;
  height: number;
}

const words = protocolText.document;

function photoBlock(
  { id, number, alt }: ContentPhoto,
  photos: ReadonlyMap<string, PhotoBytes>,
): Block {
  const photo = photos.get(id);
  if (!photo) return { kind: 'paragraph', text: protocolText.form.photoMissing(number) };
  const upright = photo.height > photo.width;
  return { kind: 'picture', ...photo, alt, maxWidthMillimeters: upright ? 60 : 90 };
}

function toBlocks(block: ContentBlock, photos: ReadonlyMap<string, PhotoBytes>): Block[] {
  switch (block.kind) {
    case 'facts':
      return [
        {
          kind: 'table',
          header: [words.fact, words.facts],
          rows: block.rows,
          widths: [32, 68],
        },
      ];
    case 'photos':
      return block.photos.map((photo) => photoBlock(photo, photos));
    default:
      return [block];
  }
}

/**
 * The protocol as a document for Word and LibreOffice: the same blocks as the page is made of.
 * @param photos by id; one that is not among them is named in words
 */
export function protocolDocument(
  { title, blocks }: ProtocolContent,
  photos: ReadonlyMap<string, PhotoBytes>,
): WrittenDocument {
  return {
    title,
    language: 'sv-SE',
    blocks: blocks.flatMap((block) => toBlocks(block, photos)),
  };
}
