import type { ImportFormat } from './detect-format';
import { defaultLimits, type ReadLimits } from './table';

/**
 * What each format is refused beyond. XML is held as a tree: measured, fifty times the file in memory and half a
 * second to a second for each MB. GeoJSON is parsed as a whole, a workbook is some ten times larger unpacked,
 * and a GeoPackage lies in memory twice while it is read.
 */
export const formatLimits: Readonly<Record<ImportFormat, ReadLimits>> = {
  csv: defaultLimits,
  geojson: { ...defaultLimits, bytes: 100_000_000 },
  xlsx: { ...defaultLimits, bytes: 50_000_000, unpackedBytes: 400_000_000 },
  gpx: { ...defaultLimits, bytes: 20_000_000 },
  kml: { ...defaultLimits, bytes: 20_000_000 },
  gpkg: { ...defaultLimits, unpackedBytes: 500_000_000 },
  shapefile: { ...defaultLimits, bytes: 200_000_000, unpackedBytes: 500_000_000 },
};
