import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type Bounds, extendBounds } from '@/domain/position';
import type { CurrentWalk } from '@/view/walks';
import type { MapColours } from './map-colours';
import { labelFont } from './map-font';

/** Id of the source of the walk that is worked with, and of the layer in which a pointer can hit a stop. */
export const walkSource = 'vandring';
export const stopLayer = 'vandring-stopp';

function areaFeature({ geometry }: CurrentWalk['walk']): Feature[] {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
  return [{ type: 'Feature', properties: { role: 'area' }, geometry }];
}

/** The area, the way, the stops with their numbers, and what was seen. */
export function walkFeatures(
  { walk, stops, legs, observations }: CurrentWalk,
  chosen: string | null,
): FeatureCollection {
  const way = legs.map(
    ({ path, kind }): Feature => ({
      type: 'Feature',
      properties: { role: 'leg', straight: kind === 'rak' },
      geometry: { type: 'LineString', coordinates: path.map((position) => [...position]) },
    }),
  );
  const seen = observations.flatMap(({ id, position, feeling }): Feature[] =>
    position
      ? [
          {
            type: 'Feature',
            properties: {
              role: 'seen',
              id,
              chosen: id === chosen,
              mark: feeling === 'trygg' ? '+' : '!',
            },
            geometry: { type: 'Point', coordinates: [...position] },
          },
        ]
      : [],
  );
  const points = stops.map(
    ({ id, position }, at): Feature => ({
      type: 'Feature',
      properties: { role: 'stop', id, chosen: id === chosen, mark: String(at + 1) },
      geometry: { type: 'Point', coordinates: [...position] },
    }),
  );
  const area = areaFeature(walk);
  return { type: 'FeatureCollection', features: [...area, ...way, ...seen, ...points] };
}

/** Where the stops and the way are; the walk's area where there are none, null where there is nothing. */
export function boundsOfWalk({ walk, stops, legs }: CurrentWalk): Bounds | null {
  let bounds: Bounds | null = null;
  for (const { position } of stops)
    bounds = extendBounds(bounds, { type: 'Point', coordinates: [...position] });
  for (const { path } of legs)
    bounds = extendBounds(bounds, {
      type: 'LineString',
      coordinates: path.map((position) => [...position]),
    });
  return bounds ?? (walk.geometry && extendBounds(null, walk.geometry));
}

const isRole = (role: string): ExpressionSpecification => ['==', ['get', 'role'], role];
const isChosen: ExpressionSpecification = ['get', 'chosen'];
const isStraight: ExpressionSpecification = ['get', 'straight'];

function marks(
  id: string,
  role: string,
  { ink, surface }: { ink: string; surface: string },
  radius: number,
): LayerSpecification[] {
  return [
    {
      id,
      type: 'circle',
      source: walkSource,
      filter: isRole(role),
      paint: {
        'circle-color': ['case', isChosen, surface, ink],
        'circle-radius': ['case', isChosen, radius + 3, radius],
        'circle-stroke-color': ['case', isChosen, ink, surface],
        'circle-stroke-width': ['case', isChosen, 3, 2],
      },
    },
    {
      id: `${id}-tecken`,
      type: 'symbol',
      source: walkSource,
      filter: isRole(role),
      layout: {
        'text-field': ['get', 'mark'],
        'text-font': labelFont,
        'text-size': radius + 3,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': ['case', isChosen, ink, surface] },
    },
  ];
}

/** The walk on top of all else: solid where the way is known, dashed where it is a straight line for want of streets. */
export function walkLayers({ accent, surface, ink, halo }: MapColours): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'vandring-omrade',
      type: 'fill',
      source: walkSource,
      filter: isRole('area'),
      paint: { 'fill-color': accent, 'fill-opacity': 0.06 },
    },
    {
      id: 'vandring-omradesgrans',
      type: 'line',
      source: walkSource,
      filter: isRole('area'),
      paint: { 'line-color': accent, 'line-width': 1.5, 'line-dasharray': [4, 3] },
    },
    {
      id: 'vandring-rand',
      type: 'line',
      source: walkSource,
      filter: isRole('leg'),
      layout: round,
      paint: { 'line-color': halo, 'line-width': 9, 'line-opacity': 0.9 },
    },
    {
      id: 'vandring-vag',
      type: 'line',
      source: walkSource,
      filter: ['all', isRole('leg'), ['!', isStraight]],
      layout: round,
      paint: { 'line-color': accent, 'line-width': 4.5 },
    },
    {
      id: 'vandring-rak',
      type: 'line',
      source: walkSource,
      filter: ['all', isRole('leg'), isStraight],
      paint: { 'line-color': accent, 'line-width': 3.5, 'line-dasharray': [2, 1.6] },
    },
    ...marks('vandring-sett', 'seen', { ink, surface }, 9),
    ...marks(stopLayer, 'stop', { ink: accent, surface }, 12),
  ];
}
