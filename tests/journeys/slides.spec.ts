import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test, waitForMap } from './app';
import { expectTagged } from './pdf';
import { restingPicture, shareThatDiffers } from './pictures';

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

/** Opens what shares a scene, and reads its link from the code that embeds it. */
async function shareFirst(page: Page): Promise<string> {
  await panel(page)
    .getByRole('button', { name: /^Dela / })
    .first()
    .press('Enter');
  return panel(page)
    .getByRole('textbox', { name: /^Kod för att visa bilden/ })
    .inputValue();
}

test('a scene from a link opens the same, pixel for pixel, also after a reload', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await saveView(page, '?vy=luckor&karta=59.2945,17.9965,14.2&fas=planerad&fas=pagar');
  const map = page.locator('.shell-map');
  await page.goto(`${page.url()}&bildspel=redigera`);
  await shareFirst(page);
  await expectAccessible(page);
  await panel(page).getByRole('button', { name: 'Kopiera länk' }).click();
  await expect(panel(page).getByText('Kopierat.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).not.toContain('bildspel');
  await expect(panel(page).getByRole('img', { name: 'QR-kod med länk till bilden' })).toBeVisible();
  await page.goto(link);
  await waitForMap(page);
  const first = await restingPicture(map);
  await page.reload();
  await waitForMap(page);
  const second = await restingPicture(map);
  expect(await shareThatDiffers(page, first, second)).toBeLessThan(0.0005);
  // And it can tell pictures apart.
  await page.goto(link.replace('14.2', '14.6'));
  await waitForMap(page);
  expect(await shareThatDiffers(page, first, await restingPicture(map))).toBeGreaterThan(0.05);
});

test('a scene is shown in a frame of another page, with its legend and the way to the whole', async ({
  page,
}) => {
  await makeTwo(page);
  const code = await shareFirst(page);
  expect(code).toMatch(/^<iframe src="[^"]+bildspel=ram[^"]*" title="[^"]+"/);
  const host = new URL('vard.html', page.url()).href;
  await page.route(host, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="sv"><title>Värd</title><main><h1>Värd</h1>${code}</main></html>`,
    }),
  );
  await page.goto(host);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.shell[data-ready]')).toHaveCount(1);
  await expect(frame.getByText('23 åtgärder')).toBeVisible();
  await expect(frame.getByText('Fas: Planerad.')).toBeVisible();
  await expect(frame.getByRole('navigation')).toHaveCount(0);
  const whole = frame.getByRole('link', { name: /^Öppna i Trygghetskartan/ });
  await expect(whole).toHaveAttribute('href', /fas=planerad/);
  await expect(whole).not.toHaveAttribute('href', /bildspel/);
  await expectAccessible(page);
});

test('no other site may frame the app unless the workspace says so', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE/);
  await openApp(page);
  const address = page.url();
  await page.route('https://annan.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="sv"><title>Annan</title><iframe src="${address}"></iframe></html>`,
    }),
  );
  await page.goto('https://annan.example/');
  await expect(page.frameLocator('iframe').locator('.shell')).toHaveCount(0);
});

/** The map on the first page of the handout. */
async function handoutMap(page: Page): Promise<Buffer> {
  const address = await page
    .locator('.handout img')
    .first()
    .evaluate((image) => {
      if (!(image instanceof HTMLImageElement)) throw new Error('the map is no image');
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/png');
    });
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

test('the handout is a tagged page a scene, with its map to scale', async ({ page }, info) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await saveView(page, '?lager=kameraplatser');
  await saveView(page, '?vy=oversikt');
  await openApp(page, '?bildspel=redigera');
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  let dark: Buffer = Buffer.alloc(0);
  for (const [sheet, width, height] of [
    ['a4', 842, 595],
    ['a3', 1191, 842],
  ] as const) {
    await panel(page).getByRole('combobox', { name: 'Papper' }).selectOption(sheet);
    await panel(page).getByRole('button', { name: 'Skriv ut, en bild per sida' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes', { timeout: 60_000 });
    if (sheet === 'a4') dark = await handoutMap(page);
    const path = info.outputPath(`${sheet}.pdf`);
    const bytes = await page.pdf({
      path,
      preferCSSPageSize: true,
      tagged: true,
      printBackground: true,
    });
    const text = bytes.toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(2);
    const [, right = 0, top = 0] =
      /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text)?.map(Number) ?? [];
    expect([Math.round(right), Math.round(top)]).toEqual([width, height]);
    expectTagged(text);
    expect(text.match(/\/S \/H2\b/g)).toHaveLength(2);
    expect(text).toMatch(/\/S \/Figure[^>]*\/Alt/);
    // The browser has said that the paper is chosen: the page is its own again.
    await page.evaluate(() => {
      delete document.documentElement.dataset['printed'];
    });
    await expect(page.locator('.handout')).toHaveCount(0);
  }
  // Paper is light, whatever the screen is.
  await page.emulateMedia({ colorScheme: 'light' });
  await panel(page).getByRole('combobox', { name: 'Papper' }).selectOption('a4');
  await panel(page).getByRole('button', { name: 'Skriv ut, en bild per sida' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes', { timeout: 60_000 });
  expect(await shareThatDiffers(page, dark, await handoutMap(page))).toBeLessThan(0.002);
});

test('the figures of the scenes are saved as a table', async ({ page }) => {
  await makeTwo(page);
  const coming = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'CSV med siffrorna' }).click();
  const lines = (await readFile(await (await coming).path(), 'utf8')).split('\r\n');
  expect(lines[0]).toBe('\ufeffbild;rubrik;stadsdel;lager;antal');
  expect(lines[1]).toMatch(/^1;[^;]+;;;23$/);
  expect(lines.some((line) => /^2;[^;]+;Liljeholmen;Kameror;3$/.test(line))).toBe(true);
});

test('map and chart stand beside one another, as large as the words, and a record that is chosen is told of', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openApp(page, '?lada=diagram&vald=kam-liljeholmstorget&bildspel=visa');
  await waitForMap(page);
  await expect(page.locator('.slide-charts .bar-figure text').first()).toBeVisible();
  const smallest = await page.evaluate(() => {
    const texts = document.querySelectorAll('.slide-charts :is(text, h2), .presenter-words *');
    const sizes = [...texts]
      .filter((part) => part.textContent?.trim() && part.checkVisibility())
      .map((part) => {
        const zoom = 'currentCSSZoom' in part ? Number(part.currentCSSZoom) : 1;
        return Number.parseFloat(getComputedStyle(part).fontSize) * zoom;
      });
    return Math.min(...sizes);
  });
  expect(smallest).toBeGreaterThanOrEqual(28);
  await expect(page.locator('.slide-charts')).toBeVisible();
  await expect(
    show(page)
      .getByText('Planerad ansökan')
      .or(show(page).getByText(/^Planerad/))
      .first(),
  ).toBeVisible();
  await expect(show(page)).toHaveAttribute('aria-busy', 'false');
  await expectAccessible(page);
});

test('on a phone map and chart stand one under the other', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page, '?lada=diagram&bildspel=visa');
  await expect(page.locator('.slide-charts')).toBeVisible();
  const width = await page
    .locator('.shell-map')
    .evaluate((map) => map.getBoundingClientRect().width);
  expect(width).toBe(390);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('after the presentation the map is where its address says again', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openApp(page, '?karta=59.29,17.99,13&bildspel=visa');
  await expect(show(page)).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeVisible();
  await page.getByRole('button', { name: 'Zooma in' }).click();
  await expect(page).toHaveURL(/karta=[^&]*%2C14(&|$)/);
});
