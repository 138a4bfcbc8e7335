/** The permits for ordningsvakter: how they stand, from application to end, and their dates. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { area, difference, featureCollection, feature as toFeature } from '@turf/turf';
import { strFromU8, unzipSync } from 'fflate';
import type { MultiPolygon, Polygon } from 'geojson';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test, waitForMap } from './app';
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
  const open = page.getByRole('button', { name: `Öppna ${extension}` });
  await open.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: extension, exact: true })).toBeFocused();
  await expect(page.getByRole('button', { name: /Åtgärder i kartbilden\s*2/ })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Alla tillståndsområden' }).press('Enter');
  await expect(open).toBeFocused();
});

const extensionId = 'til-utokning-alvsjo-solberga';
const baseId = 'til-alvsjo';
const extensionPage = `?vy=arbete&arbete=tillstand&arbetspost=${extensionId}`;

const outlineOf = (id: string) =>
  // Both are drawn as areas in the file.
  toFeature(
    permits.find(({ properties }) => properties['id'] === id)?.geometry as Polygon | MultiPolygon,
  );

/** Square kilometres with two decimals. */
const km2 = (squareMeters: number) => `${(squareMeters / 1e6).toFixed(2).replace('.', ',')} km²`;

/** Neither the page nor what scrolls in it is wider than the window. */
async function expectNoSidewaysAnywhere(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  const excess = await page
    .locator('.shell-main')
    .evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(excess).toBe(0);
}

test('what an extension adds is counted, drawn, and told apart from what there is', async ({
  page,
}) => {
  await openApp(page, extensionPage);
  const added = page.getByRole('region', { name: 'Det som läggs till' });
  const [own, base] = [outlineOf(extensionId), outlineOf(baseId)];
  const more = difference(featureCollection([own, base]));
  // The figures stand in groups of their own: name and value.
  const figure = (name: string) =>
    added
      .locator('div')
      .filter({ has: page.getByText(name, { exact: true }) })
      .getByRole('definition');
  await expect(figure('Området i dag').first()).toHaveText(km2(area(base)));
  await expect(figure('Läggs till').first()).toHaveText(km2(more ? area(more) : 0));
  await expect(figure('Boende i det som läggs till').first()).toHaveText(/^Omkring \d/);
  await expect(added).toContainText('Boende är en uppskattning');
  await expect(added).toContainText('schematiskt ritad');
  await expect(added).toContainText('streckad blå kant');
  await expect(added.getByText('Lerkrogsparken', { exact: false })).toBeVisible();
  await waitForMap(page);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysAnywhere(page);
  }
  await page.getByRole('link', { name: 'Alla tillståndsområden' }).press('Enter');
  await expect(
    page.getByRole('heading', { level: 2, name: 'Tillståndsområden för ordningsvakter' }),
  ).toBeVisible();
});

test('a permit that extends nothing tells of itself, and a lost base is told of', async ({
  page,
}) => {
  await openApp(page, `?vy=arbete&arbete=tillstand&arbetspost=${baseId}`);
  const own = page.getByRole('region', { name: 'Området i siffror' });
  await expect(own).toContainText(km2(area(outlineOf(baseId))).replace(' ', '\u00A0'));
  await withDates(page, { [extensionId]: { utokar: 'til-borta' } });
  await openApp(page, extensionPage);
  await expect(page.getByRole('region', { name: 'Det som läggs till' })).toContainText(
    'Området som ska utökas finns inte utritat',
  );
});

/** Has the collaboration there have a public report of the situation, and a newer internal one. */
async function withReports(page: Page): Promise<void> {
  const file = JSON.parse(await readFile('geodata/platssamverkan.geojson', 'utf8'));
  for (const { properties } of file.features)
    if (properties.id === 'psv-alvsjo-solberga')
      properties.lagesbilder = [
        { id: 'a', datum: '2024-05', text: 'Lugnare på torget.', publiceringsniva: 'offentlig' },
        { id: 'b', datum: '2024-09', text: 'Oro vid stationen.', publiceringsniva: 'intern' },
      ];
  await page.route('**/geodata/platssamverkan.geojson', (route) =>
    route.fulfill({ json: file, contentType: 'application/geo+json' }),
  );
}

/** The words of a Word file, and whether it has a picture. */
async function readDocx(download: Download): Promise<{ text: string; pictures: number }> {
  const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return {
    text: xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, ''),
    pictures: Object.keys(parts).filter((path) => path.startsWith('word/media/')).length,
  };
}

async function saveDocx(page: Page): Promise<{ text: string; pictures: number }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ladda ner för Word (.docx)' }).click(),
  ]);
  return readDocx(download);
}

test('an application lists what is missing until it is filled in, and guesses nothing', async ({
  page,
}) => {
  await withReports(page);
  await openApp(page, extensionPage);
  const application = page.getByRole('region', { name: 'Ansökan', exact: true });
  const orgNumber = application.getByRole('button', { name: 'Sökandens organisationsnummer' });
  // A part that is missing leads to where it is written.
  await orgNumber.press('Enter');
  const field = page.getByLabel('Sökandens organisationsnummer');
  await expect(field).toBeFocused();
  await page.keyboard.type('212000-0000');
  await page.keyboard.press('Tab');
  await expect(orgNumber).toBeHidden();
  await expect(application.getByRole('button', { name: 'Sökandens adress' })).toBeVisible();
  const paper = page.getByRole('article', { name: /^Ansökan om tillståndsområde/ });
  await expect(paper).toContainText('Lugnare på torget.');
  await expect(paper).not.toContainText('Oro vid stationen.');

  // What is typed last is in the file, though the button is pressed at once.
  await page.getByLabel('Behov', { exact: true }).fill('Bråk på kvällarna vid stationen.');
  const first = await saveDocx(page);
  await expect(paper).toContainText('Bråk på kvällarna vid stationen.');
  expect(first.pictures).toBe(1);
  for (const words of [
    'Det här saknas innan ansökan kan skickas',
    'Sökandens adress',
    '212000-0000',
    'Bråk på kvällarna vid stationen.',
    'SWEREF 99 18 00',
    'Gränsen är schematiskt ritad',
    'Lugnare på torget.',
    'Framgår inte',
  ])
    expect(first.text).toContain(words);
  expect(first.text).not.toContain('Oro vid stationen.');

  await page.getByLabel('Ta med interna uppgifter').check();
  await expect(paper).toContainText('Oro vid stationen.');
  expect((await saveDocx(page)).text).toContain('Oro vid stationen.');
  // The map is as it was when its picture has been taken.
  const map = page.locator('.maplibregl-canvas');
  const pane = await page.locator('.map-pane').boundingBox();
  expect((await map.boundingBox())?.height).toBe(pane?.height);
});

test('the measures an application counts are those the register opens', async ({ page }) => {
  await openApp(page, extensionPage);
  const row = page.getByRole('row').filter({ hasText: 'Övriga insatser i den fysiska miljön' });
  const count = row.getByRole('link', { name: '2', exact: true });
  await expect(row.getByRole('link')).toHaveCount(3);
  // The application is whole when what is added has been worked out.
  await expect(page.getByText('Läggs till', { exact: true }).first()).toBeVisible();
  await count.press('Enter');
  await expect(page).toHaveURL(/vy=register/);
  await expect(page.getByText('2 av', { exact: false }).first()).toBeVisible();
});

test('on paper the application stands alone, with its map', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await openApp(page, extensionPage);
  await waitForMap(page);
  await page.getByRole('button', { name: 'Skriv ut eller spara som PDF' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: /^Karta över .* läggs till/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Det här saknas' })).toHaveCount(1);
  await expect(page.getByLabel('Behov', { exact: true })).toBeHidden();
  await expect(page.locator('.shell-stage')).toBeHidden();
});
