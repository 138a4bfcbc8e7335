// @ts-check

import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { runTool } from '../../scripts/run.mjs';

/** Everything that the benches make; all of it can be thrown away. */
export const cache = resolve('.cache/bench');

/**
 * Builds the app over a workspace, as `npm run build` does.
 *
 * @param {string} workspace folder with workspace.json
 * @param {string} outDir
 * @throws when the build fails
 */
export async function buildApp(workspace, outDir) {
  rmSync(outDir, { recursive: true, force: true });
  const args = ['build', '--outDir', outDir, '--logLevel', 'error'];
  const code = await runTool('vite/bin/vite.js', args, { GEODATA: workspace });
  if (code !== 0) throw new Error(`vite build ended with ${code}`);
}

/**
 * Builds the bare page over a workspace, with the settings of the app.
 *
 * @param {string} workspace folder with workspace.json
 * @param {string} outDir
 * @throws when the build fails
 */
export async function buildBare(workspace, outDir) {
  rmSync(outDir, { recursive: true, force: true });
  const page = ['build', join('tests', 'bench', 'bare'), '--config', 'vite.config.ts'];
  const args = [...page, '--outDir', outDir, '--logLevel', 'error'];
  const code = await runTool('vite/bin/vite.js', args, { GEODATA: workspace });
  if (code !== 0) throw new Error(`vite build of the bare page ended with ${code}`);
}

/**
 * Bundles one module of `src` for this Node, which does not read TypeScript, and imports it.
 *
 * @param {string} source relative to `src`, for example `domain/fields.ts`
 * @returns {Promise<string>} the address of the bundle
 */
export async function bundleForNode(source) {
  const outDir = join(cache, 'src');
  const name = source.replace(/\W+/g, '-');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('src') } },
    ssr: { noExternal: true },
    build: {
      ssr: resolve('src', source),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return pathToFileURL(join(outDir, `${name}.mjs`)).href;
}
