import { Inflate } from 'fflate';
import { checkLimit, refuse } from './refusal';
import type { ReadLimits } from './table';

/** A file within a zip, as its central directory describes it. */
export interface ZipEntry {
  /** Path with forward slashes. */
  name: string;
  /** Bytes as stored. */
  storedSize: number;
  /** Bytes that are promised when it is unpacked. */
  size: number;
  /** 0 stored as it is, 8 deflated. */
  method: number;
  /** Where its local header begins. */
  offset: number;
}

/** Sizes and signatures of PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16. */
const endRecord = { signature: 0x06054b50, size: 22 };
const directoryRecord = { signature: 0x02014b50, size: 46 };
const localRecord = { signature: 0x04034b50, size: 30 };
const longestComment = 65_535;
/** Deflate cannot do better than 1032 to 1; spreadsheets and shapes of real use stay under 100. */
const largestRatio = 300;
/** Packed XML of a few lines may well pass the ratio. */
const alwaysAllowed = 1_000_000;
const chunkSize = 65_536;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endRecord.size;
  const first = Math.max(0, last - longestComment);
  for (let at = last; at >= first; at--)
    if (view.getUint32(at, true) === endRecord.signature) return at;
  return -1;
}

/**
 * What a zip says it holds, folders left out; null where it is no zip or its directory is damaged.
 * Nothing is unpacked. Zips of more than 4 GB (Zip64) are taken for damaged.
 */
export function listZip(bytes: Uint8Array): ZipEntry[] | null {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + directoryRecord.size > end) return null;
    if (view.getUint32(at, true) !== directoryRecord.signature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const nameStart = at + directoryRecord.size;
    // Bit 11 says UTF-8; what else there is decides nothing here, so that it is read as the same.
    const name = new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameLength));
    if (!name.endsWith('/'))
      entries.push({
        name: name.replaceAll('\\', '/'),
        storedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        method: view.getUint16(at + 10, true),
        offset: view.getUint32(at + 42, true),
      });
    at = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes of an entry as they are stored. */
function storedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const { offset } = entry;
  if (offset + localRecord.size > bytes.length) refuse('damaged', entry.name);
  if (view.getUint32(offset, true) !== localRecord.signature) refuse('damaged', entry.name);
  const start =
    offset +
    localRecord.size +
    view.getUint16(offset + 26, true) +
    view.getUint16(offset + 28, true);
  if (start + entry.storedSize > bytes.length) refuse('damaged', entry.name);
  return bytes.subarray(start, start + entry.storedSize);
}

/** Unpacks no more than was promised: what gives more is refused before it is kept. */
function inflate(stored: Uint8Array, entry: ZipEntry): Uint8Array {
  const unpacked = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > entry.size) refuse('unsafe', 'unpacked');
    unpacked.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < stored.length; at += chunkSize)
    stream.push(stored.subarray(at, at + chunkSize), at + chunkSize >= stored.length);
  if (length !== entry.size) refuse('damaged', entry.name);
  return unpacked;
}

/**
 * Unpacks the entries asked for.
 * @returns their bytes by name
 * @throws refuses a zip that promises more than the limit or a ratio no honest file has ('unsafe'), one whose
 *   contents are larger than promised, and a damaged or encrypted one
 */
export function unpackZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ReadLimits,
): Map<string, Uint8Array> {
  const entries = listZip(bytes)?.filter(({ name }) => wanted(name));
  if (!entries) return refuse('damaged', 'zip');
  let promised = 0;
  for (const { size, storedSize } of entries) {
    promised += size;
    if (size > alwaysAllowed && size > storedSize * largestRatio) refuse('unsafe', 'unpacked');
  }
  checkLimit('unpackedBytes', promised, limits);
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const stored = storedBytes(bytes, entry);
    if (entry.method === 0 && entry.size === entry.storedSize) files.set(entry.name, stored);
    else if (entry.method === 8) files.set(entry.name, inflate(stored, entry));
    else refuse('damaged', entry.name);
  }
  return files;
}
