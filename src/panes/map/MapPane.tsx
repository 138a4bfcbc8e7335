import type { Map as MapLibreMap } from 'maplibre-gl';
import { useId, useState } from 'react';
import { mapText } from '@/text/map';
import { changeView, currentView } from '@/view/view-store';
import { basemapSourcePrefix } from './basemap-style';
import { MapCanvas } from './MapCanvas';
import { MapDressing } from './MapDressing';
import { NoMap } from './NoMap';
import { useMapLooks } from './use-map-looks';
import { useOutsideBasemap } from './use-outside-basemap';
import './MapPane.css';

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || currentView().selected === null) return;
  // The list takes Escape for itself: it closes.
  if (event.target instanceof Element && event.target.closest('[role="listbox"]')) return;
  changeView((view) => ({ ...view, selected: null }));
}

/** Escape anywhere in the map deselects. */
function clearOnEscape(pane: HTMLElement | null): (() => void) | undefined {
  if (!pane) return;
  pane.addEventListener('keydown', onKeyDown);
  return () => pane.removeEventListener('keydown', onKeyDown);
}

/** The map with its controls, its list and its messages. */
export function MapPane() {
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const [broken, setBroken] = useState(false);
  const [partsMissing, setPartsMissing] = useState(false);
  const [lostTiles, setLostTiles] = useState<readonly string[]>([]);
  const basemap = useOutsideBasemap(map);
  const looks = useMapLooks(basemap.outside);
  const [firstLooks] = useState(looks);
  const helpId = useId();
  if (broken) return <NoMap title={mapText.unavailableTitle} text={mapText.unavailable} />;
  return (
    <div className="map-pane" ref={clearOnEscape}>
      <p className="visually-hidden" id={helpId}>
        {mapText.canvasHelp}
      </p>
      <MapCanvas
        looks={firstLooks}
        helpId={helpId}
        onReady={setMap}
        onFault={(fault) => {
          if ('map' in fault) setBroken(true);
          else if (fault.source.startsWith(basemapSourcePrefix)) setPartsMissing(true);
          else if (!lostTiles.includes(fault.source)) setLostTiles([...lostTiles, fault.source]);
        }}
      />
      {map && (
        <MapDressing
          map={map}
          firstLooks={firstLooks}
          looks={looks}
          basemap={basemap}
          partsMissing={partsMissing}
          lostTiles={lostTiles}
        />
      )}
    </div>
  );
}
