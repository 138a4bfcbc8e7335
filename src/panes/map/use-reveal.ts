import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { useLargeSelection } from '@/view/large-layers';
import { useSelectedMeasure } from '@/view/selection';
import { findFreePlace, hasRoom, type Pixel } from './camera';
import { byApp, glideMs } from './map-moves';
import { placeOf } from './measure-place';

/** Whether the map itself, and no panel, is what one sees at a place in its box. */
function isMapAt(map: MapLibreMap, { x, y }: Pixel): boolean {
  const { left, top, width, height } = map.getContainer().getBoundingClientRect();
  if (x < 0 || y < 0 || x > width || y > height) return false;
  const seen = document.elementFromPoint(left + x, top + y);
  return seen !== null && map.getCanvasContainer().contains(seen);
}

/** Moves the map so that a place that is out of sight or under a panel is seen. Others leave it where it is. */
function reveal(map: MapLibreMap, [lng = 0, lat = 0]: readonly number[]): void {
  const isFree = (place: Pixel) => isMapAt(map, place);
  if (hasRoom(map.project([lng, lat]), isFree)) return;
  const { clientWidth, clientHeight } = map.getContainer();
  const target = findFreePlace(clientWidth, clientHeight, isFree);
  map.easeTo(
    {
      center: [lng, lat],
      offset: [target.x - clientWidth / 2, target.y - clientHeight / 2],
      duration: glideMs(600),
    },
    byApp,
  );
}

/** Sees to it that the selected record is seen, also when its details have just covered it. */
export function useReveal(map: MapLibreMap, active: boolean): void {
  const large = useLargeSelection();
  const held = useSelectedMeasure();
  const selected = held ?? (large.state === 'here' ? large.measure : null);
  useEffect(() => {
    const anchor = selected && placeOf(selected)?.anchors[0];
    if (!active || !anchor) return;
    let frame = 0;
    const show = () => {
      // After the page has been laid out with the details in it, and the map has got its new size.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          if (map.isMoving()) map.once('moveend', show);
          else reveal(map, anchor);
        });
      });
    };
    show();
    map.on('resize', show);
    const settle = setTimeout(() => map.off('resize', show), 1_000);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(settle);
      map.off('resize', show);
      map.off('moveend', show);
    };
  }, [map, selected, active]);
}
