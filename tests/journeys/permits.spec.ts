/** The permits for ordningsvakter: how they stand, from application to end, and their dates. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { records } from './geodata';

const permits = records.filter(({ layer }) => layer.id === 'tillstandsomraden');

/** Has the file say when two of the permits end; the day is the app's own. */
async function withDates(page: Page, dates: Record<string, Record<string, string>>): Promise<void> {
  const file = JSON.parse(await readFile('geodata/tillstandsomraden.geojson', 'utf8'));
  for (const { properties } of file.features) Object.assign(properties, dates[properties.id] ?? {});
  await page.route('**/geodata/tillstandsomraden.geojson', (route) =>
    route.fulfill({ json: file, contentType: 'application/geo+json' }),
  );
}

const column = (page: Page, name: RegExp) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4, name }) });

test('what the documents say: areas in force with no time stated, and what is planned', async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole('link', { name: 'Arbete' }).press('Enter');
  await expect(page).toHaveURL(/vy=arbete/);
  await page.getByRole('link', { name: 'Ordningsvakter' }).press('Enter');
  await expect(
    page.getByRole('heading', { level: 2, name: 'Tillståndsområden för ordningsvakter' }),
  ).toBeVisible();
  const inForce = permits.filter(({ properties }) => properties['status'] === 'beviljat');
  await expect(column(page, /^Beviljat, /).getByRole('heading', { level: 5 })).toHaveCount(
    inForce.length,
  );
  await expect(page.getByText('Giltighetstid framgår inte').first()).toBeVisible();
  await expect(page.getByText('Inga datum att visa.')).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page);
  }
});

test('dates are counted and told of, and come as a calendar', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00+01:00'));
  await withDates(page, {
    'til-liljeholmen': { beslutsdatum: '2024-01-15', giltig_till: '2027-01-15' },
    'til-alvsjo': { beslutsdatum: '2023-01-15', giltig_till: '2026-11-30' },
    'til-fruangen': { beslutsdatum: '2022-01-15', giltig_till: '2026-10-30' },
    'til-vastertorp': { regim: 'lov3' },
  });
  await openApp(page, '?vy=arbete&arbete=tillstand');
  const due = page.getByRole('region', { name: 'Att göra' });
  for (const text of [
    /Tiden har gått ut.*Fruängen/s,
    /LOV 3 gäller inte längre.*Västertorp/s,
    /För sent att förlänga.*Älvsjö/s,
    /Dags att söka förlängning.*Liljeholmen/s,
    /längre än tre år.*Älvsjö/s,
  ])
    await expect(due).toContainText(text);
  const calendar = page.getByRole('region', { name: 'Kalender' });
  await expect(
    calendar.getByRole('listitem').filter({ hasText: 'Sista dag' }).first(),
  ).toBeVisible();
  await expect(calendar).toContainText(/18 december 2026\s*Sista dag att söka förlängning/);
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    calendar.getByRole('button', { name: 'Ladda ner till kalendern (.ics)' }).click(),
  ]);
  const ics = await readFile(await download.path(), 'utf8');
  // 18 December 2026: four weeks before 15 January 2027, the same weekday.
  expect(ics).toContain('DTSTART;VALUE=DATE:20261218');
  expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(3);
});

test('a permit is put on by the keyboard, and the change is kept', async ({ page }) => {
  await openApp(page, '?vy=arbete&arbete=tillstand');
  const name = String(
    permits.find(({ properties }) => properties['id'] === 'til-vastberga')?.properties['namn'],
  );
  await page.getByLabel(`Status för ${name}`).selectOption('ansokt');
  await expect(column(page, /^Ansökt, 1/)).toContainText(name);
  await page.reload();
  await expect(column(page, /^Ansökt, 1/)).toContainText(name);
  await page.getByRole('button', { name: `Redigera ${name}` }).press('Enter');
  await expect(page.getByRole('complementary', { name: 'Redigera åtgärd' })).toContainText(name);
});

test('a permit is shown on a map beside the page, with the area it extends', async ({ page }) => {
  await openApp(page, '?vy=arbete&arbete=tillstand');
  const extension = String(
    permits.find(({ properties }) => properties['id'] === 'til-utokning-alvsjo-solberga')
      ?.properties['namn'],
  );
  await page.getByRole('button', { name: `Visa ${extension} på kartan` }).press('Enter');
  await expect(page.getByRole('button', { name: /Åtgärder i kartbilden\s*2/ })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
});
