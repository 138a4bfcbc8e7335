import type { Feature } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { MapColours } from './map-colours';
import { symbolImagePrefix, symbolImageSuffix } from './map-images';
import {
  byLayer,
  dashes,
  grows,
  isRole,
  isSchematic,
  symbolOffset,
  symbolScale,
} from './measure-expressions';
import type { DrawnLayer } from './measure-style';

/** The record that is selected and the one that is pointed at, drawn once more on top of all others. */
export const focusSource = 'utpekat';

export type FocusState = 'selected' | 'hovered';

export function focusSources(): Record<string, SourceSpecification> {
  return {
    [focusSource]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
  };
}

/** The drawings of one record as they are pointed out. */
export function toFocus(features: readonly Feature[], state: FocusState): Feature[] {
  return features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, state },
  }));
}

const isSelected: ExpressionSpecification = ['==', ['get', 'state'], 'selected'];

function focusShapes(layers: readonly DrawnLayer[], colours: MapColours): LayerSpecification[] {
  const colour: ExpressionSpecification = [
    'to-color',
    byLayer(
      layers,
      layers.map((layer) => layer.colour),
    ),
  ];
  const isShape: ExpressionSpecification = ['in', ['get', 'role'], ['literal', ['area', 'line']]];
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'utpekat-yta',
      type: 'fill',
      source: focusSource,
      filter: isRole('area'),
      paint: { 'fill-color': colour, 'fill-opacity': ['case', isSelected, 0.16, 0.1] },
    },
    {
      id: 'utpekat-rand',
      type: 'line',
      source: focusSource,
      filter: isShape,
      layout: round,
      paint: {
        'line-color': colours.halo,
        'line-width': ['case', isSelected, 9, 6],
        'line-blur': ['case', isSchematic, 4, 0.5],
        'line-opacity': 0.9,
      },
    },
    {
      id: 'utpekat-linje',
      type: 'line',
      source: focusSource,
      filter: isShape,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': ['case', isSelected, 4, 2.6],
        'line-blur': ['case', isSchematic, 1.6, 0],
        'line-dasharray': dashes,
      },
    },
    {
      id: 'utpekat-omkring',
      type: 'circle',
      source: focusSource,
      filter: ['all', ['==', ['get', 'shape'], 'point'], ['!=', ['get', 'quality'], 'exakt']],
      paint: {
        'circle-color': colour,
        'circle-radius': grows(18, 56),
        'circle-blur': 0.6,
        'circle-opacity': 0.4,
      },
    },
  ];
}

function focusSymbols(layers: readonly DrawnLayer[], colours: MapColours): LayerSpecification[] {
  return [
    {
      id: 'utpekat-symbol',
      type: 'symbol',
      source: focusSource,
      filter: ['in', ['get', 'role'], ['literal', ['symbol', 'dot']]],
      layout: {
        'icon-image': [
          'concat',
          byLayer(
            layers,
            layers.map(({ symbol, colour }) => symbolImagePrefix(symbol, colour, colours.surface)),
          ),
          ['get', 'drawing'],
          [
            'case',
            isSelected,
            symbolImageSuffix('selected', colours.ink),
            symbolImageSuffix('hovered', colours.ink),
          ],
        ],
        'icon-overlap': 'always',
        'icon-padding': 1,
        'icon-size': symbolScale(),
        'icon-offset': symbolOffset(),
        'symbol-sort-key': ['case', isSelected, 1, 0],
      },
    },
  ];
}

/** The record pointed out: its shape and its symbol, to be drawn last. */
export function focusLayers(
  layers: readonly DrawnLayer[],
  colours: MapColours,
): LayerSpecification[] {
  return [...focusShapes(layers, colours), ...focusSymbols(layers, colours)];
}
