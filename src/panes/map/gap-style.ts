import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { CoverageReport } from '@/analysis/coverage-report';
import type { MapColours } from './map-colours';

/** Ids of the source of the gaps, and of the layers in which a pointer can hit one. */
export const gapSource = 'luckor';
export const gapHitLayers = ['luckor-punkt', 'luckor-yta'];

export function gapSources(): Record<string, SourceSpecification> {
  return {
    [gapSource]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
  };
}

/**
 * Gaps as they are drawn: areas with their outline, places as rings.
 * @param chosen id of the one that is pointed out
 * @param hidden ids of those that were put aside
 */
export function toGapFeatures(
  { areas, places }: Pick<CoverageReport, 'areas' | 'places'>,
  chosen: string | null,
  hidden: ReadonlySet<string>,
): FeatureCollection {
  const feature = (id: string, geometry: Feature['geometry']): Feature => ({
    type: 'Feature',
    properties: { id, chosen: id === chosen },
    geometry,
  });
  return {
    type: 'FeatureCollection',
    features: [
      ...areas
        .filter(({ id }) => !hidden.has(id))
        .map(({ id, outline }) =>
          feature(id, {
            type: 'MultiPolygon',
            coordinates: outline.map((rings) => rings.map((ring) => ring.map((at) => [...at]))),
          }),
        ),
      ...places
        .filter(({ id }) => !hidden.has(id))
        .map(({ id, position }) => feature(id, { type: 'Point', coordinates: [...position] })),
    ],
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
