import { useEffect, useEffectEvent } from 'react';
import type { WalkParts, WalkStop } from '@/domain/walk';
import { type CurrentMap, useCurrentMap } from '@/panes/map/current-map';
import { byApp } from '@/panes/map/map-moves';
import { followPosition, useWhereabouts } from '@/view/position';
import { currentView, useView } from '@/view/view-store';
import { changeWalk } from '@/view/walks';
import { hasArrived, nearestStop, type Way, wayTo } from './way-to-stop';

/** Near enough to see the stop and the ways to it. */
const stopZoom = 16.5;

/** Which stop is next, and how one gets there. */
export interface Route {
  /** The stop that is chosen, else the first; null where there are none. */
  stop: WalkStop | null;
  /** Its place in the order, from 0. */
  at: number;
  /** The nearest by position; null while that is not known. */
  nearest: WalkStop | null;
  /** To the stop; null while the position is not known. */
  way: Way | null;
  arrived: boolean;
  /** The stop where the user is; null for none, or while that is not known. */
  standsAt: WalkStop | null;
  wayOf: (stop: WalkStop) => Way | null;
  /** Chooses a stop and takes the map there. */
  choose: (stop: WalkStop) => void;
}

/** West, south, east, north of the stops; null for none. */
function boundsOf(stops: readonly WalkStop[]): [number, number, number, number] | null {
  if (stops.length === 0) return null;
  const [lngs, lats] = [0, 1].map((axis) => stops.map(({ position }) => position[axis] ?? 0));
  if (!lngs || !lats) return null;
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Shows all stops when the walk begins, unless the view says what is to be seen. */
function useShowStops(map: CurrentMap | null, stops: readonly WalkStop[]): void {
  const show = useEffectEvent((on: CurrentMap) => {
    const bounds = boundsOf(stops);
    if (!bounds || currentView().camera !== null) return;
    // The panel has just taken its part of the page.
    on.resize();
    on.fitBounds(bounds, { padding: 60, maxZoom: stopZoom, animate: false });
  });
  useEffect(() => {
    if (map) show(map);
  }, [map]);
}

/** The stop that is pointed out in the view, or that of the observation that is, where one is on the way. */
export function useChosenStop({ stops, observations }: WalkParts): Route {
  const map = useCurrentMap();
  const { point } = useView().walk;
  const { state } = useWhereabouts();
  useShowStops(map, stops);
  useEffect(() => {
    // The map cannot be at the stop and with the user.
    if (point !== null) followPosition(false);
  }, [point]);
  const seenAt = observations.find(({ id }) => id === point)?.stopId;
  const at = Math.max(
    0,
    stops.findIndex(({ id }) => id === (seenAt ?? point)),
  );
  const stop = stops[at] ?? null;
  const wayOf = ({ position }: WalkStop) =>
    state.kind === 'here' ? wayTo(state.position, position) : null;
  const way = stop && wayOf(stop);
  const nearest = state.kind === 'here' ? nearestStop(stops, state.position) : null;
  const isAt = (place: WalkStop | null) => {
    const there = place && wayOf(place);
    return there !== null && state.kind === 'here' && hasArrived(there, state.accuracyMeters);
  };
  return {
    stop,
    at,
    nearest,
    way,
    arrived: isAt(stop),
    standsAt: isAt(nearest) ? nearest : null,
    wayOf,
    choose: ({ id, position }) => {
      const [lng = 0, lat = 0] = position;
      followPosition(false);
      changeWalk({ point: id });
      // Also for the stop that is chosen already, from which the map has been moved away.
      const zoom = Math.max(map?.getZoom() ?? 0, stopZoom);
      map?.easeTo({ center: [lng, lat], zoom, duration: 500 }, byApp);
    },
  };
}
