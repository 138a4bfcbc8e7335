/** Chosen records in the address, changes on a sketch map and by district, and the scenes that a snapshot keeps. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { Snapshot } from '@/geodata/snapshot';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test, waitForMap } from './app';
import { earlierSnapshot, fileOf, shownScenes } from './earlier-register';
import { recordOf, records } from './geodata';
import { detailsOf, expectCount, rowButton, tabTo } from './register';

const article = (page: Page) => page.getByRole('article');
const panel = (page: Page) => page.getByRole('complementary', { name: 'Val av dokument' });
const slidesPanel = (page: Page) => page.getByRole('complementary', { name: 'Bildspel' });
const scenes = (page: Page) => slidesPanel(page).locator('.scene-list > li');
const sketch = (page: Page) => article(page).getByRole('img', { name: /^Kartskiss över/ });
const districts = (page: Page) => article(page).getByRole('table', { name: /^Ändringar per/ });
const bars = (page: Page) => article(page).getByRole('region', { name: /^Antal ändringar/ });

const openFile = (page: Page, snapshot: Snapshot) =>
  page.locator('.documents-panel input[type=file]').setInputFiles({
    ...{ name: 'bild.json', mimeType: 'application/json', buffer: fileOf(snapshot) },
  });

async function openSnapshot(page: Page, changes: Partial<Snapshot> = {}): Promise<void> {
  await openApp(page, '?vy=dokument&dokument=ogonblicksbild');
  await openFile(page, earlierSnapshot(changes));
  await expect(bars(page)).toBeVisible();
}

async function saved(page: Page, name: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name }).click(),
  ]);
  return download;
}

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

const chosen = ['kam-trekantsparken', 'ovr-tunnlar-fruangen'];

test('chosen records are the only ones shown, survive a reload, and are a filter like others', async ({
  page,
}) => {
  await openApp(page, `?vy=register&poster=${[...chosen, 'borta'].join(',')}`);
  await expectCount(page, 2);
  for (const id of chosen) await expect(rowButton(page, recordOf(id))).toBeVisible();
  const table = page.getByRole('list', { name: 'Valda filter' });
  const chip = table.getByRole('button', { name: 'Ta bort filtret 3 utvalda åtgärder' });
  await expect(chip).toBeVisible();
  await expect(page.getByText('1 av 3 finns inte längre.').first()).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expectCount(page, 2);
  await tabTo(page, chip);
  await page.keyboard.press('Enter');
  await expectCount(page, records.length);
  await expect(page).not.toHaveURL(/poster/);
  await page.goBack();
  await expectCount(page, 2);
  await table.getByRole('button', { name: 'Rensa alla' }).click();
  await expectCount(page, records.length);
});

test('the panel beside the map tells of chosen records and takes them away', async ({ page }) => {
  await openApp(page, `?poster=${chosen.join(',')}`);
  const filters = page.getByRole('complementary', { name: 'Lager och filter' });
  await expect(filters.getByText('2 utvalda åtgärder', { exact: true })).toBeVisible();
  await expect(filters.getByText(`2 av ${records.length} åtgärder`)).toBeVisible();
  await expectAccessible(page);
  await filters.getByRole('button', { name: 'Ta bort filtret 2 utvalda åtgärder' }).press('Enter');
  await expect(filters.getByRole('heading', { name: 'Filter' })).toBeFocused();
  await expect(page).not.toHaveURL(/poster/);
});

test('an address with more chosen records than it may have is told of', async ({ page }) => {
  const many = Array.from({ length: 501 }, (_, at) => `r${at}`).join(',');
  await openApp(page, `?vy=register&poster=${many}`);
  await expect(page.getByText(/[Ll]änken/).first()).toBeVisible();
  await expect(page).not.toHaveTitle(/Register/);
});

test('changes are a sketch map and bars by district, and chosen kinds choose there too', async ({
  page,
}) => {
  await openSnapshot(page);
  await expect(sketch(page)).toHaveAttribute(
    'aria-label',
    'Kartskiss över Hägersten-Älvsjö med 3 ändringar: 1 ny, 1 genomförd och 1 borttagen.',
  );
  await expect(article(page)).toContainText('Borttagna står där de var.');
  await expect(article(page)).toContainText('läget är ungefärligt eller schematiskt');
  await expect(districts(page).getByRole('row', { name: /^Fruängen/ })).toContainText('2');
  await expect(districts(page).getByRole('row', { name: /^Liljeholmen 1 ny 1/ })).toBeVisible();
  await expectAccessible(page);
  const removed = bars(page).getByRole('button', { name: 'Borttagna: 1 åtgärd' });
  await tabTo(page, removed);
  await page.keyboard.press('Enter');
  await expect(sketch(page)).toHaveAttribute('aria-label', /med 1 ändring: 1 borttagen\.$/);
  await expect(districts(page).getByRole('row')).toHaveCount(2);
  // What is gone cannot be shown on the map.
  await expect(article(page).getByRole('button', { name: /på kartan/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Visa alla ändringar' }).click();
  await article(page).getByRole('button', { name: 'Visa 2 åtgärder på kartan' }).click();
  await expect(page).toHaveURL(/poster=/);
  await waitForMap(page);
  await expect(
    page
      .getByRole('complementary', { name: 'Lager och filter' })
      .getByText('2 utvalda åtgärder', { exact: true }),
  ).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Vyer' })
    .getByRole('link', { name: 'Register' })
    .click();
  await expectCount(page, 2);
  for (const id of chosen) await expect(rowButton(page, recordOf(id))).toBeVisible();
});

test('one change is shown on the map alone and selected', async ({ page }) => {
  await openSnapshot(page);
  await article(page)
    .getByRole('button', { name: /^Visa på kartan .*[Tt]unnlar/ })
    .click();
  await expect(page).toHaveURL(/poster=ovr-tunnlar-fruangen&vald=ovr-tunnlar-fruangen/);
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toContainText('tunnlar');
});

test('the Word file has the sketch map, the districts and the scenes', async ({ page }) => {
  await openSnapshot(page, { bildspel: shownScenes() });
  await expect(article(page).getByText('Våra kameror').first()).toBeVisible();
  const file = await saved(page, 'Word-fil');
  const parts = unzipSync(new Uint8Array(await readFile(await file.path())));
  expect(Object.keys(parts).some((path) => path.endsWith('.png'))).toBe(true);
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const said of ['Kartskiss över Hägersten-Älvsjö', 'Ändringar per stadsdel', 'Våra kameror'])
    expect(words).toContain(said);
  expect(words).not.toContain('Säg vem som äger dem.');
});

/** Saves what is seen as a scene. */
async function saveScene(page: Page, search: string): Promise<void> {
  await openApp(page, search);
  await page.getByRole('button', { name: 'Spara som bild', exact: true }).click();
  await expect(page.getByText(/^Sparad som bild \d+/)).toBeVisible();
}

test('scenes are frozen with the register; a public copy has them without notes and internal ids', async ({
  page,
}) => {
  await saveScene(page, '?lager=kameraplatser&vald=kam-trekantsparken');
  await openApp(page, '?bildspel=redigera');
  await slidesPanel(page)
    .getByRole('button', { name: /^Ändra / })
    .click();
  await slidesPanel(page).getByRole('textbox', { name: 'Talarens anteckningar' }).fill('Hemligt.');
  await page.keyboard.press('Tab');
  await page
    .getByRole('navigation', { name: 'Vyer' })
    .getByRole('link', { name: 'Dokument' })
    .click();
  await panel(page)
    .getByRole('radio', { name: /^Ögonblicksbild/ })
    .check();
  await panel(page).getByLabel('Namn').fill('Läget');
  await panel(page).getByRole('button', { name: 'Frys' }).click();
  await expect(panel(page).getByText(/åtgärder är sparade i webbläsaren. 1 bild/)).toBeVisible();
  await expect(article(page)).toContainText('Samma åtgärder som då.');
  await expectAccessible(page);
  const open = await textOf(await saved(page, /^Spara som fil Läget/));
  expect(open).toContain('kam-trekantsparken');
  expect(open).not.toContain('Hemligt.');
  expect((JSON.parse(open) as Snapshot).bildspel?.scener).toHaveLength(1);
  await panel(page).getByText('Intern version').click();
  const whole: Snapshot = JSON.parse(await textOf(await saved(page, /^Spara som fil Läget/)));
  expect(whole.bildspel?.scener[0]?.anteckningar).toBe('Hemligt.');
});

test('the scenes that were shown are counted then and now, shown, and put into the presentation', async ({
  page,
}) => {
  await saveScene(page, '?fas=planerad');
  await openSnapshot(page, { bildspel: shownScenes() });
  const list = article(page).getByRole('region', { name: 'Bilderna som visades' });
  await expect(list).toContainText('Bildspelet ”Nämnden i september” som det var då.');
  const cameras = list.getByRole('listitem').filter({ hasText: 'Våra kameror' });
  const now = records.filter(({ layer }) => layer.id === 'kameraplatser').length;
  await expect(cameras).toContainText(`Då${now - 1} åtgärder`);
  await expect(cameras).toContainText(`Nu${now} åtgärder`);
  await expect(cameras).toContainText('1 har kommit till.');
  await expect(list).toContainText('Bildens vy går inte längre att visa.');
  await cameras.getByRole('link').press('Enter');
  await expect(page).toHaveURL(/lager=kameraplatser/);
  await page.goBack();
  await list.getByRole('button', { name: 'Öppna bilderna som bildspel' }).press('Enter');
  await expect(list.getByText('3 bilder är tillagda sist i bildspelet.')).toBeVisible();
  await expectAccessible(page);
  await list.getByRole('button', { name: 'Till bildspelet' }).click();
  await expect(scenes(page)).toHaveCount(4);
  await openApp(page, '?vy=dokument&dokument=ogonblicksbild&ogonblicksbild=visat');
  await list.getByRole('button', { name: 'Öppna bilderna som bildspel' }).click();
  await list.getByRole('button', { name: 'Ångra' }).click();
  await expect(list.getByText('Bildspelet är som det var.')).toBeVisible();
  await openApp(page, '?bildspel=redigera');
  await expect(scenes(page)).toHaveCount(4);
});

test('more scenes than a presentation may have are refused, and nothing is changed', async ({
  page,
}) => {
  const [scene] = shownScenes().scener;
  if (!scene) throw new Error('there are scenes');
  const many = Array.from({ length: 150 }, (_, at) => ({ ...scene, id: `b${at}` }));
  await openSnapshot(page, { bildspel: shownScenes({ scener: many }) });
  const open = article(page).getByRole('button', { name: 'Öppna bilderna som bildspel' });
  await open.click();
  await expect(article(page).getByText('150 bilder är tillagda')).toBeVisible();
  await page.reload();
  await open.click();
  await expect(article(page).getByText(/högst 200 bilder. Inget är ändrat/)).toBeVisible();
});

test('a file whose scenes are no good is told of, runs nothing and changes nothing', async ({
  page,
}) => {
  let ran = false;
  page.on('dialog', async (dialog) => {
    ran = true;
    await dialog.dismiss();
  });
  await openSnapshot(page);
  const choice = panel(page).getByRole('radio', { name: /^Som visat för nämnden/ });
  await expect(choice).toBeChecked();
  const [scene] = shownScenes().scener;
  if (!scene) throw new Error('there are scenes');
  const withScene = (change: object) => shownScenes({ scener: [{ ...scene, ...change }] });
  const bad: readonly [Snapshot['bildspel'], RegExp][] = [
    [shownScenes({ version: 2 as 1 }), /annan version/],
    [shownScenes({ omrade: 'Annat' }), /annat område/],
    [withScene({ titel: '<img src=x onerror=alert(1)>' }), /har kod i sina texter/],
    [withScene({ vy: 'javascript:alert(1)' }), /skadad och kan inte läsas/],
    [withScene({ sekunder: 'hej' }), /skadad och kan inte läsas/],
  ];
  for (const [bildspel, message] of bad) {
    await openFile(page, earlierSnapshot({ id: 'ny', bildspel }));
    await expect(panel(page).getByText(message)).toBeVisible();
    await expect(choice).toBeChecked();
    await expect(panel(page).locator('[name=ogonblicksbild]')).toHaveCount(1);
  }
  expect(ran).toBe(false);
});

for (const width of [390, 320])
  test(`changes, sketch and scenes fit a phone of ${width} px`, async ({ page }) => {
    await openSnapshot(page, { bildspel: shownScenes() });
    await expect(article(page).getByText('Våra kameror').first()).toBeVisible();
    await page.setViewportSize({ width, height: 800 });
    await expect(sketch(page)).toBeVisible();
    await expectNoSidewaysScroll(page);
    const wide = await article(page).evaluate((element) => {
      const { right } = element.getBoundingClientRect();
      return [...element.querySelectorAll('*')]
        .filter((each) => each.getBoundingClientRect().right > right + 1)
        .map((each) => each.outerHTML.slice(0, 80));
    });
    expect(wide).toEqual([]);
    await expectAccessible(page);
  });
