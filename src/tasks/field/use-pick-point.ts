import type { Position } from 'geojson';
import { useEffect, useEffectEvent } from 'react';
import { setDrawnOn, useCurrentMap } from '@/panes/map/current-map';

/**
 * Lets the user point at a place on the map while it is wanted; presses on the map belong to that then.
 * @returns takes the middle of the map, for those who move it by keys; null without a map
 */
export function usePickPoint(
  wanted: boolean,
  onPick: (position: Position) => void,
): (() => void) | null {
  const map = useCurrentMap();
  const pick = useEffectEvent(onPick);
  useEffect(() => {
    if (!map || !wanted) return;
    const onClick = ({ lngLat }: { lngLat: { lng: number; lat: number } }) =>
      pick([lngLat.lng, lngLat.lat]);
    const canvas = map.getCanvas();
    setDrawnOn(true);
    canvas.style.cursor = 'crosshair';
    map.on('click', onClick);
    return () => {
      setDrawnOn(false);
      canvas.style.cursor = '';
      map.off('click', onClick);
    };
  }, [map, wanted]);
  if (!map) return null;
  return () => {
    const { lng, lat } = map.getCenter();
    onPick([lng, lat]);
  };
}
