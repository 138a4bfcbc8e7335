import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { districtSource } from './area-style';
import type { MapColours } from './map-colours';
import { hatchImage } from './map-images';

/** Ids of the layers in which districts are coloured by a value, and hatched where there is none to show. */
export const shadeLayerId = 'stadsdelar-varde';
export const noValueLayerId = 'stadsdelar-utan-varde';

/** As the feature state has it: the opacity of the colour, or less than 0 for a district without a value. */
const shade: ExpressionSpecification = ['number', ['feature-state', 'shade'], 0];

/** The layers in which districts are coloured. */
export function shadeLayers({ accent, border }: MapColours): LayerSpecification[] {
  return [
    {
      id: shadeLayerId,
      type: 'fill',
      source: districtSource,
      paint: {
        'fill-color': accent,
        'fill-opacity': ['max', shade, 0],
        'fill-antialias': false,
      },
    },
    {
      id: noValueLayerId,
      type: 'fill',
      source: districtSource,
      paint: {
        'fill-pattern': hatchImage(border, 0),
        'fill-opacity': ['case', ['<', shade, 0], 1, 0],
        'fill-antialias': false,
      },
    },
  ];
}
