import type { ExpressionSpecification, FillLayerSpecification } from 'maplibre-gl';
import { type AreaCover, type CoverOf, shareOf } from '@/analysis/coverage-report';
import { districtSource } from './area-style';
import type { MapColours } from './map-colours';

/** Id of the layer in which each district is coloured by its share. */
export const shareLayerId = 'tackning-andel';

/** How strongly a district without any cover is coloured, and one that is wholly covered. */
const strength = { none: 0.04, all: 0.75 } as const;

/** Each district, coloured the more strongly the larger its covered share is. */
export function shareLayer(
  covers: readonly AreaCover[],
  of: CoverOf,
  { accent }: MapColours,
): FillLayerSpecification {
  const pairs = covers.flatMap((cover) =>
    cover.district === null
      ? []
      : [cover.district, strength.none + (strength.all - strength.none) * shareOf(cover, of).once],
  );
  // The pairs come from the districts, which the type of expressions cannot follow.
  const opacity = ['match', ['get', 'name'], ...pairs, 0] as unknown as ExpressionSpecification;
  return {
    id: shareLayerId,
    type: 'fill',
    source: districtSource,
    paint: { 'fill-color': accent, 'fill-opacity': opacity, 'fill-antialias': false },
  };
}
