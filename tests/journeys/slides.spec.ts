import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test, waitForMap } from './app';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Bildspel' });
const scenes = (page: Page) => panel(page).locator('.scene-list > li');
const show = (page: Page) => page.getByRole('region', { name: 'Bildspel' });
const title = (page: Page) => show(page).getByRole('heading', { level: 2 });

async function saveView(page: Page, search: string): Promise<void> {
  await openApp(page, search);
  await page.getByRole('button', { name: 'Spara som bild', exact: true }).click();
  await expect(page.getByText(/^Sparad som bild \d+/)).toBeVisible();
}

/** Two scenes, the second of the cameras. */
async function makeTwo(page: Page): Promise<void> {
  await saveView(page, '?fas=planerad');
  await saveView(page, '?lager=kameraplatser');
  await openApp(page, '?bildspel=redigera');
  await expect(scenes(page)).toHaveCount(2);
}

test('what is seen becomes a scene; scenes are named, moved, copied, taken away and kept', async ({
  page,
}) => {
  await makeTwo(page);
  await expectAccessible(page);
  const names = () => panel(page).locator('.scene-name').allTextContents();
  const [first = '', second = ''] = await names();
  expect(second).toContain('Kameror');
  await panel(page)
    .getByRole('button', { name: `Flytta ${second} tidigare` })
    .press('Enter');
  await expect.poll(names).toEqual([second, first]);
  await panel(page)
    .getByRole('button', { name: `Ändra ${second}` })
    .press('Enter');
  await panel(page).getByRole('textbox', { name: 'Rubrik' }).fill('Våra kameror');
  await panel(page).getByRole('textbox', { name: 'Text till bilden' }).fill('Planerade platser.');
  await panel(page)
    .getByRole('textbox', { name: 'Talarens anteckningar' })
    .fill('Säg vem som äger dem.');
  await page.keyboard.press('Tab');
  await expect.poll(names).toEqual(['Våra kameror', first]);
  await expectAccessible(page);
  await panel(page).getByRole('button', { name: 'Kopiera Våra kameror' }).click();
  await expect(scenes(page)).toHaveCount(3);
  await panel(page).getByRole('button', { name: 'Ta bort Våra kameror (kopia)' }).click();
  await expect(scenes(page)).toHaveCount(2);
  await panel(page).getByRole('button', { name: 'Ångra', exact: true }).click();
  await expect(scenes(page)).toHaveCount(3);
  await page.reload();
  await expect(scenes(page)).toHaveCount(3);
  await panel(page)
    .getByRole('button', { name: /^Visa bild 1:/ })
    .click();
  await expect(page).toHaveURL(/lager=kameraplatser/);
});

test('the presentation is led by keys, large enough for the last row, and blanked', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await makeTwo(page);
  await panel(page).getByRole('button', { name: 'Visa bildspelet' }).click();
  await expect(title(page)).toBeFocused();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  const size = await show(page).evaluate((element) =>
    parseFloat(getComputedStyle(element).fontSize),
  );
  expect(size).toBeGreaterThanOrEqual(28);
  await expectAccessible(page);
  await expect(show(page).getByText('Bild 1 av 2')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(show(page).getByText('Bild 2 av 2')).toBeVisible();
  await expect(title(page)).toContainText('Kameror');
  await page.keyboard.press('PageDown');
  await expect(show(page).getByText('Bild 2 av 2')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(show(page).getByText('Bild 1 av 2')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: 'Tänd skärmen' })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: 'Tänd skärmen' })).toHaveCount(0);
  await page.keyboard.press('l');
  await expect(page.locator('.presenter-laser')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeVisible();
});

test('the speaker sees notes and what comes next, and leads the other window', async ({ page }) => {
  await makeTwo(page);
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    panel(page).getByRole('button', { name: 'Öppna talarfönster' }).click(),
  ]);
  await panel(page).getByRole('button', { name: 'Visa bildspelet' }).click();
  await expect(show(page).getByText('Bild 1 av 2')).toBeVisible();
  await expect(opened.getByRole('heading', { name: 'Nästa bild' })).toBeVisible();
  await expectAccessible(opened);
  await opened.getByRole('button', { name: 'Nästa bild' }).click();
  await expect(show(page).getByText('Bild 2 av 2')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(opened.getByText('Bild 1 av 2')).toBeVisible();
});

test('a screen that nobody tends goes on by itself', async ({ page }) => {
  await makeTwo(page);
  for (const at of [0, 1]) {
    await panel(page)
      .getByRole('button', { name: /^Ändra / })
      .nth(at)
      .click();
    await panel(page).getByRole('spinbutton', { name: 'Sekunder i slingan' }).nth(at).fill('3');
    await page.keyboard.press('Tab');
  }
  await panel(page)
    .getByRole('checkbox', { name: /^Kör i slinga/ })
    .check();
  await panel(page).getByRole('button', { name: 'Visa bildspelet' }).click();
  await expect(show(page).getByText('Bild 2 av 2')).toBeVisible();
  await expect(show(page).getByText('Bild 1 av 2')).toBeVisible();
});

test('the ready-made set has the area, its layers, its parts, its walks and its plan', async ({
  page,
}) => {
  await openApp(page, '?bildspel=redigera');
  await panel(page).getByRole('button', { name: 'Färdig uppsättning för området' }).click();
  await expect(scenes(page)).toHaveCount(28);
  await panel(page)
    .getByRole('button', { name: /: Aspudden$/ })
    .click();
  await expect(page).toHaveURL(/stadsdel=Aspudden/);
});

test('a file of scenes comes back, and what is none is told of and changes nothing', async ({
  page,
}, info) => {
  await makeTwo(page);
  const coming = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Spara som fil' }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  const bad: readonly [string, RegExp][] = [
    ['hej', /inget bildspel/],
    [text.slice(0, -30), /skadad/],
    [text.replace('Hägersten-Älvsjö', 'Lund'), /gjort för Lund/],
    [text.replace(/"version": 1/, '"version": 9'), /nyare version/],
    [text.replace(/"titel": "/, '"titel": "<script>alert(1)</script>'), /taggar eller skript/],
  ];
  const input = panel(page).locator('input[type=file]');
  for (const [at, [contents, message]] of bad.entries()) {
    const file = info.outputPath(`fel-${at}.json`);
    await writeFile(file, contents);
    await input.setInputFiles(file);
    await expect(panel(page).getByText(message)).toBeVisible();
    await expect(scenes(page)).toHaveCount(2);
  }
  await panel(page)
    .getByRole('button', { name: /^Ta bort / })
    .first()
    .click();
  await expect(scenes(page)).toHaveCount(1);
  const good = info.outputPath('bra.json');
  await writeFile(good, text);
  await input.setInputFiles(good);
  await expect(scenes(page)).toHaveCount(2);
});

test('the slides can be edited: titles, notes and maps with words for those who do not see them', async ({
  page,
}) => {
  await makeTwo(page);
  await waitForMap(page);
  const coming = page.waitForEvent('download', { timeout: 90_000 });
  await panel(page).getByRole('button', { name: 'PowerPoint-fil' }).click();
  const files = unzipSync(new Uint8Array(await readFile(await (await coming).path())));
  const read = (name: string) => new TextDecoder().decode(files[name]);
  expect(
    Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)),
  ).toHaveLength(2);
  expect(read('ppt/slides/slide2.xml')).toContain('Kameror');
  expect(read('ppt/slides/slide2.xml')).toContain('descr="Kartbild');
  // The view is as it was.
  await expect(page).toHaveURL(/bildspel=redigera/);
});

test('the map is saved as a picture of the size that is asked for', async ({ page }) => {
  await openApp(page, '?bildspel=redigera');
  await waitForMap(page);
  await panel(page).getByRole('combobox', { name: 'Storlek' }).selectOption('liten');
  const coming = page.waitForEvent('download', { timeout: 60_000 });
  await panel(page).getByRole('button', { name: 'Spara kartan som PNG' }).click();
  const bytes = await readFile(await (await coming).path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 800]);
  // Of more than a blank sheet.
  expect(bytes.length).toBeGreaterThan(60_000);
});

test('on a phone the presentation stands one under the other', async ({ page }) => {
  await makeTwo(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(page.url().replace('bildspel=redigera', 'bildspel=visa'));
  await expect(title(page)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
