import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { type Bounds, extendBounds } from '@/domain/position';
import type { District } from '@/domain/reference';
import { type Camera, toggleFacet, type ViewState } from '@/view/view-state';
import { adjustView, changeView, currentView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { decideMove, type Framing, framePadding, roundCamera } from './camera';
import { useReveal } from './use-reveal';

/** Marks a move that the user made with a control of ours, as the map marks those made by hand. */
export const byUser = { byUser: true } as const;

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return roundCamera({ lng, lat, zoom: map.getZoom() });
}

/** Bounds of the named districts, or null when none of them is one. */
function boundsOfDistricts(
  districts: readonly District[],
  names: readonly string[],
): Bounds | null {
  return districts
    .filter(({ name }) => names.includes(name))
    .reduce<Bounds | null>((bounds, { geometry }) => extendBounds(bounds, geometry), null);
}

/** What is framed when the view holds no camera: the chosen districts, else the whole area. */
export function useFrame(names: readonly string[]): Bounds {
  const { workspace, districts } = useWorkspace();
  return boundsOfDistricts(districts, names) ?? workspace.startvy.utbredning;
}

function frame(
  map: MapLibreMap,
  camera: Camera | null,
  bounds: Bounds,
  animate: boolean,
  eventData?: typeof byUser,
): void {
  // The page may have changed size in the same breath, e.g. when it shows the map again.
  map.resize();
  if (camera) {
    const target = { center: { lng: camera.lng, lat: camera.lat }, zoom: camera.zoom };
    if (animate) map.easeTo({ ...target, duration: 700 });
    else map.jumpTo(target);
    return;
  }
  const { clientWidth, clientHeight } = map.getContainer();
  const padding = framePadding(clientWidth, clientHeight);
  const options = { padding, animate, duration: 700, maxZoom: 15 };
  map.fitBounds([...bounds] as [number, number, number, number], options, eventData);
}

interface Written {
  camera: Camera | null;
  districts: readonly string[] | null;
}

const nothingWritten: Written = { camera: null, districts: null };

/** Takes moves made by hand into the view. */
function useWriteBack(map: MapLibreMap, written: { current: Written }): void {
  useEffect(() => {
    function onMoveEnd(event: { originalEvent?: unknown; byUser?: boolean }): void {
      if (!event.originalEvent && !event.byUser) return;
      const camera = cameraOf(map);
      written.current = { ...written.current, camera };
      adjustView((view) => ({ ...view, camera }));
    }
    map.on('moveend', onMoveEnd);
    return () => void map.off('moveend', onMoveEnd);
  }, [map, written]);
}

/**
 * Keeps what lies under the upper left corner there when the map's box changes, e.g. when the details open:
 * what the user has just clicked must not run away. A map that frames its area frames it anew.
 */
function useSteadyResize(map: MapLibreMap, bounds: Bounds): void {
  const latest = useRef(bounds);
  useEffect(() => {
    latest.current = bounds;
  }, [bounds]);
  useEffect(() => {
    const box = map.getContainer();
    let [width, height] = [box.clientWidth, box.clientHeight];
    function onResize(): void {
      if (box.clientWidth === 0) return;
      const [right, down] = [box.clientWidth - width, box.clientHeight - height];
      [width, height] = [box.clientWidth, box.clientHeight];
      if (right === 0 && down === 0) return;
      const { camera, selected } = currentView();
      if (camera === null && selected === null) frame(map, null, latest.current, false);
      else map.panBy([right / 2, down / 2], { animate: false });
    }
    map.on('resize', onResize);
    return () => void map.off('resize', onResize);
  }, [map]);
}

/**
 * Keeps the map and the view's camera together, in both directions.
 * @param active false while the map is hidden
 * @returns how the map itself filters by a district: without moving
 */
export function useCamera(
  map: MapLibreMap,
  districts: readonly string[],
  active: boolean,
): { toggleDistrict: (name: string) => void; showWholeArea: () => void } {
  const view = useView();
  const bounds = useFrame(districts);
  const start = useWorkspace().workspace.startvy.utbredning;
  const written = useRef(nothingWritten);
  const before = useRef<Framing>({ camera: view.camera, districts });

  useWriteBack(map, written);
  useSteadyResize(map, bounds);
  useEffect(() => {
    // A hidden map has no size to reckon with; it catches up when it is shown again.
    if (!active) return;
    const now: Framing = { camera: view.camera, districts };
    const move = decideMove(before.current, now, written.current);
    written.current = nothingWritten;
    before.current = move === 'reframe' ? { camera: null, districts } : now;
    if (move === 'stay') return;
    frame(map, move === 'reframe' ? null : view.camera, bounds, true);
    if (move === 'reframe') adjustView((other) => ({ ...other, camera: null }));
  }, [map, view.camera, districts, bounds, active]);
  useReveal(map, active);

  function toggleDistrict(name: string): void {
    const camera = cameraOf(map);
    changeView((other) => {
      const next: ViewState = { ...toggleFacet(other, 'district', name), camera, selected: null };
      written.current = { camera, districts: next.facets.district ?? [] };
      return next;
    });
  }

  function showWholeArea(): void {
    if (districts.length > 0) {
      // Without a camera the map would frame the chosen districts: the whole area is now where the user went.
      frame(map, null, start, true, byUser);
      return;
    }
    frame(map, null, start, true);
    adjustView((other) => ({ ...other, camera: null }));
  }

  return { toggleDistrict, showWholeArea };
}
