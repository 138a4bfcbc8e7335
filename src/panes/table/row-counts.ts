import type { Dataset } from '@/analysis/dataset';

const placeless = new WeakMap<Dataset, Uint8Array>();

/** 1 for records that have no geometry. Made once per dataset. */
function placelessOf(dataset: Dataset): Uint8Array {
  const mask =
    placeless.get(dataset) ??
    Uint8Array.from(dataset.measures, (measure) => (measure.geometry ? 0 : 1));
  placeless.set(dataset, mask);
  return mask;
}

/** How many of the chosen records have no place on the map. */
export function countWithoutPlace(dataset: Dataset, chosen: Uint32Array): number {
  const mask = placelessOf(dataset);
  let count = 0;
  for (const record of chosen) count += mask[record] ?? 0;
  return count;
}

/**
 * How many records without a date pass the filters.
 * @param failed bits of the failed conditions per record
 * @param leaveOut bits of conditions that are not looked at, 0 for none
 */
export function countUndated(
  failed: Uint32Array,
  lastDay: Int32Array,
  noDay: number,
  leaveOut: number,
): number {
  let count = 0;
  for (let record = 0; record < failed.length; record++)
    if (lastDay[record] === noDay && ((failed[record] ?? 0) & ~leaveOut) === 0) count++;
  return count;
}
