import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { type Bounds, extendBounds } from '@/domain/position';
import type { District } from '@/domain/reference';
import { useMagnified } from '@/view/magnified';
import { toggleFacet, type ViewState } from '@/view/view-state';
import { adjustView, changeView, currentView, useView } from '@/view/view-store';
import { useWorkMap } from '@/view/work-map';
import { useWorkspace } from '@/view/workspace-context';
import { decideMove, type Framing } from './camera';
import { cameraOf, frame, setHeightShown } from './map-moves';
import { useReveal } from './use-reveal';
import { useSteadyResize } from './use-steady-resize';
import { nothingWritten, useWriteBack } from './use-write-back';

/** Bounds of the named districts, or null when none of them is one. */
export function boundsOfDistricts(
  districts: readonly District[],
  names: readonly string[],
): Bounds | null {
  return districts
    .filter(({ name }) => names.includes(name))
    .reduce<Bounds | null>((bounds, { geometry }) => extendBounds(bounds, geometry), null);
}

/** Draws the map larger, letters and all, for those who sit far away. */
function useMagnify(map: MapLibreMap, bounds: Bounds): void {
  const factor = useMagnified();
  const before = useRef(1);
  const latest = useEffectEvent(() => frame(map, currentView().camera, bounds, false));
  useEffect(() => {
    if (before.current === factor) return;
    before.current = factor;
    map.setPixelRatio(window.devicePixelRatio * factor);
    // With another ratio of pixels the map takes the size of its box anew.
    const { clientHeight } = map.getContainer();
    setHeightShown(factor === 1 ? null : clientHeight);
    latest();
  }, [map, factor]);
  // The map that comes after this one is drawn as usual.
  useEffect(() => () => setHeightShown(null), []);
}

/** What is framed when the view holds no camera: what the page is about, the chosen districts, else the whole area. */
export function useFrame(names: readonly string[]): Bounds {
  const { workspace, districts } = useWorkspace();
  const chosen = useMemo(() => boundsOfDistricts(districts, names), [districts, names]);
  const { page } = useView();
  const { frame: own } = useWorkMap();
  return (page === 'arbete' ? own : null) ?? chosen ?? workspace.startvy.utbredning;
}

/** Takes the map to what the page beside it is about when that is known or another, unless the user has moved the map. */
function useWorkFrame(map: MapLibreMap, active: boolean): void {
  const { page } = useView();
  const { frame: own } = useWorkMap();
  const key = page === 'arbete' && own ? own.join() : '';
  useEffect(() => {
    if (!active || key === '' || currentView().camera) return;
    const [west = 0, south = 0, east = 0, north = 0] = key.split(',').map(Number);
    frame(map, null, [west, south, east, north], true);
  }, [map, key, active]);
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
  useMagnify(map, bounds);
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
  useWorkFrame(map, active);
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
      frame(map, null, start, true, { byApp: false });
      return;
    }
    frame(map, null, start, true);
    adjustView((other) => ({ ...other, camera: null }));
  }

  return { toggleDistrict, showWholeArea };
}
