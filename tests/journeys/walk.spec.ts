import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test, waitForMap } from './app';
import { giveStops, stops, walkId } from './walk-file';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Trygghetsvandringar' });
const stopList = (page: Page) => panel(page).locator('.stop-list > li');
const summary = (page: Page) => panel(page).locator('.stops-summary');
const section = (page: Page, name: string) =>
  panel(page).getByRole('button', { name: new RegExp(`^${name}( |$)`) });
const liljeholmen = '?vy=vandringar&vandring=vdr-liljeholmen';

async function takeProposal(page: Page): Promise<void> {
  await openApp(page, liljeholmen);
  await panel(page)
    .getByRole('button', { name: /^Använd förslaget/ })
    .click();
  await expect(summary(page)).toBeVisible();
}

async function readDownload(page: Page, press: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent('download');
  await press();
  return readFile(await (await coming).path(), 'utf8');
}

test('a walk is prepared from its proposal, and is there after a reload', async ({ page }) => {
  await openApp(page, '?vy=vandringar');
  await expectAccessible(page);
  await panel(page).getByRole('link', { name: 'Öppna Trygghetsvandring Liljeholmen' }).click();
  await expect(page).toHaveURL(/vandring=vdr-liljeholmen/);
  const take = panel(page).getByRole('button', { name: /^Använd förslaget/ });
  await expect(take).toContainText(/\d stopp, \d,\d\skm/);
  await expectAccessible(page);
  await take.click();
  await expect(summary(page)).toHaveText(/^\d stopp, \d,\d\skm, omkring \d+ minuter$/);
  const count = await stopList(page).count();
  expect(count).toBeGreaterThan(4);
  expect(count).toBeLessThanOrEqual(8);
  // Each says why one stops there.
  for (const stop of await stopList(page).all()) await expect(stop).toContainText(/\.$|\./);
  await section(page, 'Rutt').click();
  await expect(panel(page).getByText(/^Rutten är lagd längs gatunätet/)).toBeVisible();
  await expect(panel(page).locator('.leg-list > li')).toHaveCount(count - 1);
  await expect(panel(page).locator('.passed-list > li').first()).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(stopList(page)).toHaveCount(count);
});

test('stops are moved, changed, added and taken away, by keyboard, and undone', async ({
  page,
}) => {
  await takeProposal(page);
  const names = () => panel(page).locator('.stop-name').allTextContents();
  const [first = '', second = '', ...others] = await names();
  await panel(page)
    .getByRole('button', { name: `Flytta ${first} senare` })
    .press('Enter');
  await expect.poll(names).toEqual([second, first, ...others]);
  await panel(page)
    .getByRole('button', { name: `Ta bort ${second}`, exact: true })
    .press('Enter');
  await expect.poll(names).toEqual([first, ...others]);
  await page.keyboard.press('Control+z');
  await expect.poll(names).toEqual([second, first, ...others]);
  await panel(page)
    .getByRole('button', { name: `Ändra ${second}` })
    .press('Enter');
  await panel(page).getByRole('textbox', { name: 'Namn' }).fill('Mötesplatsen');
  await page.keyboard.press('Tab');
  await expect.poll(names).toEqual(['Mötesplatsen', first, ...others]);
  const minutes = panel(page).getByRole('spinbutton', { name: 'Minuter vid stoppet' });
  const before = await summary(page).textContent();
  await minutes.fill('45');
  await page.keyboard.press('Tab');
  await expect(summary(page)).not.toHaveText(before ?? '');
  const search = panel(page).getByRole('searchbox', { name: 'Lägg till en plats som stopp' });
  await search.fill('Trekantsparken');
  await panel(page)
    .getByRole('button', { name: /^Stanna vid Trekantsparken/ })
    .first()
    .click();
  await expect.poll(async () => (await names()).length).toBe(others.length + 3);
  await expectAccessible(page);
});

test('the shortest order is found, also home again, and the length says so', async ({ page }) => {
  await takeProposal(page);
  const meters = async () => {
    const text = (await summary(page).textContent()) ?? '';
    const [, value = '', unit = ''] = /, ([\d,]+)\s(km|m),/.exec(text) ?? [];
    return Number(value.replace(',', '.')) * (unit === 'km' ? 1000 : 1);
  };
  const shortest = await meters();
  // The third stop is taken to the front of the middle: a detour.
  const third = (await panel(page).locator('.stop-name').allTextContents())[3] ?? '';
  await panel(page)
    .getByRole('button', { name: `Flytta ${third} tidigare` })
    .click();
  await panel(page)
    .getByRole('button', { name: `Flytta ${third} tidigare` })
    .click();
  await expect.poll(meters).toBeGreaterThan(shortest - 1);
  await panel(page).getByRole('button', { name: 'Ordna till kortaste vägen' }).click();
  await expect(
    panel(page)
      .getByText(/ordning som ger kortast väg/)
      .first(),
  ).toBeVisible();
  await expect.poll(meters).toBeLessThanOrEqual(shortest + 100);
  await panel(page).getByRole('checkbox', { name: 'Gå tillbaka till starten' }).check();
  await expect.poll(meters).toBeGreaterThan(shortest);
});

test('a walk is made in a district, with one stop, and outside what is advised it says so', async ({
  page,
}) => {
  await openApp(page, '?vy=vandringar');
  await panel(page).getByRole('button', { name: 'Ny vandring' }).click();
  await panel(page).getByRole('button', { name: 'Skapa vandringen' }).click();
  await expect(panel(page).getByText('Välj var vandringen ska gå.')).toBeVisible();
  await panel(page).getByRole('combobox', { name: 'Stadsdel' }).selectOption('Aspudden');
  await expect(panel(page).getByRole('textbox', { name: 'Vandringens namn' })).toHaveValue(
    'Trygghetsvandring Aspudden',
  );
  await expectAccessible(page);
  await panel(page).getByRole('button', { name: 'Skapa vandringen' }).click();
  await expect(
    panel(page).getByRole('heading', { name: 'Trygghetsvandring Aspudden' }),
  ).toBeVisible();
  const add = panel(page).getByRole('button', { name: /^Lägg till / });
  await add.first().click();
  await expect(panel(page).getByText('En vandring behöver minst två stopp.')).toBeVisible();
  const search = panel(page).getByRole('searchbox', { name: 'Lägg till en plats som stopp' });
  await search.fill('Älvsjö torg');
  await panel(page)
    .getByRole('button', { name: /^Stanna vid Älvsjö torg/ })
    .first()
    .click();
  await expect(
    panel(page).getByText('Minst ett stopp ligger utanför vandringens område.'),
  ).toBeVisible();
  await expect(panel(page).getByText(/^Längre än 3 km/)).toBeVisible();
});

test('meetings have days, and the light is told for the hour', async ({ page }) => {
  await takeProposal(page);
  await section(page, 'Möten och ljus').click();
  const day = (name: string) => panel(page).getByRole('textbox', { name, exact: true });
  const fill = async (name: string, value: string) => {
    await panel(page).getByLabel(name, { exact: true }).fill(value);
    await panel(page).getByLabel(name, { exact: true }).blur();
  };
  await fill('Vandring', '2026-11-26');
  await fill('Förmöte', '2026-11-30');
  await expect(panel(page).getByText('Ligger efter vandringen.')).toBeVisible();
  await day('Vandringen börjar klockan').fill('17:30');
  await page.keyboard.press('Tab');
  // The almanac's 15.04 for Stockholm.
  await expect(
    panel(page).getByText(/^Solen går ner 15:0\d och det är mörkt från 15:5\d/),
  ).toBeVisible();
  await expect(panel(page).getByText('När vandringen börjar är det mörkt.')).toBeVisible();
  await panel(page).getByRole('combobox', { name: 'Ljus eller mörker' }).selectOption('ljus');
  await expect(panel(page).getByText(/stämmer inte med datum och tid/)).toBeVisible();
  await section(page, 'Inbjudna och roller').click();
  await panel(page).getByRole('button', { name: 'Bjud in Unga' }).click();
  await expect(panel(page).getByRole('textbox', { name: /^Inbjudna grupper/ })).toHaveValue('Unga');
  await expectAccessible(page);
  await page.reload();
  await section(page, 'Möten och ljus').click();
  await expect(panel(page).getByLabel('Vandring', { exact: true })).toHaveValue('2026-11-26');
});

test('route files hold the stops in order and the way between them', async ({ page }) => {
  await takeProposal(page);
  const count = await stopList(page).count();
  await section(page, 'Underlag att dela').click();
  const gpx = await readDownload(page, () =>
    panel(page).getByRole('button', { name: 'GPX-fil' }).click(),
  );
  expect(gpx.match(/<wpt /g)).toHaveLength(count);
  expect(gpx.match(/<trkseg>/g)).toHaveLength(1);
  const text = await readDownload(page, () =>
    panel(page).getByRole('button', { name: 'GeoJSON-fil' }).click(),
  );
  const { features } = JSON.parse(text);
  expect(features).toHaveLength(2 * count - 1);
  await expect(panel(page).getByRole('img', { name: 'QR-kod till vandringen' })).toBeVisible();
  await expectAccessible(page);
});

test('a walk goes to another machine as a file, and its observations are kept there', async ({
  page,
  browser,
}, info) => {
  await takeProposal(page);
  const count = await stopList(page).count();
  await section(page, 'Underlag att dela').click();
  const text = await readDownload(page, () =>
    panel(page).getByRole('button', { name: 'Vandringen som fil' }).click(),
  );
  const file = info.outputPath('vandring.geojson');
  const broken = info.outputPath('trasig.geojson');
  await writeFile(file, text);
  await writeFile(broken, text.slice(0, 200));
  const other = await browser.newContext({ serviceWorkers: 'block' });
  const there = await other.newPage();
  await openApp(there, '?vy=vandringar');
  const input = there.locator('input[type=file]');
  await input.setInputFiles(broken);
  await expect(panel(there).getByText(/^Filen innehåller ingen vandring/)).toBeVisible();
  await input.setInputFiles(file);
  await expect(stopList(there)).toHaveCount(count);
  await other.close();
});

test('the pack is printed to scale with stops, checklists and an empty protocol', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await takeProposal(page);
  await waitForMap(page);
  const count = await stopList(page).count();
  await section(page, 'Underlag att dela').click();
  await panel(page).getByRole('button', { name: 'Skriv ut underlaget' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  const picture = page.getByRole('img', { name: /Kartbild över/ });
  await expect(picture).toBeVisible();
  const box = await picture.boundingBox();
  // 182 mm of paper, so that the scale is right.
  expect(box?.width).toBeCloseTo((182 / 25.4) * 96, 0);
  expect(box?.height).toBeCloseTo((150 / 25.4) * 96, 0);
  await expect(page.getByText(/Skala 1:\d/)).toBeVisible();
  await expect(page.locator('.walk-sheet-stops > li')).toHaveCount(count);
  await expect(page.locator('.walk-sheet-check')).toHaveCount(count);
  await expect(page.locator('.walk-sheet-check').first().locator('tbody tr')).toHaveCount(8);
  await expect(page.getByRole('columnheader', { name: 'Vem kan göra det' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('on a phone, all of it fits and nothing is wider than the screen', async ({ page }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 780 });
    await openApp(page, liljeholmen);
    await page.getByRole('button', { name: 'Vandringar' }).click();
    await expect(panel(page).getByText('Förslag på stopp')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
});

test('a walk that does not exist is told of, and the others are a press away', async ({ page }) => {
  await openApp(page, '?vy=vandringar&vandring=finns-inte');
  await expect(panel(page).getByText(/^Vandringen finns inte/)).toBeVisible();
  await panel(page).getByRole('link', { name: 'Alla vandringar' }).click();
  await expect(
    panel(page)
      .getByRole('link', { name: /^Öppna / })
      .first(),
  ).toBeVisible();
});

test('without streets the way is straight, longer than the bird flies, and says so', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/404/);
  await page.route('**/reference/gatunat.geojson', (route) => route.fulfill({ status: 404 }));
  await takeProposal(page);
  await section(page, 'Rutt').click();
  await expect(panel(page).getByText(/^Gatunätet kunde inte läsas/)).toBeVisible();
  await expect(panel(page).getByText(/som raka linjer, räknade 1,3 gånger längre/)).toBeVisible();
});

const vastertorp = `?vy=vandringar&vandring=${walkId}`;

test('the way is drawn by hand, and laid anew', async ({ page, complaints }) => {
  complaints.expected.push(/404/);
  await page.route('**/reference/gatunat.geojson', (route) => route.fulfill({ status: 404 }));
  await giveStops(page, stops.slice(0, 2));
  await openApp(page, vastertorp);
  await waitForMap(page);
  // No length is told before there is a way.
  await expect(summary(page)).toHaveText(/^2 stopp\. Lägg rutten/);
  await expect(panel(page).getByText(/^Kortare än/)).toHaveCount(0);
  await section(page, 'Rutt').click();
  await panel(page).getByRole('button', { name: 'Lägg rutten' }).click();
  const leg = panel(page).locator('.leg-list > li');
  await expect(leg).toHaveAttribute('data-kind', 'rak');
  await leg.getByRole('button', { name: /^Rita om vägen/ }).click();
  await expect(leg.getByText(/^Dra i linjens punkter/)).toBeVisible();
  // The map has framed the two stops, so that the middle of the line is in the middle of the map.
  const box = await page.getByRole('application').first().boundingBox();
  if (!box) throw new Error('the map has no size');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await expect(async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y - 50, { steps: 5 });
    await page.mouse.move(x + 40, y - 90, { steps: 5 });
    await page.mouse.up();
    await expect(leg).toHaveAttribute('data-kind', 'ritad', { timeout: 1_500 });
  }).toPass();
  await leg.getByRole('button', { name: 'Klar' }).click();
  await expect(panel(page).getByText(/^Rutten är lagd för hand/)).toBeVisible();
  await leg.getByRole('button', { name: /^Räkna om vägen/ }).click();
  await expect(leg).toHaveAttribute('data-kind', 'rak');
});

test('a routing service is asked when the planner presses, and its silence changes nothing', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/50[03]/);
  const file = new URL('../../geodata/workspace.json', import.meta.url);
  const workspace = JSON.parse(await readFile(file, 'utf8'));
  const url = new URL('/ruttjanst/', process.env['APP_URL']).href;
  workspace.vandring.ruttjanst = { slag: 'osrm', url, namn: 'Stadens ruttjänst' };
  await page.route('**/geodata/workspace.json', (route) => route.fulfill({ json: workspace }));
  let answers = false;
  const asked: string[] = [];
  await page.route('**/ruttjanst/**', (route) => {
    asked.push(route.request().url());
    if (!answers) return route.fulfill({ status: 503, body: 'stängt' });
    const [from, to] = stops;
    const coordinates = [[...from.lage], [17.968, 59.2918], [...to.lage]];
    const steps = [{ geometry: { type: 'LineString', coordinates } }];
    return route.fulfill({
      json: { code: 'Ok', routes: [{ distance: 210, legs: [{ distance: 210, steps }] }] },
    });
  });
  await giveStops(page, stops.slice(0, 2));
  await openApp(page, vastertorp);
  await section(page, 'Rutt').click();
  await panel(page).getByRole('button', { name: 'Lägg rutten' }).click();
  const leg = panel(page).locator('.leg-list > li');
  await expect(leg).toHaveCount(1);
  expect(asked).toEqual([]);
  const ask = panel(page).getByRole('button', { name: 'Hämta rutten från Stadens ruttjänst' });
  await ask.click();
  await expect(panel(page).getByText(/svarade inte som väntat/)).toBeVisible();
  await expect(leg).not.toHaveAttribute('data-kind', 'tjanst');
  answers = true;
  await ask.click();
  await expect(leg).toHaveAttribute('data-kind', 'tjanst');
  expect(asked[0]).toContain('/foot/');
});

test('a walk is made in an area that is drawn', async ({ page }) => {
  await openApp(page, '?vy=vandringar');
  await waitForMap(page);
  await panel(page).getByRole('button', { name: 'Ny vandring' }).click();
  await panel(page).getByText('Rita själv').click();
  await panel(page).getByRole('button', { name: 'Rita området' }).click();
  await expect(panel(page).getByText(/^Klicka ut områdets hörn/)).toBeVisible();
  const box = await page.getByRole('application').first().boundingBox();
  if (!box) throw new Error('the map has no size');
  const at = (right: number, down: number) =>
    [box.x + box.width * right, box.y + box.height * down] as const;
  await expect(async () => {
    for (const corner of [at(0.4, 0.4), at(0.6, 0.4), at(0.6, 0.6), at(0.4, 0.6)]) {
      await page.mouse.move(...corner, { steps: 3 });
      await page.mouse.click(...corner);
    }
    await page.keyboard.press('Enter');
    await expect(panel(page).getByText('Området är ritat.')).toBeVisible({ timeout: 1_500 });
  }).toPass();
  await panel(page).getByRole('textbox', { name: 'Vandringens namn' }).fill('Vår vandring');
  await panel(page).getByRole('button', { name: 'Skapa vandringen' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Vår vandring' })).toBeVisible();
  await expect(
    panel(page)
      .getByRole('button', { name: /^Lägg till / })
      .first(),
  ).toBeVisible();
});

test('two hundred stops are put in order, with a word that they are many', async ({ page }) => {
  const many = Array.from({ length: 200 }, (_, at) => ({
    id: `s${at}`,
    namn: `Plats ${at + 1}`,
    lage: [17.965 + ((at * 37) % 200) / 20_000, 59.2905 + ((at * 61) % 200) / 40_000],
    slag: 'eget',
  }));
  await giveStops(page, many);
  await openApp(page, vastertorp);
  await expect(stopList(page)).toHaveCount(200);
  await expect(panel(page).getByText(/^Fler än 10 stopp/)).toBeVisible();
  await expect(panel(page).getByText('Det går att ha högst 200 stopp.')).toBeVisible();
  const first = await panel(page).locator('.stop-name').nth(1).textContent();
  await panel(page).getByRole('button', { name: 'Ordna till kortaste vägen' }).click();
  await expect(
    panel(page)
      .getByText(/ordning som ger kortast väg/)
      .first(),
  ).toBeVisible();
  await expect(panel(page).locator('.stop-name').nth(1)).not.toHaveText(first ?? '');
  await expect(stopList(page)).toHaveCount(200);
});
