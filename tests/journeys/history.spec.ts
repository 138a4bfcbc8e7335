/** What has been changed in a record, when, and by which role. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { cameras, playCameras, readFrom } from './played';

const details = (page: Page) => page.getByRole('complementary', { name: 'Vald åtgärd' });
const form = (page: Page) => page.getByRole('complementary', { name: 'Redigera åtgärd' });
const list = (page: Page) => page.getByRole('complementary', { name: 'Osparade ändringar' });
const history = (page: Page) => details(page).locator('details.history');

async function openHistory(page: Page): Promise<void> {
  await history(page).locator('summary').press('Enter');
}

test('a record tells what was changed here, in which role and why, also when it is in the files', async ({
  page,
}) => {
  await openApp(page, '?vald=kam-liljeholmstorget');
  await openHistory(page);
  await expect(history(page)).toContainText('Inga ändringar är gjorda i den här webbläsaren.');
  await openApp(page, '?vald=kam-liljeholmstorget&redigera=andringar');
  await list(page).getByLabel('Din roll').fill('Trygghetssamordnare');
  await openApp(page, '?vald=kam-liljeholmstorget&redigera=vald');
  await form(page).getByLabel('Diarienummer').fill('HÄ 2024/512');
  await page.keyboard.press('Tab');
  await form(page).getByLabel('Beslutsdokument').fill('https://exempel.se/beslut.pdf');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: /osparade? ändring/ }).click();
  await list(page)
    .getByRole('textbox', { name: /^Anteckning/ })
    .fill('Enligt beslutet i mars');
  await page.keyboard.press('Tab');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    list(page).getByRole('button', { name: 'Ladda ner filerna' }).click(),
  ]);
  const saved = await readFile(await download.path(), 'utf8');
  await openApp(page, '?vald=kam-liljeholmstorget');
  await expect(details(page).getByRole('link', { name: /exempel\.se/ })).toHaveAttribute(
    'href',
    'https://exempel.se/beslut.pdf',
  );
  await openHistory(page);
  await expect(history(page)).toContainText('2 ändringar som inte är sparade');
  const newest = history(page).getByRole('listitem').first();
  await expect(newest).toContainText('Trygghetssamordnare');
  await expect(newest).toContainText('Enligt beslutet i mars');
  await expect(newest.getByRole('row', { name: /Beslutsdokument/ })).toContainText('Framgår inte');
  // The files that are served have the changes now: they leave the list, not the history.
  await page.route('**/kameraplatser.geojson', (route) =>
    route.fulfill({ contentType: 'application/geo+json', body: saved }),
  );
  await openApp(page, '?vald=kam-liljeholmstorget&redigera=andringar');
  await list(page).getByRole('button', { name: 'Ladda ner filerna' }).click();
  await expect(list(page).getByText('Inga osparade ändringar.')).toBeVisible();
  await openApp(page, '?vald=kam-liljeholmstorget');
  await openHistory(page);
  await expect(history(page)).toContainText('2 tidigare ändringar härifrån');
  await expect(history(page).getByRole('listitem').first()).toContainText('Trygghetssamordnare');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page);
  }
});

test('a server adds the versions it keeps; one that does not answer is told of, and asked again', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/403/);
  const played = playCameras({ manner: 'qgis', redigering: { historik: 'versioner' } });
  await readFrom(page, played);
  const camera = cameras.find(({ properties }) => properties['id'] === 'kam-liljeholmstorget');
  const rows = ['dialog', 'planerad'].map((status, at) => ({
    type: 'Feature',
    geometry: null,
    properties: {
      ...{ fid: at + 1, id: 'kam-liljeholmstorget', tabell: 'kameraplatser', version: at + 1 },
      ...{ operation: at === 0 ? 'INSERT' : 'UPDATE', av: 'planerare', flyttad: at === 1 },
      nar: `2026-11-0${at + 1}T09:30:00.000Z`,
      rad: JSON.stringify({ ...camera?.properties, status }),
    },
  }));
  let open = false;
  await page.route('**/collections/versioner/items**', (route) =>
    open
      ? route.fulfill({ json: { type: 'FeatureCollection', features: rows } })
      : route.fulfill({ status: 403, json: { description: 'nej' } }),
  );
  await openApp(page, '?vald=kam-liljeholmstorget');
  await openHistory(page);
  const again = history(page).getByRole('button', { name: 'Fråga igen' });
  await expect(history(page)).toContainText('versioner');
  open = true;
  await again.press('Enter');
  await expect(history(page)).toContainText('2 versioner hos servern:');
  const newest = history(page).getByRole('listitem').first();
  await expect(newest).toContainText('version 2, av planerare');
  await expect(newest).toContainText('Läget på kartan ändrades.');
  await expect(newest.getByRole('row', { name: /^Status/ })).toContainText(/Dialog.*Planerad/);
  await expect(history(page).getByRole('listitem').last()).toContainText('Lades till');
  await expectAccessible(page);
});
