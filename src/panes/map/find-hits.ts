import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import { districtArea, districtNames } from './area-style';
import { gapHitLayers } from './gap-style';
import { type HitFeature, rankHits } from './hits';
import { areaHitLayers, thinHitLayers } from './measure-style';
import { stopLayer } from './walk-style';

/** How far from a symbol or line a pointer still hits it, in pixels. */
const reach = { fine: 4, coarse: 12 } as const;

/** How far from a symbol or line the pointer in use hits it, in pixels. */
export const pointerReach = (): number => (isCoarse.matches ? reach.coarse : reach.fine);

const isCoarse = window.matchMedia('(pointer: coarse)');

function present(map: MapLibreMap, layers: readonly string[]): string[] {
  return layers.filter((id) => map.getLayer(id) !== undefined);
}

/** Ids of the records under a point of the map, the likeliest first. */
export function findRecords(map: MapLibreMap, point: Point): string[] {
  const near = pointerReach();
  const box: [[number, number], [number, number]] = [
    [point.x - near, point.y - near],
    [point.x + near, point.y + near],
  ];
  const found = [
    ...map.queryRenderedFeatures(box, {
      layers: present(map, ['utpekat-symbol', ...thinHitLayers]),
    }),
    ...map.queryRenderedFeatures(point, { layers: present(map, areaHitLayers) }),
  ];
  return rankHits(
    found.map(
      ({ properties }): HitFeature => ({
        id: String(properties['id']),
        role: String(properties['role']),
        order: Number(properties['order']),
      }),
    ),
  );
}

/** Id of the stop or the observation of the walk under a point, or null. */
export function findStop(map: MapLibreMap, point: Point): string | null {
  const [hit] = map.queryRenderedFeatures(point, {
    layers: present(map, [stopLayer, 'vandring-sett']),
  });
  return hit ? String(hit.properties['id']) : null;
}

/** Id of the gap under a point, or null. */
export function findGap(map: MapLibreMap, point: Point): string | null {
  const near = pointerReach();
  const [hit] = map.queryRenderedFeatures(
    [
      [point.x - near, point.y - near],
      [point.x + near, point.y + near],
    ],
    { layers: present(map, gapHitLayers) },
  );
  return hit ? String(hit.properties['id']) : null;
}

/** Name of the district whose name, or failing that whose area, is under a point; null outside the borough. */
export function findDistrict(map: MapLibreMap, point: Point): string | null {
  const [hit] = map.queryRenderedFeatures(point, {
    layers: present(map, [districtNames, districtArea]),
  });
  return hit ? String(hit.properties['name']) : null;
}

/** Whether the name of a district is under a point. */
export function isOnDistrictName(map: MapLibreMap, point: Point): boolean {
  return map.queryRenderedFeatures(point, { layers: present(map, [districtNames]) }).length > 0;
}
