// @ts-check

import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { atRoot } from './run.mjs';

/**
 * Runs the tests of tests/servers against servers that are up.
 *
 * @param {object} addresses where the servers answer, and the origin of the app
 * @param {string[]} filters names of test files; none means all
 */
async function runTests(addresses, filters) {
  const { startVitest } = await import('vitest/node');
  const vitest = await startVitest(
    'test',
    filters,
    {
      // Not one of the projects that every test run has: these need servers.
      config: false,
      watch: false,
      include: ['tests/servers/**/*.test.ts'],
      // One database for all.
      fileParallelism: false,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      env: { TZ: 'Europe/Stockholm', SERVERS: JSON.stringify(addresses) },
    },
    { resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } } },
  );
  await vitest.close();
}

atRoot();
await ensureInstalled();
const { installMissing, sayMissing } = await import('./servers/packages.mjs');
const missing = installMissing();
if (missing.length > 0) {
  console.log(`skipped: ${sayMissing(missing)}`);
} else {
  const { bringUp } = await import('./servers/bring-up.mjs');
  const { freePort } = await import('./servers/processes.mjs');
  // The servers hand their answers to pages from here only.
  const origin = `http://127.0.0.1:${await freePort()}`;
  const servers = await bringUp({ geodata: 'geodata', origin });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => servers.stop().finally(() => process.exit(1)));
  }
  try {
    await runTests({ ...servers.addresses, origin }, process.argv.slice(2));
  } finally {
    await servers.stop();
  }
}
