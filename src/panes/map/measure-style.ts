import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { LayerConfig } from '@/domain/workspace';
import type { MapColours } from './map-colours';
import { hatchImage, symbolImagePrefix, symbolImageSuffix } from './map-images';
import {
  byLayer,
  dashes,
  grows,
  isEnded,
  isExact,
  isPlanned,
  isRole,
  isSchematic,
  symbolOffset,
  symbolScale,
} from './measure-expressions';

/** How one layer of the workspace is drawn now. */
export interface DrawnLayer {
  id: string;
  symbol: LayerConfig['symbol'];
  colour: string;
  /** 0-1 */
  opacity: number;
}

/** Id of the source of the records' drawings: one for all layers, so that each tile is cut and drawn once. */
export const measureSource = 'atgarder';

/** The source is empty; the records follow when they have been read and chosen. */
export function measureSources(): Record<string, SourceSpecification> {
  return {
    [measureSource]: {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
      // Several drawings can belong to one record, so each has a key of its own.
      promoteId: 'key',
    },
  };
}

/** What the layers of the workspace differ in, as expressions. */
function looksOf(layers: readonly DrawnLayer[]) {
  const opacities = byLayer(
    layers,
    layers.map(({ opacity }) => opacity),
  );
  return {
    colour: byLayer(
      layers,
      layers.map(({ colour }) => colour),
    ),
    /** A part of the layer's own opacity. */
    faded: (part: number | ExpressionSpecification): ExpressionSpecification => [
      '*',
      part,
      opacities,
    ],
  };
}

type Looks = ReturnType<typeof looksOf>;

/** What is over steps back. */
const orEnded = (whole: number, ended: number): ExpressionSpecification => [
  'case',
  isEnded,
  ended,
  whole,
];

function fills(layers: readonly DrawnLayer[], { colour, faded }: Looks): LayerSpecification[] {
  return [
    {
      id: `${measureSource}-yta`,
      type: 'fill',
      source: measureSource,
      filter: ['all', isRole('area'), ['!', isPlanned]],
      layout: { 'fill-sort-key': ['get', 'order'] },
      paint: {
        'fill-color': colour,
        'fill-opacity': faded(orEnded(0.13, 0.05)),
        // The lines on its edge hide the steps, and smoothing them would draw every area twice.
        'fill-antialias': false,
      },
    },
    {
      id: `${measureSource}-raster`,
      type: 'fill',
      source: measureSource,
      filter: ['all', isRole('area'), isPlanned],
      layout: { 'fill-sort-key': ['get', 'order'] },
      paint: {
        'fill-pattern': byLayer(
          layers,
          layers.map((layer, place) => hatchImage(layer.colour, place)),
        ),
        'fill-opacity': faded(0.5),
        'fill-antialias': false,
      },
    },
  ];
}

function lines({ colour, faded }: Looks, colours: MapColours): LayerSpecification[] {
  return [
    {
      // The soft edge of what is not surveyed.
      id: `${measureSource}-mjuk`,
      type: 'line',
      source: measureSource,
      filter: ['all', ['in', ['get', 'role'], ['literal', ['area', 'line']]], ['!', isExact]],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colour,
        'line-width': grows(7, 20),
        'line-blur': grows(7, 20),
        'line-opacity': faded(orEnded(0.42, 0.19)),
      },
    },
    {
      id: `${measureSource}-kant`,
      type: 'line',
      source: measureSource,
      filter: ['all', isRole('area'), ['any', isPlanned, ['!', isSchematic]]],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': grows(1.3, 2.4),
        'line-blur': ['case', isSchematic, 0.8, 0],
        'line-opacity': faded(['case', isSchematic, 0.75, orEnded(1, 0.45)]),
        'line-dasharray': dashes,
      },
    },
    {
      id: `${measureSource}-linjekant`,
      type: 'line',
      source: measureSource,
      filter: isRole('line'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colours.surface,
        'line-width': grows(5, 9),
        'line-opacity': faded(orEnded(0.9, 0.4)),
      },
    },
    {
      id: `${measureSource}-linje`,
      type: 'line',
      source: measureSource,
      filter: isRole('line'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': grows(2.6, 5),
        'line-blur': ['case', isSchematic, 0.8, 0],
        'line-opacity': faded(orEnded(1, 0.45)),
        'line-dasharray': dashes,
      },
    },
  ];
}

function points({ colour, faded }: Looks, colours: MapColours): LayerSpecification[] {
  const isPoint: ExpressionSpecification = ['==', ['get', 'shape'], 'point'];
  return [
    {
      // Somewhere about here: grows as the map comes closer, and stays where the place is.
      id: `${measureSource}-omkring`,
      type: 'circle',
      source: measureSource,
      filter: ['all', isRole('symbol'), isPoint, ['!', isExact]],
      paint: {
        'circle-color': colour,
        'circle-radius': grows(13, 46),
        'circle-blur': 0.75,
        'circle-opacity': faded(0.34),
      },
    },
    {
      // Marks the place itself when the symbol had to move aside, and stands for it when there are too many.
      id: `${measureSource}-prick`,
      type: 'circle',
      source: measureSource,
      filter: ['any', isRole('dot'), ['all', isPoint, isExact]],
      paint: {
        'circle-color': ['case', isPlanned, colours.surface, colour],
        'circle-radius': grows(3, 4.5),
        'circle-stroke-color': ['case', isPlanned, colour, colours.surface],
        'circle-stroke-width': 1.2,
        'circle-opacity': faded(1),
        'circle-stroke-opacity': faded(1),
      },
    },
  ];
}

/** Zoom level from which a great many records are drawn with symbols, not dots. */
const denseSymbolZoom = 15;

/** Everything of the chosen records: areas lowest, then lines, then points and symbols. */
export function measureLayers(
  layers: readonly DrawnLayer[],
  colours: MapColours,
): LayerSpecification[] {
  const looks = looksOf(layers);
  return [...fills(layers, looks), ...lines(looks, colours), ...points(looks, colours)];
}

/** The symbols, above all names, which step aside for them. */
export function measureSymbols(
  layers: readonly DrawnLayer[],
  { surface }: MapColours,
): LayerSpecification[] {
  const { faded } = looksOf(layers);
  const prefixes = byLayer(
    layers,
    layers.map(({ symbol, colour }) => symbolImagePrefix(symbol, colour, surface)),
  );
  const layer = (name: string, role: string, minzoom: number): LayerSpecification => ({
    id: `${measureSource}-${name}`,
    type: 'symbol',
    source: measureSource,
    minzoom,
    filter: isRole(role),
    layout: {
      'icon-image': ['concat', prefixes, ['get', 'drawing'], symbolImageSuffix('plain', '')],
      'icon-overlap': 'always',
      'icon-padding': 1,
      'icon-size': symbolScale(),
      'icon-offset': symbolOffset(),
    },
    paint: { 'icon-opacity': faded(1) },
  });
  return [layer('symbol', 'symbol', 0), layer('symbol-tat', 'dot', denseSymbolZoom)];
}

/** Ids of the layers in which a pointer can hit the area of a record. */
export const areaHitLayers = ['yta', 'raster'].map((part) => `${measureSource}-${part}`);

/** Ids of the layers in which a pointer can hit a record that is a line or a symbol. */
export const thinHitLayers = ['linje', 'linjekant', 'prick', 'omkring', 'symbol', 'symbol-tat'].map(
  (part) => `${measureSource}-${part}`,
);
