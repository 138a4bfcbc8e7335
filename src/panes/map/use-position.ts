import type { Feature, Position } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTheme } from '@/ui/theme';
import { followPosition, useWhereabouts } from '@/view/position';
import { accuracyRing } from './accuracy-ring';
import { type MapColours, readMapColours } from './map-colours';
import { byApp } from './map-moves';
import { measureSource } from './measure-style';

const positionSource = 'har';
/** Not farther away than this when the map begins to follow: streets and paths are seen one by one. */
const farthestZoom = 16;

function positionLayers({ accent, surface, gap }: MapColours): LayerSpecification[] {
  const of = (what: string): ['==', ['get', 'what'], string] => ['==', ['get', 'what'], what];
  return [
    {
      id: 'har-yta',
      type: 'fill',
      source: positionSource,
      filter: of('ring'),
      paint: { 'fill-color': accent, 'fill-opacity': 0.14 },
    },
    {
      id: 'har-kant',
      type: 'line',
      source: positionSource,
      filter: of('ring'),
      paint: { 'line-color': accent, 'line-width': 1.5 },
    },
    {
      id: 'har-punkt',
      type: 'circle',
      source: positionSource,
      filter: of('here'),
      paint: {
        'circle-color': ['case', ['get', 'lost'], surface, accent],
        'circle-radius': 8,
        'circle-stroke-color': ['case', ['get', 'lost'], accent, surface],
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'har-markering',
      type: 'circle',
      source: positionSource,
      filter: of('marked'),
      paint: {
        'circle-color': surface,
        'circle-radius': 9,
        'circle-stroke-color': gap,
        'circle-stroke-width': 5,
      },
    },
  ];
}

const pointAt = (position: Position, properties: Feature['properties']): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: position },
});

/** What there is to draw: where the user is, how sure that is, and the place of what is being written. */
function toFeatures({ state, marked }: ReturnType<typeof useWhereabouts>): Feature[] {
  const features: Feature[] = [];
  if (state.kind === 'here') {
    const ring = accuracyRing(state.position, state.accuracyMeters);
    features.push(
      { type: 'Feature', properties: { what: 'ring' }, geometry: ring },
      pointAt(state.position, { what: 'here', lost: state.lost }),
    );
  }
  if (marked) features.push(pointAt(marked, { what: 'marked', lost: false }));
  return features;
}

/** Counts the map's styles: a new one has nothing of ours. */
function useStyles(map: MapLibreMap): number {
  const [styles, setStyles] = useState(0);
  useEffect(() => {
    const onStyle = () => setStyles((count) => count + 1);
    map.on('style.load', onStyle);
    return () => void map.off('style.load', onStyle);
  }, [map]);
  return styles;
}

/**
 * Draws where the user is, with a circle as wide as that is unsure, and the place of what is being written. While
 * the user wants it the map goes along, until the user moves it.
 */
export function useWalkPosition(map: MapLibreMap): void {
  const theme = useTheme();
  const whereabouts = useWhereabouts();
  const features = useMemo(() => toFeatures(whereabouts), [whereabouts]);
  const latest = useEffectEvent(() => features);
  const styles = useStyles(map);
  const drawn = features.length > 0;

  useEffect(() => {
    // Without the measures' layers a style is on its way, and will be told of.
    if (!drawn || styles < 0 || !map.getLayer(`${measureSource}-yta`)) return;
    const layers = positionLayers(readMapColours(theme));
    map.addSource(positionSource, {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: latest() },
    });
    for (const layer of layers) map.addLayer(layer);
    return () => {
      for (const { id } of layers) if (map.getLayer(id)) map.removeLayer(id);
      if (map.getSource(positionSource)) map.removeSource(positionSource);
    };
  }, [map, drawn, styles, theme]);

  useEffect(() => {
    const source = map.getSource<GeoJSONSource>(positionSource);
    void source?.setData({ type: 'FeatureCollection', features });
  }, [map, features]);

  useFollow(map);
}

/** Takes the map along with the user. */
function useFollow(map: MapLibreMap): void {
  const { state, following } = useWhereabouts();
  const position = state.kind === 'here' ? state.position : null;
  const go = useEffectEvent((duration: number) => {
    if (!position) return;
    const [lng = 0, lat = 0] = position;
    const zoom = Math.max(map.getZoom(), farthestZoom);
    map.easeTo({ center: [lng, lat], zoom, duration }, byApp);
  });
  useEffect(() => {
    if (following && position) go(500);
  }, [following, position]);

  useEffect(() => {
    if (!following) return;
    const stop = () => followPosition(false);
    const onMove = (event: object) => {
      const cause = 'originalEvent' in event ? event.originalEvent : null;
      if (cause instanceof KeyboardEvent && cause.key.startsWith('Arrow')) stop();
    };
    // A map that changes its size looks elsewhere then.
    const onResize = () => go(0);
    map.on('dragstart', stop);
    map.on('movestart', onMove);
    map.on('resize', onResize);
    return () => {
      map.off('dragstart', stop);
      map.off('movestart', onMove);
      map.off('resize', onResize);
    };
  }, [map, following]);
}
