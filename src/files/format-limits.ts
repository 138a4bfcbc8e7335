import type { ImportFormat } from './detect-format';
import { defaultLimits, type ReadLimits } from './table';

/**
 * What each format is refused beyond, as measured on two cores. XML is held as a tree: 20 MB take 6 to 15 s and 0.6 to
 * 1.7 GB. GeoJSON is scanned piece by piece into columns: half the file in memory, a second for each 100 MB. A workbook
 * of 23 MB, 200 MB unpacked, takes 10 s and 1.1 GB, one of twice that over 40 s. A GeoPackage of a million rows takes
 * 7 s and 0.6 GB, a shapefile of 500 MB unpacked 7 s and 1.1 GB.
 */
export const formatLimits: Readonly<Record<ImportFormat, ReadLimits>> = {
  csv: defaultLimits,
  geojson: defaultLimits,
  xlsx: { ...defaultLimits, bytes: 25_000_000, unpackedBytes: 200_000_000 },
  gpx: { ...defaultLimits, bytes: 20_000_000 },
  kml: { ...defaultLimits, bytes: 20_000_000 },
  gpkg: { ...defaultLimits, unpackedBytes: 500_000_000 },
  shapefile: { ...defaultLimits, bytes: 200_000_000, unpackedBytes: 500_000_000 },
};
