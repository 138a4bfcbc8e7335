// @ts-check

import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { atRoot } from './run.mjs';

/** @typedef {import('../tests/bench/report.mjs').Row} Row */
/** @typedef {(note: (text: string) => void) => Promise<Row[]>} Bench what it does is told to `note` */

/**
 * Imported late: they need packages that may not be installed when this file is read.
 *
 * @type {Record<string, () => Promise<Bench>>}
 */
const BENCHES = {
  startup: async () => (await import('../tests/bench/startup.mjs')).benchStartup,
  filter: async () => (await import('../tests/bench/filter.mjs')).benchFilter,
  parse: async () => (await import('../tests/bench/parse.mjs')).benchParse,
  import: async () => (await import('../tests/bench/import.mjs')).benchImport,
  walk: async () => (await import('../tests/bench/walk.mjs')).benchWalk,
  present: async () => (await import('../tests/bench/present.mjs')).benchPresent,
  coverage: async () => (await import('../tests/bench/coverage.mjs')).benchCoverage,
  tiles: async () => (await import('../tests/bench/tiles.mjs')).benchTiles,
  servers: async () => (await import('../tests/bench/servers.mjs')).benchServers,
  interact: async () => (await import('../tests/bench/interact.mjs')).benchInteract,
};

/** @param {string} text */
const note = (text) => process.stderr.write(`  ${text}\n`);

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
atRoot();
await ensureInstalled();
const { toJsonLine, toTable } = await import('../tests/bench/report.mjs');
for (const [name, load] of Object.entries(BENCHES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  const bench = await load();
  const rows = await bench(note);
  console.log(values.json ? rows.map(toJsonLine).join('\n') : `\n${name}\n${toTable(rows)}\n`);
}
