import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { useView } from '@/view/view-store';
import { type CurrentWalk, useCurrentWalk } from '@/view/walks';
import type { MapColours } from './map-colours';
import { byApp, glideMs } from './map-moves';
import { boundsOfWalk, walkFeatures, walkLayers, walkSource } from './walk-style';

/** Not closer than this to a stop, so that one sees where it is. */
const closest = 16.5;
const padding = 70;

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * Draws the walk that is worked with, and goes to where it is.
 * @param styles number of the map's style: a new one has no walk yet
 */
export function useWalk(map: MapLibreMap, colours: MapColours, styles: number): void {
  const { page, walk } = useView();
  const current = useCurrentWalk();
  const shown = page === 'vandringar' ? current : null;
  const features = useMemo(() => shown && walkFeatures(shown, walk.point), [shown, walk.point]);
  const drawn = shown !== null;
  const latest = useEffectEvent(() => features ?? nothing);
  useEffect(() => {
    if (styles < 0 || !drawn) return;
    map.addSource(walkSource, { type: 'geojson', data: latest() });
    const layers = walkLayers(colours);
    for (const layer of layers) map.addLayer(layer);
    return () => {
      // A new style has taken them with it.
      for (const { id } of layers) if (map.getLayer(id)) map.removeLayer(id);
      if (map.getSource(walkSource)) map.removeSource(walkSource);
    };
  }, [map, drawn, colours, styles]);
  useEffect(() => {
    if (styles < 0 || !features) return;
    void map.getSource<GeoJSONSource>(walkSource)?.setData(features);
  }, [map, features, styles]);
  useGoToWalk(map, shown);
  useGoToPoint(map, shown, walk.point);
}

/** Goes to a walk when it is opened; while it is worked with, the map stays where the planner has it. */
function useGoToWalk(map: MapLibreMap, current: CurrentWalk | null): void {
  const id = current?.walk.id ?? null;
  const go = useEffectEvent(() => {
    const bounds = current && boundsOfWalk(current);
    if (!bounds) return;
    const [west, south, east, north] = bounds;
    map.fitBounds(
      [west, south, east, north],
      { padding, maxZoom: closest, duration: glideMs(600) },
      byApp,
    );
  });
  useEffect(() => {
    if (id !== null) go();
  }, [id]);
}

function useGoToPoint(map: MapLibreMap, current: CurrentWalk | null, point: string | null): void {
  const position =
    current?.stops.find(({ id }) => id === point)?.position ??
    current?.observations.find(({ id }) => id === point)?.position;
  const key = position?.join() ?? '';
  useEffect(() => {
    if (key === '') return;
    const [lng = 0, lat = 0] = key.split(',').map(Number);
    map.easeTo(
      { center: [lng, lat], zoom: Math.max(map.getZoom(), 15.5), duration: glideMs(500) },
      byApp,
    );
  }, [map, key]);
}
