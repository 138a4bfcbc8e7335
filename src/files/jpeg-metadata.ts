/**
 * The segments of a JPEG beside its picture (ITU-T T.81, annex B): where it was taken, with what, and by whom stand
 * in them.
 */

/** The second byte of a marker; the first is always 255. */
const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;
const firstApplication = 0xe0;
const lastApplication = 0xef;

/** What the segments begin with that programs write, in the order they are tried. */
const signatures: readonly (readonly [start: string, name: string])[] = [
  ['JFIF\0', 'JFIF'],
  ['JFXX\0', 'JFXX'],
  ['Exif\0', 'Exif'],
  ['http://ns.adobe.com/', 'XMP'],
  ['ICC_PROFILE\0', 'ICC'],
  ['MPF\0', 'MPF'],
  ['Photoshop 3.0\0', 'IPTC'],
  ['Adobe', 'Adobe'],
];

interface Segment {
  marker: number;
  /** Of the marker's first byte, and past the last of what it holds. */
  start: number;
  end: number;
}

/** Whether bytes begin as those of every JPEG do. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === startOfImage && bytes[2] === 0xff;
}

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** Bytes after the marker at a place; NaN for a length that is none. TEM, RST0 to RST7 and the end have nothing. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const marker = bytes[at + 1] ?? 0;
  if (marker === 0x01 || isRestart(marker) || marker === endOfImage) return 0;
  const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  return length < 2 ? Number.NaN : length;
}

/** The end of the packed picture that begins at a place: the next marker that is none of its own. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    // 255 0 is the value 255, 255 255 fills, and RST markers belong to the scan.
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
}

/**
 * The segments from the second on, scans with what follows them. What stands after the end of the picture is none:
 * phones hide a film or a second picture there. A picture that is cut short ends where its bytes do.
 * @returns null where there is no JPEG, or one whose segments do not follow one another
 */
function segmentsOf(bytes: Uint8Array): Segment[] | null {
  if (!isJpeg(bytes)) return null;
  const segments: Segment[] = [];
  let hasScan = false;
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    // Any number of 255 may stand before a marker.
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === undefined) break;
    if (marker === 0 || marker === startOfImage) return null;
    let end = at + 2 + lengthAt(bytes, at);
    if (Number.isNaN(end) || end > bytes.length) return null;
    if (marker === startOfScan) {
      hasScan = true;
      end = scanEnd(bytes, end);
    }
    segments.push({ marker, start: at, end });
    if (marker === endOfImage) break;
    at = end;
  }
  return hasScan ? segments : null;
}

const isApplication = (marker: number): boolean =>
  marker >= firstApplication && marker <= lastApplication;

/** Long enough for every signature. */
const longestSignature = 24;

function nameOf(bytes: Uint8Array, { marker, start, end }: Segment): string {
  if (marker === comment) return 'COM';
  const from = start + 4;
  const text = String.fromCharCode(...bytes.subarray(from, Math.min(end, from + longestSignature)));
  const known = signatures.find(([signature]) => text.startsWith(signature));
  return known?.[1] ?? `APP${marker - firstApplication}`;
}

/**
 * The segments of a JPEG that are no part of its picture, by what they hold: 'JFIF' (the size of its pixels, harmless),
 * 'Exif', 'XMP', 'ICC', 'IPTC', 'MPF', 'Adobe', 'COM', else 'APP' and their number.
 * @returns one name for each, in their order; none for what is no JPEG
 */
export function metadataOf(bytes: Uint8Array): string[] {
  return (segmentsOf(bytes) ?? [])
    .filter(({ marker }) => isApplication(marker) || marker === comment)
    .map((segment) => nameOf(bytes, segment));
}

/** JFIF says how large pixels are in 18 bytes; what is longer has a small picture in it. */
const jfifSize = 18;

/**
 * Whether a segment is a part of the picture: frames, tables, scans and their end (T.81, table B.1). All others may
 * hold anything, those of no known use too.
 */
function isNeeded(bytes: Uint8Array, segment: Segment): boolean {
  const { marker, start, end } = segment;
  if (marker === firstApplication)
    return end - start === jfifSize && nameOf(bytes, segment) === 'JFIF';
  return (marker >= 0xc0 && marker <= 0xcf) || (marker >= endOfImage && marker <= 0xdd);
}

/**
 * A JPEG with its picture untouched and without what is said of it: no Exif, XMP, IPTC, colour profile, maker's notes,
 * comments, small pictures, nor what stands after its end. Which side is up is said in Exif, so that a picture
 * which is to be turned is not turned any more.
 * @returns a copy; null for what is no JPEG or a damaged one
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const kept = segmentsOf(bytes)?.filter((segment) => isNeeded(bytes, segment));
  if (!kept) return null;
  const clean = new Uint8Array(kept.reduce((sum, { start, end }) => sum + end - start, 2));
  clean.set(bytes.subarray(0, 2));
  let at = 2;
  for (const { start, end } of kept) {
    clean.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return clean;
}

/** Every frame's marker; the three left out define tables and keep room (T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * The size of a JPEG as its frame tells it, whichever side is up.
 * @returns pixels; null for what is no JPEG or a damaged one
 */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  const frame = segmentsOf(bytes)?.find(({ marker }) => isFrame(marker));
  if (!frame || frame.end - frame.start < 9) return null;
  const at = (offset: number) => bytes[frame.start + offset] ?? 0;
  const size = { width: (at(7) << 8) | at(8), height: (at(5) << 8) | at(6) };
  return size.width > 0 && size.height > 0 ? size : null;
}
