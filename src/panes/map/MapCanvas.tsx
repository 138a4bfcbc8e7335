import type { Map as MapLibreMap } from 'maplibre-gl';
import { useRef, useState } from 'react';
import { type MapProps, Map as ReactMap } from 'react-map-gl/maplibre';
import { mapText } from '@/text/map';
import { currentView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { framePadding, widen } from './camera';
import { supplyImages } from './map-images';
import { type MapLooks, mapStyle } from './map-style';
import { useFrame } from './use-camera';
import './map-library';
import './tile-protocol';

interface MapCanvasProps {
  /** How the map looks when it is made; later changes are made on the map. */
  looks: MapLooks;
  /** Id of the text that says how to use it. */
  helpId: string;
  onReady: (map: MapLibreMap) => void;
  /** The map could not be made, or one of its sources could not be fetched. */
  onFault: (fault: { map: true } | { source: string }) => void;
}

/** How far one can pan beyond the area, as a share of its size on each side. */
const elbowRoom = 0.6;

function useStartProps(looks: MapLooks): MapProps {
  const { workspace, districts } = useWorkspace();
  const frame = useFrame(looks.chosenDistricts);
  const [start] = useState((): MapProps => {
    const { camera, slides } = currentView();
    const [west, south, east, north] = widen(workspace.omrade.utbredning, elbowRoom);
    return {
      mapStyle: mapStyle(looks, districts),
      initialViewState: camera
        ? { longitude: camera.lng, latitude: camera.lat, zoom: camera.zoom }
        : {
            bounds: [...frame] as [number, number, number, number],
            fitBoundsOptions: { padding: framePadding(window.innerWidth, window.innerHeight) },
          },
      maxBounds: [west, south, east, north],
      // In a frame the wheel and the finger scroll the page that the frame stands in.
      cooperativeGestures: slides.mode === 'ram',
      locale: {
        'Map.Title': mapText.canvas(workspace.omrade.namn),
        'CooperativeGesturesHandler.WindowsHelpText': mapText.zoomWithCtrl,
        'CooperativeGesturesHandler.MacHelpText': mapText.zoomWithCommand,
        'CooperativeGesturesHandler.MobileHelpText': mapText.moveWithTwoFingers,
      },
    };
  });
  return start;
}

/** How long names and symbols take to appear, in ms: each frame of it draws the whole map. */
const fadeMs = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120;

/** What is done with a new map before anything is drawn on it. */
function prepare(map: MapLibreMap, helpId: string): void {
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  supplyImages(map);
  const canvas = map.getCanvas();
  // An application: the arrow keys go to the map, not to the screen reader's walk through the page.
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-describedby', helpId);
}

/** The map itself. It is made once; everything that changes afterwards is done on it. */
export function MapCanvas({ looks, helpId, onReady, onFault }: MapCanvasProps) {
  const start = useStartProps(looks);
  const ready = useRef<MapLibreMap | null>(null);
  return (
    <ReactMap
      {...start}
      attributionControl={false}
      minZoom={9}
      maxZoom={18}
      maxPitch={0}
      dragRotate={false}
      touchPitch={false}
      renderWorldCopies={false}
      fadeDuration={fadeMs}
      // As soon as there is a style: a basemap file that never comes must not hold up the records.
      onStyleData={({ target }) => {
        if (ready.current === target) return;
        ready.current = target;
        prepare(target, helpId);
        onReady(target);
      }}
      onError={(event) => {
        if (event.target === null) onFault({ map: true });
        else if ('sourceId' in event) onFault({ source: String(event.sourceId) });
      }}
    />
  );
}
