import type { LayerSpecification } from 'maplibre-gl';
import type { MapColours } from './map-colours';
import { labelFont } from './map-font';

/** Names of areas, quiet enough to stay behind what matters. */
export const areaName = (
  source: string,
  colours: MapColours,
  minzoom: number,
  opacity: number,
): LayerSpecification => ({
  id: `${source}-namn`,
  type: 'symbol',
  source,
  minzoom,
  filter: ['has', 'namn'],
  layout: {
    'text-field': ['get', 'namn'],
    'text-font': labelFont,
    'text-size': ['interpolate', ['linear'], ['zoom'], 12, 10.5, 16, 12.5],
    'text-max-width': 7,
    'text-padding': 6,
  },
  paint: {
    'text-color': colours.label,
    'text-opacity': opacity,
    'text-halo-color': colours.halo,
    'text-halo-width': 1.2,
  },
});

/** Names of parks, and from nearer those of the many small grounds. */
export function parkNames(source: string, colours: MapColours): LayerSpecification {
  const isSmall = ['in', ['get', 'klass'], ['literal', ['lekplats', 'skolgard', 'koloni']]];
  return {
    ...areaName(source, colours, 13.8, 0.75),
    // Steps of zoom in a filter, which its type cannot follow.
    filter: ['step', ['zoom'], ['!', isSmall], 15.5, true] as unknown as boolean,
  } as LayerSpecification;
}

/** Stations as small rings with their names, which step aside for one another. */
export function stations(source: string, colours: MapColours): LayerSpecification[] {
  return [
    {
      id: `${source}-punkt`,
      type: 'circle',
      source,
      minzoom: 10.5,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, 2, 15, 4.5],
        'circle-color': colours.halo,
        'circle-stroke-color': colours.label,
        'circle-stroke-opacity': 0.6,
        'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 11, 1.2, 15, 2],
      },
    },
    {
      id: `${source}-namn`,
      type: 'symbol',
      source,
      minzoom: 12,
      layout: {
        'text-field': ['get', 'namn'],
        'text-font': labelFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 12, 10.5, 16, 13],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.6,
        'text-justify': 'auto',
        'text-padding': 3,
      },
      paint: {
        'text-color': colours.label,
        'text-halo-color': colours.halo,
        'text-halo-width': 1.4,
      },
    },
  ];
}
