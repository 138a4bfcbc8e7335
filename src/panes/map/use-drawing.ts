import type { Geometry } from 'geojson';
import { useEffect, useEffectEvent } from 'react';
import { useWorkspace } from '@/view/workspace-context';
import { type CurrentMap, setDrawnOn, useCurrentMap } from './current-map';
import { type DrawKind, startDrawing } from './drawing';

/** Colour of what is being drawn: the accent of the page. */
function accent(): `#${string}` {
  const value = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
  return `#${value.replace('#', '')}`;
}

interface Drawn {
  /** Told of each geometry that is finished: once for what is drawn anew, after each move for what is moved. */
  onDrawn: (geometry: Geometry) => void;
  /** Escape was pressed. */
  onCancel: () => void;
}

/**
 * Lets the user draw on the map while a kind is chosen; clicks on the map belong to the drawing then.
 * @param geometry what is there, to be moved
 */
export function useDrawing(
  kind: DrawKind | null,
  geometry: Geometry | null,
  { onDrawn, onCancel }: Drawn,
): void {
  const map = useCurrentMap();
  const { districts } = useWorkspace();
  const finish = useEffectEvent(onDrawn);
  const cancel = useEffectEvent(onCancel);
  const begin = useEffectEvent((on: CurrentMap, what: DrawKind) => {
    const outlines = districts.map((district) => district.geometry);
    return startDrawing(on, what, geometry, { outlines, colour: accent() }, finish);
  });
  useEffect(() => {
    if (!map || kind === null) return;
    setDrawnOn(true);
    let stop = (): void => undefined;
    let over = false;
    begin(map, kind).then((drawing) => {
      stop = drawing.stop;
      if (over) stop();
    }, window.reportError);
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') cancel();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      over = true;
      setDrawnOn(false);
      stop();
      window.removeEventListener('keydown', onKey);
    };
  }, [map, kind]);
}
