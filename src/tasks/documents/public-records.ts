import type { Measure } from '@/domain/measure';
import { publicMeasure } from '@/domain/public-parts';

/**
 * The records that are for the public, as the public may have them: that an internal part was changed would tell that
 * there is one.
 */
export function publicRecords(measures: readonly Measure[]): Measure[] {
  return measures.filter(({ publication }) => publication === 'offentlig').map(publicMeasure);
}
