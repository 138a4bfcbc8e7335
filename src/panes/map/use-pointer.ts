import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { setHovered } from '@/view/hover';
import { changeView, currentView } from '@/view/view-store';
import { isDrawnOn } from './current-map';
import { findDistrict, findGap, findRecords, findStop, isOnDistrictName } from './find-hits';
import { chooseAtSpot } from './hits';

/** What is under the pointer, for the tooltip. */
export interface Pointed {
  x: number;
  y: number;
  ids: readonly string[];
}

/** Two clicks at most this many pixels apart are at the same spot. */
const sameSpot = 8;

function selectRecord(ids: readonly string[], again: boolean): void {
  const { selected } = currentView();
  const id = chooseAtSpot(ids, selected, again);
  if (id !== selected) changeView((view) => ({ ...view, selected: id }));
}

function selectNothing(): void {
  if (currentView().selected !== null) changeView((view) => ({ ...view, selected: null }));
}

/** Points out the gap at a point; returns whether there is one. */
function chooseGap(map: MapLibreMap, point: MapMouseEvent['point']): boolean {
  const gap = findGap(map, point);
  if (gap === null) return false;
  changeView((view) => ({ ...view, gaps: { ...view.gaps, chosen: gap } }));
  return true;
}

/** Points out the stop at a point; returns whether there is one. */
function chooseStop(map: MapLibreMap, point: MapMouseEvent['point']): boolean {
  const stop = findStop(map, point);
  if (stop === null) return false;
  changeView((view) => ({ ...view, walk: { ...view.walk, point: stop } }));
  return true;
}

/**
 * Hover and clicks on the map. A click selects a record, or else the district, or else nothing.
 * @param onDistrict called with the name of the district that was clicked
 */
export function usePointer(map: MapLibreMap, onDistrict: (name: string) => void): Pointed | null {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const lastClick = useRef({ x: -100, y: -100 });
  const tellDistrict = useEffectEvent(onDistrict);

  useEffect(() => {
    let frame = 0;

    function leave(): void {
      cancelAnimationFrame(frame);
      setPointed(null);
      setHovered(null);
    }

    function look(event: MapMouseEvent): void {
      if (map.isMoving() || isDrawnOn()) return;
      const ids = findRecords(map, event.point);
      const overName = ids.length === 0 && isOnDistrictName(map, event.point);
      const overGap = ids.length === 0 && !overName && findGap(map, event.point) !== null;
      map.getCanvas().style.cursor = ids.length > 0 || overName || overGap ? 'pointer' : '';
      setHovered(ids[0] ?? null);
      setPointed(ids.length === 0 ? null : { x: event.point.x, y: event.point.y, ids });
    }

    function onMove(event: MapMouseEvent): void {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look(event));
    }

    function onClick(event: MapMouseEvent): void {
      if (isDrawnOn() || chooseStop(map, event.point)) return;
      const { x, y } = event.point;
      const again = Math.hypot(x - lastClick.current.x, y - lastClick.current.y) <= sameSpot;
      lastClick.current = { x, y };
      const onName = isOnDistrictName(map, event.point);
      const ids = onName ? [] : findRecords(map, event.point);
      if (ids.length > 0) selectRecord(ids, again);
      else if (onName || !chooseGap(map, event.point)) {
        const district = findDistrict(map, event.point);
        if (district !== null) tellDistrict(district);
        else selectNothing();
      }
    }

    map.on('mousemove', onMove);
    map.on('mouseout', leave);
    map.on('movestart', leave);
    map.on('click', onClick);
    return () => {
      leave();
      map.off('mousemove', onMove);
      map.off('mouseout', leave);
      map.off('movestart', leave);
      map.off('click', onClick);
    };
  }, [map]);

  return pointed;
}
