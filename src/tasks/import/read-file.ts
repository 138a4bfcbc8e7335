import { detectFormat, type ImportFormat, startLength } from '@/files/detect-format';
import type { OnBytes } from '@/files/read-geojson';
import {
  defaultLimits,
  type FileFailure,
  type FileTable,
  type ReadFileResult,
} from '@/files/table';
import { isZip } from '@/files/zip';

/** What a chosen file holds, or why it cannot be read. */
export type ReadImport =
  | { ok: true; format: ImportFormat; tables: readonly FileTable[] }
  /** `format` is null for a file that is none of those that are read. */
  | { ok: false; format: ImportFormat | null; failure: FileFailure };

/** Readers are fetched when they are needed: most files are one of the two that need no library. */
async function readAs(
  format: Exclude<ImportFormat, 'geojson'>,
  bytes: Uint8Array,
  wasm: string,
): Promise<ReadFileResult> {
  switch (format) {
    case 'csv':
      return (await import('@/files/read-csv')).readCsv(bytes);
    case 'xlsx':
      return (await import('@/files/read-xlsx')).readXlsx(bytes);
    case 'gpx':
      return (await import('@/files/read-gpx')).readGpx(bytes);
    case 'kml':
      return (await import('@/files/read-kml')).readKml(bytes);
    case 'shapefile':
      return (await import('@/files/read-shapefile')).readShapefile(bytes);
    case 'gpkg': {
      const [{ openSqlite }, { readGpkg }] = await Promise.all([
        import('@/files/open-sqlite'),
        import('@/files/read-gpkg'),
      ]);
      return readGpkg(bytes, await openSqlite(wasm));
    }
  }
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

/**
 * Reads a file of any format that can be imported.
 * @param wasm address of SQLite's WebAssembly, for GeoPackages
 * @param onProgress told as a GeoJSON file is read; the others are read in one go
 */
export async function readImportFile(
  file: File,
  wasm: string,
  onProgress: OnBytes = () => undefined,
): Promise<ReadImport> {
  // Before it is read: a browser may not have the memory to refuse it afterwards.
  if (file.size > defaultLimits.bytes)
    return {
      ok: false,
      format: null,
      failure: { code: 'tooLarge', detail: 'bytes', limit: defaultLimits.bytes },
    };
  if (file.size === 0) return { ok: false, format: null, failure: { code: 'empty' } };
  const start = await bytesOf(file.slice(0, startLength));
  // What a zip holds stands at its end; of GeoJSON the whole is never held.
  const whole = isZip(start) ? await bytesOf(file) : null;
  const format = detectFormat(file.name, whole ?? start);
  if (format === null) return { ok: false, format, failure: { code: 'notThisFormat' } };
  const result =
    format === 'geojson'
      ? await (await import('@/files/read-geojson')).readGeoJson(file, undefined, onProgress)
      : await readAs(format, whole ?? (await bytesOf(file)), wasm);
  return result.ok
    ? { ok: true, format, tables: result.tables }
    : { ok: false, format, failure: result.failure };
}
