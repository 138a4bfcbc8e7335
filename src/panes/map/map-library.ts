import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';

// Must be said once, before the first map is made; this module is loaded with the map pane.
setWorkerUrl(workerUrl);
