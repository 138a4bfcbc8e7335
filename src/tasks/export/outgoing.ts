import { belongsInCameraList } from '@/domain/cameras';
import type { Measure } from '@/domain/measure';
import { publicRow } from '@/domain/public-parts';
import { toRow } from '@/domain/row';
import { fitsGpx } from '@/files/fits-gpx';

/** What a file can be made as; `kameror` is the list of camera surveillance that the law asks for. */
export const formats = ['xlsx', 'csv', 'geojson', 'gpkg', 'gpx', 'kameror'] as const;
export type Format = (typeof formats)[number];

/** Which records go out, and why the others stay. */
export interface Outgoing {
  /** Indexes into the measures, rising. */
  records: readonly number[];
  /** Internal ones that are held back. */
  internal: number;
  /** Ones that are not internal but that the format has no place for. */
  unfit: number;
}

const fits: Partial<Record<Format, (measure: Measure) => boolean>> = {
  gpx: ({ geometry }) => fitsGpx(geometry),
  kameror: belongsInCameraList,
};

/**
 * Chooses what goes out. An internal record never does unless that is asked for; everything that leaves through
 * the export passes here.
 * @param chosen indexes into the measures
 * @param withInternal the user has asked for the internal ones too
 */
export function chooseOutgoing(
  measures: readonly Measure[],
  chosen: Iterable<number>,
  format: Format,
  withInternal: boolean,
): Outgoing {
  const records: number[] = [];
  let internal = 0;
  let unfit = 0;
  for (const record of chosen) {
    const measure = measures[record];
    if (!measure) throw new RangeError(`there is no record ${record}`);
    // The list is of cameras; that other measures are not in it needs no saying.
    if (format === 'kameror' && measure.type !== 'kameraplats') continue;
    // Whatever is not plainly public counts as internal.
    if (measure.publication !== 'offentlig' && !withInternal) internal++;
    else if (fits[format]?.(measure) ?? true) records.push(record);
    else unfit++;
  }
  return { records, internal, unfit };
}

/**
 * How many internal parts the records that go out are without. Only a format that has parts of records at all
 * leaves any out.
 * @param records indexes into the measures
 */
export function countHeldParts(
  measures: readonly Measure[],
  records: readonly number[],
  format: Format,
  withInternal: boolean,
): number {
  if (format !== 'geojson' || withInternal) return 0;
  let held = 0;
  for (const record of records) {
    const measure = measures[record];
    if (measure) held += publicRow(toRow(measure)).leftOut;
  }
  return held;
}
