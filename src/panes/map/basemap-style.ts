import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { BasemapKind, Workspace } from '@/domain/workspace';
import type { MapColours } from './map-colours';
import { labelFont } from './map-font';

/**
 * The map that lies under everything, from the workspace's own files: grey and quiet, so that only measures
 * carry colour. The colours of both themes are the page's tokens; this file says what each is used for.
 */
export interface BasemapFile {
  /** Id of the source. */
  id: string;
  kind: BasemapKind;
  url: string;
}

/** What the ids of the embedded basemap's sources begin with. */
export const basemapSourcePrefix = 'bas-';

/** Zoom levels from which streets are drawn, the larger ones first. */
export const streetZooms = { motorvag: 12.3, huvudgata: 12.3, gata: 12.8, lokalgata: 13 } as const;

/** The workspace's basemap files with absolute addresses. */
export function basemapFiles(
  { baskarta }: Workspace,
  addressOf: (url: string) => string,
): BasemapFile[] {
  return baskarta.lager.map(({ slag, url }, index) => ({
    id: `${basemapSourcePrefix}${index}-${slag}`,
    kind: slag,
    url: addressOf(url),
  }));
}

/** Sources of the basemap. The map's worker fetches them, so that a large file never holds up the page. */
export function basemapSources(files: readonly BasemapFile[]): Record<string, SourceSpecification> {
  return Object.fromEntries(
    files.map(({ id, url }) => [id, { type: 'geojson', data: url, tolerance: 0.2 }]),
  );
}

type Styler = (source: string, colours: MapColours) => LayerSpecification[];

const areaFill = (source: string, colour: string): LayerSpecification => ({
  id: `${source}-yta`,
  type: 'fill',
  source,
  paint: { 'fill-color': colour },
});

const areaName = (
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
function parkNames(source: string, colours: MapColours): LayerSpecification {
  const isSmall = ['in', ['get', 'klass'], ['literal', ['lekplats', 'skolgard', 'koloni']]];
  return {
    ...areaName(source, colours, 13.8, 0.75),
    // Steps of zoom in a filter, which its type cannot follow.
    filter: ['step', ['zoom'], ['!', isSmall], 15.5, true] as unknown as boolean,
  } as LayerSpecification;
}

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

function streets(source: string, colours: MapColours): LayerSpecification[] {
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

function rail(source: string, colours: MapColours): LayerSpecification[] {
  return [
    {
      id: `${source}-linje`,
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.rail,
        'line-width': ['interpolate', ['linear'], ['zoom'], 11, 1, 15, 2.2],
        'line-opacity': 0.7,
        // Lines that are only roughly known are dashed.
        'line-dasharray': [
          'case',
          ['==', ['get', 'kvalitet'], 'schematisk'],
          ['literal', [3, 2.5]],
          ['literal', [1, 0]],
        ],
      },
    },
  ];
}

function stations(source: string, colours: MapColours): LayerSpecification[] {
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

/** What each kind of file is drawn as on the ground. */
const ground: Readonly<Record<BasemapKind, Styler>> = {
  granne: () => [],
  park: (source, colours) => [areaFill(source, colours.park)],
  vatten: (source, colours) => [areaFill(source, colours.water)],
  gata: streets,
  spar: rail,
  gatugrans: (source, colours) => [
    // Not seen: it only tells where streets are known, when the map is asked.
    {
      id: `${source}-traff`,
      type: 'fill',
      source,
      paint: { 'fill-color': colours.land, 'fill-opacity': 0 },
    },
    {
      id: `${source}-kant`,
      type: 'line',
      source,
      minzoom: streetZooms.gata,
      paint: {
        'line-color': colours.border,
        'line-width': 1,
        'line-dasharray': [2, 4],
        'line-opacity': 0.7,
      },
    },
  ],
  station: () => [],
};

/** What is drawn above the veil over everything outside: borders of neighbours, stations and names. */
const above: Readonly<Record<BasemapKind, Styler>> = {
  granne: (source, colours) => [
    {
      id: `${source}-grans`,
      type: 'line',
      source,
      paint: { 'line-color': colours.border, 'line-width': 0.6, 'line-opacity': 0.35 },
    },
    areaName(source, colours, 11.3, 0.55),
  ],
  park: (source, colours) => [parkNames(source, colours)],
  vatten: (source, colours) => [areaName(source, colours, 11, 0.6)],
  gata: () => [],
  spar: () => [],
  gatugrans: () => [],
  station: stations,
};

const order: readonly BasemapKind[] = [
  'park',
  'vatten',
  'gata',
  'spar',
  'gatugrans',
  'granne',
  'station',
];

function styled(
  files: readonly BasemapFile[],
  stylers: Readonly<Record<BasemapKind, Styler>>,
  colours: MapColours,
): LayerSpecification[] {
  return order.flatMap((kind) =>
    files.filter((file) => file.kind === kind).flatMap(({ id }) => stylers[kind](id, colours)),
  );
}

/** Ground of the embedded basemap, from the background up. */
export function basemapGround(
  files: readonly BasemapFile[],
  colours: MapColours,
): LayerSpecification[] {
  return styled(files, ground, colours);
}

/** Stations and names of the embedded basemap. */
export function basemapNames(
  files: readonly BasemapFile[],
  colours: MapColours,
): LayerSpecification[] {
  return styled(files, above, colours);
}

/** Ids of the invisible areas that tell where streets are known. */
export function streetAreaLayers(files: readonly BasemapFile[]): string[] {
  return files.filter(({ kind }) => kind === 'gatugrans').map(({ id }) => `${id}-traff`);
}
