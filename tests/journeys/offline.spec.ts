import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { test as base, expect, expectAccessible, openApp, waitForMap } from './app';
import { workspace } from './geodata';

/** A copy of the built app on a server of its own, under a sub-path, that can be changed and stopped. */
interface Site {
  url: string;
  edit: (file: string, change: (text: string) => string) => Promise<void>;
  stop: () => Promise<void>;
  /** Takes calls and never answers. */
  fallSilent: () => Promise<void>;
  start: () => Promise<void>;
}

const test = base.extend<{ site: Site }>({
  site: async ({ complaints }, use, testInfo) => {
    // What the worker asks for and does not get, which is what these journeys are about.
    complaints.expected.push(/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_|EMPTY_RESPONSE|FAILED)/);
    const root = testInfo.outputPath('site');
    await cp('dist', root, { recursive: true });
    const options = { root, basePath: '/karta/trygghet/' };
    const first = await serve({ ...options, port: 0 });
    const { port, url } = first;
    let stop = first.close;
    await use({
      url,
      async edit(file, change) {
        const path = join(root, file);
        await writeFile(path, change(await readFile(path, 'utf8')));
      },
      stop: () => stop(),
      async fallSilent() {
        await stop();
        const server = createServer(() => undefined);
        await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
        const sockets = new Set<{ destroy: () => void }>();
        server.on('connection', (socket) => sockets.add(socket.on('error', () => undefined)));
        stop = () =>
          new Promise((closed) => {
            server.close(() => closed());
            for (const socket of sockets) socket.destroy();
          });
      },
      async start() {
        await stop();
        stop = (await serve({ ...options, port })).close;
      },
    });
    await stop().catch(() => undefined);
  },
});

test.use({ serviceWorkers: 'allow' });

async function visit(page: Page, { url }: Site, search = ''): Promise<void> {
  await openApp(page, search, url);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    await new Promise<void>((resolve) => {
      const check = () => active?.state === 'activated' && resolve();
      active?.addEventListener('statechange', check);
      check();
    });
  });
}

/** What the browser keeps by itself it may throw away at any time: the worker's part is what counts here. */
async function forgetBrowserCache(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  // A session that stays would undo that the page is told to be offline.
  await session.detach();
}

/** Puts another version on the server, as a new build would. */
async function publish({ edit, url }: Site): Promise<void> {
  const page = await (await fetch(url)).text();
  const version = /<meta name="version" content="([^"]+)"/.exec(page)?.[1];
  if (!version) throw new Error('the page names no version');
  await edit('index.html', (text) => text.replaceAll(version, 'nasta-version'));
  await edit('sw.js', (text) => text.replaceAll(version, 'nasta-version'));
}

const versionOf = (page: Page) => page.locator('meta[name="version"]').getAttribute('content');
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
const noNetwork = (page: Page) =>
  page.getByText(/^Du är utan nätverk\. Kartan visar det som hämtades \d+ \S+ \d{4}/);
const newVersion = (page: Page) =>
  page.getByText('En ny version av kartan finns. Ladda om när du är klar.');
const camera = '?vald=kam-liljeholmstorget&redigera=vald';

/** Another name for the camera; told when the form shows it. */
async function rename(page: Page, to: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Åtgärd måste anges' }).fill(to);
  await page.keyboard.press('Tab');
  await expectName(page, to);
}

async function expectName(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
}

test('after one visit everything is there without network, and edits are kept', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site);
  await forgetBrowserCache(page);
  await site.stop();
  await context.setOffline(true);
  await expect(noNetwork(page)).toBeVisible();
  await page.reload();
  await waitForMap(page);
  await expect(noNetwork(page)).toBeVisible();
  await expectAccessible(page);

  for (const { url } of workspace.baskarta.lager) {
    const status = await page.evaluate(
      async (address) => (await fetch(address)).status,
      `geodata/${url}`,
    );
    expect(status, url).toBe(200);
  }
  await openApp(page, '?vy=register', site.url);
  await expect(page.getByText('96 av 96 åtgärder').first()).toBeVisible();
  await openApp(page, '?vy=oversikt', site.url);
  await expect(page.getByText('96 av 96 åtgärder').first()).toBeVisible();
  await openApp(page, '?vy=luckor', site.url);
  await expect(page.getByText(/nås av minst en åtgärd/)).not.toHaveCount(0);

  await openApp(page, camera, site.url);
  await rename(page, 'Ändrad utan nätverk');
  await page.reload();
  await expectName(page, 'Ändrad utan nätverk');
  await expect(page.getByRole('button', { name: /osparade? ändring/ })).toHaveText(
    '1 osparad ändring',
  );

  await context.setOffline(false);
  await site.start();
  await page.reload();
  await expectName(page, 'Ändrad utan nätverk');
  await expect(noNetwork(page)).toHaveCount(0);
});

test('the network comes first: a layer replaced on the server shows, and is what is kept', async ({
  page,
  site,
}) => {
  await visit(page, site, '?vald=kam-liljeholmstorget');
  await expectName(page, 'Kamera Liljeholmstorget');
  await site.edit('geodata/kameraplatser.geojson', (text) =>
    text.replace('Kamera Liljeholmstorget', 'Kameran som bytts'),
  );
  await page.reload();
  await expectName(page, 'Kameran som bytts');
  const kept = () =>
    page.evaluate(async () => {
      const layer = await caches.match('geodata/kameraplatser.geojson', { ignoreVary: true });
      return (await layer?.text())?.includes('Kameran som bytts');
    });
  await expect.poll(kept).toBe(true);
  await site.stop();
  await page.reload();
  await expectName(page, 'Kameran som bytts');
});

test('a server that does not answer is not waited for, and the age of what is shown is told', async ({
  page,
  site,
}) => {
  await visit(page, site);
  await site.fallSilent();
  const started = Date.now();
  await page.reload();
  await expect(page.locator('.shell')).toHaveAttribute('data-ready', 'true');
  // Three seconds for the page, three for the first files, then no more waiting.
  expect(Date.now() - started).toBeLessThan(12_000);
  const notice = page.getByText(/^Nätverket svarade inte\. Kartan visar det som hämtades \d/);
  await expect(notice).toBeVisible();
  await expectAccessible(page);
  await site.start();
  await page.getByRole('button', { name: 'Ladda om sidan' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.locator('.shell')).toHaveAttribute('data-ready', 'true');
  await expect(notice).toHaveCount(0);
});

test('a new version tells of itself in every tab, waits, and leaves drafts alone', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site, camera);
  await rename(page, 'Utkast före den nya versionen');
  const other = await context.newPage();
  await openApp(other, '', site.url);
  await publish(site);
  const before = await versionOf(page);
  await lookForUpdate(page);
  await expect(newVersion(page)).toBeVisible();
  await expectAccessible(page);
  expect(await versionOf(page)).toBe(before);
  await page.getByRole('button', { name: 'Ladda om med den nya versionen' }).click();
  await expect(newVersion(page)).toHaveCount(0);
  await expectName(page, 'Utkast före den nya versionen');
  expect(await versionOf(page)).toBe('nasta-version');

  // The other tab still runs the earlier version, and finds all of it although it is on no server.
  await expect(newVersion(other)).toBeVisible();
  expect(await versionOf(other)).toBe(before);
  expect(await other.evaluate(() => caches.keys())).toEqual(
    [before, 'nasta-version'].map((version) => `offline /karta/trygghet/ ${version}`),
  );
  await forgetBrowserCache(other);
  await site.stop();
  await other.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(other.getByRole('heading', { name: 'Data och metod', level: 1 })).toBeAttached();
  await other.getByRole('button', { name: 'Ladda om med den nya versionen' }).click();
  await expect(newVersion(other)).toHaveCount(0);
  expect(await versionOf(other)).toBe('nasta-version');
});

test('a reload that brings the new version by itself is not told to reload', async ({
  page,
  site,
}) => {
  await visit(page, site);
  await publish(site);
  await page.reload();
  expect(await versionOf(page)).toBe('nasta-version');
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).join()), { timeout: 30_000 })
    .toBe('offline /karta/trygghet/ nasta-version');
  await expect(newVersion(page)).toHaveCount(0);
});

test('a build that is half copied to the server is not kept', async ({ page, site }) => {
  await visit(page, site);
  const before = await versionOf(page);
  await site.edit('sw.js', (text) => text.replaceAll(before ?? '', 'halv-version'));
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    await new Promise<void>((resolve) => {
      const check = () => (!installing || installing.state === 'redundant') && resolve();
      installing?.addEventListener('statechange', check);
      check();
    });
  });
  await expect(newVersion(page)).toHaveCount(0);
  await site.stop();
  await page.reload();
  await waitForMap(page);
});

test('a presentation is shown without network, in both windows', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site, '?bildspel=redigera');
  await page.getByRole('button', { name: 'Färdig uppsättning för området' }).click();
  await expect(page.locator('.scene-list > li')).toHaveCount(28);
  await forgetBrowserCache(page);
  await site.stop();
  await context.setOffline(true);
  await page.reload();
  const [speaker] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Öppna talarfönster' }).click(),
  ]);
  await expect(speaker.getByRole('heading', { name: 'Nästa bild' })).toBeVisible();
  await page.getByRole('button', { name: 'Visa bildspelet' }).click();
  const show = page.getByRole('region', { name: 'Bildspel' });
  await expect(show.getByText('Bild 1 av 28')).toBeVisible();
  await expect(page.locator('.slide-charts')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(speaker.getByText('Bild 2 av 28')).toBeVisible();
  await waitForMap(page);
  // Gaps are worked out from files that are here.
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(show.getByText(/nås av minst en åtgärd/)).toBeVisible();
  await expect(show).toHaveAttribute('aria-busy', 'false');
});
