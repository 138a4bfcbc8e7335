import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { WrittenDocument } from './document';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The first time that a zip can tell, in the clock of the place, as zips have it. */
const firstTime = new Date(1980, 0, 1);

/**
 * Writes a document for Word and LibreOffice (ECMA-376): A4, upright or lying, headings as headings, tables whose header is marked and
 * stands on every page and whose rows do not split, pictures with what they show in words, and the number of the
 * page and of pages at the foot. It names no author and no time, and the same document gives the same bytes.
 * Control characters, which XML cannot hold, are left out.
 * @throws RangeError for a table without columns, with a row of another length or with widths that do not fit, and
 *   for a picture without a size or that is neither JPEG nor PNG
 */
export async function writeDocx(document: WrittenDocument): Promise<Blob> {
  const { packDocument } = await import('./docx-package');
  const parts: Zippable = {};
  // Pictures are packed already.
  for (const [path, bytes] of Object.entries(unzipSync(await packDocument(document))))
    parts[path] = [bytes, { level: path.startsWith('word/media/') ? 0 : 6 }];
  return new Blob([zipSync(parts, { mtime: firstTime })], { type: contentType });
}
