// @ts-check

// The development server. With --server it also plays the server that the register is read from and written to:
//   node scripts/dev.mjs [--server | --server=qgis] [options of vite]
import { ensureInstalled } from './install.mjs';
import { atRoot, runTool } from './run.mjs';

const given = process.argv.slice(2);
const option = /^--server(?:=(.*))?$/;
const asked = given.map((arg) => option.exec(arg)).find((match) => match !== null);
const manner = asked?.[1] ?? 'standard';
if (asked && !['standard', 'qgis'].includes(manner)) {
  console.error(`--server=${manner}: there are --server (the standard) and --server=qgis`);
  process.exit(2);
}
atRoot();
await ensureInstalled();
process.exitCode = await runTool(
  'vite/bin/vite.js',
  ['--host', '127.0.0.1', ...given.filter((arg) => !option.test(arg))],
  // Vite knows no options but its own.
  asked ? { PLAYED_SERVER: manner } : {},
);
