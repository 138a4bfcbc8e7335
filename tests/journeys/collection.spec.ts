/** A layer that is read from a server's collection instead of a file. */
import type { Page } from '@playwright/test';
import { getResponse } from 'msw';
import { toFlatFeature } from '../ogc-server/flat-row';
import { type PlayedServer, playServer } from '../ogc-server/play-server';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { records, total, workspace } from './geodata';

const cameras = records.filter(({ layer }) => layer.id === 'kameraplatser');

/** Has the workspace read the cameras from a server under the app's own address, and plays that server. */
async function playCameras(page: Page, origin: string): Promise<PlayedServer> {
  const base = new URL('geodata/register', origin).href;
  const features = cameras.map(({ type, properties, geometry }, at) =>
    toFlatFeature(type, { type: 'Feature', properties, geometry }, at + 1),
  );
  const server = playServer(base, { kameror: { features } });
  await page.route('**/geodata/workspace.json', (route) => {
    const lager = workspace.lager.map((layer) =>
      layer.id === 'kameraplatser'
        ? { ...layer, kalla: { slag: 'ogc', url: 'register', samling: 'kameror' } }
        : layer,
    );
    return route.fulfill({ json: { ...workspace, lager } });
  });
  await page.route(`${base}/**`, async (route) => {
    const request = route.request();
    const answer = await getResponse(
      server.handlers,
      new Request(request.url(), { method: request.method(), headers: request.headers() }),
    );
    if (!answer) return route.abort();
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  return server;
}

const cameraRow = (page: Page) => page.getByRole('row', { name: 'Kameror kameror på register' });
const origin = () => process.env['APP_URL'] ?? '';

test('a layer is read from a collection page by page, and is told of as one', async ({ page }) => {
  const server = await playCameras(page, origin());
  await openApp(page, '?vy=register');
  await expect(page.getByText(`${total} av ${total} åtgärder`).first()).toBeVisible();
  expect(server.queries.map((query) => query.get('offset'))[0]).toBe('0');
  await openApp(page, '?vy=data');
  const row = cameraRow(page);
  await expect(row.getByRole('link', { name: 'kameror på register' })).toHaveAttribute(
    'href',
    /geodata\/register\/collections\/kameror\/items$/,
  );
  await expect(row).toContainText(String(cameras.length));
  await expectAccessible(page);
});

test('a server that fails leaves the other layers alone, says what to ask for, and is asked again', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/403/);
  const server = await playCameras(page, origin());
  server.faults.add({ fault: { kind: 'status', status: 403 } });
  await openApp(page, '?vy=data');
  const row = cameraRow(page);
  await expect(row).toContainText('Kartan får inte läsa samlingen ”kameror”');
  await expect(row).toContainText('Be den som sköter servern att ge kartan läsrätt.');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  server.faults.clear();
  await row.getByRole('button', { name: /^Försök läsa Kameror/ }).press('Enter');
  await expect(row).toContainText(String(cameras.length));
  await expect(row).not.toContainText('läsrätt');
});

test('a login page instead of data is known for what it is', async ({ page }) => {
  const server = await playCameras(page, origin());
  server.faults.add({ fault: { kind: 'webPage' } });
  await openApp(page, '?vy=data');
  await expect(cameraRow(page)).toContainText('En webbsida kom i stället');
});
