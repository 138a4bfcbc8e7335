import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { recolourCover } from './cover-colours';
import { takePicture, whenDrawn } from './map-picture';
import { type MapLooks, mapLayers } from './map-style';
import { inPaperFrame, type PaperFrame, setPaperScale } from './paper-frame';
import { restyle } from './restyle';

/** Asks for a printed page; whoever sees to it takes the event for itself. */
const printEvent = 'trygghetskartan:print';

/** A picture in the colours of paper. An outside basemap keeps its own. */
async function takePaperPicture(
  map: MapLibreMap,
  looks: MapLooks,
  paper: MapLooks,
  moved: boolean,
) {
  if (looks === paper) {
    if (moved) await whenDrawn(map);
    return takePicture(map);
  }
  const [shown, printed] = [mapLayers(looks), mapLayers(paper)];
  restyle(map, shown, printed);
  recolourCover(map, looks.colours, paper.colours);
  try {
    await whenDrawn(map);
    return await takePicture(map);
  } finally {
    restyle(map, printed, shown);
    recolourCover(map, paper.colours, looks.colours);
  }
}

/**
 * Prints the page with the map as a picture, since browsers print its canvas empty.
 * @param paper the map's looks on paper; the same object as `looks` where they do not differ
 * @param frame what of the map is printed, to scale; null for what is on screen
 * @returns the picture to put on the page, null until there is one
 */
export function usePrint(
  map: MapLibreMap,
  looks: MapLooks,
  paper: MapLooks,
  frame: PaperFrame | null,
  active: boolean,
): string | null {
  const [picture, setPicture] = useState<string | null>(null);

  useEffect(() => {
    if (!active) return;
    let printing = false;

    async function print(): Promise<void> {
      printing = true;
      const take = () => takePaperPicture(map, looks, paper, frame !== null);
      const taken = frame ? await inPaperFrame(map, frame, take) : await take();
      const image = new Image();
      image.src = taken;
      await image.decode();
      setPicture(taken);
      setPaperScale(frame?.scale ?? null);
      // The picture must be on the page before the browser copies it to paper.
      requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
    }

    function onAsked(event: Event): void {
      event.preventDefault();
      print().catch(window.reportError);
    }

    /** The browser's own print command leaves no time to wait: the map is drawn and read at once. */
    function onBefore(): void {
      if (printing) return;
      map.redraw();
      const taken = map.getCanvas().toDataURL('image/png');
      flushSync(() => setPicture(taken));
    }

    function onAfter(): void {
      printing = false;
      setPicture(null);
      setPaperScale(null);
    }

    window.addEventListener(printEvent, onAsked);
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    return () => {
      window.removeEventListener(printEvent, onAsked);
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
    };
  }, [map, looks, paper, frame, active]);

  return picture;
}
