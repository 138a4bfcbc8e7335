import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

interface Site {
  /** The environment variable that holds its address, for the journeys. */
  readonly variable: string;
  readonly root: string;
  readonly base: string;
}

const SITES: readonly Site[] = [
  { variable: 'APP_URL', root: 'dist', base: '/' },
  { variable: 'SUBPATH_URL', root: 'dist', base: '/karta/trygghet/' },
  // Another municipality's workspace, built by the same code.
  { variable: 'SECOND_URL', root: '.cache/dist-second', base: '/' },
];
const sites = SITES.filter(({ root }) => root === 'dist' || existsSync(root));

// Playwright reads this file again in every worker, where the addresses are inherited.
for (const { variable, base } of sites) {
  process.env[variable] ??= `http://127.0.0.1:${await findFreePort()}${base}`;
}

const executablePath = await findBrowser();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  // Software WebGL on two cores: a map takes seconds to come to rest.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/journeys.json' }]],
  use: {
    baseURL: process.env['APP_URL'] ?? '',
    browserName: 'chromium',
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    // Many journeys answer for the server themselves, which a service worker would come before.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        // The same pixels on every machine, with a graphics card or without.
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-default-apps',
        '--disable-sync',
        '--no-first-run',
        // Chromium's sandbox does not start as root, which is what a container runs as.
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: sites.map(({ variable, root, base }) => {
    const url = process.env[variable] ?? '';
    const { port } = new URL(url);
    return {
      command: `node scripts/serve.mjs --root ${root} --port ${port} --base ${base}`,
      url,
      reuseExistingServer: false,
    };
  }),
});
