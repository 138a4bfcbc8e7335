import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { BasemapKind, Workspace } from '@/domain/workspace';
import { areaName, parkNames, stations } from './basemap-names';
import { streets, streetZooms } from './basemap-streets';
import type { MapColours } from './map-colours';

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

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The same, but streets, the largest of them, are only fetched when the map is near enough to show them. */
export function startSources(files: readonly BasemapFile[]): Record<string, SourceSpecification> {
  const sources = basemapSources(files);
  for (const { id, kind } of files)
    if (kind === 'gata') sources[id] = { type: 'geojson', data: nothing, tolerance: 0.2 };
  return sources;
}

type Styler = (source: string, colours: MapColours) => LayerSpecification[];

const areaFill = (source: string, colour: string): LayerSpecification => ({
  id: `${source}-yta`,
  type: 'fill',
  source,
  paint: { 'fill-color': colour },
});

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
