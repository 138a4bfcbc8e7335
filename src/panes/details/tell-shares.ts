import type { DistrictShare } from '@/analysis/district-shares';
import type { Measure } from '@/domain/measure';
import { detailsText } from '@/text/details';

/** Less than this outside all districts is rounding. */
const leastOutside = 0.015;

function kindOf(measure: Measure): 'area' | 'line' | 'points' {
  const type = measure.geometry?.type;
  if (type === 'Polygon' || type === 'MultiPolygon') return 'area';
  return type === 'MultiPoint' ? 'points' : 'line';
}

/** How a geometry over several districts is divided between them, in whole per cent, and how far that can be trusted. */
export function tellShares(
  measure: Measure,
  shares: readonly DistrictShare[],
  area: string,
): string {
  const parts = shares.map(({ district, share }) => detailsText.share(district.name, share));
  const sentences = [detailsText.sharesOf(parts, kindOf(measure))];
  const outside = 1 - shares.reduce((sum, { share }) => sum + share, 0);
  if (outside > leastOutside) sentences.push(detailsText.outside(outside, area));
  if (measure.geometryQuality === 'schematisk') sentences.push(detailsText.sharesAreSchematic);
  return sentences.join(' ');
}
