import type { LayerSpecification } from 'maplibre-gl';
import type { MapColours } from './map-colours';
import { hatchImage } from './map-images';

/** Id of the source of what an extended area adds. */
export const addedSource = 'tillagt';

/**
 * What is added lies over the areas themselves, hatched and dashed as what is planned, in a colour that no layer has:
 * so it is told apart from the rest of the area it belongs to, and from what is solid because it is in force.
 */
export function addedLayers({ gained, halo }: MapColours): LayerSpecification[] {
  return [
    {
      id: 'tillagt-yta',
      type: 'fill',
      source: addedSource,
      paint: { 'fill-color': gained, 'fill-opacity': 0.16, 'fill-antialias': false },
    },
    {
      id: 'tillagt-streck',
      type: 'fill',
      source: addedSource,
      paint: { 'fill-pattern': hatchImage(gained, 1), 'fill-antialias': false },
    },
    {
      id: 'tillagt-rand',
      type: 'line',
      source: addedSource,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': halo, 'line-width': 5, 'line-opacity': 0.85 },
    },
    {
      id: 'tillagt-kant',
      type: 'line',
      source: addedSource,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': gained, 'line-width': 2.5, 'line-dasharray': [3, 1.6] },
    },
  ];
}
