import {
  type LngLatBoundsLike,
  Map as MapLibreMap,
  type MapOptions,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { Workspace } from '@/domain/workspace';
import { bareStyle } from './bare-style';
import 'maplibre-gl/dist/maplibre-gl.css';
import '@/ui/tokens.css';
import './bare.css';

/**
 * What the app is measured against: React, MapLibre, the same files and nothing else. No filters, no table, no
 * checks; the map fetches the layers itself.
 */
setWorkerUrl(workerUrl);

function BareMap({ options }: { options: Omit<MapOptions, 'container'> }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!container.current) return;
    const map = new MapLibreMap({ ...options, container: container.current });
    map.once('idle', () => performance.mark('karta-anvandbar'));
    return () => map.remove();
  }, [options]);
  return <div className="bare-map" ref={container} />;
}

const response = await fetch('geodata/workspace.json');
const workspace: Workspace = await response.json();
const [west, south, east, north] = workspace.startvy.utbredning;
const bounds: LngLatBoundsLike = [
  [west, south],
  [east, north],
];
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <BareMap
      options={{
        style: bareStyle(workspace),
        bounds,
        fitBoundsOptions: { padding: 40 },
        maxPitch: 0,
        dragRotate: false,
        renderWorldCopies: false,
      }}
    />,
  );
