// @ts-check

import { ensureInstalled } from './install.mjs';
import { atRoot, runTool } from './run.mjs';

atRoot();
await ensureInstalled();
process.exitCode = await runTool('vite/bin/vite.js', [
  '--host',
  '127.0.0.1',
  ...process.argv.slice(2),
]);
