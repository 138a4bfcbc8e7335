/** A layer that is read from a server's collection instead of a file. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { total } from './geodata';
import { cameras, playCameras, readFrom } from './played';

async function readCameras(page: Page) {
  const played = playCameras({ manner: 'qgis' });
  await readFrom(page, played);
  return played.server;
}

const cameraRow = (page: Page) => page.getByRole('row', { name: 'Kameror kameror på register' });

test('a layer is read from a collection page by page, and is told of as one', async ({ page }) => {
  const server = await readCameras(page);
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
  const server = await readCameras(page);
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
  const server = await readCameras(page);
  server.faults.add({ fault: { kind: 'webPage' } });
  await openApp(page, '?vy=data');
  await expect(cameraRow(page)).toContainText('En webbsida kom i stället');
});
