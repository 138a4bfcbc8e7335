import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { SlideDeck } from './slides';

const contentType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** The first time that a zip can tell, in the clock of the place, as zips have it. */
const firstTime = new Date(1980, 0, 1);
const first = '[Content_Types].xml';
/** Packed already. */
const packed = /^ppt\/(media|embeddings)\//;

/** Lets the page draw and listen before going on. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The package as a zip, a part at a time; every part of the same time, so that the same deck gives the same bytes. */
async function zipParts(parts: Readonly<Record<string, Uint8Array>>): Promise<Blob> {
  const pieces: Blob[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    // Each taken over at once: all together they would be a long task. Parts of a package are in plain memory.
    pieces.push(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  });
  // What says what the parts are comes first, where programs look for it.
  const paths = Object.keys(parts).sort((a, b) => Number(a !== first) - Number(b !== first));
  for (const [at, path] of paths.entries()) {
    const isPacked = packed.test(path);
    const file = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = firstTime;
    zip.add(file);
    file.push(parts[path] ?? new Uint8Array(), true);
    if (isPacked || at % 16 === 0) await breath();
  }
  zip.end();
  return new Blob(pieces, { type: contentType });
}

/**
 * Writes a presentation for PowerPoint, Keynote and LibreOffice (ECMA-376), 16:9 and in Swedish, that can be edited:
 * titles are titles, texts are text, charts are charts with their figures in a workbook, pictures and charts say in
 * words what they show, notes are speaker notes, and each slide has its number. It names no author and no time, and
 * the same deck gives the same bytes. Control characters, which XML cannot hold, are left out.
 * @param onProgress hears how many slides are done; what it throws ends the writing
 * @throws RangeError without slides, for a slide without a title, a picture that is neither JPEG nor PNG or has no
 *   size, and a chart that is empty or whose series do not fit its categories
 */
export async function writePptx(
  deck: SlideDeck,
  onProgress?: (done: number, all: number) => void,
): Promise<Blob> {
  const all = deck.slides.length;
  if (all === 0) throw new RangeError('a presentation has at least one slide');
  const { packSlides } = await import('./pptx-package');
  const { finishSlides } = await import('./pptx-finish');
  const made = await packSlides(deck);
  await breath();
  const parts = unzipSync(made);
  let done = 0;
  await finishSlides(parts, deck, async () => {
    done++;
    onProgress?.(done, all);
    await breath();
  });
  return zipParts(parts);
}
