import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { LayerConfig } from '@/domain/workspace';
import type { MapColours } from './map-colours';
import { hatchImage, symbolImagePrefix, symbolImageSuffix } from './map-images';
import {
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

const empty: SourceSpecification = {
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
  // Several drawings can belong to one record, so each has a key of its own.
  promoteId: 'key',
};

/** Id of the source of a layer's records. */
export const measureSource = (layer: string): string => `atgarder-${layer}`;

/** One source per layer of the workspace; the records follow when they have been read and chosen. */
export function measureSources(
  layers: readonly { id: string }[],
): Record<string, SourceSpecification> {
  return Object.fromEntries(layers.map(({ id }) => [measureSource(id), empty]));
}

function fills({ id, colour, opacity }: DrawnLayer, place: number): LayerSpecification[] {
  const source = measureSource(id);
  return [
    {
      id: `${source}-yta`,
      type: 'fill',
      source,
      filter: ['all', isRole('area'), ['!', isPlanned]],
      layout: { 'fill-sort-key': ['get', 'order'] },
      paint: {
        'fill-color': colour,
        'fill-opacity': ['case', isEnded, 0.05 * opacity, 0.13 * opacity],
      },
    },
    {
      id: `${source}-raster`,
      type: 'fill',
      source,
      filter: ['all', isRole('area'), isPlanned],
      layout: { 'fill-sort-key': ['get', 'order'] },
      paint: { 'fill-pattern': hatchImage(colour, place), 'fill-opacity': 0.5 * opacity },
    },
  ];
}

function lines({ id, colour, opacity }: DrawnLayer, colours: MapColours): LayerSpecification[] {
  const source = measureSource(id);
  const faded = (value: number): ExpressionSpecification => [
    'case',
    isEnded,
    value * 0.45 * opacity,
    value * opacity,
  ];
  return [
    {
      // The soft edge of what is not surveyed.
      id: `${source}-mjuk`,
      type: 'line',
      source,
      filter: ['all', ['in', ['get', 'role'], ['literal', ['area', 'line']]], ['!', isExact]],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colour,
        'line-width': grows(7, 20),
        'line-blur': grows(7, 20),
        'line-opacity': faded(0.42),
      },
    },
    {
      id: `${source}-kant`,
      type: 'line',
      source,
      filter: ['all', isRole('area'), ['any', isPlanned, ['!', isSchematic]]],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': grows(1.3, 2.4),
        'line-blur': ['case', isSchematic, 0.8, 0],
        'line-opacity': ['case', isSchematic, 0.75 * opacity, faded(1)],
        'line-dasharray': dashes,
      },
    },
    {
      id: `${source}-linjekant`,
      type: 'line',
      source,
      filter: isRole('line'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colours.surface,
        'line-width': grows(5, 9),
        'line-opacity': faded(0.9),
      },
    },
    {
      id: `${source}-linje`,
      type: 'line',
      source,
      filter: isRole('line'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': grows(2.6, 5),
        'line-opacity': faded(1),
        'line-dasharray': dashes,
      },
    },
  ];
}

function points({ id, colour, opacity }: DrawnLayer, colours: MapColours): LayerSpecification[] {
  const source = measureSource(id);
  const isPoint: ExpressionSpecification = ['==', ['get', 'shape'], 'point'];
  return [
    {
      // Somewhere about here: grows as the map comes closer, and stays where the place is.
      id: `${source}-omkring`,
      type: 'circle',
      source,
      filter: ['all', isRole('symbol'), isPoint, ['!', isExact]],
      paint: {
        'circle-color': colour,
        'circle-radius': grows(13, 46),
        'circle-blur': 0.75,
        'circle-opacity': 0.34 * opacity,
      },
    },
    {
      // Marks the place itself when the symbol had to move aside, and stands for it when there are too many.
      id: `${source}-prick`,
      type: 'circle',
      source,
      filter: ['any', isRole('dot'), ['all', isPoint, isExact]],
      paint: {
        'circle-color': ['case', isPlanned, colours.surface, colour],
        'circle-radius': grows(3, 4.5),
        'circle-stroke-color': ['case', isPlanned, colour, colours.surface],
        'circle-stroke-width': 1.2,
        'circle-opacity': opacity,
        'circle-stroke-opacity': opacity,
      },
    },
  ];
}

/** Zoom level from which a great many records are drawn with symbols, not dots. */
const denseSymbolZoom = 15;

function symbols(
  { id, symbol, colour, opacity }: DrawnLayer,
  { surface }: MapColours,
): LayerSpecification[] {
  const source = measureSource(id);
  const layer = (name: string, role: string, minzoom: number): LayerSpecification => ({
    id: `${source}-${name}`,
    type: 'symbol',
    source,
    minzoom,
    filter: isRole(role),
    layout: {
      'icon-image': [
        'concat',
        symbolImagePrefix(symbol, colour, surface),
        ['get', 'drawing'],
        symbolImageSuffix('plain', ''),
      ],
      'icon-overlap': 'always',
      'icon-padding': 1,
      'icon-size': symbolScale(),
      'icon-offset': symbolOffset(),
    },
    paint: { 'icon-opacity': opacity },
  });
  return [layer('symbol', 'symbol', 0), layer('symbol-tat', 'dot', denseSymbolZoom)];
}

/** Everything of the chosen records: areas lowest, then lines, then points and symbols. */
export function measureLayers(
  layers: readonly DrawnLayer[],
  colours: MapColours,
): LayerSpecification[] {
  return [
    ...layers.flatMap((layer, place) => fills(layer, place)),
    ...layers.flatMap((layer) => lines(layer, colours)),
    ...layers.flatMap((layer) => points(layer, colours)),
  ];
}

/** The symbols, above all names, which step aside for them. */
export function measureSymbols(
  layers: readonly DrawnLayer[],
  colours: MapColours,
): LayerSpecification[] {
  return layers.flatMap((layer) => symbols(layer, colours));
}

/** Ids of the layers in which a pointer can hit a record. */
export function hitLayers(layers: readonly { id: string }[]): string[] {
  const parts = ['yta', 'raster', 'linje', 'linjekant', 'prick', 'omkring', 'symbol', 'symbol-tat'];
  return layers.flatMap(({ id }) => parts.map((part) => `${measureSource(id)}-${part}`));
}
