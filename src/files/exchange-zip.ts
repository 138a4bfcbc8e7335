import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { withoutMetadata } from './jpeg-metadata';
import { checkLimit, readingLater, refuse } from './refusal';
import { defaultLimits, type FileFailure, type ReadLimits } from './table';
import { isZip, listZip, unpackZip } from './zip';

/** A file by which two devices tell each other what they hold: values, and the photos they name. */
interface Exchange {
  /** Any JSON value; who wrote the file is not known, so that it is to be checked. */
  manifest: unknown;
  /** JPEGs by id, without anything but their pictures. */
  photos: ReadonlyMap<string, Uint8Array>;
  /** Ids of photos that are no JPEG or are damaged. */
  badPhotos: readonly string[];
}

export type ReadExchange = ({ ok: true } & Exchange) | { ok: false; failure: FileFailure };

const manifestName = 'vandring.json';
const folder = 'foton/';
const photoName = /^foton\/([\w-]{1,64})\.jpg$/;
const photoId = /^[\w-]{1,64}$/;
/** A part that leads out of the folder, the root of a disk, or a drive. */
const leadsOut = /(^|\/)\.\.(\/|$)|^\/|^[a-z]:/i;
/** The first time that a zip can tell, in the clock of the place, as zips have it. */
const firstTime = new Date(1980, 0, 1);

/** Some hundred scaled photos; a phone holds the file and what is in it at once. */
const exchangeLimits: ReadLimits = {
  ...defaultLimits,
  bytes: 250_000_000,
  unpackedBytes: 260_000_000,
};
/** Bytes of the values: thousands of notes. */
const largestManifest = 20_000_000;

/**
 * Writes values and photos as one zip: `vandring.json` and `foton/<id>.jpg`, photos as they are, since they are
 * packed already. The same values and photos give the same bytes.
 * @throws RangeError for an id that is no plain name (letters, digits, - and _, at most 64) or that is there twice,
 *   and TypeError for a manifest that JSON cannot write
 */
export async function writeExchange({
  manifest,
  photos,
}: {
  manifest: unknown;
  photos: readonly { id: string; bytes: Uint8Array }[];
}): Promise<Blob> {
  const text: string | undefined = JSON.stringify(manifest);
  if (text === undefined) throw new TypeError(`no JSON: ${String(manifest)}`);
  const parts: BlobPart[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    parts.push(bytes.slice());
  });
  const add = (file: ZipDeflate | ZipPassThrough, bytes: Uint8Array) => {
    file.mtime = firstTime;
    zip.add(file);
    file.push(bytes, true);
  };
  add(new ZipDeflate(manifestName), new TextEncoder().encode(text));
  const written = new Set<string>();
  for (const { id, bytes } of photos) {
    if (!photoId.test(id) || written.has(id)) throw new RangeError(`"${id}" is no id of a photo`);
    written.add(id);
    add(new ZipPassThrough(`${folder}${id}.jpg`), bytes);
  }
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}

/** Takes the bytes apart; refuses what is no such file. */
function unpack(bytes: Uint8Array): Exchange {
  if (!isZip(bytes)) refuse('notThisFormat', 'zip');
  const entries = listZip(bytes) ?? refuse('damaged', 'zip');
  // No path is ever followed; a file with such a name was made to do harm and is not one of ours.
  if (entries.some(({ name }) => leadsOut.test(name))) refuse('unsafe', 'path');
  const manifestEntry = entries.find(({ name }) => name === manifestName);
  if (!manifestEntry) return refuse('notThisFormat', manifestName);
  checkLimit('bytes', manifestEntry.size, { ...exchangeLimits, bytes: largestManifest });
  const wanted = (name: string) => name === manifestName || photoName.test(name);
  const files = unpackZip(bytes, wanted, exchangeLimits);
  const photos = new Map<string, Uint8Array>();
  const badPhotos: string[] = [];
  for (const [name, photo] of files) {
    const id = photoName.exec(name)?.[1];
    if (id === undefined) continue;
    const clean = withoutMetadata(photo);
    if (clean) photos.set(id, clean);
    else badPhotos.push(id);
  }
  return { manifest: parseManifest(files.get(manifestName)), photos, badPhotos };
}

function parseManifest(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('damaged', manifestName);
  }
}

/**
 * Reads what {@link writeExchange} writes, from whomever it comes. Files beside the values and the photos are left
 * out, as is what photos have beside their pictures (`withoutMetadata`).
 * @returns the values and photos, or why not: 'empty'; 'notThisFormat' for what is no zip (detail 'zip') or one without
 *   values (detail 'vandring.json'); 'damaged', with detail 'vandring.json' where the values are no JSON; 'tooLarge';
 *   'unsafe' for paths that lead out of the zip (detail 'path') and for a zip that unpacks to more than it may
 */
export async function readExchange(file: Blob): Promise<ReadExchange> {
  const found: Exchange[] = [];
  const result = await readingLater(file, exchangeLimits, async () => {
    found.push(unpack(new Uint8Array(await file.arrayBuffer())));
    // It has no tables; what it has goes its own way.
    return [];
  });
  if (!result.ok) return result;
  const [exchange] = found;
  if (!exchange) throw new Error('a file was read, and nothing was found');
  return { ok: true, ...exchange };
}
