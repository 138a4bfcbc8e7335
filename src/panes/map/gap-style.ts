import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { MapColours } from './map-colours';

/** Ids of the source of the gaps, and of the layers in which a pointer can hit one. */
export const gapSource = 'luckor';
export const gapHitLayers = ['luckor-punkt', 'luckor-yta'];

export function gapSources(): Record<string, SourceSpecification> {
  return {
    [gapSource]: {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
      promoteId: 'id',
    },
  };
}

const isChosen: ExpressionSpecification = ['get', 'chosen'];

/** Gaps over the ground and under the measures: what is uncovered is not drawn as if it were a measure. */
export function gapLayers({ gap, surface }: MapColours): LayerSpecification[] {
  return [
    {
      id: 'luckor-yta',
      type: 'fill',
      source: gapSource,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'fill-color': gap,
        'fill-opacity': ['case', isChosen, 0.3, 0.12],
        'fill-antialias': false,
      },
    },
    {
      id: 'luckor-kant',
      type: 'line',
      source: gapSource,
      filter: ['==', ['geometry-type'], 'Polygon'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': gap, 'line-width': ['case', isChosen, 3, 1.2] },
    },
    {
      id: 'luckor-punkt',
      type: 'circle',
      source: gapSource,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': ['case', isChosen, gap, surface],
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['zoom'],
          11,
          ['case', isChosen, 7, 2.4],
          15,
          ['case', isChosen, 9, 5.5],
        ],
        'circle-stroke-color': gap,
        'circle-stroke-width': ['case', isChosen, 2, 1.4],
      },
    },
  ];
}
