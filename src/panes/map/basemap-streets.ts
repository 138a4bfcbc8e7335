import type { LayerSpecification } from 'maplibre-gl';
import type { MapColours } from './map-colours';
import { labelFont } from './map-font';

/** Zoom levels from which streets are drawn, the larger ones first. */
export const streetZooms = { motorvag: 12.3, huvudgata: 12.3, gata: 12.8, lokalgata: 13 } as const;

/** Width of a street by class, growing with the zoom; `extra` is the casing's. */
function streetWidth(extra: number) {
  const at = (motorway: number, main: number, street: number, local: number) => [
    'match',
    ['get', 'klass'],
    'motorvag',
    motorway + extra,
    'huvudgata',
    main + extra,
    'gata',
    street + extra,
    local + extra,
  ];
  // A literal expression that the type of expressions cannot follow through a helper.
  return [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    12,
    at(1.6, 1.2, 0.8, 0.5),
    14,
    at(4.5, 3.6, 2.6, 1.8),
    17,
    at(17, 14, 11, 9),
  ] as unknown as number;
}

/** Streets with their edges, and their names from nearer. */
export function streets(source: string, colours: MapColours): LayerSpecification[] {
  const classes = Object.entries(streetZooms);
  const shownAt = [
    'case',
    ...classes.flatMap(([name, zoom]) => [['==', ['get', 'klass'], name], zoom]),
    streetZooms.lokalgata,
  ];
  const line = (id: string, colour: string, extra: number): LayerSpecification => ({
    id: `${source}-${id}`,
    type: 'line',
    source,
    minzoom: streetZooms.motorvag,
    // As above: built from the table of zoom levels.
    filter: ['all', ['!', ['has', 'tunnel']], ['>=', ['zoom'], shownAt]] as unknown as true,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': streetWidth(extra),
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 12.3, 0, 13, 1],
    },
  });
  return [
    line('kant', colours.streetEdge, 1.4),
    line('mitt', colours.street, 0),
    {
      id: `${source}-namn`,
      type: 'symbol',
      source,
      minzoom: 14.2,
      filter: ['all', ['has', 'namn'], ['!', ['has', 'tunnel']]],
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'namn'],
        'text-font': labelFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 14, 10, 17, 12.5],
        'text-padding': 8,
        'text-max-angle': 30,
      },
      paint: {
        'text-color': colours.label,
        'text-opacity': 0.85,
        'text-halo-color': colours.street,
        'text-halo-width': 1.4,
      },
    },
  ];
}
