import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offlinePlugin } from './scripts/vite/offline-plugin.ts';
import { playedServerPlugin } from './scripts/vite/played-server-plugin.ts';
import { preloadPlugin } from './scripts/vite/preload-plugin.ts';
import { workspacePlugin } from './scripts/vite/workspace-plugin.ts';

const geodata = process.env['GEODATA'] ?? 'geodata';

export default defineConfig({
  // Relative addresses: the built app works under any path of any web server.
  base: './',
  plugins: [
    react(),
    playedServerPlugin(geodata, process.env['PLAYED_SERVER']),
    // Set by `npm run build -- --intern`: vite knows no options but its own.
    workspacePlugin(geodata, process.env['INTERN'] === '1'),
    preloadPlugin('inter-latin-wght'),
    offlinePlugin(geodata),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  // As on a static server: what is not there is 404, not the start page.
  appType: 'mpa',
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    sourcemap: false,
    // MapLibre alone is over the usual limit; the benches watch the sizes.
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Its own chunk: it is the largest part and changes least often.
          groups: [{ name: 'maplibre-gl', test: /node_modules[\\/]maplibre-gl[\\/]/ }],
        },
      },
    },
  },
});
