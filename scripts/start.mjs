// @ts-check

import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { atRoot, runTool } from './run.mjs';
import { closeOnSignal, serve } from './serve.mjs';

const PORTS_TRIED = 50;

/**
 * @param {number} first the usual port
 * @returns {ReturnType<typeof serve>} on the first free port from there on
 */
async function serveOnFreePort(first) {
  for (let port = first; port < first + PORTS_TRIED; port += 1) {
    try {
      return await serve({ root: 'dist', port });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new Error(`Ingen ledig port mellan ${first} och ${first + PORTS_TRIED - 1}.`);
}

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
atRoot();
await ensureInstalled();
// Always built: it takes seconds, and a stale page would cost more than that.
console.log('Bygger …');
// On the planner's own machine, so with the internal records: layer files are saved from what is served.
const code = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { INTERN: '1' });
if (code !== 0) {
  console.error('Bygget misslyckades (se ovan).');
  process.exit(code);
}
const server = await serveOnFreePort(Number(values.port));
closeOnSignal(server);
console.log(`\n  Trygghetskartan visas på ${server.url}\n  Avsluta med Ctrl+C.\n`);
