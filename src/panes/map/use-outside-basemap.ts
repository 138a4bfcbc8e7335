import type { ErrorEvent, Map as MapLibreMap, MapSourceDataEvent } from 'maplibre-gl';
import { useCallback, useEffect, useState } from 'react';
import { useTheme } from '@/ui/theme';
import { adjustView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import type { OutsideBasemap } from './map-style';
import { fetchOutsideBasemap, outsidePatienceMs } from './outside-basemap';

/** Where the choice of a basemap from outside stands. */
export interface OutsideState {
  outside: OutsideBasemap | null;
  loading: boolean;
  failed: boolean;
  dismiss: () => void;
}

/** The basemap from outside, when the user has chosen it; gives way to the embedded one when it cannot be had. */
export function useOutsideBasemap(map: MapLibreMap | null): OutsideState {
  const { natverk } = useWorkspace().workspace.baskarta;
  const theme = useTheme();
  const { onlineBasemap } = useView();
  const wanted = onlineBasemap && natverk ? natverk[theme === 'dark' ? 'mork' : 'ljus'] : null;
  const [fetched, setFetched] = useState<OutsideBasemap | null>(null);
  const [failed, setFailed] = useState(false);
  const outside = wanted === null ? null : fetched;

  const giveUp = useCallback(() => {
    setFailed(true);
    setFetched(null);
    adjustView((view) => ({ ...view, onlineBasemap: false }));
  }, []);

  useEffect(() => {
    if (wanted === null) return;
    setFailed(false);
    const stop = new AbortController();
    void fetchOutsideBasemap(wanted, stop.signal).then((style) => {
      if (stop.signal.aborted) return;
      if (style) setFetched(style);
      else giveUp();
    });
    return () => stop.abort();
  }, [wanted, giveUp]);

  useEffect(
    () => (map && outside ? watchTiles(map, outside, giveUp) : undefined),
    [map, outside, giveUp],
  );

  return {
    outside,
    loading: wanted !== null && fetched?.address !== wanted,
    failed,
    dismiss: () => setFailed(false),
  };
}

/** Gives up when no tile of the basemap has come in time, or the first answer is an error. */
function watchTiles(map: MapLibreMap, { style }: OutsideBasemap, giveUp: () => void): () => void {
  const sources = new Set(Object.keys(style.sources));
  if (sources.size === 0) return () => undefined;
  const timer = setTimeout(() => end(giveUp), outsidePatienceMs);
  function end(then?: () => void): void {
    clearTimeout(timer);
    map.off('sourcedata', onData);
    map.off('error', onError);
    then?.();
  }
  function onData(event: MapSourceDataEvent): void {
    if (sources.has(event.sourceId) && event.tile) end();
  }
  function onError(event: ErrorEvent & { sourceId?: string }): void {
    if (event.sourceId !== undefined && sources.has(event.sourceId)) end(giveUp);
  }
  map.on('sourcedata', onData);
  map.on('error', onError);
  return () => end();
}
