import { statedEncoding } from './decode-text';
import { toTable } from './feature-table';
import { formatLimits } from './format-limits';
import { readingLater } from './refusal';
import { FeatureScan } from './scan-features';
import type { ReadFileResult, ReadLimits } from './table';

/** Bytes that are scanned without a pause: some milliseconds' worth. */
const most = 1 << 19;

/** Told how far a reader has come. */
export type OnBytes = (bytes: number, of: number) => void;

/** The file without its byte order mark, in UTF-8 where it was in UTF-16. */
async function withoutMark(file: Blob): Promise<Blob> {
  const encoding = statedEncoding(new Uint8Array(await file.slice(0, 3).arrayBuffer()));
  if (encoding === null) return file;
  if (encoding === 'utf-8') return file.slice(3);
  return new Blob([new TextDecoder(encoding).decode(await file.arrayBuffer())]);
}

/** A piece of the file, fetched at once. What goes wrong is told to who waits for it, if anyone still does. */
function bytesAt(file: Blob, from: number): Promise<Uint8Array> {
  const bytes = file
    .slice(from, from + most)
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer));
  bytes.catch(() => undefined);
  return bytes;
}

/**
 * Reads GeoJSON (RFC 7946): a collection, a feature, a bare geometry, or features one on each line. The columns
 * are all properties in order of appearance, with the feature's own id before them where no property is called
 * that. A collection of geometries of one kind becomes a Multi*, one of several kinds a row for each part.
 * The file is never held whole: a feature at a time goes into columns, in UTF-8 or, where it is none,
 * Windows-1252.
 * @param onProgress told after each piece that has been read
 */
export function readGeoJson(
  file: Blob,
  limits: ReadLimits = formatLimits.geojson,
  onProgress: OnBytes = () => undefined,
): Promise<ReadFileResult> {
  return readingLater(file, limits, async () => {
    const plain = await withoutMark(file);
    const scan = new FeatureScan(limits);
    const { size } = plain;
    let next = bytesAt(plain, 0);
    for (let from = 0; from < size; from += most) {
      const bytes = await next;
      // The next ones come while these are scanned.
      next = bytesAt(plain, from + most);
      scan.push(bytes);
      onProgress(Math.min(from + most, size), size);
    }
    scan.finish();
    return [toTable(scan)];
  });
}
