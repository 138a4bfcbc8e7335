import type { WrittenDocument } from './document';

/**
 * Writes a document as OpenDocument text (ODF 1.3, OASIS 2021; SS-ISO/IEC 26300): A4, upright or lying, headings as
 * headings, tables whose header is marked and stands on every page and whose rows do not split, pictures with what they
 * show in words, and the number of the page and of pages at the foot. It names no author and no time, and the same
 * document gives the same bytes. Control characters, which XML cannot hold, are left out.
 * @throws RangeError for a table without columns, with a row of another length or with widths that do not fit, and
 *   for a picture without a size or that is neither JPEG nor PNG
 */
export async function writeOdt(document: WrittenDocument): Promise<Blob> {
  const { mediaType, packOdt } = await import('./odt-package');
  return new Blob([packOdt(document)], { type: mediaType });
}
